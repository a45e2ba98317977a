import type { ThreadId } from '../../../shared/domain/ids.ts';
import type { ReviewPart } from '../../documents/flow-reader.ts';
import { reattach } from '../../documents/threads-document.ts';
import type { DraftThread } from './draft-thread.tsx';
import { type FieldStretch, selectedStretch } from './flow-selection.ts';
import type { ReviewRefs } from './review-actions.ts';
import type { ReviewDesk } from './review-desk.ts';
import { partLabel } from './review-labels.ts';
import type { ReviewMoves } from './review-moves.ts';
import { type ChangeWork, targetOfPart } from './use-review-work.ts';

/** Beginning threads, on selected words or on a part, and tying them anew. */
export function createCommenting(
  desk: ReviewDesk,
  now: () => ReviewRefs,
  change: ChangeWork,
  { parts, currentPart }: Pick<ReviewMoves, 'parts' | 'currentPart'>,
) {
  const openDraft = (draft: DraftThread) => change({ draft, nowId: null, part: draft.part });
  const draftOn = (part: ReviewPart, stretch: FieldStretch | null) =>
    openDraft(
      stretch === null
        ? { part: part.ref, target: targetOfPart(part), stretch: null, about: aboutPart(part) }
        : { part: part.ref, target: { kind: 'text', place: stretch.field.place }, stretch, about: '' },
    );
  const aboutPart = (part: ReviewPart): string =>
    part.developmentId === null ? 'On the issue' : `On ${partLabel(part, desk.publication)}`;
  const comment = (fallback?: ReviewPart) => {
    const stretch = selectedStretch(now().view.content);
    const part = stretch === null ? undefined : parts().find(({ fields }) => fields.includes(stretch.field));
    const about = part ?? fallback ?? currentPart();
    if (about !== undefined) draftOn(about, part === undefined ? null : stretch);
  };
  const tie = (id: ThreadId) => {
    const stretch = selectedStretch(now().view.content);
    if (stretch === null) {
      desk.tell('Select the words in the text that the thread is about, then choose this again.');
      return;
    }
    const { field, start, end } = stretch;
    desk.session.undo.boundary();
    reattach(desk.session.doc, id, field.place, field.text, { start, end });
    desk.session.undo.boundary();
    desk.tell('The thread is tied to the selected words.');
  };
  return { openDraft, aboutPart, comment, tie };
}
