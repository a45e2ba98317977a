import type { PartState } from '../../shared/domain/part-state.ts';
import type { PartStateName } from '../../shared/domain/workflow.ts';

/** It was approved, and what was approved is no longer what it says. */
export const isStale = ({ state, approvals }: PartState): boolean =>
  state !== 'approved' && approvals.some((approval) => approval.isStale);

/** What a part's state is called in the tables of looks: its own, or that it changed since it was approved. */
export const lookName = (part: PartState): PartStateName | 'stale' => (isStale(part) ? 'stale' : part.state);
