import type * as Y from 'yjs';
import { LOCAL_CHANGE } from '../../shared/crdt/issue-document.ts';
import {
  createEntityRecord,
  dismissedOf,
  ENTITY_LISTS,
  ENTITY_SCALARS,
  entitiesOf,
  readEntity,
} from '../../shared/crdt/register-document.ts';
import { foldForSearch } from '../../shared/document/fold.ts';
import { type Entity, namesOf } from '../../shared/domain/entity.ts';
import { type EntityId, newEntityId } from '../../shared/domain/ids.ts';

const change = (doc: Y.Doc, edit: () => void): void => doc.transact(edit, LOCAL_CHANGE);

/** Adds an entity, or puts the values of one that is there already. */
export function putEntity(doc: Y.Doc, entity: Entity): void {
  change(doc, () => put(doc, entity));
}

/** Adds or changes many as one undo step. */
export function putEntities(doc: Y.Doc, entities: readonly Entity[]): void {
  change(doc, () => {
    for (const entity of entities) put(doc, entity);
  });
}

/** Changes some values of an entity. */
export function changeEntity(doc: Y.Doc, id: EntityId, values: Partial<Omit<Entity, 'id'>>): void {
  const record = entitiesOf(doc).get(id);
  if (record === undefined) return;
  change(doc, () => put(doc, { ...readEntity(id, record), ...values, id }));
}

/** Retires entities, or takes them back into use. */
export function setRetired(doc: Y.Doc, ids: readonly EntityId[], isRetired: boolean): void {
  change(doc, () => {
    for (const id of ids) entitiesOf(doc).get(id)?.set('isRetired', isRetired);
  });
}

/** Makes others part of `keepId`, whose values become `merged`. Their ids go on leading to it. */
export function mergeInto(doc: Y.Doc, merged: Entity, goneIds: readonly EntityId[]): void {
  change(doc, () => {
    put(doc, merged);
    for (const id of goneIds) if (id !== merged.id) entitiesOf(doc).get(id)?.set('mergedInto', merged.id);
  });
}

/** Takes some names of an entity out into a new one of the same kind and country; returns its id, or null where none is left on one side. */
export function splitEntity(doc: Y.Doc, id: EntityId, names: readonly string[]): EntityId | null {
  const record = entitiesOf(doc).get(id);
  if (record === undefined) return null;
  const entity = readEntity(id, record);
  const taken = namesOf(entity).filter((name) => names.includes(name));
  const [name, ...others] = taken;
  if (name === undefined || taken.length === namesOf(entity).length) return null;
  const left = namesOf(entity).filter((known) => !taken.includes(known));
  const newId = newEntityId();
  change(doc, () => {
    put(doc, {
      ...entity,
      name: left[0] ?? entity.name,
      aliases: entity.aliases.filter((known) => left.includes(known) && known !== left[0]),
      otherScripts: entity.otherScripts.filter((known) => left.includes(known) && known !== left[0]),
    });
    put(doc, {
      ...entity,
      id: newId,
      name,
      aliases: others.filter((known) => !entity.otherScripts.includes(known)),
      otherScripts: others.filter((known) => entity.otherScripts.includes(known)),
      offices: [],
      parentId: null,
      note: '',
      wikidataId: '',
    });
  });
  return newId;
}

/** Never offers a name again, or does again. */
export function setDismissed(doc: Y.Doc, name: string, isDismissed: boolean): void {
  const key = foldForSearch(name);
  change(doc, () => {
    if (isDismissed) dismissedOf(doc).set(key, true);
    else dismissedOf(doc).delete(key);
  });
}

/** Writes what differs: a value that stays is not written, so another person's change to it is kept. */
function put(doc: Y.Doc, entity: Entity): void {
  const record = entitiesOf(doc).get(entity.id);
  if (record === undefined) {
    entitiesOf(doc).set(entity.id, createEntityRecord(entity));
    return;
  }
  for (const key of ENTITY_SCALARS) if (record.get(key) !== entity[key]) record.set(key, entity[key]);
  for (const key of ENTITY_LISTS) {
    const list = record.get(key) as Y.Array<unknown> | undefined;
    if (list !== undefined) putList(list, entity[key]);
  }
  if (record.get('mergedInto') !== undefined) record.delete('mergedInto');
}

function putList(list: Y.Array<unknown>, wanted: readonly unknown[]): void {
  const keys = wanted.map((item) => JSON.stringify(item));
  const known = () => list.toArray().map((item) => JSON.stringify(item));
  known()
    .map((key, index) => ({ key, index }))
    .filter(({ key }) => !keys.includes(key))
    .reverse()
    .forEach(({ index }) => {
      list.delete(index, 1);
    });
  wanted.forEach((item, index) => {
    const here = known();
    if (here[index] === keys[index]) return;
    const at = here.indexOf(keys[index] as string);
    if (at >= 0) list.delete(at, 1);
    list.insert(Math.min(index, list.length), [item]);
  });
}
