import * as Y from 'yjs';
import { canonicalPart } from '../../../../src/shared/approval/canonical-part.ts';
import { reviewState } from '../../../../src/shared/approval/index.ts';
import { readIssue } from '../../../../src/shared/crdt/read-issue.ts';
import { readRecord } from '../../../../src/shared/crdt/record-document.ts';
import {
  collisionsOf,
  commentsOf,
  rescuedOf,
  suggestionsOf,
  threadsOf,
} from '../../../../src/shared/crdt/review-maps.ts';
import { stableJson } from '../../../../src/shared/document/stable-json.ts';
import { readCollisions } from '../../../../src/shared/merging/collisions-document.ts';
import { readRescued, type TypedRange } from '../../../../src/shared/merging/rescued-document.ts';
import { verifyRecord } from '../../../../src/shared/record/index.ts';
import type { Ledger } from './acts.ts';
import type { Member } from './crew.ts';
import { lostLooks } from './looks.ts';

/** Characters that are neither in the text, nor deleted by one who had seen them, nor rescued: there must be none. */
export function lostCharacters(crew: readonly Member[]): string[] {
  const [{ desk }] = crew as [Member];
  const live = new Set<string>();
  for (const structs of desk.doc.store.clients.values())
    for (const item of structs)
      if (item instanceof Y.Item && !item.deleted && item.content instanceof Y.ContentString)
        for (let at = 0; at < item.length; at += 1) live.add(`${item.id.client}:${item.id.clock + at}`);
  const rescued = new Set<string>();
  for (const { typed } of rescuedOf(desk.doc).values())
    for (const [client, clock, length] of typed as TypedRange[])
      for (let at = 0; at < length; at += 1) rescued.add(`${client}:${clock + at}`);
  const deleted = new Set(crew.flatMap((member) => [...member.deleted]));
  const lost = crew.flatMap(({ typed, person }) =>
    [...typed].flatMap(([id, char]) =>
      live.has(id) || deleted.has(id) || rescued.has(id) ? [] : [`${person.name} typed ${id} “${char}”`],
    ),
  );
  return lost;
}

/** Values that do not stand, were not replaced by one who had seen them, and are not listed: there must be none. */
export function lostValues(crew: readonly Member[]): string[] {
  const [{ desk }] = crew as [Member];
  const { doc } = desk;
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
  return crew.flatMap(({ values, person }) =>
    [...values].flatMap(([id, { path, value }]) =>
      [id, ...equalsOf(crew, id)].some((each) => isKept(each, path, value))
        ? []
        : [
            `${person.name} set ${path.join('/')} to ${JSON.stringify(value)} (${id}), and it is ${JSON.stringify(valueAt(doc, path))}`,
          ],
    ),
  );
}

/** The values that one gave way to because they were equal, one after the other. */
function equalsOf(crew: readonly Member[], id: string): ReadonlySet<string> {
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

function itemOf(doc: Y.Doc, id: string): Y.Item | null {
  const [client = 0, clock = 0] = id.split(':').map(Number);
  const struct = Y.getItem(doc.store, Y.createID(client, clock));
  return struct instanceof Y.Item ? struct : null;
}

function valueAt(doc: Y.Doc, [root = '', ...keys]: readonly string[]): unknown {
  let at: unknown = doc.getMap(root);
  for (const key of keys) at = at instanceof Y.Map ? at.get(key) : undefined;
  return at ?? null;
}

/** What is wrong with copies that have all met. */
export function faultsOf(crew: readonly Member[], ledger: Ledger): string[] {
  const faults = [...lostCharacters(crew), ...lostValues(crew), ...lostLooks(crew)];
  const [first, ...others] = crew as [Member, ...Member[]];
  const what = ({ desk: { doc } }: Member) => ({
    issue: readIssue(doc),
    rescued: readRescued(doc),
    collisions: readCollisions(doc),
    threads: threadsOf(doc).toJSON(),
    comments: commentsOf(doc).toJSON(),
    suggestions: suggestionsOf(doc).toJSON(),
  });
  const expected = stableJson(what(first));
  for (const other of others)
    if (stableJson(what(other)) !== expected)
      faults.push(`${other.person.name}’s copy differs from ${first.person.name}’s`);
  const { doc, places } = first.desk;
  places.settle();
  for (const id of ledger.threads) {
    const hasComments = [...commentsOf(doc).values()].some((comment) => comment.get('threadId') === id);
    const place = places.current().get(id as never);
    // A thread whose opening its author took back is gone unless somebody replied; every other one stands or is detached.
    if ((threadsOf(doc).has(id) || hasComments) && place === undefined) faults.push(`thread ${id} is lost`);
  }
  return [...faults, ...approvalFaults(first, ledger)];
}

function approvalFaults({ desk: { doc } }: Member, ledger: Ledger): string[] {
  const issue = readIssue(doc);
  const record = readRecord(doc);
  const faults: string[] = [];
  const known = new Set(record.entries.map(({ hash }) => hash));
  for (const hash of ledger.approvals.keys()) if (!known.has(hash)) faults.push(`decision ${hash} is lost`);
  if (record.entries.length > 0 && !verifyRecord(record, issue.id).ok) faults.push('the record does not verify');
  const state = reviewState(issue, { approvalsNeeded: 1, allowsOwnApproval: true });
  for (const [hash, { part, content }] of ledger.approvals) {
    const partState = state.parts.get(part as never);
    const approval = partState?.approvals.find((each) => each.hash === hash);
    if (approval === undefined) continue;
    const isSame = stableJson(canonicalPart(issue, part as never)) === content;
    if (approval.isStale === isSame)
      faults.push(`approval ${hash} of ${part} is ${isSame ? 'stale' : 'fresh'} and must not be`);
  }
  return faults;
}
