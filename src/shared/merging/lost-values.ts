import * as Y from 'yjs';
import { entityChangeKey } from '../crdt/entity-changes.ts';
import { type SettingChange, settingChangesOf } from '../crdt/setting-changes.ts';
import { stableJson } from '../document/stable-json.ts';
import type { Collision, Side } from './collisions-document.ts';
import { type ItemPlace, placeOfItem } from './locate-item.ts';
import type { Meeting } from './meeting.ts';
import { removalOf, removedRecord } from './removed-values.ts';
import { valueIn, whoWrote } from './values-of-record.ts';

/**
 * Values that matter to a person, by the shared type at the top and how deep in it: a key alone, or `*` for any. What
 * machines write by themselves (places of anchors, who typed with which client, seals) is not among them.
 */
const WATCHED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  meta: [['number'], ['periodStart'], ['periodEnd'], ['publicationDate'], ['language']],
  developments: [
    ['*', 'order'],
    ['*', 'trayedAt'],
    ['*', 'sources', '*', '*'],
  ],
  figures: ['quantity', 'measures', 'entityId', 'period', 'sourceId', 'state', 'note'].map((key) => ['*', key]),
  decisions: [['*']],
  accepted: [['*']],
  pictures: [['*', '*']],
  threads: ['isBlocking', 'resolved'].map((key) => ['*', key]),
  comments: [['*', 'text']],
  suggestions: [['*', 'decision']],
  entities: [['*', '*']],
  publication: [['*']],
  members: [['*']],
};

/** Values of which only one could stand, and things that one took out while the other changed them. */
export function lostValues(meeting: Meeting, at: string): Collision[] {
  const found = new Map<string, Collision>();
  for (const { item } of meeting.lost) {
    if (item.parentSub === null) continue;
    const place = placeOfItem(item);
    if (place.row.length > 0 || !isWatched(place)) continue;
    const record = removedRecord(item);
    const collision =
      record === null
        ? overwritten(item, standingFor(item), place, meeting, at)
        : removalOf(meeting.doc, record, item, at);
    if (collision !== null) found.set(collision.id, collision);
  }
  return [...found.values()];
}

const isWatched = ({ root, keys }: ItemPlace): boolean =>
  (WATCHED[root] ?? []).some(
    (pattern) => pattern.length === keys.length && pattern.every((key, index) => key === '*' || key === keys[index]),
  );

/**
 * What stands under the key of a value: in its record, else in another record that has taken that one's place. Two who undo
 * the removal of one thing make two records of it, and what was set in either since would go with the one that gives way.
 */
function standingFor(item: Y.Item): Y.Item | undefined {
  const parent = item.parent as Y.AbstractType<unknown>;
  const key = item.parentSub ?? '';
  const stands = parent._map.get(key);
  const record = parent._item;
  if (stands?.deleted === false || record === null || record.parentSub === null) return stands;
  if (!(item.content instanceof Y.ContentAny)) return stands;
  const other = (record.parent as Y.AbstractType<unknown>)._map.get(record.parentSub);
  return other?.content instanceof Y.ContentType
    ? (other.content.type as Y.AbstractType<unknown>)._map.get(key)
    : undefined;
}

function overwritten(
  item: Y.Item,
  stands: Y.Item | undefined,
  place: ItemPlace,
  meeting: Meeting,
  at: string,
): Collision | null {
  const { root, keys } = place;
  if (stands === undefined || stands.deleted) return null;
  const [kept, lost] = [valueIn(stands), valueIn(item)];
  if (kept === undefined || lost === undefined || stableJson(kept) === stableJson(lost)) return null;
  return {
    id: `value:${root}/${keys.join('/')}:${item.id.client}:${item.id.clock}`,
    at,
    kind: 'value',
    path: [root, ...keys],
    kept: { ...whoSet(stands, place, meeting), value: kept },
    lost: { ...whoSet(item, place, meeting), value: lost },
  };
}

/** Who set a value and when, as far as that was noted: beside settings and values of entities, else by whose client it is. */
function whoSet(item: Y.Item, { root, keys }: ItemPlace, { doc, lost }: Meeting): Omit<Side<unknown>, 'value'> {
  const key = noteKey(root, keys);
  if (key === undefined) return { by: whoWrote(doc, item) };
  const notes = settingChangesOf(doc) as unknown as Y.AbstractType<unknown>;
  const noted = [notes._map.get(key), ...lost.map((part) => part.item)].find(
    (note) => note?.parent === notes && note.parentSub === key && note.id.client === item.id.client,
  );
  const change = noted === undefined ? undefined : (valueIn(noted) as Partial<SettingChange> | undefined);
  return typeof change?.by === 'string' && typeof change.at === 'string'
    ? { by: [change.by], at: change.at }
    : { by: whoWrote(doc, item) };
}

/** Under which key it is noted who set a value; undefined where that is not noted by value. */
function noteKey(root: string, [first = '', second]: readonly string[]): string | undefined {
  if (root === 'publication') return first;
  if (root === 'members') return `members/${first}`;
  return root === 'entities' && second !== undefined ? entityChangeKey(first, second) : undefined;
}
