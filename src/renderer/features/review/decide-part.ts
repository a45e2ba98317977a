import { CANONICAL_VERSION, hashPart } from '../../../shared/approval/index.ts';
import { readIssue } from '../../../shared/crdt/read-issue.ts';
import type { PartRef } from '../../../shared/domain/part-ref.ts';
import type { RecordAction } from '../../../shared/domain/record.ts';
import type { PartAction } from '../../../shared/domain/workflow.ts';
import type { ReviewPart } from '../../documents/flow-reader.ts';
import type { ReviewDesk } from './review-desk.ts';
import { partLabel } from './review-labels.ts';

/** What is said when a decision was made. */
const DONE: Readonly<Record<PartAction, string>> = {
  send: 'was sent for review',
  recall: 'was taken back from review',
  approve: 'is approved',
  'withdraw-approval': 'is not approved by you any more',
  return: 'was sent back',
};

/** Signs a decision about exactly the content that is on screen, writes it into the record, and says so. */
export async function decidePart(
  desk: ReviewDesk,
  part: ReviewPart,
  ref: PartRef,
  action: PartAction,
  reason: string,
  { isQuiet = false } = {},
): Promise<void> {
  // Read at this moment: what is signed must be what is there, not what was drawn a moment ago.
  const contentHash = hashPart(readIssue(desk.session.doc), ref) ?? '';
  const content = { contentHash, canonicalVersion: CANONICAL_VERSION };
  const isDone = await desk.decide(actionOf(action, ref, content, reason));
  if (isDone && !isQuiet) desk.tell(`${partLabel(part, desk.publication)} ${DONE[action]}.`);
}

function actionOf(
  action: PartAction,
  part: PartRef,
  content: { readonly contentHash: string; readonly canonicalVersion: number },
  reason: string,
): RecordAction {
  switch (action) {
    case 'send':
      return { kind: 'sent', part, to: [], asked: '', ...content };
    case 'recall':
      return { kind: 'recalled', part };
    case 'approve':
      return { kind: 'approved', part, ...content };
    case 'withdraw-approval':
      return { kind: 'approval-withdrawn', part };
    case 'return':
      return { kind: 'returned', part, reason, ...content };
  }
}
