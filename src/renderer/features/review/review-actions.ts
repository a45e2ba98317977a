import type { KeyboardEvent } from 'react';
import { suggestChange } from '../../documents/edit-suggestions.ts';
import type { ReviewPart } from '../../documents/flow-reader.ts';
import type { Part } from '../../documents/part.ts';
import { changeItems } from './change-items.tsx';
import { collisionItems } from './collision-items.tsx';
import { commentEntries } from './comment-entries.ts';
import { createCommenting } from './commenting.ts';
import type { FlowHost } from './flow.tsx';
import { selectedStretch } from './flow-selection.ts';
import type { OpenThing } from './open-things.ts';
import { createPartDecisions, sendAll } from './part-decisions.ts';
import type { ReviewCommandActions } from './review-commands.ts';
import type { ReviewDesk } from './review-desk.ts';
import { handlePartKey } from './review-keys.ts';
import { createReviewMoves } from './review-moves.ts';
import type { ReviewView } from './review-view.ts';
import { partElement, showCard, showWords } from './show-thing.ts';
import { suggestEditor } from './suggest-editor.tsx';
import { suggestionEntries } from './suggestion-entries.ts';
import { decide, suggestionItems, suggestionsIn } from './suggestion-items.tsx';
import type { ChangeWork, ReviewWork } from './use-review-work.ts';

/** What is on screen and in hand at the moment. */
export interface ReviewRefs {
  readonly view: ReviewView;
  readonly work: ReviewWork;
  /** What waits for an answer, in reading order. */
  readonly open: readonly OpenThing[];
}

export interface ReviewActions {
  readonly commands: ReviewCommandActions;
  readonly goTo: (ref: ReviewPart['ref']) => void;
  readonly host: (view: ReviewView) => FlowHost;
}

/** What a reviewer can do, for commands, keys, cards and menus alike. */
export function createReviewActions(
  desk: ReviewDesk,
  now: () => ReviewRefs,
  change: ChangeWork,
  toggleOutline: () => void,
): ReviewActions {
  const moves = createReviewMoves(desk, now, change);
  const { parts, currentPart, goTo, choose, stepOpen, enter, step, back } = moves;
  const { openDraft, aboutPart, comment, tie } = createCommenting(desk, now, change, moves);
  const { act } = createPartDecisions(desk, now, change);
  const write = (part: ReviewPart) => desk.write(partToWrite(part));
  const deciding = { desk, onBack: back };
  const suggestIn = (part: ReviewPart) => {
    const selected = selectedStretch(now().view.content);
    const field = part.fields.find((item) => item === selected?.field) ?? part.fields.find(({ isLine }) => !isLine);
    change({ isSuggesting: true, suggestingKey: field?.key ?? null, part: part.ref, nowId: null });
  };
  const leaveSuggesting = (part: ReviewPart) => {
    desk.session.undo.boundary();
    change({ suggestingKey: null });
    partElement(part.ref)?.focus({ preventScroll: true });
  };
  const withPart = (run: (part: ReviewPart) => void) => () => {
    const part = currentPart();
    if (part !== undefined) run(part);
  };

  return {
    goTo,
    commands: {
      read: () => change({ isSuggesting: false, suggestingKey: null }),
      suggest: () => {
        const { isSuggesting } = now().work;
        if (isSuggesting) change({ isSuggesting: false, suggestingKey: null });
        else withPart(suggestIn)();
      },
      step: stepOpen,
      comment: () => comment(),
      commentOnIssue: () => {
        const lede = parts().find(({ ref }) => ref === 'lede');
        if (lede !== undefined)
          openDraft({ part: lede.ref, target: { kind: 'issue' }, stretch: null, about: 'On the issue' });
      },
      approve: withPart((part) => act(part, 'approve')),
      sendBack: withPart((part) => act(part, 'return')),
      sendAll: () => {
        const ready = parts().filter((part) => part.ref !== 'notice' && now().view.actsOf(part).send === null);
        if (ready.length === 0) desk.tell('There is no part that could be sent for review.');
        else void sendAll(desk, ready);
      },
      versions: () => change({ pane: 'versions' }),
      nameVersion: () => change({ pane: 'versions' }),
      sheet: () => change({ pane: 'sheet' }),
      detached: () => change({ isTrayOpen: true }),
      toggleOutline,
      goPart: (by) => {
        const at = parts().findIndex(({ ref }) => ref === now().work.part);
        const next = parts()[Math.max(0, Math.min(parts().length - 1, at + by))];
        if (next !== undefined) goTo(next.ref);
      },
      acceptAll: withPart((part) => decide(deciding, part, suggestionsIn(now().view, part), 'accept')),
      rejectAll: withPart((part) => decide(deciding, part, suggestionsIn(now().view, part), 'reject')),
      undo: desk.session.undo.undo,
      redo: desk.session.undo.redo,
      canUndo: desk.session.undo.canUndo,
      canRedo: desk.session.undo.canRedo,
    },
    host: (view) => ({
      desk,
      language: view.content.language,
      people: view.people,
      personOf: view.personOf,
      reattach: tie,
      onChoose: choose,
      onLeave: (thread) => showWords(desk, now().view.content, thread),
      onDone: (id) => {
        const ref = now().work.draft?.part;
        change({ draft: null, nowId: id });
        if (ref !== undefined && id !== null) showCard(ref, id);
        else if (ref !== undefined) partElement(ref)?.focus({ preventScroll: true });
      },
      onAct: act,
      onKeys: (part: ReviewPart, event: KeyboardEvent<HTMLElement>) =>
        handlePartKey(event, {
          approve: () => act(part, 'approve'),
          sendBack: () => act(part, 'return'),
          comment: () => comment(part),
          write: () => write(part),
          suggest: () => suggestIn(part),
          step: (by) => step(part, by),
          enter: () => enter(part),
        }),
      onFocus: (part) => {
        if (now().work.part !== part.ref) change({ part: part.ref });
      },
      onStopReturning: () => {
        const ref = now().work.returning;
        change({ returning: null });
        if (ref !== null) partElement(ref)?.focus({ preventScroll: true });
      },
      commentEntries: (part) => commentEntries(desk, part, aboutPart(part), openDraft),
      suggestionEntries: (part) =>
        suggestionEntries({ ...deciding, onAdd: ({ ref }) => change({ addingAfter: ref }) }, view, part),
      onAddAfter: (part, development) => {
        change({ addingAfter: null });
        back(part);
        if (development === null) return;
        const behind = part.developmentId;
        suggestChange(
          desk.session.doc,
          { kind: 'add-development', development, behind },
          desk.me.id,
          new Date().toISOString(),
        );
      },
      otherItems: (part, root) => [
        ...suggestionItems({ desk, onChoose: choose, onBack: back }, view, part, root),
        ...collisionItems({ desk, onChoose: choose, onBack: back }, view, part, root),
        ...changeItems(part, view.changedOf(part), root),
      ],
      suggestingIn: (part, key) => suggestEditor(desk, view, part, key, leaveSuggesting),
      onFieldClick: (key) => {
        if (now().work.isSuggesting) change({ suggestingKey: key });
      },
      onWrite: write,
    }),
  };
}

const partToWrite = ({ ref, developmentId }: ReviewPart): Part =>
  developmentId === null
    ? { kind: 'text', field: ref as 'notice' | 'lede' | 'inContext' | 'takeaway' }
    : { kind: 'development', id: developmentId };
