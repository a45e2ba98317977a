import { hashIssue } from '../approval/hash-part.ts';
import type { ReviewState } from '../approval/review-state.ts';
import type { Finding } from '../checks/finding.ts';
import { openBlockers } from '../checks/open-blockers.ts';
import type { Issue } from '../domain/issue.ts';
import { isCorrecting, standingRelease } from '../domain/issue-state.ts';
import type { Role } from '../domain/person.ts';
import { releaseLabel } from '../domain/release.ts';
import { mayDo, NO_OBSTACLES } from '../domain/workflow-rules.ts';

/** What a release would be, and what stands in its way. */
export interface ReleasePlan {
  readonly release: number;
  /** "47.1". */
  readonly label: string;
  /** Findings that block and that nobody has gone on over: a reason lets the release go on. */
  readonly blockers: readonly Finding[];
  /** What no reason helps against, in words short enough for a button. */
  readonly obstacles: readonly string[];
}

/** Says what the next release of an issue would be, for a person of these roles. */
export function planRelease(
  issue: Issue,
  review: ReviewState,
  findings: readonly Finding[],
  roles: readonly Role[],
): ReleasePlan {
  const release = 1 + Math.max(0, ...review.releases.map((each) => each.release));
  // Parts without an approval are findings like others: the publication says whether they stop a release.
  const permission = mayDo('release', roles, { ...NO_OBSTACLES, state: review.state });
  const standing = standingRelease(review);
  const needsCorrection = standing !== null && !isCorrecting(review);
  return {
    release,
    label: releaseLabel(issue.number, release),
    blockers: openBlockers(findings, review),
    obstacles: [
      ...(permission.allowed ? [] : permission.reasons),
      ...(needsCorrection
        ? [
            standing.contentHash === hashIssue(issue)
              ? `${releaseLabel(issue.number, standing.release)} is out as it is`
              : `${releaseLabel(issue.number, standing.release)} is out: begin a correction first`,
          ]
        : []),
    ],
  };
}
