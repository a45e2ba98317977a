import type { Nodes, Text } from 'mdast';
import { blockText } from './plain-text.ts';
import type { RichText } from './rich-text.ts';

/** Words to be put in place of a stretch of a field's `blockText`; `quote` is what must stand there. */
export interface WordEdit {
  readonly start: number;
  readonly quote: string;
  readonly replacement: string;
}

/**
 * Puts words in place of stretches; everything else stays, looks and links included. The new words take the look of the first
 * character that they replace. Null where one of the stretches is not there any more.
 */
export function editText(rich: RichText, edits: readonly WordEdit[]): RichText | null {
  const text = blockText(rich);
  const isThere = ({ start, quote }: WordEdit) => quote !== '' && text.slice(start, start + quote.length) === quote;
  if (!edits.every(isThere)) return null;
  const copy = structuredClone(rich);
  const places = placesOf(copy, text);
  // From the last: what stands before keeps its place.
  for (const { start, quote, replacement } of [...edits].sort((a, b) => b.start - a.start))
    splice(places.slice(start, start + quote.length), replacement);
  dropEmpty(copy);
  return copy;
}

interface CharacterPlace {
  readonly node: Text;
  readonly index: number;
}

/** Where each character of the text comes from; null for what stands between blocks, cells and lines. */
function placesOf(rich: RichText, text: string): readonly (CharacterPlace | null)[] {
  const characters: CharacterPlace[] = [];
  const walk = (node: Nodes) => {
    if (node.type === 'text')
      for (let index = 0; index < node.value.length; index += 1) characters.push({ node, index });
    else if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(rich);
  let at = 0;
  return [...Array(text.length).keys()].map((offset) => {
    const unit = text[offset];
    let place = characters[at];
    if (unit === '\n' || unit === '\t') return valueAt(place) === unit ? take() : null;
    // White space at the ends of a field is not in its text.
    while (place !== undefined && valueAt(place) !== unit) {
      at += 1;
      place = characters[at];
    }
    return take();

    function take(): CharacterPlace | null {
      at += 1;
      return place ?? null;
    }
  });
}

const valueAt = (place: CharacterPlace | undefined): string | undefined => place?.node.value[place.index];

function splice(places: readonly (CharacterPlace | null)[], replacement: string): void {
  const solid = places.filter((place) => place !== null);
  const byNode = new Map<Text, { from: number; to: number }>();
  for (const { node, index } of solid) {
    const known = byNode.get(node);
    byNode.set(node, { from: Math.min(known?.from ?? index, index), to: index + 1 });
  }
  let isFirst = true;
  for (const [node, { from, to }] of byNode) {
    node.value = `${node.value.slice(0, from)}${isFirst ? replacement : ''}${node.value.slice(to)}`;
    isFirst = false;
  }
}

/** Runs of which nothing is left, and the looks around them. */
function dropEmpty(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) dropEmpty(child as Nodes);
  const kept = (node.children as Nodes[]).filter((child) => !isEmptyRun(child));
  (node as { children: Nodes[] }).children = kept;
}

const RUNS = new Set(['strong', 'emphasis', 'underline', 'delete', 'superscript', 'subscript', 'link']);

const isEmptyRun = (node: Nodes): boolean =>
  node.type === 'text' ? node.value === '' : RUNS.has(node.type) && 'children' in node && node.children.length === 0;
