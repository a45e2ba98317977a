import * as Y from 'yjs';
import { offsetOfSolid, solidsIn } from '../../shared/document/solid-text.ts';

/** A stretch of a field's text, in UTF-16 code units of that text; `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The two ends of a stretch as positions that stay with their characters (`Y.encodeRelativePosition`). */
export interface Anchor {
  readonly start: Uint8Array;
  readonly end: Uint8Array;
}

interface Run {
  readonly text: Y.XmlText;
  readonly value: string;
  /** Characters other than white space in the runs before. */
  readonly solidsBefore: number;
}

/**
 * Ties a stretch of a field's plain text to the document; null where the text is no longer the field's. Plain text and
 * document differ only in white space (breaks, ends of blocks), so places are told by the characters between.
 */
export function anchorRange(field: Y.XmlElement, text: string, { start, end }: TextRange): Anchor | null {
  const runs = runsOf(field);
  const first = solidsIn(text, 0, start);
  const count = solidsIn(text, start, end);
  if (count === 0 || solidCount(runs) !== solidsIn(text)) return null;
  const from = placeOf(runs, first);
  const last = placeOf(runs, first + count - 1);
  if (from === null || last === null) return null;
  return {
    start: Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(from.text, from.index, 0)),
    end: Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(last.text, last.index + 1, -1)),
  };
}

/** Where an anchored stretch stands in the field's plain text now; null where it is in another field or gone. */
export function rangeOfAnchor(field: Y.XmlElement, text: string, anchor: Anchor): TextRange | null {
  const doc = field.doc;
  if (doc === null) return null;
  const runs = runsOf(field);
  const solidAt = (encoded: Uint8Array): number | null => {
    const position = Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(encoded), doc);
    const run = position === null ? undefined : runs.find((item) => item.text === position.type);
    return position === null || run === undefined
      ? null
      : run.solidsBefore + solidsIn(run.value, 0, Math.min(position.index, run.value.length));
  };
  const first = solidAt(anchor.start);
  const after = solidAt(anchor.end);
  if (first === null || after === null) return null;
  const start = offsetOfSolid(text, first);
  return { start, end: after <= first ? start : offsetOfSolid(text, after - 1) + 1 };
}

/** The texts of a field in reading order, footnotes last, as the plain text has them. */
function runsOf(field: Y.XmlElement): Run[] {
  const children = field.toArray();
  const isNote = (child: unknown) => child instanceof Y.XmlElement && child.nodeName === 'footnote-definition';
  const texts = [...children.filter((child) => !isNote(child)), ...children.filter(isNote)].flatMap(textsIn);
  let solidsBefore = 0;
  return texts.map((text) => {
    const value = (text.toDelta() as { insert: unknown }[])
      .map(({ insert }) => (typeof insert === 'string' ? insert : '\u0000'))
      .join('');
    const run = { text, value, solidsBefore };
    solidsBefore += solidsIn(value);
    return run;
  });
}

/** An item's own words come before those of the lists in it. */
function textsIn(node: unknown): Y.XmlText[] {
  if (node instanceof Y.XmlText) return [node];
  return node instanceof Y.XmlElement ? node.toArray().flatMap(textsIn) : [];
}

const solidCount = (runs: readonly Run[]): number => {
  const last = runs.at(-1);
  return last === undefined ? 0 : last.solidsBefore + solidsIn(last.value);
};

function placeOf(runs: readonly Run[], solid: number): { readonly text: Y.XmlText; readonly index: number } | null {
  for (const { text, value, solidsBefore } of runs) {
    const within = solid - solidsBefore;
    if (within >= 0 && within < solidsIn(value)) return { text, index: offsetOfSolid(value, within) };
  }
  return null;
}
