import * as Y from 'yjs';
import { MERGED } from '../../../../src/shared/crdt/issue-document.ts';
import { collisionsOf } from '../../../../src/shared/crdt/review-maps.ts';
import { stableJson } from '../../../../src/shared/document/stable-json.ts';
import { placeOfItem } from '../../../../src/shared/merging/locate-item.ts';

/** What one person set and took out in their copy, as it was when they did. */
export interface WatchedValues {
  /** Values that this copy has set which a person would miss, by the item that holds them. */
  readonly values: Map<string, { readonly path: readonly string[]; readonly value: unknown }>;
  /** Values (and characters) that somebody deleted here, having them before their eyes. */
  readonly deleted: Set<string>;
  /** Values that gave way to an equal one in a merge here: the item that stood then. */
  readonly gaveWay: Map<string, string>;
}

/** What a line is: which heading, which list. */
const LINES = new Set(['__tag', '__listType']);

export const idOf = (client: number, clock: number) => `${client}:${clock}`;

/** True for what a person does, false for a merge and for what the program mends behind it. */
export const isOwn = ({ origin }: Y.Transaction): boolean => origin !== MERGED && origin !== 'plain';

/** Watches values whose place (`figures/note`) is missed. Before anything is collected. */
export function watchValues(doc: Y.Doc, isMissed: (place: string) => boolean): WatchedValues {
  const watched: WatchedValues = { values: new Map(), deleted: new Set(), gaveWay: new Map() };
  doc.on('beforeObserverCalls', (transaction: Y.Transaction) => {
    if (transaction.origin === MERGED) noteEqual(transaction, watched.gaveWay);
    if (!isOwn(transaction)) return;
    for (const item of newItems(transaction)) noteValue(item, isMissed, watched);
    for (const id of deletedIn(transaction)) {
      watched.deleted.add(id);
      // Undoing a merge takes back what it noticed: values are set anew.
      for (const value of listedIn(doc, id)) watched.deleted.add(value);
    }
  });
  return watched;
}

/** What this copy itself wrote. */
export function newItems({ doc, beforeState, afterState }: Y.Transaction): Y.Item[] {
  const from = beforeState.get(doc.clientID) ?? 0;
  if ((afterState.get(doc.clientID) ?? 0) <= from) return [];
  const structs = doc.store.clients.get(doc.clientID) ?? [];
  return structs
    .slice(Y.findIndexSS(structs, from))
    .filter((struct): struct is Y.Item => struct instanceof Y.Item && struct.id.clock >= from);
}

export function* deletedIn({ deleteSet }: Y.Transaction): Generator<string> {
  for (const [client, ranges] of deleteSet.clients)
    for (const { clock, len } of ranges) for (let at = 0; at < len; at += 1) yield idOf(client, clock + at);
}

export function itemOf(doc: Y.Doc, id: string): Y.Item | null {
  const [client = 0, clock = 0] = id.split(':').map(Number);
  const struct = Y.getItem(doc.store, Y.createID(client, clock));
  return struct instanceof Y.Item ? struct : null;
}

function noteValue(item: Y.Item, isMissed: (place: string) => boolean, { values }: WatchedValues): void {
  const { id, parent, parentSub, content } = item;
  if (parentSub === null || !(content instanceof Y.ContentAny)) return;
  const [value] = content.arr;
  if (LINES.has(parentSub) && parent instanceof Y.XmlElement)
    values.set(idOf(id.client, id.clock), { path: ['line', parentSub], value });
  const { root, keys } = placeOfItem(item);
  if (isMissed(`${root}/${keys.at(-1)}`)) values.set(idOf(id.client, id.clock), { path: [root, ...keys], value });
}

/** Where two had set the same, neither was lost: what becomes of the one that stands is what became of the other. */
function noteEqual({ doc, deleteSet }: Y.Transaction, gaveWay: Map<string, string>): void {
  for (const [client, ranges] of deleteSet.clients) {
    const structs = doc.store.clients.get(client) ?? [];
    for (const { clock, len } of ranges)
      for (let at = Y.findIndexSS(structs, clock); at < structs.length; at += 1) {
        const item = structs[at];
        if (item === undefined || item.id.clock >= clock + len) break;
        if (!(item instanceof Y.Item) || item.parentSub === null || !(item.content instanceof Y.ContentAny)) continue;
        const stands = standingFor(item, item.parentSub);
        if (stands === undefined || stands === item || !(stands.content instanceof Y.ContentAny)) continue;
        if (stableJson(stands.content.arr[0]) === stableJson(item.content.arr[0]))
          gaveWay.set(idOf(client, item.id.clock), idOf(stands.id.client, stands.id.clock));
      }
  }
}

/** What stands under a key of a record, or of another that has its place. */
function standingFor(item: Y.Item, key: string): Y.Item | undefined {
  const parent = item.parent as Y.AbstractType<unknown>;
  const stands = parent._map.get(key);
  const record = parent._item;
  if (stands?.deleted === false || record?.parentSub == null) return stands;
  const other = (record.parent as Y.AbstractType<unknown>)._map.get(record.parentSub);
  return other?.content instanceof Y.ContentType
    ? (other.content.type as Y.AbstractType<unknown>)._map.get(key)
    : undefined;
}

/** The items of the values that a collision is about, where an item is one in the list. */
function listedIn(doc: Y.Doc, id: string): readonly string[] {
  const struct = itemOf(doc, id);
  if (struct === null || struct.parent !== collisionsOf(doc)) return [];
  const [collision] = struct.content instanceof Y.ContentAny ? struct.content.arr : [];
  return collision?.kind === 'removed'
    ? collision.id.split('+').slice(1)
    : (/\d+:\d+$/.exec(['value', 'line'].includes(collision?.kind) ? collision.id : '') ?? []);
}

/** Values that do not stand, were not replaced by one who had seen them, and are not listed: there must be none. */
export function lostValues(
  doc: Y.Doc,
  crew: readonly (Pick<WatchedValues, 'values' | 'deleted' | 'gaveWay'> & { readonly name: string })[],
): string[] {
  const deleted = new Set(crew.flatMap((member) => [...member.deleted]));
  const listed = [...collisionsOf(doc).values()];
  const isListed = (id: string, path: readonly string[], value: unknown): boolean =>
    listed.some((collision) =>
      collision.kind === 'value' || collision.kind === 'line'
        ? collision.id.endsWith(`:${id}`)
        : collision.kind === 'removed' &&
          collision.path.join('/') === path.slice(0, -1).join('/') &&
          stableJson(collision.lost.value[path.at(-1) ?? '']) === stableJson(value),
    );
  const isKept = (id: string, path: readonly string[], value: unknown): boolean =>
    itemOf(doc, id)?.deleted === false ||
    deleted.has(id) ||
    isListed(id, path, value) ||
    (path[0] === 'line' && isLineGone(id));
  // What the line was goes with the line; its words are another law's.
  const isLineGone = (id: string): boolean => {
    const parent = itemOf(doc, id)?.parent;
    return !(parent instanceof Y.XmlElement) || (parent as unknown as { _item: Y.Item })._item.deleted;
  };
  return crew.flatMap(({ values, name }) =>
    [...values].flatMap(([id, { path, value }]) =>
      [id, ...equalsOf(crew, id)].some((each) => isKept(each, path, value))
        ? []
        : [
            `${name} set ${path.join('/')} to ${JSON.stringify(value)} (${id}), and it is ${JSON.stringify(valueAt(doc, path))}`,
          ],
    ),
  );
}

/** The values that one gave way to because they were equal, one after the other. */
function equalsOf(crew: readonly Pick<WatchedValues, 'gaveWay'>[], id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (one: string) => {
    for (const { gaveWay } of crew) {
      const next = gaveWay.get(one);
      if (next === undefined || found.has(next)) continue;
      found.add(next);
      look(next);
    }
  };
  look(id);
  return found;
}

function valueAt(doc: Y.Doc, [root = '', ...keys]: readonly string[]): unknown {
  let at: unknown = doc.getMap(root);
  for (const key of keys) at = at instanceof Y.Map ? at.get(key) : undefined;
  return at ?? null;
}
