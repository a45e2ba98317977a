import * as Y from 'yjs';
import { MERGED } from '../crdt/issue-document.ts';
import { recordOf } from '../crdt/record-document.ts';
import type { PersonId } from '../domain/ids.ts';
import { approvalCollisions, issueBefore } from './approval-collisions.ts';
import { type Collision, writeCollisions } from './collisions-document.ts';
import { copiedTexts } from './copied-texts.ts';
import { deletedThere } from './deleted-there.ts';
import { displacedFormats } from './displaced-formats.ts';
import { displacedWords } from './displaced-words.ts';
import { foldEntities } from './fold-entities.ts';
import { lostAttributes } from './lost-attributes.ts';
import { lostValues } from './lost-values.ts';
import { lostWords } from './lost-words.ts';
import { type Meeting, meet } from './meeting.ts';
import { mergedTables } from './merged-tables.ts';
import { overwrittenFormats } from './overwritten-formats.ts';
import { foldRemovals, type Removal } from './removed-values.ts';
import { type RescuedWords, writeRescued } from './rescued-document.ts';
import { sharedSentences } from './shared-sentences.ts';

export interface MergeOptions {
  /** When it happens. ISO 8601 instant. */
  readonly at: string;
  /** `MERGED` where not given. */
  readonly origin?: object;
  /** Who works here and who sent it: for changes of which no trace says who made them. */
  readonly here?: PersonId | null;
  readonly there?: PersonId | null;
  /** True where the update is all that its sender has, as a package's is: then more can be told of what they had not seen. */
  readonly isWhole?: boolean;
  /**
   * State vector of what the sender had of ours, where the update is a part and that is known: whoever joins a server again
   * knows what they had sent before. Without it a deletion counts as made by one who had seen what it took.
   */
  readonly knownThere?: Uint8Array;
}

/** What came of a merge. */
export interface Merged {
  /** False where the document had all of it. */
  readonly hasNews: boolean;
  /** What was not known before. */
  readonly rescued: readonly RescuedWords[];
  readonly collisions: readonly Collision[];
}

/**
 * Merges an update (a whole state or a part of one) into a document, in one transaction. Words that the merge would have
 * dropped or left behind are written to `rescuedOf(doc)`, what both sides changed to `collisionsOf(doc)`, in the same
 * transaction, so both are stored and sent with it. Merging the same update again does nothing.
 */
export function mergeUpdate(doc: Y.Doc, update: Uint8Array, options: MergeOptions): Merged {
  const { at, origin = MERGED, isWhole = false, knownThere, here = null, there: sender = null } = options;
  const theirs = isWhole ? theirCopy(update) : null;
  const gone = theirs === null ? deletedThere(doc, update) : Y.createDeleteSetFromStructStore(theirs.store);
  const vector = theirs === null ? knownThere : Y.encodeStateVector(theirs);
  const seen = vector === undefined ? null : Y.decodeStateVector(vector);
  const isUnseen = ({ id }: Y.Item) => seen !== null && id.clock >= (seen.get(id.client) ?? 0);
  const deleted = theirs !== null || seen === null ? gone : withoutUnseen(gone, seen);
  const unseen = theirs === null ? null : Y.encodeStateAsUpdate(doc, vector);
  // What both have need not be read again.
  const incoming = theirs === null ? update : Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(doc));
  const hasDecisions = theirs !== null && recordOf(doc).size + recordOf(theirs).size > 0;
  const before = hasDecisions ? issueBefore(doc) : null;
  const merged = Y.transact(
    doc,
    (transaction) => {
      const meeting = meet(transaction, incoming, deleted);
      keepClientId(transaction);
      const hasNews = transaction.deleteSet.clients.size > 0 || hasMore(doc, transaction.beforeState);
      if (!hasNews) return NOTHING;
      // Before ours is applied to it: what they approved was theirs alone.
      const broken = before === null || theirs === null ? [] : approvalCollisions(before, doc, theirs, at);
      const view =
        theirs === null || unseen === null || !mayMatterThere(meeting, isUnseen)
          ? null
          : theirView(meeting, theirs, unseen, at);
      const rescued = withoutTwins([
        ...(view?.rescued ?? []),
        ...noticed(meeting, isUnseen, at, view === null ? undefined : (item) => !meeting.isTheirs(item)),
        ...(seen === null ? [] : overwrittenFormats(meeting, isUnseen, at)),
      ]);
      const collisions = withoutTwins([
        ...foldedRemovals(doc, withoutTwins([...(view?.values ?? []), ...lostValues(meeting, at)])),
        ...lostAttributes(meeting, at),
        ...mergedTables(meeting, isUnseen, at),
        ...(view === null || theirs === null
          ? []
          : sharedSentences(meeting, isUnseen, theirs, { at, us: here, them: sender })),
        ...broken,
      ]);
      transaction.meta.set(MERGED, true);
      foldEntities(meeting);
      return { hasNews, rescued: writeRescued(doc, rescued), collisions: writeCollisions(doc, collisions) };
    },
    origin,
  );
  theirs?.destroy();
  return merged;
}

/**
 * Takes in a change as it is typed elsewhere. Between two screens there is always a moment: what one types into a paragraph that
 * the other has just taken out is written to `rescuedOf(doc)`, as by {@link mergeUpdate}. Nothing else is looked for.
 */
export function takeLiveChange(
  doc: Y.Doc,
  update: Uint8Array,
  { at, origin = MERGED }: Pick<MergeOptions, 'at' | 'origin'>,
): Merged['rescued'] {
  const gone = deletedThere(doc, update);
  return Y.transact(
    doc,
    (transaction) => {
      const meeting = meet(transaction, update, gone);
      if (meeting.lost.length === 0) return [];
      keepClientId(transaction);
      const words = lostWords(meeting, at);
      return words.length === 0 ? [] : writeRescued(doc, words);
    },
    origin,
  );
}

/**
 * An update makes its transaction one from outside, in which Yjs takes writing of ours for a twin of this client, and gives
 * the document another id. It is told otherwise when all who watch have been told: a text that takes the change for its own
 * would go on trusting places in it that it remembers, and put the next words elsewhere.
 */
function keepClientId({ doc, beforeState }: Y.Transaction): void {
  const isTwin = Y.getState(doc.store, doc.clientID) > (beforeState.get(doc.clientID) ?? 0);
  if (!isTwin)
    doc.once('afterTransaction', (ended) => {
      ended.local = true;
    });
}

const NOTHING: Merged = { hasNews: false, rescued: [], collisions: [] };

/** What they have, by itself, with all that is deleted in it from now on. */
function theirCopy(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, update);
  return doc;
}

function noticed(
  meeting: Meeting,
  isUnseen: (item: Y.Item) => boolean,
  at: string,
  isAsked?: (item: Y.Item) => boolean,
): RescuedWords[] {
  const copies = copiedTexts(meeting);
  return [
    ...lostWords(meeting, at, isAsked),
    ...displacedWords(meeting, isUnseen, copies, at),
    ...displacedFormats(meeting, isUnseen, copies, at),
  ];
}

/** The first of those that have one name. */
const withoutTwins = <T extends { readonly id: string }>(items: readonly T[]): T[] =>
  [...new Map([...items].reverse().map((item) => [item.id, item])).values()].reverse();

function foldedRemovals(doc: Y.Doc, collisions: readonly Collision[]): readonly Collision[] {
  const isRemoval = (collision: Collision): collision is Removal => collision.kind === 'removed';
  return [...foldRemovals(doc, collisions.filter(isRemoval)), ...collisions.filter((each) => !isRemoval(each))];
}

interface TheirView {
  readonly rescued: readonly RescuedWords[];
  readonly values: readonly Collision[];
}

/**
 * The same meeting from the other side: ours is applied to their copy. What we deleted is collected here, but they still have
 * it: they know what stood around the words they typed, and where it went.
 */
function theirView(
  { transaction: { beforeState } }: Meeting,
  theirs: Y.Doc,
  unseen: Uint8Array,
  at: string,
): TheirView {
  return Y.transact(theirs, (transaction) => {
    const meeting = meet(transaction, unseen, deletedThere(theirs, unseen));
    const isTheirNews = ({ id }: Y.Item) => id.clock >= (beforeState.get(id.client) ?? 0);
    return {
      rescued: noticed(meeting, isTheirNews, at, (item) => !meeting.isTheirs(item)),
      values: lostValues(meeting, at),
    };
  });
}

/** True where some of theirs was lost, or they changed a text that we had changed too. */
function mayMatterThere({ transaction, lost, isTheirs }: Meeting, isUnseen: (item: Y.Item) => boolean): boolean {
  const { doc, beforeState } = transaction;
  if (lost.some(({ item }) => isTheirs(item))) return true;
  for (const type of transaction.changed.keys()) {
    if (!(type instanceof Y.XmlText)) continue;
    for (let item = type._start; item !== null; item = item.right) if (item.deleted || isUnseen(item)) return true;
  }
  // What was written into something that has been collected with its shells, as older versions did, is not even an item.
  for (const [client, structs] of doc.store.clients) {
    const from = beforeState.get(client) ?? 0;
    const last = structs.at(-1);
    if (last === undefined || last.id.clock + last.length <= from) continue;
    for (let at = Y.findIndexSS(structs, from); at < structs.length; at += 1)
      if (structs[at] instanceof Y.GC) return true;
  }
  return false;
}

const hasMore = (doc: Y.Doc, than: ReadonlyMap<number, number>): boolean => {
  for (const [client, structs] of doc.store.clients) {
    const last = structs.at(-1);
    if (last !== undefined && last.id.clock + last.length > (than.get(client) ?? 0)) return true;
  }
  return false;
};

/** A deletion of what they cannot have seen was made by somebody's merge, not by a person. */
function withoutUnseen(gone: ReturnType<typeof Y.createDeleteSet>, seen: ReadonlyMap<number, number>) {
  const known = Y.createDeleteSet();
  for (const [client, ranges] of gone.clients) {
    const end = seen.get(client) ?? 0;
    const kept = ranges.flatMap(({ clock, len }) =>
      clock >= end ? [] : [{ clock, len: Math.min(len, end - clock) } as (typeof ranges)[number]],
    );
    if (kept.length > 0) known.clients.set(client, kept);
  }
  return known;
}
