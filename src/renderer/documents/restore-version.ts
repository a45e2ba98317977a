import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type * as Y from 'yjs';
import { createDevelopmentRecord, createSourceRecord } from '../../shared/crdt/create-issue.ts';
import {
  developmentIds,
  developmentsOf,
  developmentValue,
  LOCAL_CHANGE,
  metaOf,
  sharedField,
} from '../../shared/crdt/issue-document.ts';
import { acceptedOf, decisionsOf, figuresOf, putFigure } from '../../shared/crdt/ledger-document.ts';
import { picturesOf, writePicture } from '../../shared/crdt/pictures-document.ts';
import { readSources } from '../../shared/crdt/read-issue.ts';
import type { Development, Source } from '../../shared/domain/development.ts';
import type { DevelopmentId } from '../../shared/domain/ids.ts';
import { ISSUE_RICH_FIELDS, type Issue } from '../../shared/domain/issue.ts';
import { decisionKey } from '../../shared/domain/judgement.ts';
import { updateField, updateLine } from './update-field.ts';

/**
 * Makes one development what it was in an earlier issue, as a new change and one undo step: words that stay keep their
 * identity, so threads on them hold. Brings it back from the tray. False where that issue did not have it.
 */
export function restoreDevelopment(doc: Y.Doc, then: Issue, id: DevelopmentId): boolean {
  const development = then.developments.find((each) => each.id === id);
  if (development === undefined) return false;
  doc.transact(() => {
    writeDevelopment(doc, then, development);
    restoreThings(doc, then, (developmentId) => developmentId === id);
  }, LOCAL_CHANGE);
  return true;
}

/**
 * Makes the whole issue what it was, as a new change and one undo step. Developments that were not there then go to the
 * tray. Threads, suggestions, the record of decisions and the versions stay as they are.
 */
export function restoreIssue(doc: Y.Doc, then: Issue): void {
  doc.transact(() => {
    for (const key of ['number', 'periodStart', 'periodEnd', 'publicationDate', 'language'] as const)
      if (metaOf(doc).get(key) !== then[key]) metaOf(doc).set(key, then[key]);
    for (const field of ['title', 'sectionHeading'] as const) {
      const shared = sharedField(doc, { kind: 'issue', field });
      if (shared !== null) updateLine(shared, then[field]);
    }
    for (const field of ISSUE_RICH_FIELDS) {
      const shared = sharedField(doc, { kind: 'issue', field });
      if (shared !== null) updateField(shared, then[field]);
    }
    for (const development of then.developments) writeDevelopment(doc, then, development);
    const wanted = then.developments.map((each) => each.id);
    for (const id of developmentIds(doc))
      if (!wanted.includes(id)) developmentsOf(doc).get(id)?.set('trayedAt', Date.now());
    reorder(doc, wanted);
    restoreThings(doc, then, () => true);
    replaceAll(decisionsOf(doc), new Map(then.decisions.map((each) => [decisionKey(each), each])));
    replaceAll(acceptedOf(doc), new Map(then.accepted.map(({ id, ...rest }) => [id, rest])));
  }, LOCAL_CHANGE);
}

function writeDevelopment(doc: Y.Doc, then: Issue, development: Development): void {
  const record = developmentsOf(doc).get(development.id);
  if (record === undefined) {
    developmentsOf(doc).set(
      development.id,
      createDevelopmentRecord(development, orderBehind(doc, then, development.id)),
    );
    return;
  }
  if ((developmentValue(record, 'trayedAt') ?? null) !== null) record.set('trayedAt', null);
  updateLine(developmentValue(record, 'headline'), development.headline);
  updateField(developmentValue(record, 'body'), development.body);
  updateField(developmentValue(record, 'whyThisMatters'), development.whyThisMatters);
  restoreSources(developmentValue(record, 'sources'), development.sources);
  const topics = developmentValue(record, 'topics');
  if (JSON.stringify(topics.toArray()) !== JSON.stringify(development.topics)) {
    topics.delete(0, topics.length);
    topics.push([...development.topics]);
  }
}

/** A place behind the development that stood before it then, or first. */
function orderBehind(doc: Y.Doc, then: Issue, id: DevelopmentId): string {
  const now = developmentIds(doc);
  const before = then.developments
    .slice(
      0,
      then.developments.findIndex((each) => each.id === id),
    )
    .reverse();
  const at = now.indexOf(before.find((each) => now.includes(each.id))?.id ?? ('' as DevelopmentId)) + 1;
  const orderOf = (index: number): string | null => {
    const record = developmentsOf(doc).get(now[index] ?? '');
    return record === undefined ? null : developmentValue(record, 'order');
  };
  const [low, high] = [orderOf(at - 1), orderOf(at)];
  return generateKeyBetween(low, low !== null && high !== null && low >= high ? null : high);
}

function reorder(doc: Y.Doc, wanted: readonly DevelopmentId[]): void {
  if (JSON.stringify(developmentIds(doc)) === JSON.stringify(wanted)) return;
  const orders = generateNKeysBetween(null, null, wanted.length);
  wanted.forEach((id, at) => {
    developmentsOf(doc).get(id)?.set('order', orders[at]);
  });
}

/** Figures and pictures of the places that are restored. */
function restoreThings(doc: Y.Doc, then: Issue, isMeant: (developmentId: DevelopmentId | null) => boolean): void {
  for (const [map, kept] of [
    [figuresOf(doc), then.figures],
    [picturesOf(doc), then.pictures],
  ] as const) {
    const ids = new Set<string>(kept.map(({ id }) => id));
    for (const [id, record] of [...map.entries()])
      if (isMeant((record.get('developmentId') as DevelopmentId | null) || null) && !ids.has(id)) map.delete(id);
  }
  for (const figure of then.figures) if (isMeant(figure.developmentId)) putFigure(doc, figure, null);
  for (const picture of then.pictures) if (isMeant(picture.developmentId)) writePicture(doc, picture);
}

function restoreSources(map: Y.Map<Y.Map<unknown>>, wanted: readonly Source[]): void {
  const isInOrder = JSON.stringify(readSources(map).map(({ id }) => id)) === JSON.stringify(wanted.map(({ id }) => id));
  const orders = generateNKeysBetween(null, null, wanted.length);
  for (const id of [...map.keys()]) if (!wanted.some((source) => source.id === id)) map.delete(id);
  wanted.forEach((source, at) => {
    const known = map.get(source.id);
    if (known === undefined) map.set(source.id, createSourceRecord(source, orders[at] ?? ''));
    else
      for (const [key, value] of Object.entries({ ...source, ...(isInOrder ? {} : { order: orders[at] }) }))
        if (key !== 'id' && known.get(key) !== value) known.set(key, value);
  });
}

function replaceAll<T>(map: Y.Map<T>, wanted: ReadonlyMap<string, T>): void {
  for (const key of [...map.keys()]) if (!wanted.has(key)) map.delete(key);
  for (const [key, value] of wanted) if (JSON.stringify(map.get(key)) !== JSON.stringify(value)) map.set(key, value);
}
