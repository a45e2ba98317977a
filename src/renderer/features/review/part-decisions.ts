import type { PartRef } from '../../../shared/domain/part-ref.ts';
import type { PartAction } from '../../../shared/domain/workflow.ts';
import type { ReviewPart } from '../../documents/flow-reader.ts';
import { decidePart } from './decide-part.ts';
import type { ReviewRefs } from './review-actions.ts';
import type { ReviewDesk } from './review-desk.ts';
import { partLabel } from './review-labels.ts';
import { partOfThread, type ReviewView } from './review-view.ts';
import { partElement, showCard } from './show-thing.ts';
import { suggestionsIn } from './suggestion-items.tsx';
import type { ChangeWork } from './use-review-work.ts';

/** Deciding about a part; what stands in the way is said, and put in hand. */
export function createPartDecisions(desk: ReviewDesk, now: () => ReviewRefs, change: ChangeWork) {
  const act = (part: ReviewPart, action: PartAction, reason?: string) => {
    if (part.ref === 'notice') return;
    const ref: PartRef = part.ref;
    const why = now().view.actsOf(part)[action];
    if (why !== null) {
      desk.tell(`${partLabel(part, desk.publication)}: ${why ?? now().view.whyNot(part, action)}.`);
      const obstacle = action === 'approve' ? firstObstacle(now().view, part) : null;
      if (obstacle !== null) {
        change({ filter: 'open', nowId: obstacle, part: part.ref });
        showCard(part.ref, obstacle);
      }
      return;
    }
    if (action === 'return' && reason === undefined) {
      change({ returning: ref, part: ref });
      return;
    }
    change({ returning: null });
    void decidePart(desk, part, ref, action, reason ?? '').then(() => partElement(ref)?.focus({ preventScroll: true }));
  };
  return { act };
}

/** Sends parts for review, and says how many. */
export async function sendAll(desk: ReviewDesk, ready: readonly ReviewPart[]): Promise<void> {
  for (const part of ready)
    if (part.ref !== 'notice') await decidePart(desk, part, part.ref, 'send', '', { isQuiet: true });
  desk.tell(`${ready.length} ${ready.length === 1 ? 'part was' : 'parts were'} sent for review.`);
}

/** The blocking thread, else the undecided suggestion, that a part cannot be approved for. */
function firstObstacle(view: ReviewView, part: ReviewPart): string | null {
  const blocking = view.threads.find(
    (item) =>
      item.thread.isBlocking &&
      item.thread.resolved === null &&
      partOfThread(view.content.parts, item)?.ref === part.ref,
  );
  return blocking?.thread.id ?? suggestionsIn(view, part)[0]?.id ?? null;
}
