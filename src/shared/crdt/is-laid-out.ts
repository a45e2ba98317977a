import * as Y from 'yjs';
import { isRecord } from '../document/is-record.ts';
import { DEVELOPMENT_FIELDS, developmentsOf, fieldsOf } from './issue-document.ts';
import { acceptedOf, decisionsOf, figuresOf } from './ledger-document.ts';
import { picturesOf } from './pictures-document.ts';
import { peopleOf, recordOf, sealsOf } from './record-document.ts';
import { collisionsOf, commentsOf, rescuedOf, settledOf, suggestionsOf, threadsOf } from './review-maps.ts';

const PLAIN = [peopleOf, recordOf, sealsOf, decisionsOf, acceptedOf, rescuedOf, collisionsOf, settledOf] as readonly ((
  doc: Y.Doc,
) => unknown)[];

/**
 * True where every thing in an issue's document is kept in the kind of type that it is read from. What comes from elsewhere
 * may be made by anybody: whatever reads it later relies on this.
 */
export function isLaidOut(doc: Y.Doc): boolean {
  const records = [figuresOf, picturesOf, threadsOf, commentsOf, suggestionsOf].flatMap((map) => [
    ...map(doc).values(),
  ]);
  const values = PLAIN.flatMap((map) => [...(map(doc) as Y.Map<unknown>).values()]);
  return (
    [...fieldsOf(doc).values()].every(isField) &&
    [...developmentsOf(doc).values()].every(isDevelopment) &&
    records.every((record) => record instanceof Y.Map) &&
    values.every(isPlain)
  );
}

const isField = (value: unknown): boolean => value instanceof Y.XmlElement && !(value instanceof Y.XmlHook);

function isDevelopment(record: unknown): boolean {
  if (!(record instanceof Y.Map)) return false;
  const sources = record.get('sources');
  return (
    DEVELOPMENT_FIELDS.every((field) => isField(record.get(field))) &&
    typeof record.get('order') === 'string' &&
    sources instanceof Y.Map &&
    [...sources.values()].every((source) => source instanceof Y.Map) &&
    record.get('topics') instanceof Y.Array
  );
}

const isPlain = (value: unknown): boolean => isRecord(value) && !(value instanceof Y.AbstractType);
