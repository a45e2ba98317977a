/** What is the matter with a shared folder, or one of its files. */
export type FolderProblem =
  | { readonly kind: 'vanished' | 'read-only' | 'full' | 'wrong-passphrase' }
  | { readonly kind: 'damaged' | 'newer' | 'other-publication'; readonly file: string };

const HERE = 'Your work is on this machine and goes there when it can.';

const WORDS: {
  readonly [K in FolderProblem['kind']]: (problem: Extract<FolderProblem, { readonly kind: K }>) => string;
} = {
  vanished: () => `The folder is not there: is the drive or the sync program running? ${HERE}`,
  'read-only': () => `The folder can be read and not written. You get what others do. ${HERE}`,
  full: () => `There is no more room where the folder is. ${HERE}`,
  'wrong-passphrase': () => 'Part of the folder was written with another passphrase. Ask the others which it is.',
  damaged: ({ file }) =>
    `${file} is not all readable. What is readable of it was taken; the rest comes when the device that wrote it writes again.`,
  newer: ({ file }) => `${file} was written by a newer Digest Desk, and was left alone.`,
  'other-publication': ({ file }) => `${file} belongs to another publication, and was left alone.`,
};

/** Says what is the matter and what becomes of the text, in a sentence or two. */
export const folderWords = (problem: FolderProblem): string =>
  (WORDS[problem.kind] as (problem: FolderProblem) => string)(problem);
