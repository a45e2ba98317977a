import { useEffect, useState, useSyncExternalStore } from 'react';
import type { IssueSession } from '../../documents/issue-session.ts';
import { createReviewReader, type ReviewContent } from '../../documents/review-reader.ts';

/** The whole issue in flow, followed as it changes. */
export function useReviewContent({ doc }: IssueSession): ReviewContent {
  const [reader] = useState(() => createReviewReader(doc));
  useEffect(() => reader.destroy, [reader]);
  return useSyncExternalStore(reader.subscribe, reader.current);
}
