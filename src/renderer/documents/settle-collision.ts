import * as Y from 'yjs';
import { LOCAL_CHANGE } from '../../shared/crdt/issue-document.ts';
import { itemAt } from '../../shared/crdt/item-at.ts';
import { plainValue } from '../../shared/crdt/plain-value.ts';
import { settledOf } from '../../shared/crdt/review-maps.ts';
import { writeAttribute } from '../../shared/crdt/write-rich-text.ts';
import { applyHunks } from '../../shared/document/hunks.ts';
import { isRecord } from '../../shared/document/is-record.ts';
import { type Piece, type Pieces, slicePieces, unitsOf } from '../../shared/document/pieces.ts';
import type { DevelopmentId } from '../../shared/domain/ids.ts';
import type { Collision } from '../../shared/merging/collisions-document.ts';
import { findPlace } from '../../shared/suggestions/find-place.ts';
import { bringBackDevelopment, putBackDevelopment } from './bring-back-development.ts';
import { rowAt, writeRow } from './field-row.ts';
import type { MergedIssue, SettledBy } from './put-back.ts';

/** Which of two sides is to stand: of a sentence the first or the second, of a value the one that was not kept. */
export type Choice = { readonly kind: 'side'; readonly index: 0 | 1 } | { readonly kind: 'lost' };

/** Where a sentence stands now that two changed; null where it has been changed since. */
export function sentenceNow(doc: Y.Doc, { place, merged, before, after }: Collision & { kind: 'sentence' }) {
  const row = rowAt(doc, place);
  const words = merged.trim();
  const lead = merged.length - merged.trimStart().length;
  if (row === null) return null;
  const at = findPlace(unitsOf(row.pieces), {
    removed: words,
    before: `${before}${merged.slice(0, lead)}`,
    after: `${merged.slice(lead + words.length)}${after}`,
  });
  return at === null ? null : { row, at };
}

/** Makes one side stand, as one undo step. False where the thing has changed since and only looking at it is left. */
export function chooseSide(
  { doc, undo }: MergedIssue,
  collision: Collision,
  choice: Choice,
  settledBy: SettledBy,
): boolean {
  undo.boundary();
  const isDone = doc.transact(() => {
    const isMade =
      collision.kind === 'sentence' && choice.kind === 'side'
        ? rewrite(doc, collision, collision.sides[choice.index].value)
        : collision.kind === 'value' || collision.kind === 'removed'
          ? putValue(doc, collision.path, collision.lost.value)
          : collision.kind === 'line' && putAttribute(doc, collision);
    if (isMade) settledOf(doc).set(collision.id, { how: 'put-back', ...settledBy });
    return isMade;
  }, LOCAL_CHANGE);
  undo.boundary();
  return isDone;
}

/** Only what differs is written, so that the words both had stay themselves with all that is tied to them. */
function rewrite(doc: Y.Doc, collision: Collision & { kind: 'sentence' }, wanted: string): boolean {
  const found = sentenceNow(doc, collision);
  if (found === null) return false;
  const { row, at } = found;
  const now = unitsOf(row.pieces).slice(at.start, at.end);
  const next = wanted.trim();
  let head = 0;
  while (head < now.length && head < next.length && now[head] === next[head]) head += 1;
  let tail = 0;
  while (tail < now.length - head && tail < next.length - head && now.at(-1 - tail) === next.at(-1 - tail)) tail += 1;
  const start = at.start + head;
  const added = next.slice(head, next.length - tail);
  const hunk = { start, end: at.end - tail, added: added === '' ? [] : [looking(row.pieces, start, added)] };
  writeRow(doc, collision.place, applyHunks(row.pieces, [hunk]));
  return true;
}

/** Words that look as those before them do. */
function looking(pieces: Pieces, at: number, text: string): Piece {
  const [before] = slicePieces(pieces, Math.max(0, at - 1), at);
  return before?.kind === 'text' ? { ...before, text } : { kind: 'text', text, marks: new Set(), link: null };
}

function putAttribute(doc: Y.Doc, { element: [client, clock], key, lost }: Collision & { kind: 'line' }): boolean {
  const item = itemAt(doc, client, clock);
  if (item === null || item.deleted || !(item.content instanceof Y.ContentType)) return false;
  if (!(item.content.type instanceof Y.XmlElement)) return false;
  writeAttribute(item.content.type, key, lost.value as string | number);
  return true;
}

function putValue(doc: Y.Doc, [root = '', ...keys]: readonly string[], value: unknown): boolean {
  const last = keys.at(-1);
  if (root === 'developments' && keys.length === 1) {
    putBackDevelopment(doc, last as DevelopmentId, value as Record<string, unknown>);
    return true;
  }
  if (root === 'developments' && keys[1] === 'sources') bringBackDevelopment(doc, keys[0] as DevelopmentId);
  let map: unknown = doc.getMap(root);
  for (const key of keys.slice(0, -1)) map = map instanceof Y.Map ? map.get(key) : undefined;
  if (!(map instanceof Y.Map) || last === undefined) return false;
  if (root === 'entities' && last === 'name') swapName(map, value);
  map.set(last, isThing(root, keys, value) ? recordOf(value, root === 'entities') : plainValue(value));
  return true;
}

/** The name that gives way stays one of the entity's other names: no name is lost by choosing another. */
function swapName(record: Y.Map<unknown>, name: unknown): void {
  const [was, aliases] = [record.get('name'), record.get('aliases')];
  if (!(aliases instanceof Y.Array) || was === name) return;
  const at = aliases.toArray().indexOf(name);
  if (at >= 0) aliases.delete(at, 1);
  if (typeof was === 'string' && was !== '' && !aliases.toArray().includes(was)) aliases.push([was]);
}

/** Things are maps of their values; a decision, a finding that was accepted, and a member are one value each. */
const isThing = (root: string, keys: readonly string[], value: unknown): value is Record<string, unknown> =>
  isRecord(value) &&
  ((keys.length === 1 && ['figures', 'pictures', 'threads', 'comments', 'suggestions', 'entities'].includes(root)) ||
    (root === 'developments' && keys[1] === 'sources' && keys.length === 3));

/** An entity's lists are shared ones, to which two people may add at once; all other values are one each. */
const recordOf = (values: Readonly<Record<string, unknown>>, hasLists: boolean): Y.Map<unknown> =>
  new Y.Map(
    Object.entries(values).map(([key, value]) => [
      key,
      hasLists && Array.isArray(value) ? Y.Array.from(value) : plainValue(value),
    ]),
  );
