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
export function plainText(rich: RichText): string {
  return write(rich)
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function write(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return '';
  const separator = node.type === 'tableRow' ? '\t' : '';
  const text = node.children.map((child) => write(child as Nodes)).join(separator);
  return LINE_BLOCKS.has(node.type) ? `${text}\n` : text;
}
