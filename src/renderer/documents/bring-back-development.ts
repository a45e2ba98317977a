import * as Y from 'yjs';
import { createDevelopmentRecord } from '../../shared/crdt/create-issue.ts';
import { developmentsOf } from '../../shared/crdt/issue-document.ts';
import type { DevelopmentId } from '../../shared/domain/ids.ts';
import { blankDevelopment } from '../../shared/domain/issue.ts';

/** Makes a development that is gone anew, empty and behind the others, within a transaction of the caller's. */
export function bringBackDevelopment(doc: Y.Doc, id: DevelopmentId): Y.Map<unknown> {
  const known = developmentsOf(doc).get(id);
  if (known !== undefined) return known;
  const orders = [...developmentsOf(doc).values()].map((record) => String(record.get('order') ?? ''));
  const last = orders.sort().at(-1) ?? '';
  // Behind the others: an order that begins with theirs is the greater one.
  const record = createDevelopmentRecord({ ...blankDevelopment(), id }, `${last}V`);
  developmentsOf(doc).set(id, record);
  return record;
}

/** The same, with what a merge has listed of it: its place and topics. Its words are rescued by themselves. */
export function putBackDevelopment(doc: Y.Doc, id: DevelopmentId, values: Readonly<Record<string, unknown>>): void {
  const record = bringBackDevelopment(doc, id);
  for (const key of ['order', 'trayedAt']) if (key in values) record.set(key, values[key]);
  const topics = record.get('topics');
  if (!(topics instanceof Y.Array) || !Array.isArray(values.topics)) return;
  const missing = values.topics.filter((topic) => !topics.toArray().includes(topic));
  if (missing.length > 0) topics.push(missing);
}
