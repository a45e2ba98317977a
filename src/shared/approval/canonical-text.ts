import type { Nodes } from 'mdast';
import { normalizeRichText } from '../document/normalize.ts';
import type { RichText } from '../document/rich-text.ts';
import { normalizeLine } from '../domain/normalize-issue.ts';
import { wellFormed } from '../record/well-formed.ts';

/** A node of the canonical form: only what its type can say, and nothing that is the same for all of its type. */
export type CanonicalNode = { readonly type: string; readonly [member: string]: unknown };

/** A line of text in its canonical form: white space folded, Unicode NFC. */
export const canonicalLine = (text: string): string => normalizeLine(composed(text));

/** The blocks of a field in their canonical form. Footnotes are named by their order and come last. */
export const canonicalRichText = (rich: RichText): readonly CanonicalNode[] =>
  normalizeRichText(rich).children.map(canonicalNode);

const composed = (text: string): string => wellFormed(text).normalize('NFC');

function canonicalNode(node: Nodes): CanonicalNode {
  const children = 'children' in node ? (node.children as Nodes[]).map(canonicalNode) : [];
  switch (node.type) {
    case 'text':
      return { type: 'text', value: composed(node.value) };
    case 'heading':
      return { type: 'heading', depth: node.depth, children };
    case 'list':
      return node.ordered === true
        ? { type: 'list', ordered: true, start: node.start ?? 1, children }
        : { type: 'list', ordered: false, children };
    case 'table':
      return { type: 'table', align: (node.align ?? []).map((align) => align ?? ''), children };
    case 'link':
      return { type: 'link', url: composed(node.url), title: composed(node.title ?? ''), children };
    case 'footnoteReference':
      return { type: 'footnoteReference', identifier: node.identifier };
    case 'footnoteDefinition':
      return { type: 'footnoteDefinition', identifier: node.identifier, children };
    case 'break':
    case 'thematicBreak':
      return { type: node.type };
    default:
      return { type: node.type, children };
  }
}
