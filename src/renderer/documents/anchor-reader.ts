import * as Y from 'yjs';
import { solidsOf } from '../../shared/threads/solid-text.ts';
import type { Anchor } from './field-anchor.ts';

/** A stretch counted in characters that are no white space, from the start of its field. */
export interface SolidRange {
  readonly from: number;
  readonly to: number;
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
  const solidAt = (encoded: Uint8Array): number | null => {
    if (doc === null) return null;
    const position = Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(encoded), doc);
    const run = position === null ? undefined : runs.get(position.type);
    return position === null || run === undefined
      ? null
      : run.before + solidsOf(run.value.slice(0, position.index)).length;
  };
  return ({ start, end }) => {
    const from = solidAt(start);
    const to = solidAt(end);
    return from === null || to === null ? null : { from, to: Math.max(from, to) };
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
