import type * as Y from 'yjs';
import { collisionsOf } from '../crdt/review-maps.ts';
import { stableJson } from '../document/stable-json.ts';
import type { Collision } from './collisions-document.ts';
import { placeOfItem } from './locate-item.ts';
import { recordValues, valueIn, whoWrote } from './values-of-record.ts';

export type Removal = Collision & { readonly kind: 'removed' };

/** The record that a value is in, where somebody who had not seen the value took the record out. */
export function removedRecord(item: Y.Item): Y.Item | null {
  const record = (item.parent as Y.AbstractType<unknown>)._item;
  if (record === null || !record.deleted || record.parentSub === null) return null;
  // Another record under the same key may have taken its place: then only that one's being gone takes the thing out.
  const current = (record.parent as Y.AbstractType<unknown>)._map.get(record.parentSub);
  return current === record || current?.deleted === true ? record : null;
}

/** One value that is lost with its record, as a listing of the whole record in which that value is the one that stands. */
export function removalOf(doc: Y.Doc, record: Y.Item, item: Y.Item, at: string): Removal | null {
  const key = item.parentSub ?? '';
  const value = valueIn(item);
  if (value === undefined) return null;
  const { root, keys } = placeOfItem(record);
  return {
    id: `removed:${root}/${keys.join('/')}:${record.id.client}:${record.id.clock}+${item.id.client}:${item.id.clock}`,
    at,
    kind: 'removed',
    path: [root, ...keys],
    changed: [key],
    lost: { by: whoWrote(doc, item), value: { ...recordValues(item.parent as Y.AbstractType<unknown>), [key]: value } },
  };
}

/**
 * Makes one listing of all that was changed in a thing that is gone, and leaves out what is listed already. Where two set the
 * same key of it, or a listing was made before the second was known, there are two.
 */
export function foldRemovals(doc: Y.Doc, removals: readonly Removal[]): Removal[] {
  // Most merges take nothing out: what was listed before is not read for them.
  if (removals.length === 0) return [];
  const known = [...collisionsOf(doc).values()].filter(({ kind }) => kind === 'removed') as Removal[];
  const folded: Removal[] = [];
  for (const removal of removals) {
    const isSame = ({ id }: Removal) => recordIn(id) === recordIn(removal.id);
    if (known.some((other) => isSame(other) && holds(other, removal))) continue;
    const open = folded.findIndex((other) => isSame(other) && canHold(other, removal));
    if (open >= 0) folded[open] = joined(folded[open] as Removal, removal);
    else folded.push(removal);
  }
  return folded;
}

const recordIn = (id: string): string => id.split('+')[0] ?? id;

/** True where all that one listing says was changed is in another. */
const holds = ({ lost }: Removal, { changed = [], lost: wanted }: Removal): boolean =>
  changed.every((key) => stableJson(lost.value[key]) === stableJson(wanted.value[key]));

const canHold = ({ changed = [] }: Removal, removal: Removal): boolean =>
  (removal.changed ?? []).every((key) => !changed.includes(key));

function joined(one: Removal, other: Removal): Removal {
  const changed = [...(one.changed ?? []), ...(other.changed ?? [])];
  const added = Object.fromEntries((other.changed ?? []).map((key) => [key, other.lost.value[key]]));
  return {
    ...one,
    // Elsewhere a listing may be made of some of them only: it must have another name.
    id: `${one.id}+${other.id.split('+').slice(1).join('+')}`,
    changed,
    lost: { by: [...new Set([...one.lost.by, ...other.lost.by])], value: { ...one.lost.value, ...added } },
  };
}
