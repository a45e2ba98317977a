import * as Y from 'yjs';
import { entitiesOf } from '../crdt/register-document.ts';
import { placeOfItem } from './locate-item.ts';
import type { Meeting } from './meeting.ts';
import { recordValues } from './values-of-record.ts';

const LISTS = ['aliases', 'otherScripts', 'offices'] as const;

/**
 * Brings into a register what a merge of two would lose of an entity: a name that another name took the place of becomes one
 * of its other names, and where both machines had put the entity there by themselves, its lists hold what either had.
 */
export function foldEntities({ doc, lost }: Meeting): void {
  for (const { item } of lost) {
    const { root, keys } = item.parentSub === null ? { root: '', keys: [] } : placeOfItem(item);
    const record = root === 'entities' ? entitiesOf(doc).get(keys[0] ?? '') : undefined;
    if (record === undefined) continue;
    if (keys.length === 2 && keys[1] === 'name' && item.content instanceof Y.ContentAny)
      addName(record, item.content.arr.at(-1));
    if (keys.length !== 1 || !(item.content instanceof Y.ContentType)) continue;
    const gone = recordValues(item.content.type as Y.AbstractType<unknown>);
    addName(record, gone.name);
    for (const key of LISTS) addAll(record.get(key), gone[key]);
  }
}

function addName(record: Y.Map<unknown>, name: unknown): void {
  const known = [record.get('name'), ...LISTS.flatMap((key) => listIn(record.get(key)))];
  if (typeof name === 'string' && name !== '' && !known.includes(name)) addAll(record.get('aliases'), [name]);
}

function addAll(list: unknown, items: unknown): void {
  if (!(list instanceof Y.Array) || !Array.isArray(items)) return;
  const known = new Set(list.toArray().map((item) => JSON.stringify(item)));
  const fresh = items.filter((item) => !known.has(JSON.stringify(item)));
  if (fresh.length > 0) list.push(fresh);
}

const listIn = (list: unknown): unknown[] => (list instanceof Y.Array ? list.toArray() : []);
