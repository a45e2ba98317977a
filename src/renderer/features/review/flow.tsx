import type { KeyboardEvent, ReactElement } from 'react';
import type { Development } from '../../../shared/domain/development.ts';
import type { PartAction } from '../../../shared/domain/workflow.ts';
import type { ReviewPart } from '../../documents/flow-reader.ts';
import type { PlacedThread } from '../../documents/placed-threads.ts';
import type { MenuEntry } from '../../ui/menu.tsx';
import { AddDevelopmentForm } from './add-development-form.tsx';
import { type DraftItemHost, draftItem } from './draft-thread.tsx';
import { FlowPart } from './flow-part.tsx';
import type { MarginItem } from './margin.tsx';
import { PartBar } from './part-bar.tsx';
import { ReasonForm } from './reason-form.tsx';
import styles from './review.module.css';
import type { ReviewDesk } from './review-desk.ts';
import { partLabel } from './review-labels.ts';
import { partOfThread, type ReviewView } from './review-view.ts';
import { type ThreadItemsHost, threadItems } from './thread-items.tsx';
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
    work: ReviewWork,
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
        const label = partLabel(part, desk.publication);
        const here = shown.filter((item) => partOfThread(content.parts, item) === part);
        return (
          <FlowPart
            key={part.ref}
            desk={desk}
            part={part}
            label={label}
            language={content.language}
            bar={
              <PartBar
                label={label}
                status={view.statusOf(part)}
                changed={view.changedOf(part)}
                me={desk.me.id}
                personOf={view.personOf}
                acts={view.actsOf(part)}
                onAct={(act) => host.onAct(part, act)}
                comments={host.commentEntries(part)}
                suggestions={host.suggestionEntries(part)}
                onWrite={() => host.onWrite(part)}
              />
            }
            question={
              work.returning === part.ref ? (
                <ReasonForm
                  label={`What must change in ${label}?`}
                  verb="Send back"
                  onSubmit={(reason) => host.onAct(part, 'return', reason)}
                  onCancel={host.onStopReturning}
                />
              ) : work.addingAfter === part.ref ? (
                <AddDevelopmentForm
                  onSubmit={(development) => host.onAddAfter(part, development)}
                  onCancel={() => host.onAddAfter(part, null)}
                />
              ) : (
                <ReturnReason view={view} part={part} />
              )
            }
            linesOf={(field) => view.linesOf(part, field)}
            handOf={view.handOf}
            cards={(root) => [
              ...threadItems(host, part, here, root),
              ...host.otherItems(part, root),
              ...(work.draft?.part === part.ref ? [draftItem(host, work.draft, root)] : []),
            ]}
            nowId={work.draft === null ? work.nowId : 'draft'}
            suggesting={host.suggestingIn(part, work)}
            onKeys={(event) => host.onKeys(part, event)}
            onFocus={() => host.onFocus(part)}
          />
        );
      })}
    </div>
  );
}

/** Why a part was sent back, for who has to change it. */
function ReturnReason({ view, part }: { readonly view: ReviewView; readonly part: ReviewPart }): ReactElement | null {
  const status = view.statusOf(part);
  if (status?.state !== 'changes-requested' || status.returned === null) return null;
  return <p className={styles.returned}>{status.returned.reason}</p>;
}
