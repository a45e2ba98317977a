import * as Y from 'yjs';
import { readLine, readRichText } from '../../shared/crdt/read-rich-text.ts';
import { toLines } from '../../shared/document/lines.ts';
import { type Pieces, toLinePieces, toPieces } from '../../shared/document/pieces.ts';

/** Where one unit of a field's row is kept: a character of a text, or a child of an element. */
interface UnitPlace {
  readonly type: Y.XmlText | Y.XmlElement;
  readonly index: number;
}

/** A field as its row of pieces, with where each unit of it is kept in the document. */
export interface FieldRow {
  readonly field: Y.XmlElement;
  readonly pieces: Pieces;
  readonly places: readonly UnitPlace[];
  /** First unit of each shared type, and the one behind its last. */
  readonly ranges: ReadonlyMap<unknown, { readonly first: number; readonly end: number }>;
  /** Units that are beginnings of lines, by the elements that are those lines. */
  readonly lineUnits: ReadonlyMap<unknown, number>;
}

interface Walk {
  readonly places: UnitPlace[];
  readonly ranges: Map<unknown, { first: number; end: number }>;
  readonly lineUnits: Map<unknown, number>;
}

/** Reads a rich field as `toPieces(toLines(readRichText(field)))` does, and where its units are. */
export function richRow(field: Y.XmlElement): FieldRow {
  const walk: Walk = { places: [], ranges: new Map(), lineUnits: new Map() };
  const children = field.toArray();
  const isNote = (child: unknown) => child instanceof Y.XmlElement && child.nodeName === 'footnote-definition';
  const indices = children.map((_, index) => index);
  for (const index of [
    ...indices.filter((at) => !isNote(children[at])),
    ...indices.filter((at) => isNote(children[at])),
  ])
    walkBlock(field, index, walk);
  walk.ranges.set(field, { first: 0, end: walk.places.length });
  return { field, pieces: toPieces(toLines(readRichText(field))), ...walk };
}

/** As {@link richRow}, for a one-line field. */
export function lineRow(field: Y.XmlElement): FieldRow {
  const walk: Walk = { places: [], ranges: new Map(), lineUnits: new Map() };
  field.toArray().forEach((child, index) => {
    if (!(child instanceof Y.XmlElement)) return;
    if (index > 0) walk.places.push({ type: field, index });
    walkRuns(child, walk);
  });
  const whole = field
    .toArray()
    .flatMap((child) => (child instanceof Y.XmlElement ? [textIn(child)] : []))
    .join(' ');
  const lead = whole.length - whole.trimStart().length;
  const pieces = toLinePieces(readLine(field));
  const size = whole.trim().length;
  const shift = (at: number) => Math.max(0, Math.min(at - lead, size));
  return {
    field,
    pieces,
    places: walk.places.slice(lead, lead + size),
    ranges: new Map(
      [...walk.ranges, [field, { first: 0, end: walk.places.length }] as const].map(([type, { first, end }]) => [
        type,
        { first: shift(first), end: shift(end) },
      ]),
    ),
    lineUnits: new Map(),
  };
}

const textIn = (node: unknown): string => {
  if (node instanceof Y.XmlText)
    return (node.toDelta() as { insert: unknown }[])
      .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
      .join('');
  if (!(node instanceof Y.XmlElement)) return '';
  return node.nodeName === 'linebreak' ? ' ' : node.toArray().map(textIn).join('');
};

const element = (parent: Y.XmlElement, index: number): Y.XmlElement | null => {
  const child = parent.get(index);
  return child instanceof Y.XmlElement ? child : null;
};

/** Blocks that are there without words in them. */
const BARE = new Set(['table', 'horizontalrule', 'footnote-definition']);

function walkBlock(parent: Y.XmlElement, index: number, walk: Walk): void {
  const block = element(parent, index);
  if (block === null) return;
  const first = walk.places.length;
  if (block.nodeName === 'list') walkList(block, walk);
  else if (BARE.has(block.nodeName) || hasRuns(block)) {
    walk.lineUnits.set(block, first);
    walk.places.push({ type: parent, index });
    if (block.nodeName !== 'table' && block.nodeName !== 'horizontalrule') walkRuns(block, walk);
  }
  walk.ranges.set(block, { first, end: walk.places.length });
}

function walkList(list: Y.XmlElement, walk: Walk): void {
  const first = walk.places.length;
  let hasHost = false;
  for (let index = 0; index < list.length; index += 1) {
    const item = element(list, index);
    if (item === null) continue;
    const start = walk.places.length;
    const nested = item.toArray().filter((child) => child instanceof Y.XmlElement && child.nodeName === 'list');
    if (hasRuns(item) || (!hasHost && nested.some(hasItems))) {
      walk.lineUnits.set(item, start);
      walk.places.push({ type: list, index });
      walkRuns(item, walk);
      hasHost = true;
    }
    for (const child of nested) walkList(child as Y.XmlElement, walk);
    walk.ranges.set(item, { first: start, end: walk.places.length });
  }
  walk.ranges.set(list, { first, end: walk.places.length });
}

const hasItems = (list: unknown): boolean =>
  list instanceof Y.XmlElement &&
  list.toArray().some((item) => item instanceof Y.XmlElement && (hasRuns(item) || item.toArray().some(hasItems)));

const hasRuns = (parent: Y.XmlElement): boolean =>
  parent.toArray().some((child) => {
    if (child instanceof Y.XmlText) return textIn(child) !== '';
    if (!(child instanceof Y.XmlElement) || child.nodeName === 'list') return false;
    return child.nodeName === 'linebreak' || child.nodeName === 'footnote-reference' || hasRuns(child);
  });

function walkRuns(parent: Y.XmlElement, walk: Walk): void {
  const start = walk.places.length;
  parent.toArray().forEach((child, index) => {
    const first = walk.places.length;
    if (child instanceof Y.XmlText) {
      let at = 0;
      for (const { insert } of child.toDelta() as { insert: unknown }[]) {
        if (typeof insert === 'string')
          for (let unit = 0; unit < insert.length; unit += 1) walk.places.push({ type: child, index: at + unit });
        at += typeof insert === 'string' ? insert.length : 1;
      }
    } else if (!(child instanceof Y.XmlElement) || child.nodeName === 'list') return;
    else if (child.nodeName === 'linebreak' || child.nodeName === 'footnote-reference')
      walk.places.push({ type: parent, index });
    else walkRuns(child, walk);
    walk.ranges.set(child, { first, end: walk.places.length });
  });
  if (!walk.lineUnits.has(parent)) walk.ranges.set(parent, { first: start, end: walk.places.length });
}
