import * as Y from 'yjs';

/** Where in a document an item stands, or would stand. */
export interface Place {
  /** Name of the top-level part. */
  readonly root: string;
  /** Keys of maps from the part down; a list's place is an empty word. */
  readonly path: readonly string[];
  /** Whom the record that it belongs to names as its author: what the server has goes before what the update claims. */
  readonly author: string | null;
  /** True where the server has a value under its key in the same map. */
  readonly replaces: boolean;
  /** True where the update puts another value under its key. */
  readonly isSuperseded: boolean;
}

/** Finds places in a document for what it holds and for what an update would add, without applying it. */
export interface PlaceFinder {
  /** `nowhere`: it belongs to what is long deleted, so it changes nothing. */
  readonly of: (item: Y.Item) => Place | 'nowhere';
  /** What the server has, undeleted, within a range of one client; `unknown` where neither side has it. */
  readonly within: (client: number, clock: number, length: number) => Iterable<Y.Item | 'unknown'>;
}

/** A map, list or text: a top-level one by its name, or one inside another by the item that holds it. */
type Container = { readonly root: string } | { readonly holder: Y.Item };
interface Spot {
  readonly container: Container;
  readonly key: string | null;
}

const DEEPEST = 100;
/** An update that hangs on what neither the server nor it has, or that is not what Yjs makes. */
const UNKNOWN: Place = { root: 'unknown', path: [], author: null, replaces: false, isSuperseded: false };

type Struct = Y.Item | Y.GC | Y.Skip;

export function placeFinder(doc: Y.Doc, structs: readonly Struct[]): PlaceFinder {
  const added = new Map<number, Struct[]>();
  for (const struct of structs) {
    const list = added.get(struct.id.client) ?? [];
    list.push(struct);
    added.set(struct.id.client, list);
  }
  for (const list of added.values()) list.sort((a, b) => a.id.clock - b.id.clock);
  const spots = new Map<Y.Item, Spot | 'nowhere' | 'unknown'>();
  const hasStored = ({ client, clock }: Y.ID) => clock < Y.getState(doc.store, client);
  const find = (id: Y.ID): Struct | null => {
    const list = hasStored(id) ? (doc.store.clients.get(id.client) as Struct[] | undefined) : added.get(id.client);
    return list === undefined ? null : structAt(list, id.clock);
  };

  function spotOf(item: Y.Item): Spot | 'nowhere' | 'unknown' {
    const known = spots.get(item);
    if (known !== undefined) return known;
    const spot = readSpot(item);
    spots.set(item, spot);
    return spot;
  }
  function readSpot(item: Y.Item): Spot | 'nowhere' | 'unknown' {
    const parent = item.parent as unknown;
    if (typeof parent === 'string') return { container: { root: parent }, key: item.parentSub };
    if (parent instanceof Y.AbstractType)
      return {
        container: parent._item === null ? { root: Y.findRootTypeKey(parent) } : { holder: parent._item },
        key: item.parentSub,
      };
    const beside = (parent ?? item.origin ?? item.rightOrigin) as Y.ID | null;
    if (beside === null) return 'unknown';
    const other = find(beside);
    if (other === null) return 'unknown';
    if (!(other instanceof Y.Item)) return 'nowhere';
    if (parent === null) return spotOf(other);
    return other.content instanceof Y.ContentType ? { container: { holder: other }, key: item.parentSub } : 'nowhere';
  }

  /** Values that the update puts under a key, by container and key. */
  const newValues = new Map<string, Y.Item>();
  const slot = ({ container, key }: Spot): string =>
    'root' in container
      ? `${container.root}\n${key}`
      : `\n${container.holder.id.client}:${container.holder.id.clock}\n${key}`;
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || hasStored(struct.id)) continue;
    const spot = spotOf(struct);
    if (typeof spot === 'object' && spot.key !== null) newValues.set(slot(spot), struct);
  }
  /** What the server has under a key now. */
  const storedValue = ({ container, key }: Spot): Y.Item | null => {
    if (key === null) return null;
    const type =
      'root' in container
        ? doc.share.get(container.root)
        : container.holder.content instanceof Y.ContentType && hasStored(container.holder.id)
          ? container.holder.content.type
          : undefined;
    const item = type?._map.get(key);
    return item === undefined || item.deleted ? null : item;
  };
  const authorIn = (record: Y.Item): string | null => {
    const by: Spot = { container: { holder: record }, key: 'by' };
    const item = storedValue(by) ?? newValues.get(slot(by));
    const value = item?.content instanceof Y.ContentAny ? item.content.arr.at(-1) : null;
    return typeof value === 'string' ? value : null;
  };

  function placeOf(item: Y.Item): Place | 'nowhere' {
    const own = spotOf(item);
    if (typeof own === 'string') return own === 'unknown' ? UNKNOWN : own;
    const path: string[] = [];
    let record = item;
    let spot: Spot = own;
    for (let depth = 0; ; depth++) {
      path.unshift(spot.key ?? '');
      if ('root' in spot.container) break;
      record = spot.container.holder;
      const above = spotOf(record);
      if (typeof above === 'string' || depth > DEEPEST) return above === 'nowhere' ? above : UNKNOWN;
      spot = above;
    }
    const stored = storedValue(own);
    const holder = path.length === 1 ? (stored ?? record) : record;
    return {
      root: (spot.container as { readonly root: string }).root,
      path,
      author: authorIn(holder),
      replaces: stored !== null && stored !== item,
      isSuperseded: own.key !== null && newValues.has(slot(own)),
    };
  }

  return {
    of(item) {
      const place = placeOf(item);
      const stored = Y.getState(doc.store, item.id.client);
      // A run whose beginning the server has would be tied to that beginning, whatever it says of itself.
      if (place === 'nowhere' || item.id.clock >= stored || stored >= item.id.clock + item.length) return place;
      const begun = find(Y.createID(item.id.client, stored - 1));
      const at = begun instanceof Y.Item ? placeOf(begun) : 'nowhere';
      return at !== 'nowhere' && at.root === place.root && at.path.join('\n') === place.path.join('\n')
        ? place
        : UNKNOWN;
    },
    *within(client, clock, length) {
      const state = Y.getState(doc.store, client);
      const stored = doc.store.clients.get(client) ?? [];
      const end = Math.min(clock + length, state);
      if (clock < end)
        for (let at = Y.findIndexSS(stored, clock); at < stored.length; at++) {
          const struct = stored[at];
          if (struct === undefined || struct.id.clock >= end) break;
          if (struct instanceof Y.Item && !struct.deleted) yield struct;
        }
      if (clock + length <= state) return;
      const last = added.get(client)?.at(-1);
      if (last === undefined || last.id.clock + last.length < clock + length) yield 'unknown';
    },
  };
}

/** The struct that holds a clock, in a list by clock; null where none does. */
function structAt(list: readonly Struct[], clock: number): Struct | null {
  let [from, to] = [0, list.length - 1];
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if ((list[middle]?.id.clock ?? 0) <= clock) from = middle;
    else to = middle - 1;
  }
  const struct = list[from];
  return struct !== undefined && struct.id.clock <= clock && clock < struct.id.clock + struct.length ? struct : null;
}

/** True where everything in an update is in the document already. */
export function bringsNothing(doc: Y.Doc, update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update);
  if (structs.some(({ id, length }) => id.clock + length > Y.getState(doc.store, id.client))) return false;
  const { within } = placeFinder(doc, []);
  for (const [client, ranges] of ds.clients)
    for (const { clock, len } of ranges) for (const _ of within(client, clock, len)) return false;
  return true;
}
