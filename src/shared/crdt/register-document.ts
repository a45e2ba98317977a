import * as Y from 'yjs';
import { ENTITY_KINDS, type Entity, type EntityKind, type Office } from '../domain/entity.ts';
import type { EntityId } from '../domain/ids.ts';
import { newDocument } from './new-document.ts';

/** The layout of a register's document. */
export const REGISTER_SCHEMA_VERSION = 1;

/** Entity id → its record. Nothing is ever taken out: what was merged points to what it became. */
export const entitiesOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('entities');
/** Folded name → true: names that a person does not want to be offered. */
export const dismissedOf = (doc: Y.Doc): Y.Map<boolean> => doc.getMap('dismissed');

/** Values of an entity of which the last one written holds. */
export const ENTITY_SCALARS = [
  'kind',
  'name',
  'country',
  'home',
  'parentId',
  'note',
  'wikidataId',
  'isRetired',
] as const satisfies readonly (keyof Entity)[];
/** Values to which two people may add at once, and both additions stay. */
export const ENTITY_LISTS = ['aliases', 'otherScripts', 'offices'] as const satisfies readonly (keyof Entity)[];

/** Makes the document of a register. */
export function createRegisterDocument(entities: readonly Entity[]): Y.Doc {
  const doc = newDocument();
  doc.transact(() => {
    doc.getMap('meta').set('schemaVersion', REGISTER_SCHEMA_VERSION);
    for (const entity of entities) entitiesOf(doc).set(entity.id, createEntityRecord(entity));
  });
  return doc;
}

/** Makes the record of one entity. */
export function createEntityRecord(entity: Entity): Y.Map<unknown> {
  const record = new Y.Map<unknown>();
  for (const key of ENTITY_SCALARS) record.set(key, entity[key]);
  for (const key of ENTITY_LISTS) record.set(key, Y.Array.from([...entity[key]] as (string | Office)[]));
  return record;
}

/** Reads one entity; whatever another machine wrote there, the result is a whole one. */
export function readEntity(id: EntityId, record: Y.Map<unknown>): Entity {
  const text = (key: string): string => {
    const value = record.get(key);
    return typeof value === 'string' ? value : '';
  };
  const list = (key: string): unknown[] => {
    const value = record.get(key);
    return value instanceof Y.Array ? value.toArray() : [];
  };
  const strings = (key: string): string[] => [
    ...new Set(list(key).filter((item): item is string => typeof item === 'string' && item !== '')),
  ];
  return {
    id,
    kind: ENTITY_KINDS.find((kind) => kind === record.get('kind')) ?? ('company' satisfies EntityKind),
    name: text('name'),
    aliases: strings('aliases'),
    otherScripts: strings('otherScripts'),
    country: text('country'),
    offices: list('offices').flatMap(readOffice),
    parentId: text('parentId') === '' ? null : (text('parentId') as EntityId),
    home: text('home'),
    note: text('note'),
    wikidataId: text('wikidataId'),
    isRetired: record.get('isRetired') === true,
  };
}

function readOffice(value: unknown): Office[] {
  if (typeof value !== 'object' || value === null) return [];
  const { title, from, to } = value as Partial<Record<keyof Office, unknown>>;
  if (typeof title !== 'string') return [];
  return [{ title, from: typeof from === 'string' ? from : '', to: typeof to === 'string' ? to : '' }];
}

/** What a merged entity became, following chains. Where two people merged crosswise, the smaller id stays. */
export function survivorOf(doc: Y.Doc, id: EntityId): EntityId {
  const seen: EntityId[] = [id];
  for (;;) {
    const next = entitiesOf(doc)
      .get(seen.at(-1) as EntityId)
      ?.get('mergedInto');
    if (typeof next !== 'string' || next === '' || !entitiesOf(doc).has(next)) return seen.at(-1) as EntityId;
    const loop = seen.indexOf(next as EntityId);
    if (loop >= 0) return seen.slice(loop).sort()[0] as EntityId;
    seen.push(next as EntityId);
  }
}
