import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type * as Y from 'yjs';
import { createDevelopmentRecord, createSourceRecord } from '../../shared/crdt/create-issue.ts';
import {
  developmentIds,
  developmentsOf,
  developmentValue,
  LOCAL_CHANGE,
  metaOf,
} from '../../shared/crdt/issue-document.ts';
import { readSources } from '../../shared/crdt/read-issue.ts';
import type { Development, Source } from '../../shared/domain/development.ts';
import { type DevelopmentId, newSourceId, type SourceId } from '../../shared/domain/ids.ts';
import { blankDevelopment, type Issue } from '../../shared/domain/issue.ts';

/** Puts a development at a place in the reading order (0 is first) and returns its id. */
export function addDevelopment(
  doc: Y.Doc,
  index: number,
  development: Development = blankDevelopment(),
): DevelopmentId {
  change(doc, () => {
    developmentsOf(doc).set(
      development.id,
      createDevelopmentRecord(development, orderAt(doc, developmentIds(doc), index)),
    );
  });
  return development.id;
}

/** Moves a development so that it comes to stand at `index` of the reading order. */
export function moveDevelopment(doc: Y.Doc, id: DevelopmentId, index: number): void {
  const record = developmentsOf(doc).get(id);
  const others = developmentIds(doc).filter((other) => other !== id);
  if (record === undefined || developmentIds(doc).indexOf(id) === index) return;
  change(doc, () => record.set('order', orderAt(doc, others, index)));
}

/** Takes a development out of the issue; it stays whole in the tray. */
export function moveToTray(doc: Y.Doc, id: DevelopmentId): void {
  change(doc, () => developmentsOf(doc).get(id)?.set('trayedAt', Date.now()));
}

/** Brings a development back from the tray to where it stood. */
export function returnFromTray(doc: Y.Doc, id: DevelopmentId): void {
  change(doc, () => developmentsOf(doc).get(id)?.set('trayedAt', null));
}

/** Changes number, dates or language. */
export function changeIssueMeta(
  doc: Y.Doc,
  values: Partial<Pick<Issue, 'number' | 'periodStart' | 'periodEnd' | 'publicationDate' | 'language'>>,
): void {
  change(doc, () => {
    for (const [key, value] of Object.entries(values)) metaOf(doc).set(key, value);
  });
}

/** Adds a source behind the others and returns its id. */
export function addSource(doc: Y.Doc, developmentId: DevelopmentId, source: Omit<Source, 'id'>): SourceId | null {
  const record = developmentsOf(doc).get(developmentId);
  if (record === undefined) return null;
  const sources = developmentValue(record, 'sources');
  const id = newSourceId();
  const last = readSources(sources).at(-1);
  const lastOrder = last === undefined ? null : String(sources.get(last.id)?.get('order') ?? '');
  change(doc, () =>
    sources.set(id, createSourceRecord({ id, ...source }, generateKeyBetween(lastOrder || null, null))),
  );
  return id;
}

/** Changes some values of a source. */
export function changeSource(
  doc: Y.Doc,
  developmentId: DevelopmentId,
  sourceId: SourceId,
  values: Partial<Omit<Source, 'id'>>,
): void {
  const record = developmentsOf(doc).get(developmentId);
  const source = record && developmentValue(record, 'sources').get(sourceId);
  if (source === undefined) return;
  change(doc, () => {
    for (const [key, value] of Object.entries(values)) if (source.get(key) !== value) source.set(key, value);
  });
}

/** Removes a source; undo brings it back. */
export function removeSource(doc: Y.Doc, developmentId: DevelopmentId, sourceId: SourceId): void {
  const record = developmentsOf(doc).get(developmentId);
  if (record !== undefined) change(doc, () => developmentValue(record, 'sources').delete(sourceId));
}

const change = (doc: Y.Doc, edit: () => void): void => doc.transact(edit, LOCAL_CHANGE);

/**
 * An order key for a place among `ids`. Two people may have made equal keys while apart; no key fits between those,
 * so the row is numbered anew, in the order that everyone sees.
 */
function orderAt(doc: Y.Doc, ids: readonly DevelopmentId[], index: number): string {
  const orderOf = (at: number): string | null => {
    const id = ids[at];
    const record = id === undefined ? undefined : developmentsOf(doc).get(id);
    return record === undefined ? null : developmentValue(record, 'order');
  };
  const before = orderOf(index - 1);
  const after = orderOf(index);
  if (before === null || after === null || before < after) return generateKeyBetween(before, after);
  const fresh = generateNKeysBetween(null, null, ids.length + 1);
  ids.forEach((id, at) => {
    developmentsOf(doc)
      .get(id)
      ?.set('order', fresh[at < index ? at : at + 1]);
  });
  return fresh[index] as string;
}
