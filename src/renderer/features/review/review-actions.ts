import type { KeyboardEvent } from 'react';
import type { ThreadId } from '../../../shared/domain/ids.ts';
import type { PartRef } from '../../../shared/domain/part-ref.ts';
import type { PartAction } from '../../../shared/domain/workflow.ts';
import { suggestChange } from '../../documents/edit-suggestions.ts';
import type { ReviewPart } from '../../documents/flow-reader.ts';
import type { Part } from '../../documents/part.ts';
import { reattach } from '../../documents/threads-document.ts';
import { changeItems } from './change-items.tsx';
import { collisionItems } from './collision-items.tsx';
import { commentEntries } from './comment-entries.ts';
import { decidePart } from './decide-part.ts';
import type { DraftThread } from './draft-thread.tsx';
import type { FlowHost } from './flow.tsx';
import { type FieldStretch, selectedStretch, selectStretch, sentenceBeside } from './flow-selection.ts';
import type { OpenThing } from './open-things.ts';
import type { ReviewCommandActions } from './review-commands.ts';
import type { ReviewDesk } from './review-desk.ts';
import { handlePartKey } from './review-keys.ts';
import { partLabel } from './review-labels.ts';
import { partOfThread, type ReviewView } from './review-view.ts';
import { partElement, showCard, showPart, showWords, stretchOf } from './show-thing.ts';
import { suggestEditor } from './suggest-editor.tsx';
import { suggestionEntries } from './suggestion-entries.ts';
import { decide, suggestionItems, suggestionsIn } from './suggestion-items.tsx';
import { type ChangeWork, type ReviewWork, targetOfPart } from './use-review-work.ts';

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
  const write = (part: ReviewPart) => desk.write(partToWrite(part));
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
  const back = (part: ReviewPart) => {
    change({ nowId: null });
    partElement(part.ref)?.focus({ preventScroll: true });
  };
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

async function sendAll(desk: ReviewDesk, ready: readonly ReviewPart[]): Promise<void> {
  for (const part of ready)
    if (part.ref !== 'notice') await decidePart(desk, part, part.ref, 'send', '', { isQuiet: true });
  desk.tell(`${ready.length} ${ready.length === 1 ? 'part was' : 'parts were'} sent for review.`);
}

const partToWrite = ({ ref, developmentId }: ReviewPart): Part =>
  developmentId === null
    ? { kind: 'text', field: ref as 'notice' | 'lede' | 'inContext' | 'takeaway' }
    : { kind: 'development', id: developmentId };
