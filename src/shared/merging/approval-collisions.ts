import type * as Y from 'yjs';
import { hashPart, reviewState } from '../approval/index.ts';
import { metaOf } from '../crdt/issue-document.ts';
import { readIssue } from '../crdt/read-issue.ts';
import type { Issue } from '../domain/issue.ts';
import { DEFAULT_WORKFLOW } from '../domain/workflow.ts';
import type { Collision } from './collisions-document.ts';

/** An issue as it is before a merge, for {@link approvalCollisions}; null for what is no issue. */
export const issueBefore = (doc: Y.Doc): Issue | null => (metaOf(doc).has('publicationId') ? readIssue(doc) : null);

/**
 * Approvals that held on one of two machines and do not hold on what both made together: one approved what the other
 * changed. `theirs` is what the others had, alone.
 */
export function approvalCollisions(before: Issue, doc: Y.Doc, theirs: Y.Doc, at: string): Collision[] {
  const after = readIssue(doc);
  // How many must approve does not matter here: only which approvals there are, and of what.
  const { parts } = reviewState(after, DEFAULT_WORKFLOW);
  const there = readIssue(theirs);
  return [...parts].flatMap(([part, { approvals }]) =>
    approvals
      .filter(({ hash, isStale }) => isStale && [before, there].some((issue) => hashPart(issue, part) === hash))
      .map(
        ({ by, hash }): Collision => ({
          id: `approval:${part}:${by}:${hash}`,
          at,
          kind: 'approval',
          part,
          by,
          contentHash: hash,
        }),
      ),
  );
}
