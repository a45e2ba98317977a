import * as Y from 'yjs';
import type { PersonId } from '../domain/ids.ts';
import type { Person } from '../domain/person.ts';
import { MERGED } from './issue-document.ts';
import { DECISION, putPerson } from './record-document.ts';

/** Yjs client id → who typed with it. A client is one session of one person. */
export const clientsOf = (doc: Y.Doc): Y.Map<PersonId> => doc.getMap('clients');

/**
 * Notes who changes a document from now on, at their first change. Where somebody else takes over in the same session, their
 * changes get a client id of their own. Returns what ends it.
 */
export function noteWriter(doc: Y.Doc, whoNow: () => Person | null): () => void {
  const before = ({ local }: Y.Transaction) => {
    if (!local) return;
    const known = clientsOf(doc).get(String(doc.clientID));
    const person = whoNow();
    // The struct store goes by client and clock, so a fresh id may begin at any time between transactions.
    if (known !== undefined && person !== null && known !== person.id) doc.clientID = freshClientId();
  };
  const after = ({ local, origin, changed, meta }: Y.Transaction) => {
    const person = whoNow();
    // Whoever merges has written nothing.
    if (!local || origin === DECISION || meta.has(MERGED) || changed.size === 0 || person === null) return;
    if (clientsOf(doc).get(String(doc.clientID)) === person.id) return;
    doc.transact(() => clientsOf(doc).set(String(doc.clientID), person.id), DECISION);
    putPerson(doc, person);
  };
  doc.on('beforeTransaction', before);
  doc.on('afterTransaction', after);
  return () => {
    doc.off('beforeTransaction', before);
    doc.off('afterTransaction', after);
  };
}

/** Who wrote the words of a field that stand in it, as far as that was noted. */
export function writersOf(field: Y.XmlElement): ReadonlySet<PersonId> {
  const { doc } = field;
  const writers = new Set<PersonId>();
  if (doc === null) return writers;
  const clients = new Set<number>();
  collectClients(field as unknown as Y.AbstractType<unknown>, clients);
  for (const client of clients) {
    const person = clientsOf(doc).get(String(client));
    if (person !== undefined) writers.add(person);
  }
  return writers;
}

function collectClients(type: Y.AbstractType<unknown>, clients: Set<number>): void {
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentString) clients.add(item.id.client);
    else if (item.content instanceof Y.ContentType)
      collectClients(item.content.type as Y.AbstractType<unknown>, clients);
  }
}

const freshClientId = (): number => crypto.getRandomValues(new Uint32Array(1))[0] as number;
