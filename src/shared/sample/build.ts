import type { PhrasingContent, RootContent } from 'mdast';
import type { RichText } from '../document/rich-text.ts';
import type { Development, Source } from '../domain/development.ts';
import { newDevelopmentId, newSourceId } from '../domain/ids.ts';

/* Short names for the parts of a text, so that a sample issue reads like an issue. */

/** Plain words, or words with a form. */
type Inline = string | PhrasingContent;

const inline = (parts: readonly Inline[]): PhrasingContent[] =>
  parts.map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part));
/** A field from its blocks. */
export const text = (...blocks: readonly RootContent[]): RichText => ({ type: 'root', children: [...blocks] });
/** A paragraph. */
export const p = (...parts: readonly Inline[]): RootContent => ({ type: 'paragraph', children: inline(parts) });
/** Bold words. */
export const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value }] });
/** Words in italics. */
export const em = (value: string): PhrasingContent => ({ type: 'emphasis', children: [{ type: 'text', value }] });
/** Lowered words, as in a formula. */
export const sub = (value: string): PhrasingContent => ({ type: 'subscript', children: [{ type: 'text', value }] });
/** Words that lead to an address. */
export const link = (value: string, url: string): PhrasingContent => ({
  type: 'link',
  url,
  children: [{ type: 'text', value }],
});
/** The mark of a footnote. */
export const note = (identifier: string): PhrasingContent => ({ type: 'footnoteReference', identifier });
/** A footnote, which stands at the end of its field. */
export const noteText = (identifier: string, ...parts: readonly Inline[]): RootContent => ({
  type: 'footnoteDefinition',
  identifier,
  label: identifier,
  children: [{ type: 'paragraph', children: inline(parts) }],
});
/** A quotation of one paragraph. */
export const quote = (...parts: readonly Inline[]): RootContent => ({
  type: 'blockquote',
  children: [{ type: 'paragraph', children: inline(parts) }],
});
/** A bulleted list. */
export const list = (...items: readonly string[]): RootContent => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map((item) => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: inline([item]) }],
  })),
});
/** A table; the first row is its head. */
export const table = (align: ('left' | 'right')[], ...rows: readonly (readonly string[])[]): RootContent => ({
  type: 'table',
  align,
  children: rows.map((row) => ({
    type: 'tableRow',
    children: row.map((cell) => ({ type: 'tableCell', children: inline([cell]) })),
  })),
});
/** A source; `date` is an ISO 8601 day. */
export const source = (title: string, publisher: string, date: string, url: string): Source => ({
  id: newSourceId(),
  title,
  publisher,
  url,
  date,
  note: '',
});

/** A development from its parts. */
export const development = (parts: Omit<Development, 'id'>): Development => ({ id: newDevelopmentId(), ...parts });
