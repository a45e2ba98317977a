import type { PhrasingContent, Root, RootContent } from 'mdast';

/**
 * A rich-text field: an mdast root, limited to the node types in {@link RICH_BLOCKS} and {@link RICH_INLINES}.
 *
 * Headings inside a field have depth 3 or 4 (1 and 2 belong to the issue). A footnote is a `footnoteReference` in
 * the text and a `footnoteDefinition` with exactly one paragraph after all other blocks of the same field.
 */
export type RichText = Root;

/** Underlined text. Ours: mdast has no node for it. */
export interface Underline {
  type: 'underline';
  children: PhrasingContent[];
}
/** Superscript text. Ours: mdast has no node for it. */
export interface Superscript {
  type: 'superscript';
  children: PhrasingContent[];
}
/** Subscript text. Ours: mdast has no node for it. */
export interface Subscript {
  type: 'subscript';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    underline: Underline;
    superscript: Superscript;
    subscript: Subscript;
  }
  interface RootContentMap {
    underline: Underline;
    superscript: Superscript;
    subscript: Subscript;
  }
}

export const RICH_BLOCKS = [
  'paragraph',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'thematicBreak',
  'footnoteDefinition',
] as const;

export const RICH_INLINES = [
  'text',
  'strong',
  'emphasis',
  'underline',
  'delete',
  'superscript',
  'subscript',
  'link',
  'break',
  'footnoteReference',
] as const;

/** A field with nothing in it. */
export const emptyRichText = (): RichText => ({ type: 'root', children: [] });

/** A field of plain paragraphs, one for each string. */
export const paragraphs = (...texts: readonly string[]): RichText => ({
  type: 'root',
  children: texts.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
});

/** True where a field holds no words, rule or table: what an editor sees as empty. */
export function isEmptyRichText(rich: RichText): boolean {
  return rich.children.every(isEmptyBlock);
}

function isEmptyBlock(node: RootContent): boolean {
  if (node.type === 'thematicBreak' || node.type === 'footnoteReference') return false;
  if ('value' in node) return node.value.trim() === '';
  return 'children' in node ? (node.children as RootContent[]).every(isEmptyBlock) : true;
}
