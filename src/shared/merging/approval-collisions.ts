import type * as Y from 'yjs';
import { reviewState } from '../approval/index.ts';
import { metaOf } from '../crdt/issue-document.ts';
import { readIssue } from '../crdt/read-issue.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Issue } from '../domain/issue.ts';
import type { PartRef } from '../domain/part-ref.ts';
import { DEFAULT_WORKFLOW } from '../domain/workflow.ts';
import type { Collision } from './collisions-document.ts';

/** An issue as it is before a merge, for {@link approvalCollisions}; null for what is no issue. */
export const issueBefore = (doc: Y.Doc): Issue | null => (metaOf(doc).has('publicationId') ? readIssue(doc) : null);

/**
 * Approvals that held on one of two machines and do not hold on what both made: one approved what the other changed, knowing
 * nothing of it. Who changes what they knew to be approved makes it stale, and nobody is surprised. `theirs` is what the
 * others had, alone.
 */
export function approvalCollisions(before: Issue, doc: Y.Doc, theirs: Y.Doc, at: string): Collision[] {
  const stale = approvalsIn(readIssue(doc)).filter(({ isStale }) => isStale);
  if (stale.length === 0) return [];
  const [here, there] = [approvalsIn(before), approvalsIn(readIssue(theirs))];
  const isThat = (one: Approved) => (other: Approved) =>
    one.part === other.part && one.by === other.by && one.hash === other.hash;
  const heldAlone = (one: Approved, side: readonly Approved[], other: readonly Approved[]) =>
    side.some((each) => isThat(one)(each) && !each.isStale) && !other.some(isThat(one));
  return stale
    .filter((approval) => heldAlone(approval, here, there) || heldAlone(approval, there, here))
    .map(
      ({ part, by, hash }): Collision => ({
        id: `approval:${part}:${by}:${hash}`,
        at,
        kind: 'approval',
        part,
        by,
        contentHash: hash,
      }),
    );
}

interface Approved {
  readonly part: PartRef;
  readonly by: PersonId;
  readonly hash: string;
  readonly isStale: boolean;
}

/** Every approval with its part. How many must approve does not matter here: only which there are, and of what. */
const approvalsIn = (issue: Issue): Approved[] =>
  [...reviewState(issue, DEFAULT_WORKFLOW).parts].flatMap(([part, { approvals }]) =>
    approvals.map(({ by, hash, isStale }) => ({ part, by, hash, isStale })),
  );
