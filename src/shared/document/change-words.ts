import type { LineKind } from './lines.ts';
import type { Piece, Pieces } from './pieces.ts';

const LONGEST_QUOTE = 72;

/** Words for a sentence, shortened in the middle where they are many. */
export function shortened(words: string, longest = LONGEST_QUOTE): string {
  const text = words.replace(/\s+/g, ' ').trim();
  if (text.length <= longest) return text;
  const head = text.slice(0, Math.ceil(longest * 0.6)).replace(/\s+\S*$/u, '');
  const tail = text.slice(-Math.floor(longest * 0.3)).replace(/^\S*\s+/u, '');
  return `${head} … ${tail}`;
}

/** A sentence that begins with a capital. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What a line is, in words ("a heading"). */
export function kindWords(kind: LineKind): string {
  if (kind.kind === 'heading') return kind.depth === 3 ? 'a heading' : 'a smaller heading';
  if (kind.kind === 'item') return kind.ordered ? 'a numbered item' : 'a list item';
  return KIND_WORDS[kind.kind];
}

const KIND_WORDS = {
  paragraph: 'a paragraph',
  quote: 'a quotation',
  rule: 'a rule',
  table: 'a table',
  note: 'a footnote',
} as const;

const MARK_WORDS = {
  strong: 'bold',
  emphasis: 'italic',
  underline: 'underlined',
  delete: 'struck through',
  superscript: 'superscript',
  subscript: 'subscript',
} as const;

type TextPiece = Extract<Piece, { kind: 'text' }>;
const texts = (pieces: Pieces): TextPiece[] => pieces.filter((piece) => piece.kind === 'text');

/** The looks of some words ("bold, with a link to https://example.org/"); empty for plain ones. */
export function lookWords(pieces: Pieces): string {
  const marks = new Set(texts(pieces).flatMap((piece) => [...piece.marks]));
  const names = (Object.keys(MARK_WORDS) as (keyof typeof MARK_WORDS)[]).filter((mark) => marks.has(mark));
  const link = texts(pieces).find((piece) => piece.link !== null)?.link;
  return [names.map((mark) => MARK_WORDS[mark]).join(' and '), link == null ? '' : `with a link to ${link.url}`]
    .filter((part) => part !== '')
    .join(', ');
}

/** What a change of looks does, as a predicate ("makes bold", "adds a link to …"), without its object. */
export function lookChange(before: Pieces, after: Pieces): readonly LookChange[] {
  const marksOf = (pieces: Pieces) => new Set(texts(pieces).flatMap((piece) => [...piece.marks]));
  const [had, has] = [marksOf(before), marksOf(after)];
  const names = (marks: Iterable<keyof typeof MARK_WORDS>) => [...marks].map((mark) => MARK_WORDS[mark]);
  const linkOf = (pieces: Pieces) => texts(pieces).find((piece) => piece.link !== null)?.link?.url ?? null;
  const [oldLink, link] = [linkOf(before), linkOf(after)];
  return [
    ...names([...has].filter((mark) => !had.has(mark))).map((name): LookChange => ({ kind: 'made', name })),
    ...names([...had].filter((mark) => !has.has(mark))).map((name): LookChange => ({ kind: 'unmade', name })),
    ...(link !== null && link !== oldLink ? [{ kind: 'linked', url: link } as const] : []),
    ...(link === null && oldLink !== null ? [{ kind: 'unlinked', url: oldLink } as const] : []),
  ];
}

/** A mark by its word ("bold"), or a link. */
export type LookChange =
  | { readonly kind: 'made'; readonly name: string }
  | { readonly kind: 'unmade'; readonly name: string }
  | { readonly kind: 'linked'; readonly url: string }
  | { readonly kind: 'unlinked'; readonly url: string };
