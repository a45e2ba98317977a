import { CircleCheck, OctagonX, Stamp } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { State } from '../../../ui/state.tsx';
import { ExportOutcome } from '../export/export-outcome.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { ReasonField } from './reason-field.tsx';
import styles from './release.module.css';
import { ReleaseFacts } from './release-facts.tsx';
import { counted } from './release-words.ts';
import { type ReleaseOf, type Releasing, useRelease } from './use-release.ts';

/** The next release: whether the issue is fit for it, and the step that makes it. */
export function ReleasePanel(props: ReleaseOf): ReactElement {
  const { issue, review, desk, findings } = props;
  const releasing = useRelease(props);
  const { plan, contentHash, standingLabel, canCorrect, unavailable, progress, asking, ask } = releasing;
  const blockers = plan.blockers.length;
  return (
    <section className={styles.block} aria-label="Release" data-area="release">
      <div className={styles.head}>
        <h2>Release {plan.label}</h2>
        {canCorrect ? (
          <State icon={Stamp}>{standingLabel} is out</State>
        ) : blockers > 0 ? (
          <State icon={OctagonX} role="bad">
            {counted(blockers, 'blocker')}
          </State>
        ) : findings === null ? null : (
          <State icon={CircleCheck} role="good">
            Nothing blocks
          </State>
        )}
      </div>
      <ReleaseFacts issue={issue} review={review} contentHash={contentHash} me={desk.me} />
      <div className={styles.acts}>
        <Button kind="primary" unavailable={unavailable} onClick={() => void releasing.release('')}>
          <Icon of={Stamp} />
          Release {plan.label}
          {unavailable === null ? null : <span className="sr">: {unavailable}</span>}
        </Button>
        {unavailable === null || asking !== null ? null : <p className={styles.dim}>{sentence(unavailable)}.</p>}
        {asking === null ? (
          <div className={styles.pairOfActs}>
            {blockers > 0 && plan.obstacles.length === 0 ? (
              <Button size="small" onClick={() => ask('reason')}>
                Go on anyway…
              </Button>
            ) : null}
            {canCorrect ? (
              <Button size="small" onClick={() => ask('correction')}>
                Correct {standingLabel}…
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
      <Asked {...props} releasing={releasing} />
      <div role="status" className={styles.outcome}>
        <ExportOutcome
          progress={progress}
          onCancel={releasing.cancel}
          onGoOn={releasing.dismiss}
          onOverwrite={releasing.dismiss}
          onDismiss={releasing.dismiss}
        />
      </div>
    </section>
  );
}

function Asked({ issue, releasing }: ReleaseOf & { readonly releasing: Releasing }): ReactElement | null {
  const { plan, standingLabel, asking, ask, release, correct } = releasing;
  if (asking === 'reason')
    return (
      <ReasonField
        label={`Why ${plan.label} goes out with ${counted(plan.blockers.length, 'blocker')} (it is recorded)`}
        verb={`Release ${plan.label} anyway`}
        onSubmit={(reason) => void release(reason)}
        onCancel={() => ask(null)}
      />
    );
  if (asking === 'correction')
    return (
      <CorrectionForm
        label={standingLabel}
        developments={issue.developments}
        onSubmit={(correction) => void correct(correction)}
        onCancel={() => ask(null)}
      />
    );
  return null;
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
