import type { FootnoteDefinition, Nodes, RootContent } from 'mdast';
import type { RichText } from './rich-text.ts';

/**
 * Names footnotes by their order in the field ("1", "2" …) and puts their texts in that order, so that how they were
 * named while writing is not content. A mark without a text gets an empty one; a text without a mark comes last.
 */
export function numberFootnotes(rich: RichText): RichText {
  // Most fields have none: they need not be built anew.
  if (!rich.children.some(hasFootnote)) return rich;
  const isNote = (node: RootContent): node is FootnoteDefinition => node.type === 'footnoteDefinition';
  const notes = rich.children.filter(isNote);
  const names = new Map<string, string>();
  const nameOf = (identifier: string): string => {
    const known = names.get(identifier) ?? String(names.size + 1);
    names.set(identifier, known);
    return known;
  };
  const children = rich.children.filter((node) => !isNote(node)).map((node) => rename(node, nameOf));
  for (const { identifier } of notes) nameOf(identifier);
  const definitions = [...names].map(([identifier, name]): FootnoteDefinition => {
    const note = notes.find((candidate) => candidate.identifier === identifier);
    const text = note?.children ?? [{ type: 'paragraph' as const, children: [] }];
    return { type: 'footnoteDefinition', identifier: name, label: name, children: text };
  });
  return { type: 'root', children: [...children, ...definitions] };
}

const hasFootnote = (node: Nodes): boolean =>
  node.type === 'footnoteReference' ||
  node.type === 'footnoteDefinition' ||
  ('children' in node && (node.children as Nodes[]).some(hasFootnote));

function rename<T extends Nodes>(node: T, nameOf: (identifier: string) => string): T {
  if (node.type === 'footnoteReference') return { type: 'footnoteReference', identifier: nameOf(node.identifier) } as T;
  if (!('children' in node)) return node;
  return { ...node, children: (node.children as Nodes[]).map((child) => rename(child, nameOf)) };
}
