import type * as Y from 'yjs';
import { type FieldAddress, isLineField, sharedField } from '../../shared/crdt/issue-document.ts';
import { treeOfLines } from '../../shared/document/lines.ts';
import { fromPieces, type Pieces } from '../../shared/document/pieces.ts';
import type { FieldPlace } from '../../shared/domain/field-place.ts';
import { type FieldRow, lineRow, richRow } from './unit-places.ts';
import { updateField, updateLine } from './update-field.ts';

/** The address of a place; null where a field of a development has none, or the other way round. */
export function addressOf({ developmentId, field }: FieldPlace): FieldAddress | null {
  if (field === 'headline' || field === 'body' || field === 'whyThisMatters')
    return developmentId === null ? null : { kind: 'development', developmentId, field };
  return { kind: 'issue', field };
}

/** A field of an issue as its row; null where it is not (or no longer) there. */
export function rowAt(doc: Y.Doc, place: FieldPlace): FieldRow | null {
  const address = addressOf(place);
  const field = address === null ? null : sharedField(doc, address);
  if (address === null || field === null) return null;
  return isLineField(address) ? lineRow(field) : richRow(field);
}

/** Makes a field of an issue what a row says, in place. */
export function writeRow(doc: Y.Doc, place: FieldPlace, pieces: Pieces): void {
  const address = addressOf(place);
  const field = address === null ? null : sharedField(doc, address);
  if (address === null || field === null) return;
  if (isLineField(address)) updateLine(field, lineOf(pieces));
  else updateField(field, treeOfLines(fromPieces(pieces)));
}

const lineOf = (pieces: Pieces): string =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'footnote' ? '' : ' ')).join('');
