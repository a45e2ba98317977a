import { memo, type ReactElement } from 'react';
import type { ReviewPart } from '../../documents/flow-reader.ts';
import type { PlacedThread } from '../../documents/placed-threads.ts';
import { AddDevelopmentForm } from './add-development-form.tsx';
import { type DraftThread, draftItem } from './draft-thread.tsx';
import type { FlowHost } from './flow.tsx';
import { FlowPart } from './flow-part.tsx';
import { PartBar } from './part-bar.tsx';
import { ReasonForm } from './reason-form.tsx';
import styles from './review.module.css';
import type { ReviewDesk } from './review-desk.ts';
import { partLabel } from './review-labels.ts';
import type { ReviewView } from './review-view.ts';
import { threadItems } from './thread-items.tsx';

export interface FlowEntryProps {
  readonly desk: ReviewDesk;
  readonly view: ReviewView;
  readonly part: ReviewPart;
  /** Those beside this part that the filter shows. */
  readonly threads: readonly PlacedThread[];
  readonly host: FlowHost;
  /** A thread that is being opened here. */
  readonly draft: DraftThread | null;
  /** What is asked in place before a decision is made or suggested. */
  readonly asked: 'reason' | 'development' | null;
  /** The card in hand, where it is one of this part. */
  readonly nowId: string | null;
  /** The text of this part that is being suggested in. */
  readonly suggestingKey: string | null;
}

/** A part of the flow with all that is done about it. It is drawn anew only when something about it has changed. */
export const FlowEntry = memo(function FlowEntry(props: FlowEntryProps): ReactElement {
  const { desk, view, part, threads, host, draft, asked, nowId, suggestingKey } = props;
  const label = partLabel(part, desk.publication);
  return (
    <FlowPart
      desk={desk}
      part={part}
      label={label}
      language={view.content.language}
      bar={
        <PartBar
          label={label}
          status={view.statusOf(part)}
          changed={view.changedOf(part)}
          me={desk.me.id}
          personOf={view.personOf}
          acts={view.actsOf(part)}
          onAct={(act) => host.onAct(part, act)}
          comments={() => host.commentEntries(part)}
          suggestions={() => host.suggestionEntries(part)}
          onWrite={() => host.onWrite(part)}
        />
      }
      question={
        asked === 'reason' ? (
          <ReasonForm
            label={`What must change in ${label}?`}
            verb="Send back"
            onSubmit={(reason) => host.onAct(part, 'return', reason)}
            onCancel={host.onStopReturning}
          />
        ) : asked === 'development' ? (
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
        ...threadItems(host, part, threads, root),
        ...host.otherItems(part, root),
        ...(draft === null ? [] : [draftItem(host, draft, root)]),
      ]}
      nowId={nowId}
      suggesting={host.suggestingIn(part, suggestingKey)}
      onKeys={(event) => host.onKeys(part, event)}
      onFocus={() => host.onFocus(part)}
    />
  );
});

/** Why a part was sent back, for who has to change it. */
function ReturnReason({ view, part }: { readonly view: ReviewView; readonly part: ReviewPart }): ReactElement | null {
  const status = view.statusOf(part);
  if (status?.state !== 'changes-requested' || status.returned === null) return null;
  return <p className={styles.returned}>{status.returned.reason}</p>;
}
