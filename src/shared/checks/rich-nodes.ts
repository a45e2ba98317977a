import type { Nodes } from 'mdast';
import type { RichText } from '../document/rich-text.ts';

/** All nodes of a field in their order, each before what is in it. */
export function nodesIn(rich: RichText | null): readonly Nodes[] {
  const nodes: Nodes[] = [];
  const walk = (node: Nodes) => {
    nodes.push(node);
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  if (rich !== null) walk(rich);
  return nodes;
}
