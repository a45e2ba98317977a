import type { Issue } from '../domain/issue.ts';
import { type IssueState, issueState } from '../domain/issue-state.ts';
import { type PartRef, partsOf } from '../domain/part-ref.ts';
import { type PartState, partState } from '../domain/part-state.ts';
import type { RecordEntry } from '../domain/record.ts';
import type { WorkflowPolicy } from '../domain/workflow.ts';
import { soundEntries } from '../record/sound-entries.ts';
import { CANONICAL_VERSION } from './canonical-part.ts';
import { hashPart } from './hash-part.ts';

/** Where an issue and each of its parts stand. */
export interface ReviewState extends IssueState {
  readonly parts: ReadonlyMap<PartRef, PartState>;
  /** Of each part's content now. */
  readonly hashes: ReadonlyMap<PartRef, string>;
  /** The record's sound entries in their order. */
  readonly entries: readonly RecordEntry[];
}

/** Reads the state of an issue out of its record and content. Entries that were tampered with count for nothing. */
export function reviewState(issue: Issue, policy: WorkflowPolicy, hash: typeof hashPart = hashPart): ReviewState {
  const entries = soundEntries(issue.record, issue.id);
  const hashes = new Map(partsOf(issue).map((part) => [part, hash(issue, part) ?? '']));
  const parts = new Map(
    [...hashes].map(([part, current]) => [
      part,
      partState(entries, part, { hash: current, canonicalVersion: CANONICAL_VERSION }, policy),
    ]),
  );
  return { ...issueState(issue, parts, entries), parts, hashes, entries };
}
