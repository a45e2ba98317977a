import type { Element, ElementContent } from 'hast';

const DEEPEST = 6;

/**
 * Gives the headings of a field the levels that follow the heading above it: a reader who goes by headings meets no gap,
 * also where a field begins with the lower of its two, or has that alone.
 */
export function levelHeadings(content: readonly ElementContent[], above: number): ElementContent[] {
  const open: number[] = [];
  const level = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node;
    const depth = depthOf(node);
    if (depth === null) return { ...node, children: node.children.map(level) };
    while ((open.at(-1) ?? 0) >= depth) open.pop();
    open.push(depth);
    return { ...node, tagName: `h${Math.min(DEEPEST, above + open.length)}` };
  };
  return content.map(level);
}

function depthOf({ tagName }: Element): number | null {
  const match = /^h([1-6])$/.exec(tagName);
  return match === null ? null : Number(match[1]);
}
