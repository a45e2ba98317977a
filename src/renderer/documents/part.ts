import type { FieldAddress } from '../../shared/crdt/issue-document.ts';
import type { DevelopmentId } from '../../shared/domain/ids.ts';
import type { IssueRichField } from '../../shared/domain/issue.ts';

/** What the page shows: the front matter (title, number, dates), a rich field of the issue, or a development. */
export type Part =
  | { readonly kind: 'front' }
  | { readonly kind: 'text'; readonly field: IssueRichField }
  | { readonly kind: 'development'; readonly id: DevelopmentId };

export const FRONT: Part = { kind: 'front' };

/** One string a part, to remember and to compare it. */
export const partKey = (part: Part): string =>
  part.kind === 'front' ? 'front' : part.kind === 'text' ? `text:${part.field}` : `development:${part.id}`;

/** The part behind a key; null where the key is none. */
export function partOfKey(key: string): Part | null {
  if (key === 'front') return FRONT;
  const [kind, rest] = key.split(':');
  if (rest === undefined) return null;
  if (kind === 'text') return { kind: 'text', field: rest as IssueRichField };
  return kind === 'development' ? { kind: 'development', id: rest as DevelopmentId } : null;
}

/** The part on whose page a field stands. */
export function partOfField(address: FieldAddress): Part {
  if (address.kind === 'development') return { kind: 'development', id: address.developmentId };
  return address.field === 'title' || address.field === 'sectionHeading'
    ? FRONT
    : { kind: 'text', field: address.field };
}

/** What the words of a part are kept under: the development's id, or the field's name. */
export const partTextsKey = (part: Part): string =>
  part.kind === 'development' ? part.id : part.kind === 'text' ? part.field : 'title';

export const samePart = (a: Part, b: Part): boolean => partKey(a) === partKey(b);
