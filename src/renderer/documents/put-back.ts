import * as Y from 'yjs';
import { addressOfPlace, isLineField, LOCAL_CHANGE } from '../../shared/crdt/issue-document.ts';
import { itemAt } from '../../shared/crdt/item-at.ts';
import { settledOf } from '../../shared/crdt/review-maps.ts';
import { applyHunks } from '../../shared/document/hunks.ts';
import { type Pieces, unitsOf } from '../../shared/document/pieces.ts';
import type { FieldPlace } from '../../shared/domain/field-place.ts';
import type { RescuedWords, Settled, TypedRange } from '../../shared/merging/rescued-document.ts';
import { findPlace } from '../../shared/suggestions/find-place.ts';
import { bringBackDevelopment } from './bring-back-development.ts';
import { rowAt, writeRow } from './field-row.ts';
import type { IssueUndo } from './issue-undo.ts';
import type { FieldRow } from './unit-places.ts';

/** An issue that is open: dealing with what a merge noticed is a step of its own. */
export interface MergedIssue {
  readonly doc: Y.Doc;
  readonly undo: Pick<IssueUndo, 'boundary'>;
}

export type SettledBy = Omit<Settled, 'how'>;

/**
 * Puts rescued words back where they belong: between the words they were typed between, wherever these stand now, else as
 * a paragraph where theirs was. A development that is gone comes back for them. False where the place is not known.
 */
export function putBack({ doc, undo }: MergedIssue, words: RescuedWords, settledBy: SettledBy): boolean {
  const { place } = words;
  if (place === null) return false;
  undo.boundary();
  const isDone = doc.transact(() => {
    if (place.developmentId !== null) bringBackDevelopment(doc, place.developmentId);
    const isPut =
      words.reason === 'format' ? format(doc, place, words) : insert(doc, place, words, words.reason === 'moved');
    if (isPut) settledOf(doc).set(words.id, { how: 'put-back', ...settledBy });
    return isPut;
  }, LOCAL_CHANGE);
  undo.boundary();
  return isDone;
}

/** Says that some are well as they are; undo brings them into the tray again. */
export function leaveOut({ doc, undo }: MergedIssue, ids: readonly string[], settledBy: SettledBy): void {
  undo.boundary();
  doc.transact(() => {
    for (const id of ids) settledOf(doc).set(id, { how: 'left-out', ...settledBy });
  }, LOCAL_CHANGE);
  undo.boundary();
}

function insert(doc: Y.Doc, place: FieldPlace, words: RescuedWords, isThere: boolean): boolean {
  const target = rowAt(doc, place);
  if (target === null) return false;
  const inline = words.pieces.filter(({ kind }) => kind !== 'line');
  const isLine = words.pieces[0]?.kind === 'line';
  const quote = { removed: '', before: words.before, after: words.after };
  const at = isLine ? null : findPlace(unitsOf(target.pieces), quote);
  // What is in the text stays where it is unless it is known where else it belongs.
  if (isThere && at === null) return false;
  if (isThere) takeAway(doc, words.typed);
  const row = isThere ? rowAt(doc, place) : target;
  if (row === null) return false;
  const now = isThere ? findPlace(unitsOf(row.pieces), quote) : at;
  if (now !== null) write(doc, place, row.pieces, now.start, inline);
  else if (isLineField(addressOfPlace(place)))
    write(doc, place, row.pieces, unitsOf(row.pieces).length, spaced(row, inline));
  else write(doc, place, row.pieces, unitOfBlock(doc, row, words.block), isLine ? words.pieces : asParagraph(inline));
  return true;
}

const write = (doc: Y.Doc, place: FieldPlace, base: Pieces, at: number, added: Pieces): void =>
  writeRow(doc, place, applyHunks(base, [{ start: at, end: at, added }]));

const asParagraph = (inline: Pieces): Pieces => [{ kind: 'line', line: { kind: 'paragraph' } }, ...inline];

const spaced = ({ pieces }: FieldRow, inline: Pieces): Pieces =>
  pieces.length === 0 ? inline : [{ kind: 'text', text: ' ', marks: new Set(), link: null }, ...inline];

/** The unit before which a block's place is; the end of the text where its neighbours are gone. */
function unitOfBlock(doc: Y.Doc, row: FieldRow, block: Uint8Array | null): number {
  const end = unitsOf(row.pieces).length;
  if (block === null) return end;
  const position = Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(block), doc);
  if (position === null || position.type !== (row.field as unknown)) return end;
  const next = row.field.get(position.index);
  return next === undefined ? end : (row.ranges.get(next)?.first ?? end);
}

/** Gives words the look that they were given elsewhere. */
function format(doc: Y.Doc, place: FieldPlace, { pieces, before, after }: RescuedWords): boolean {
  const row = rowAt(doc, place);
  const at = row === null ? null : findPlace(unitsOf(row.pieces), { removed: unitsOf(pieces), before, after });
  if (row === null || at === null) return false;
  writeRow(doc, place, applyHunks(row.pieces, [{ ...at, added: pieces }]));
  return true;
}

/** Takes the characters out of where they stand; what names none that are there takes nothing. */
function takeAway(doc: Y.Doc, typed: readonly TypedRange[]): void {
  for (const [client, clock, length] of typed)
    for (let item = itemAt(doc, client, clock); item !== null && item.id.clock < clock + length; ) {
      const first = Math.max(clock, item.id.clock);
      const count = Math.min(clock + length, item.id.clock + item.length) - first;
      const position = Y.createAbsolutePositionFromRelativePosition(
        new Y.RelativePosition(null, null, Y.createID(client, first)),
        doc,
      );
      const next = item.id.clock + item.length;
      if (position?.type instanceof Y.XmlText && !item.deleted) position.type.delete(position.index, count);
      item = itemAt(doc, client, next);
    }
}
