import type { FolderMembership } from '../../../shared/folder/folder-membership.ts';
import type { ShareWords } from './share-words.ts';

/** How a publication is shared by a folder, as far as it is known. */
export interface FolderSharing {
  readonly membership: FolderMembership;
  /** What is the matter, in words; empty where nothing is. */
  readonly problem: string;
  readonly wholeAt: Date | null;
}

/** Says how something is shared by a folder and what it waits for. */
export function folderShareWords({ membership, problem, wholeAt }: FolderSharing): ShareWords {
  const { path, isEncrypted } = membership;
  const name = path.split(/[\\/]/).at(-1) ?? path;
  if (problem !== '')
    return {
      ...by('waits for the folder: your work is here', 'Folder waits'),
      short: `Folder “${name}” waits: your work is here`,
      long: problem,
      tone: 'care',
    };
  const how = isEncrypted ? 'Its content is encrypted.' : 'Its content is not encrypted.';
  if (wholeAt === null)
    return {
      ...by('being read'),
      short: `Shared by the folder “${name}”`,
      long: `${path} is being read. ${how}`,
      tone: 'calm',
    };
  const at = wholeAt.toLocaleTimeString('en-GB', { timeStyle: 'short' });
  return {
    ...by(''),
    short: `All of it is in the folder “${name}”`,
    long: `${path} had everything at ${at}; when the others get it is up to what synchronises it. ${how}`,
    tone: 'good',
  };
}

const by = (waits: string, brief = 'Folder') => ({ kind: 'folder' as const, way: 'Shared by folder', waits, brief });
