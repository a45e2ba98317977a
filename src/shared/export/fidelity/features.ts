import type { Nodes } from 'mdast';
import type { RichText } from '../../document/rich-text.ts';

/** What a field can have beside its words, with how one and several are called. */
export const FEATURES = {
  table: ['table', 'tables'],
  alignment: ['aligned column', 'aligned columns'],
  list: ['list', 'lists'],
  start: ['list that begins at another number than 1', 'lists that begin at another number than 1'],
  blockquote: ['quotation', 'quotations'],
  heading: ['heading', 'headings'],
  thematicBreak: ['rule', 'rules'],
  footnoteReference: ['footnote', 'footnotes'],
  link: ['link', 'links'],
  title: ['title of a link', 'titles of links'],
  strong: ['bold stretch', 'bold stretches'],
  emphasis: ['italic stretch', 'italic stretches'],
  underline: ['underlined stretch', 'underlined stretches'],
  delete: ['struck-out stretch', 'struck-out stretches'],
  superscript: ['raised stretch', 'raised stretches'],
  subscript: ['lowered stretch', 'lowered stretches'],
  break: ['line break', 'line breaks'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;
export type Feature = keyof typeof FEATURES;

/** How often a field has each. */
export function featuresOf(rich: RichText): ReadonlyMap<Feature, number> {
  const counts = new Map<Feature, number>();
  const count = (feature: Feature, by = 1) => {
    if (by > 0) counts.set(feature, (counts.get(feature) ?? 0) + by);
  };
  const walk = (node: Nodes) => {
    if (node.type in FEATURES) count(node.type as Feature);
    if (node.type === 'table') count('alignment', (node.align ?? []).filter((align) => align != null).length);
    if (node.type === 'list' && node.ordered === true && (node.start ?? 1) !== 1) count('start');
    if (node.type === 'link' && node.title != null && node.title !== '') count('title');
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(rich);
  return counts;
}

/** "2 tables". */
export const counted = (feature: Feature, count: number): string =>
  `${count} ${FEATURES[feature][count === 1 ? 0 : 1]}`;
