import * as Y from 'yjs';
import type { Anchor } from '../../shared/crdt/field-anchor.ts';
import type { FieldRow } from './unit-places.ts';

/**
 * Ties a stretch of a field's row to the document. A stretch with something in it holds on to its first and last unit; an
 * empty one to the units on either side, so that it stays between them whatever is written around it.
 */
export function anchorUnits(row: FieldRow, { start, end }: { start: number; end: number }): Anchor {
  const [from, to] = start < end ? [before(row, start), behind(row, end)] : [behind(row, start), before(row, start)];
  return { start: Y.encodeRelativePosition(from), end: Y.encodeRelativePosition(to) };
}

/** Where the two ends of an anchored stretch stand now, each null where what it held on to is gone with all around it. */
export function placesOfAnchor(row: FieldRow, anchor: Anchor): { start: number | null; end: number | null } {
  return { start: unitAt(row, anchor.start), end: unitAt(row, anchor.end) };
}

/** The position that stays before a unit; at the end of the row, at the end of the field. */
function before({ field, places }: FieldRow, unit: number): Y.RelativePosition {
  const place = places[unit];
  return place === undefined
    ? Y.createRelativePositionFromTypeIndex(field, field.length, 0)
    : Y.createRelativePositionFromTypeIndex(place.type, place.index, 0);
}

/** The position that stays behind the unit before a place. */
function behind({ field, places }: FieldRow, unit: number): Y.RelativePosition {
  const place = places[unit - 1];
  if (place === undefined) return Y.createRelativePositionFromTypeIndex(field, 0, -1);
  const child = place.type instanceof Y.XmlElement ? place.type.get(place.index) : null;
  // Behind the beginning of a line is inside that line.
  return child instanceof Y.XmlElement && isLine(child)
    ? Y.createRelativePositionFromTypeIndex(child, 0, -1)
    : Y.createRelativePositionFromTypeIndex(place.type, place.index + 1, -1);
}

const isLine = ({ nodeName }: Y.XmlElement): boolean =>
  !['table', 'horizontalrule', 'linebreak', 'footnote-reference'].includes(nodeName);

function unitAt(row: FieldRow, encoded: Uint8Array): number | null {
  const { doc } = row.field;
  if (doc === null) return null;
  const position = Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(encoded), doc);
  if (position === null) return null;
  const { type, index, assoc } = position;
  const range = row.ranges.get(type);
  if (range === undefined) return null;
  if (type instanceof Y.XmlText) return Math.min(range.first + index, range.end);
  if (!(type instanceof Y.XmlElement)) return null;
  if (assoc < 0 && index === 0) return row.lineUnits.has(type) ? (row.lineUnits.get(type) ?? 0) + 1 : range.first;
  const child = type.get(assoc < 0 ? index - 1 : index);
  const own = child === undefined ? undefined : row.ranges.get(child);
  if (own === undefined) return range.end;
  return assoc < 0 ? own.end : own.first;
}
