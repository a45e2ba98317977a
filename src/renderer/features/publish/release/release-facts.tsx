import type { ReactElement } from 'react';
import type { ReviewState } from '../../../../shared/approval/index.ts';
import type { Issue } from '../../../../shared/domain/issue.ts';
import { hasWords, isCorrecting } from '../../../../shared/domain/issue-state.ts';
import { partsOf } from '../../../../shared/domain/part-ref.ts';
import type { Member } from '../../../../shared/domain/person.ts';
import styles from './release.module.css';
import { shortHash, shortKey } from './release-words.ts';

export interface ReleaseFactsProps {
  readonly issue: Issue;
  readonly review: ReviewState;
  readonly contentHash: string;
  readonly me: Member;
}

/** What a release would freeze: approvals, content, who signs, what it puts right. */
export function ReleaseFacts({ issue, review, contentHash, me }: ReleaseFactsProps): ReactElement {
  const written = partsOf(issue).filter((part) => hasWords(issue, part));
  return (
    <>
      <div className={styles.pair}>
        <span>Approved</span>
        <span>
          {written.length - review.notApproved.length} of {written.length} parts
        </span>
      </div>
      <div className={styles.pair}>
        <span>Content</span>
        <span className={styles.mono} title={contentHash}>
          {shortHash(contentHash)}
        </span>
      </div>
      <div className={styles.pair}>
        <span>Signed by</span>
        <span title={me.publicKey}>
          {me.name}, key {shortKey(me.id)}
        </span>
      </div>
      {isCorrecting(review) ? (
        <div className={styles.pair}>
          <span>Corrects</span>
          <span>{correctionOf(review.entries)}</span>
        </div>
      ) : null}
    </>
  );
}

function correctionOf(entries: ReviewState['entries']): string {
  const action = entries.findLast((entry) => entry.action.kind === 'corrected')?.action;
  return action?.kind === 'corrected' ? action.what : '';
}
