import { ancestorsOf } from './ancestors-of.ts';
import type { PersonId } from './ids.ts';
import type { PartRef } from './part-ref.ts';
import type { RecordEntry } from './record.ts';
import type { PartStateName, WorkflowPolicy } from './workflow.ts';

/** Somebody's decision about a content. */
export interface PartApproval {
  readonly by: PersonId;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly hash: string;
  /** True where the part's content is not what was approved. */
  readonly isStale: boolean;
}

/** Where a part stands, by the record and its content now. */
export interface PartState {
  readonly state: PartStateName;
  /** The last one of each person that counts or would count were the text as it was, in their order. */
  readonly approvals: readonly PartApproval[];
  /** When it was sent for the review that is going on, of whom (empty: of anybody) and for what; null where none is. */
  readonly sent: {
    readonly by: PersonId;
    readonly at: string;
    readonly to: readonly PersonId[];
    readonly asked: string;
  } | null;
  readonly sentAt: string | null;
  /** Who sent it back, and why; null where it is not sent back, or was sent again since. */
  readonly returned: { readonly by: PersonId; readonly at: string; readonly reason: string } | null;
  /** What each person approved or sent back last, also where that counts no longer: what "changed since" is measured from. */
  readonly lastSeen: readonly { readonly by: PersonId; readonly at: string; readonly hash: string }[];
}

/**
 * Reads a part's state out of sound entries in their order. `currentHash` is that of its content now, made by
 * `canonicalVersion`. A text that goes back to what was approved is approved again.
 */
export function partState(
  entries: readonly RecordEntry[],
  part: PartRef,
  current: { readonly hash: string; readonly canonicalVersion: number },
  policy: WorkflowPolicy,
): PartState {
  const approvals = new Map<PersonId, Omit<PartApproval, 'isStale'> & { readonly version: number }>();
  const lastSeen = new Map<PersonId, PartState['lastSeen'][number]>();
  let sent: PartState['sent'] = null;
  let returned: ReturnedBy | null = null;
  for (const { action, by, at, hash } of entries) {
    if (!('part' in action) || action.part !== part) continue;
    // Who did not know that it was sent back, on another copy, has not answered that.
    const answers: boolean = returned === null || ancestorsOf(entries, hash).has(returned.hash);
    const left: ReturnedBy | null = answers ? null : returned;
    switch (action.kind) {
      case 'sent':
        sent = { by, at, to: action.to, asked: action.asked };
        returned = left;
        break;
      case 'recalled':
        sent = null;
        returned = left;
        break;
      case 'approved':
        // Behind the others: they stand in the order of their time.
        approvals.delete(by);
        approvals.set(by, { by, at, hash: action.contentHash, version: action.canonicalVersion });
        lastSeen.set(by, { by, at, hash: action.contentHash });
        returned = left;
        break;
      case 'approval-withdrawn':
        approvals.delete(by);
        break;
      case 'returned':
        // Whoever approved before may not have seen what it was sent back for.
        approvals.clear();
        lastSeen.set(by, { by, at, hash: action.contentHash });
        returned = { by, at, reason: action.reason, hash };
        break;
    }
  }
  const listed = [...approvals.values()].map(
    ({ version, ...approval }): PartApproval => ({
      ...approval,
      isStale: approval.hash !== current.hash || version !== current.canonicalVersion,
    }),
  );
  const valid = listed.filter(({ isStale }) => !isStale).length;
  return {
    state: stateOf(valid >= policy.approvalsNeeded, sent !== null || listed.length > 0, returned !== null),
    approvals: listed,
    sent,
    sentAt: sent?.at ?? null,
    returned: returned === null ? null : { by: returned.by, at: returned.at, reason: returned.reason },
    lastSeen: [...lastSeen.values()],
  };
}

type ReturnedBy = NonNullable<PartState['returned']> & { readonly hash: string };

function stateOf(isApproved: boolean, isOut: boolean, isReturned: boolean): PartStateName {
  if (isReturned) return 'changes-requested';
  if (isApproved) return 'approved';
  return isOut ? 'in-review' : 'draft';
}
