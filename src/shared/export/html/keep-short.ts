import type { ElementContent } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { columnsOf } from '../text/text-width.ts';

/** A line of a page has 80 to 98 columns: what has no more than this may be three lines. */
const THREE_LINES = 300;
const KEPT = new Set(['p', 'li']);

/**
 * Marks paragraphs of three lines at most, which cannot be divided without a line alone: Chromium puts two above and one
 * below, whatever `orphans` and `widows` say.
 */
export const keepShort = (content: readonly ElementContent[]): ElementContent[] =>
  content.map((node) => {
    if (node.type !== 'element') return node;
    const isShort = KEPT.has(node.tagName) && columnsOf(textOf(node)) <= THREE_LINES;
    const given = Array.isArray(node.properties.className) ? node.properties.className : [];
    return {
      ...node,
      properties: isShort ? { ...node.properties, className: [...given, 'whole'] } : node.properties,
      children: isShort ? node.children : keepShort(node.children as ElementContent[]),
    };
  });
