import * as Y from 'yjs';
import type { Anchor } from '../../shared/crdt/field-anchor.ts';
import { solidsOf } from '../../shared/document/solid-text.ts';

/** A stretch counted in characters that are no white space, from the start of its field. */
export interface SolidRange {
  readonly from: number;
  readonly to: number;
  /** How many of the anchored characters at the two ends are still there, the very ones; what was deleted and undone is not. */
  readonly ends: 0 | 1 | 2;
}

/**
 * Reads many anchors of one field, going through it once. Good until the field changes. Null for an anchor of which an
 * end is in no text of the field any more.
 */
export function createAnchorReader(field: Y.XmlElement): (anchor: Anchor) => SolidRange | null {
  const { doc } = field;
  const runs = new Map<unknown, { readonly value: string; readonly before: number }>();
  let before = 0;
  for (const text of textsOf(field)) {
    const value = (text.toDelta() as { insert: unknown }[])
      .map(({ insert }) => (typeof insert === 'string' ? insert : '\0'))
      .join('');
    runs.set(text, { value, before });
    before += solidsOf(value).length;
  }
  const readEnd = (encoded: Uint8Array): { readonly solid: number; readonly isThere: boolean } | null => {
    if (doc === null) return null;
    const relative = Y.decodeRelativePosition(encoded);
    const position = Y.createAbsolutePositionFromRelativePosition(relative, doc);
    const run = position === null ? undefined : runs.get(position.type);
    if (position === null || run === undefined) return null;
    // Where the character is gone, the position is its neighbour's.
    const { item } = Y.createRelativePositionFromTypeIndex(position.type, position.index, relative.assoc);
    return {
      solid: run.before + solidsOf(run.value.slice(0, position.index)).length,
      isThere: item !== null && relative.item !== null && Y.compareIDs(item, relative.item),
    };
  };
  return (anchor) => {
    const start = readEnd(anchor.start);
    const end = readEnd(anchor.end);
    if (start === null || end === null) return null;
    const ends = start.isThere && end.isThere ? 2 : start.isThere || end.isThere ? 1 : 0;
    return { from: start.solid, to: Math.max(start.solid, end.solid), ends };
  };
}

/** The texts of a field in reading order, footnotes last, as the plain text has them. */
function textsOf(field: Y.XmlElement): Y.XmlText[] {
  const children = field.toArray();
  const isNote = (child: unknown) => child instanceof Y.XmlElement && child.nodeName === 'footnote-definition';
  return [...children.filter((child) => !isNote(child)), ...children.filter(isNote)].flatMap(textsIn);
}

function textsIn(node: unknown): Y.XmlText[] {
  if (node instanceof Y.XmlText) return [node];
  return node instanceof Y.XmlElement ? node.toArray().flatMap(textsIn) : [];
}
