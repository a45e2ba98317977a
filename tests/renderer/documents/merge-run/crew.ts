import * as Y from 'yjs';
import { MERGED } from '../../../../src/shared/crdt/issue-document.ts';
import { newDocument } from '../../../../src/shared/crdt/new-document.ts';
import { collisionsOf, rescuedOf } from '../../../../src/shared/crdt/review-maps.ts';
import { noteWriter } from '../../../../src/shared/crdt/writers.ts';
import { stableJson } from '../../../../src/shared/document/stable-json.ts';
import type { Person } from '../../../../src/shared/domain/person.ts';
import { placeOfItem } from '../../../../src/shared/merging/locate-item.ts';
import { mergeUpdate } from '../../../../src/shared/merging/merge-update.ts';
import type { TypedRange } from '../../../../src/shared/merging/rescued-document.ts';
import { type Desk, openDesk } from '../threads-run/desk.ts';
import { hear, type Looks, watchLooks } from './looks.ts';

/** One of several people with a copy of their own, and what they did to it themselves. */
export interface Member {
  readonly person: Person;
  readonly desk: Desk;
  /** Every character that this copy has typed, as it was when it was typed. */
  readonly typed: Map<string, string>;
  /** Values that this copy has set which a person would miss, by the item that holds them. */
  readonly values: Map<string, { readonly path: readonly string[]; readonly value: unknown }>;
  /** Characters and values that somebody deleted here, having them before their eyes. */
  readonly deleted: Set<string>;
  /** Values that gave way to an equal one in a merge here: the item that stood then. */
  readonly gaveWay: Map<string, string>;
  readonly looks: Looks;
}

const MISSED = new Set([
  'figures/quantity',
  'figures/note',
  'developments/order',
  'developments/trayedAt',
  'developments/title',
  'pictures/alt',
  'pictures/caption',
]);
/** What a line is: which heading, which list. */
const LINES = new Set(['__tag', '__listType']);

const idOf = (client: number, clock: number) => `${client}:${clock}`;

/** Opens a copy of an issue for one person and watches what they do. */
export function openMember(source: Y.Doc, clientId: number, person: Person): Member {
  const doc = newDocument();
  doc.clientID = clientId;
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(source));
  noteWriter(doc, () => person);
  const typed = new Map<string, string>();
  const values: Member['values'] = new Map();
  const deleted = new Set<string>();
  const gaveWay = new Map<string, string>();
  // Before anything is collected, and for what this person does alone: a merge deletes nothing that anybody wanted gone.
  doc.on('beforeObserverCalls', (transaction: Y.Transaction) => {
    if (transaction.origin === MERGED) noteEqual(transaction, gaveWay);
    if (transaction.origin === MERGED || transaction.origin === 'plain') return;
    const structs = doc.store.clients.get(doc.clientID) ?? [];
    const from = transaction.beforeState.get(doc.clientID) ?? 0;
    for (const struct of structs.slice(structs.findIndex(({ id, length }) => id.clock + length > from))) {
      if (!(struct instanceof Y.Item) || struct.id.clock < from) continue;
      if (struct.content instanceof Y.ContentString)
        struct.content.str.split('').forEach((char, at) => {
          typed.set(idOf(struct.id.client, struct.id.clock + at), char);
        });
      if (struct.parentSub === null || !(struct.content instanceof Y.ContentAny)) continue;
      if (LINES.has(struct.parentSub) && struct.parent instanceof Y.XmlElement)
        values.set(idOf(struct.id.client, struct.id.clock), {
          path: ['line', struct.parentSub],
          value: struct.content.arr[0],
        });
      const { root, keys } = placeOfItem(struct);
      if (MISSED.has(`${root}/${keys.at(-1)}`))
        values.set(idOf(struct.id.client, struct.id.clock), { path: [root, ...keys], value: struct.content.arr[0] });
    }
    for (const [client, ranges] of transaction.deleteSet.clients)
      for (const { clock, len } of ranges) {
        for (let at = 0; at < len; at += 1) {
          deleted.add(idOf(client, clock + at));
          // Undoing a merge takes back what it noticed: words are in the text again, as new characters, and values are set anew.
          for (const value of listedIn(doc, client, clock + at)) deleted.add(value);
          for (const [typer, first, length] of rescuedIn(doc, client, clock + at))
            for (let each = 0; each < length; each += 1) deleted.add(idOf(typer, first + each));
        }
      }
  });
  const looks = watchLooks(doc, person.name);
  return { person, desk: openDesk(doc), typed, values, deleted, gaveWay, looks };
}

/** One gives another what they have: all of it, as in a package, or what the other lacks and what they know, as in a folder. */
export function give(from: Member, to: Member, isWhole: boolean): void {
  const update = isWhole
    ? Y.encodeStateAsUpdate(from.desk.doc)
    : Y.encodeStateAsUpdate(from.desk.doc, Y.encodeStateVector(to.desk.doc));
  to.desk.undo.boundary();
  const knownThere = Y.encodeStateVector(from.desk.doc);
  mergeUpdate(to.desk.doc, update, { at: '2026-11-26T08:00:00.000Z', isWhole, knownThere });
  to.desk.undo.boundary();
  hear(from.looks, to.looks);
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

function rescuedIn(doc: Y.Doc, client: number, clock: number): readonly TypedRange[] {
  const struct = Y.getItem(doc.store, Y.createID(client, clock));
  if (!(struct instanceof Y.Item) || struct.parent !== rescuedOf(doc)) return [];
  return struct.content instanceof Y.ContentAny ? struct.content.arr.flatMap(({ typed }) => typed as TypedRange[]) : [];
}

/** The items of the values that a collision is about, where an item is one in the list. */
function listedIn(doc: Y.Doc, client: number, clock: number): readonly string[] {
  const struct = Y.getItem(doc.store, Y.createID(client, clock));
  if (!(struct instanceof Y.Item) || struct.parent !== collisionsOf(doc)) return [];
  const [collision] = struct.content instanceof Y.ContentAny ? struct.content.arr : [];
  return collision?.kind === 'removed'
    ? collision.id.split('+').slice(1)
    : (/\d+:\d+$/.exec(['value', 'line'].includes(collision?.kind) ? collision.id : '') ?? []);
}
