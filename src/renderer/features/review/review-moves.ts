import type { ReviewPart } from '../../documents/flow-reader.ts';
import { selectedStretch, selectStretch, sentenceBeside } from './flow-selection.ts';
import type { ReviewRefs } from './review-actions.ts';
import type { ReviewDesk } from './review-desk.ts';
import { partOfThread } from './review-view.ts';
import { partElement, showCard, showPart, stretchOf } from './show-thing.ts';
import type { ChangeWork } from './use-review-work.ts';

/** What moves through the issue and what waits in it. */
export type ReviewMoves = ReturnType<typeof createReviewMoves>;

/** Going to parts, sentences and open things, and having one in hand. */
export function createReviewMoves(desk: ReviewDesk, now: () => ReviewRefs, change: ChangeWork) {
  const parts = () => now().view.content.parts;
  const currentPart = (): ReviewPart | undefined => parts().find(({ ref }) => ref === now().work.part) ?? parts()[0];
  const goTo = (ref: ReviewPart['ref']) => {
    change({ part: ref });
    showPart(ref);
  };
  const choose = (id: string) => {
    const { threads, content } = now().view;
    const thread = threads.find((item) => item.thread.id === id);
    change({ nowId: id });
    const part = thread === undefined ? null : partOfThread(content.parts, thread);
    const ref = part?.ref ?? now().open.find((item) => item.id === id)?.part;
    if (ref !== undefined) change({ part: ref });
  };
  const stepOpen = (step: 1 | -1) => {
    const { open, work } = now();
    if (open.length === 0) {
      desk.tell('Nothing is open.');
      return;
    }
    const at = open.findIndex(({ id }) => id === work.nowId);
    const next = open[at < 0 ? (step === 1 ? 0 : open.length - 1) : (at + step + open.length) % open.length];
    if (next === undefined) return;
    change({ nowId: next.id, part: next.part });
    showCard(next.part, next.id);
  };
  const enter = (part: ReviewPart) => {
    const { view, open } = now();
    const selected = selectedStretch(view.content);
    const on = view.threads.find(({ place }) => {
      const at = stretchOf(view.content, place);
      return selected !== null && at?.field === selected.field && at.start < selected.end && at.end > selected.start;
    });
    const id = on?.thread.id ?? open.find((item) => item.part === part.ref)?.id;
    if (id === undefined) return;
    choose(id);
    showCard(part.ref, id);
  };
  const step = (part: ReviewPart, by: 1 | -1) => {
    const { content } = now().view;
    const selected = selectedStretch(content);
    const here = selected !== null && part.fields.includes(selected.field) ? selected : null;
    const next = sentenceBeside(part.fields, here, by, content.language);
    if (next !== null) selectStretch(desk.registry, next);
  };
  const back = (part: ReviewPart) => {
    change({ nowId: null });
    partElement(part.ref)?.focus({ preventScroll: true });
  };
  return { parts, currentPart, goTo, choose, stepOpen, enter, step, back };
}
