import type * as Y from 'yjs';
import type { PersonId } from '../domain/ids.ts';
import type { Issue } from '../domain/issue.ts';
import type { Person } from '../domain/person.ts';
import type { IssueRecord, RecordEntry, RecordSeal } from '../domain/record.ts';
import type { Appended } from '../record/append.ts';
import { compareEntries } from '../record/order.ts';
import { plainValue } from './plain-value.ts';

/** Origin of decisions and of who is who: never undone. What was signed has happened. */
export const DECISION = { description: 'decision' } as const;

/** Person id → who that is. */
export const peopleOf = (doc: Y.Doc): Y.Map<Omit<Person, 'id'>> => doc.getMap('people');
/** Hash → entry: two copies of a document meet by union, and nothing is ever taken out. */
export const recordOf = (doc: Y.Doc): Y.Map<RecordEntry> => doc.getMap('record');
/** Person id and hash of the sealed entry, with a slash between → seal. */
export const sealsOf = (doc: Y.Doc): Y.Map<RecordSeal> => doc.getMap('recordSeals');

/** Whoever wrote, commented or decided here, in the order of their ids. */
export const readPeople = (doc: Y.Doc): Person[] =>
  [...peopleOf(doc).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { name, initials, hand, publicKey }]) => ({ id: id as PersonId, name, initials, hand, publicKey }));

/** The record of decisions, in its order. It is not checked here: `verifyRecord` and `soundEntries` do that. */
export const readRecord = (doc: Y.Doc): IssueRecord => ({
  entries: [...recordOf(doc).values()].sort(compareEntries),
  seals: [...sealsOf(doc).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, seal]) => seal),
});

/** Fills people and record of a new document, within a transaction of the caller's. */
export function writeRecord(doc: Y.Doc, { people, record }: Pick<Issue, 'people' | 'record'>): void {
  for (const person of people) writePerson(doc, person);
  // What a file has under a hash that is not its own is kept beside the one that has: verifying tells them apart.
  record.entries.forEach((entry, index) => {
    const key = typeof entry?.hash === 'string' ? entry.hash : '';
    recordOf(doc).set(key === '' || recordOf(doc).has(key) ? `${key}#${index}` : key, plainValue(entry));
  });
  for (const seal of record.seals) sealsOf(doc).set(sealKey(seal), plainValue(seal));
}

/** Tells who somebody is: whoever writes in an issue is known in it. */
export function putPerson(doc: Y.Doc, person: Person): void {
  doc.transact(() => writePerson(doc, person), DECISION);
}

/** Writes a decision with its seal and its author, in one transaction. */
export function writeDecision(doc: Y.Doc, { entry, seal }: Appended, person: Person): void {
  doc.transact(() => {
    writePerson(doc, person);
    recordOf(doc).set(entry.hash, plainValue(entry));
    // Deleting the old ones lets two seals stand where this person decided on two copies at once.
    for (const [key, { by }] of sealsOf(doc).entries()) if (by === seal.by) sealsOf(doc).delete(key);
    sealsOf(doc).set(sealKey(seal), plainValue(seal));
  }, DECISION);
}

/** Calls back when something was decided. Returns what ends it. */
export function followRecord(doc: Y.Doc, onChange: () => void): () => void {
  recordOf(doc).observe(onChange);
  return () => recordOf(doc).unobserve(onChange);
}

const sealKey = (seal: RecordSeal): string => `${seal?.by}/${seal?.last}`;

function writePerson(doc: Y.Doc, { id, name, initials, hand, publicKey }: Person): void {
  const known = peopleOf(doc).get(id);
  if (known?.name === name && known.initials === initials && known.hand === hand) return;
  peopleOf(doc).set(id, { name, initials, hand, publicKey });
}
