import { useCallback, useMemo, useState } from 'react';
import type { ThreadTarget } from '../../../shared/domain/thread.ts';
import type { ReviewPart } from '../../documents/flow-reader.ts';
import type { DraftThread } from './draft-thread.tsx';
import type { ThreadFilter } from './thread-filter.ts';

/** What a reviewer has in hand. Nothing of it is part of the issue. */
export interface ReviewWork {
  /** The part that has the focus, or was gone to. */
  readonly part: ReviewPart['ref'] | null;
  /** The thread or suggestion in hand. */
  readonly nowId: string | null;
  readonly draft: DraftThread | null;
  readonly filter: ThreadFilter;
  readonly isSuggesting: boolean;
  /** The field that has a suggesting editor. */
  readonly suggestingKey: string | null;
  /** The part for which a reason is asked. */
  readonly returning: ReviewPart['ref'] | null;
  /** The part behind which a development is being suggested. */
  readonly addingAfter: ReviewPart['ref'] | null;
  readonly isTrayOpen: boolean;
  readonly pane: 'flow' | 'versions' | 'sheet';
}

export type ChangeWork = (change: Partial<ReviewWork>) => void;

const FIRST: ReviewWork = {
  part: null,
  nowId: null,
  draft: null,
  filter: 'open',
  isSuggesting: false,
  suggestingKey: null,
  returning: null,
  addingAfter: null,
  isTrayOpen: false,
  pane: 'flow',
};

/** The state of reading: what is in hand, shown, asked. */
export function useReviewWork(): readonly [ReviewWork, ChangeWork] {
  const [work, setWork] = useState(FIRST);
  const change = useCallback<ChangeWork>((values) => setWork((known) => ({ ...known, ...values })), []);
  return useMemo(() => [work, change] as const, [work, change]);
}

/** What a whole part, or the issue, is as a target of a thread. */
export const targetOfPart = ({ developmentId }: ReviewPart): ThreadTarget =>
  developmentId === null ? { kind: 'issue' } : { kind: 'development', developmentId };
