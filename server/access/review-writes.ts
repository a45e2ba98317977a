import * as Y from 'yjs';
import { type Place, placeFinder } from './struct-places.ts';

/** Why an update may not be written by a reviewer, as a word without any text of the issue. */
export type WriteRefusal = { readonly part: string; readonly why: 'not-for-reviewers' | 'append-only' | 'not-yours' };

/** What a reviewer may do in one part of an issue's document. Parts that are not here are the editor's. */
interface Rule {
  /** Whether an item may stand there. `author` reads whom the record around it names. */
  readonly add: (place: Place, person: string, item: Y.Item) => boolean;
  readonly remove: (place: Place, person: string, item: Y.Item) => boolean;
}

const anything = { add: () => true, remove: () => true } satisfies Rule;
/** A record that names its author belongs to them; what stands in it goes with it. */
const ownRecords: Rule = {
  add: (place, person, item) =>
    (place.author === null || place.author === person) && (place.path[1] !== 'by' || valueIn(item) === person),
  remove: (place, person) => place.author === null || place.author === person,
};

const RULES: Readonly<Record<string, Rule>> = {
  threads: anything,
  versions: anything,
  // What a merge on the reviewer's machine kept and noticed; it is in no text.
  rescued: anything,
  collisions: anything,
  settled: anything,
  // What a review is asked for, and who has answered: each in one's own name.
  reviewRequests: {
    add: ({ replaces }, person, item) => !replaces && (isEmptied(item) || authorNamedIn(item) === person),
    remove: (_place, person, item) => authorNamedIn(item) === person,
  },
  reviewAnswers: {
    add: ({ path: [key = ''] }, person, item) =>
      key.endsWith(`/${person}`) && (isEmptied(item) || authorNamedIn(item) === person),
    remove: ({ path: [key = ''] }, person) => key.endsWith(`/${person}`),
  },
  comments: ownRecords,
  suggestions: ownRecords,
  // Every entry is signed besides; what the server adds is that none is taken away or put in the place of another.
  record: { add: ({ replaces }, person, item) => !replaces && authorNamedIn(item) === person, remove: () => false },
  recordSeals: {
    add: ({ path: [key = ''] }, person, item) =>
      key.startsWith(`${person}/`) && (isEmptied(item) || authorNamedIn(item) === person),
    remove: ({ path: [key = ''] }, person) => key.startsWith(`${person}/`),
  },
  people: { add: ({ path: [key] }, person) => key === person, remove: ({ path: [key] }, person) => key === person },
  clients: { add: ({ replaces }, person, item) => !replaces && valueIn(item) === person, remove: () => false },
};

/** The parts of a document that a reviewer may write in, each by its rule. */
export const REVIEW_PARTS: readonly string[] = Object.keys(RULES);

/**
 * Looks at what an update would do to an issue's document, without doing it. Null where a reviewer may do all of it. Throws
 * where the bytes are no update. What cannot be told yet, since the update stands on one that the server does not have, is
 * refused: the app sends what is missing first.
 */
export function refusalForReviewer(doc: Y.Doc, update: Uint8Array, person: string): WriteRefusal | null {
  const decoded = Y.decodeUpdate(update);
  const places = placeFinder(doc, decoded.structs);
  for (const struct of decoded.structs) {
    if (!(struct instanceof Y.Item)) continue;
    // What the server has already changes nothing, whoever sends it again.
    if (struct.id.clock + struct.length <= Y.getState(doc.store, struct.id.client)) continue;
    const place = places.of(struct);
    if (place === 'nowhere') continue;
    const rule = RULES[place.root];
    if (rule === undefined) return { part: place.root, why: 'not-for-reviewers' };
    if (!rule.add(place, person, struct))
      return { part: place.root, why: place.replaces ? 'append-only' : 'not-yours' };
  }
  for (const [client, ranges] of decoded.ds.clients)
    for (const { clock, len } of ranges)
      for (const item of places.within(client, clock, len)) {
        if (item === 'unknown') return { part: 'unknown', why: 'not-for-reviewers' };
        const place = places.of(item);
        if (place === 'nowhere') continue;
        const rule = RULES[place.root];
        if (rule === undefined) return { part: place.root, why: 'not-for-reviewers' };
        // Setting a value takes away the one before it; whether that may be was asked when it was added.
        if (!place.isSuperseded && !rule.remove(place, person, item)) return { part: place.root, why: 'append-only' };
      }
  return null;
}

/** What was set and set anew, or taken back, before it went up: Yjs sends its place, and nothing of what it said. */
const isEmptied = ({ content }: Y.Item): boolean => content instanceof Y.ContentDeleted;
const valueIn = (item: Y.Item): unknown => (item.content instanceof Y.ContentAny ? item.content.arr.at(-1) : undefined);
const authorNamedIn = (item: Y.Item): unknown => (valueIn(item) as { by?: unknown } | null | undefined)?.by;
