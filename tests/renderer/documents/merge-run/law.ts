import * as Y from 'yjs';
import { canonicalPart } from '../../../../src/shared/approval/canonical-part.ts';
import { reviewState } from '../../../../src/shared/approval/index.ts';
import { readIssue } from '../../../../src/shared/crdt/read-issue.ts';
import { readRecord } from '../../../../src/shared/crdt/record-document.ts';
import { commentsOf, rescuedOf, suggestionsOf, threadsOf } from '../../../../src/shared/crdt/review-maps.ts';
import { stableJson } from '../../../../src/shared/document/stable-json.ts';
import { readCollisions } from '../../../../src/shared/merging/collisions-document.ts';
import { readRescued, type TypedRange } from '../../../../src/shared/merging/rescued-document.ts';
import { verifyRecord } from '../../../../src/shared/record/index.ts';
import type { Ledger } from './acts.ts';
import type { Member } from './crew.ts';
import { lostLooks } from './looks.ts';
import { lostValues } from './watched-values.ts';

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

/** What is wrong with copies that have all met. */
export function faultsOf(crew: readonly Member[], ledger: Ledger): string[] {
  const [{ desk }] = crew as [Member];
  const faults = [
    ...lostCharacters(crew),
    ...lostValues(
      desk.doc,
      crew.map((member) => ({ ...member, name: member.person.name })),
    ),
    ...lostLooks(crew),
  ];
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
