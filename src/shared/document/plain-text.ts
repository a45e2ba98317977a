import type { Nodes } from 'mdast';
import type { RichText } from './rich-text.ts';

/** Blocks whose words stand on lines of their own. */
const LINE_BLOCKS = new Set([
  'paragraph',
  'heading',
  'tableRow',
  'listItem',
  'blockquote',
  'footnoteDefinition',
  'thematicBreak',
]);

/** The words of a field: one line a paragraph, list item or table row, cells parted by tabs, footnotes last. */
export const plainText = (rich: RichText): string =>
  write(rich, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();

/** The words of a field with an empty line between blocks, so that a line break within one is told from its end. */
export const blockText = (rich: RichText): string =>
  write(rich, '\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

function write(node: Nodes, end: string): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return '';
  const separator = node.type === 'tableRow' ? '\t' : '';
  const text = node.children.map((child) => write(child as Nodes, end)).join(separator);
  return LINE_BLOCKS.has(node.type) ? `${text}${end}` : text;
}
