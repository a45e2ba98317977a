import type * as Y from 'yjs';
import { metaOf } from '../../shared/crdt/issue-document.ts';
import { readRecord, writeDecision } from '../../shared/crdt/record-document.ts';
import type { IssueId } from '../../shared/domain/ids.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { RecordAction, RecordEntry } from '../../shared/domain/record.ts';
import { type Appended, appendEntry, type Signer } from '../../shared/record/index.ts';

/** Whoever decides: who they are, and the way to their signature. */
export interface Decider {
  readonly person: Person;
  readonly sign: Signer['sign'];
}

/** Decisions on one document wait for each other: each is written on the one before. */
const waiting = new WeakMap<Y.Doc, Promise<unknown>>();

/**
 * Signs a decision and writes it, its seal and its author into the issue's document. Rejects where it cannot be signed, or
 * where `before`, which is given what will be written, rejects; nothing is written then.
 */
export function appendDecision(
  doc: Y.Doc,
  action: RecordAction,
  { person, sign }: Decider,
  at: Date = new Date(),
  before: (appended: Appended) => Promise<void> = async () => {},
): Promise<RecordEntry> {
  const decide = async () => {
    const { id, name, publicKey } = person;
    const issueId = metaOf(doc).get('id') as IssueId;
    const appended = await appendEntry(
      readRecord(doc),
      issueId,
      action,
      { id, name, publicKey, sign },
      at.toISOString(),
    );
    await before(appended);
    writeDecision(doc, appended, person);
    return appended.entry;
  };
  const decided = (waiting.get(doc) ?? Promise.resolve()).then(decide, decide);
  waiting.set(doc, decided);
  return decided;
}
