import { type KeyboardEvent, type ReactElement, useMemo } from 'react';
import type { Development } from '../../../shared/domain/development.ts';
import type { PartAction } from '../../../shared/domain/workflow.ts';
import type { ReviewPart } from '../../documents/flow-reader.ts';
import type { PlacedThread } from '../../documents/placed-threads.ts';
import type { MenuEntry } from '../../ui/menu.tsx';
import { DRAFT_ID, type DraftItemHost } from './draft-thread.tsx';
import { FlowEntry } from './flow-entry.tsx';
import type { MarginItem } from './margin.tsx';
import styles from './review.module.css';
import type { ReviewDesk } from './review-desk.ts';
import { type ReviewView, threadsByPart } from './review-view.ts';
import { suggestionsIn } from './suggestion-items.tsx';
import type { ThreadItemsHost } from './thread-items.tsx';
import type { ReviewWork } from './use-review-work.ts';

/** What the flow asks of the mode around it. */
export interface FlowHost extends ThreadItemsHost, DraftItemHost {
  readonly onAct: (part: ReviewPart, act: PartAction, reason?: string) => void;
  readonly onKeys: (part: ReviewPart, event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (part: ReviewPart) => void;
  readonly onStopReturning: () => void;
  readonly commentEntries: (part: ReviewPart) => readonly MenuEntry[];
  readonly suggestionEntries: (part: ReviewPart) => readonly (readonly MenuEntry[])[];
  readonly onAddAfter: (part: ReviewPart, development: Development | null) => void;
  /** Cards of suggestions and of what changed since an approval. */
  readonly otherItems: (part: ReviewPart, root: () => HTMLElement | null) => readonly MarginItem[];
  readonly suggestingIn: (
    part: ReviewPart,
    suggestingKey: string | null,
  ) => { readonly key: string; readonly editor: ReactElement } | null;
  readonly onWrite: (part: ReviewPart) => void;
  /** A text was clicked. */
  readonly onFieldClick: (key: string) => void;
}

export interface FlowProps {
  readonly desk: ReviewDesk;
  readonly view: ReviewView;
  readonly work: ReviewWork;
  /** Those that the filter shows. */
  readonly shown: readonly PlacedThread[];
  readonly host: FlowHost;
}

/** The whole issue as its reader will have it, with what was said of it in the margin. */
export function Flow({ desk, view, work, shown, host }: FlowProps): ReactElement {
  const { content } = view;
  const here = useMemo(() => threadsByPart(content.parts, shown), [content, shown]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click in a text is the mouse's way to what S does on a part
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div
      className={styles.flow}
      data-area="flow"
      data-flow=""
      data-suggesting={work.isSuggesting || undefined}
      onClick={(event) => {
        const text = event.target instanceof Element ? event.target.closest('[data-flow-field]') : null;
        if (text instanceof HTMLElement) host.onFieldClick(text.dataset.flowField ?? '');
      }}
    >
      {content.parts.map((part) => {
        const threads = here.get(part) ?? NO_THREADS;
        const draft = work.draft?.part === part.ref ? work.draft : null;
        return (
          <FlowEntry
            key={part.ref}
            desk={desk}
            view={view}
            part={part}
            threads={threads}
            host={host}
            draft={draft}
            asked={work.returning === part.ref ? 'reason' : work.addingAfter === part.ref ? 'development' : null}
            nowId={work.draft === null ? nowIn(view, part, threads, work.nowId) : draft === null ? null : DRAFT_ID}
            suggestingKey={part.fields.some(({ key }) => key === work.suggestingKey) ? work.suggestingKey : null}
          />
        );
      })}
    </div>
  );
}

const NO_THREADS: readonly PlacedThread[] = [];

/** The card in hand where it stands beside this part: the others need not be drawn anew for it. */
function nowIn(
  view: ReviewView,
  part: ReviewPart,
  threads: readonly PlacedThread[],
  nowId: string | null,
): string | null {
  const isHere =
    nowId !== null &&
    (threads.some(({ thread }) => thread.id === nowId) || suggestionsIn(view, part).some(({ id }) => id === nowId));
  return isHere ? nowId : null;
}
