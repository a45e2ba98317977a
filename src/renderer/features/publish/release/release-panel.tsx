import { CircleCheck, FileWarning, OctagonX, Stamp } from 'lucide-react';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import { type createHasher, hashIssue, type ReviewState } from '../../../../shared/approval/index.ts';
import type { Finding } from '../../../../shared/checks/index.ts';
import type { Issue } from '../../../../shared/domain/issue.ts';
import { hasWords } from '../../../../shared/domain/issue-state.ts';
import { partsOf } from '../../../../shared/domain/part-ref.ts';
import { releaseLabel } from '../../../../shared/domain/release.ts';
import { isCorrecting, planRelease, standingRelease } from '../../../../shared/release/may-release.ts';
import type { Command } from '../../../commands/command.ts';
import { useCommands } from '../../../commands/use-commands.ts';
import type { IssueSession } from '../../../documents/issue-session.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { State } from '../../../ui/state.tsx';
import { ExportOutcome } from '../export/export-outcome.tsx';
import type { ExportProgress } from '../export/run-export.ts';
import type { ExportSetup } from '../export/use-export-setup.ts';
import type { PublishDesk } from '../publish-desk.ts';
import type { PublishJob } from '../publish-job.ts';
import { type Correction, CorrectionForm } from './correction-form.tsx';
import { ReasonField } from './reason-field.tsx';
import styles from './release.module.css';
import { releaseIssue } from './release-issue.ts';
import { shortHash, shortKey } from './release-words.ts';

export interface ReleasePanelProps {
  readonly session: IssueSession;
  /** As it was when it was last looked at: what follows from it is known of it. */
  readonly issue: Issue;
  readonly review: ReviewState;
  readonly hash: ReturnType<typeof createHasher>;
  readonly desk: PublishDesk;
  readonly job: PublishJob;
  readonly setup: ExportSetup;
  /** Null until the issue was checked. */
  readonly findings: readonly Finding[] | null;
}

/** The next release: whether the issue is fit for it, and the step that makes it. */
export function ReleasePanel(props: ReleasePanelProps): ReactElement {
  const { session, issue, review, hash, desk, job, setup, findings } = props;
  const plan = useMemo(
    () => planRelease(issue, review, findings ?? [], desk.me.roles),
    [issue, review, findings, desk],
  );
  const contentHash = useMemo(() => hashIssue(issue, hash), [issue, hash]);
  const [asking, setAsking] = useState<'reason' | 'correction' | null>(null);
  const [progress, setProgress] = useState<ExportProgress>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  const standing = standingRelease(review);
  const standingLabel = standing === null ? '' : releaseLabel(issue.number, standing.release);
  const canCorrect = standing !== null && !isCorrecting(review);
  const written = partsOf(issue).filter((part) => hasWords(issue, part));
  const blockers = plan.blockers.length;
  const unavailable =
    progress.kind === 'working'
      ? 'at work'
      : (plan.obstacles[0] ??
        (findings === null ? 'being checked' : null) ??
        (blockers > 0 ? counted(blockers, 'blocker') : null) ??
        (setup.now.formats.length === 0 ? 'choose a format first' : null));

  const release = async (reason: string) => {
    const { maker } = job;
    if (running.current !== null || maker === null) return;
    const controller = new AbortController();
    running.current = controller;
    setAsking(null);
    setProgress({ kind: 'working', format: setup.now.formats[0] ?? 'html', done: 0, of: setup.now.formats.length });
    const { source, material } = await job.gather();
    const done = await releaseIssue({
      ...{ session, desk, source, material, maker, reason, contentHash },
      profile: setup.now,
      release: plan.release,
      blockers: reason === '' ? [] : plan.blockers,
      signal: controller.signal,
      onStep: (step) => setProgress({ kind: 'working', ...step }),
    });
    running.current = null;
    setProgress(done.ok ? { kind: 'idle' } : { kind: 'failed', message: done.error });
    if (done.ok) desk.tell(`Release ${plan.label} is made and in the record.`);
  };
  const correct = async ({ what, why, parts }: Correction) => {
    setAsking(null);
    if (standing === null) return;
    if (await desk.decide({ kind: 'corrected', release: standing.release, what, why, parts: [...parts] }))
      desk.tell(
        `The correction of ${standingLabel} is begun. Put it right, have it approved, and release ${plan.label}.`,
      );
  };
  const latest = useRef({ release, unavailable, canCorrect });
  latest.current = { release, unavailable, canCorrect };
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'publish.release',
        title: 'Release the issue',
        group: 'In this issue',
        icon: Stamp,
        keys: 'Mod+Shift+R',
        menu: { menu: 'file', group: 2 },
        unavailable: () => latest.current.unavailable,
        run: () => void latest.current.release(''),
      },
      {
        id: 'publish.correct',
        title: 'Correct the release',
        group: 'In this issue',
        icon: FileWarning,
        unavailable: () => (latest.current.canCorrect ? null : 'nothing is out that could be corrected'),
        run: () => setAsking('correction'),
      },
    ],
    [],
  );
  useCommands(commands);

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
      <div className={styles.pair}>
        <span>Approved</span>
        <span>
          {written.length - review.notApproved.length} of {written.length} parts
        </span>
      </div>
      <div className={styles.pair}>
        <span>Content</span>
        <span className={styles.mono} title={contentHash}>
          {shortHash(contentHash)}
        </span>
      </div>
      <div className={styles.pair}>
        <span>Signed by</span>
        <span title={desk.me.publicKey}>
          {desk.me.name}, key {shortKey(desk.me.id)}
        </span>
      </div>
      {isCorrecting(review) ? (
        <div className={styles.pair}>
          <span>Corrects</span>
          <span>{correctionOf(review.entries)}</span>
        </div>
      ) : null}
      <div className={styles.acts}>
        <Button kind="primary" unavailable={unavailable} onClick={() => void release('')}>
          <Icon of={Stamp} />
          Release {plan.label}
          {unavailable === null ? null : <span className="sr">: {unavailable}</span>}
        </Button>
        {unavailable === null || asking !== null ? null : <p className={styles.dim}>{sentence(unavailable)}.</p>}
        {asking === null ? (
          <div className={styles.pairOfActs}>
            {blockers > 0 && plan.obstacles.length === 0 ? (
              <Button size="small" onClick={() => setAsking('reason')}>
                Go on anyway…
              </Button>
            ) : null}
            {canCorrect ? (
              <Button size="small" onClick={() => setAsking('correction')}>
                Correct {standingLabel}…
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
      {asking === 'reason' ? (
        <ReasonField
          label={`Why ${plan.label} goes out with ${counted(blockers, 'blocker')} (it is recorded)`}
          verb={`Release ${plan.label} anyway`}
          onSubmit={(reason) => void release(reason)}
          onCancel={() => setAsking(null)}
        />
      ) : null}
      {asking === 'correction' ? (
        <CorrectionForm
          label={standingLabel}
          developments={issue.developments}
          onSubmit={(correction) => void correct(correction)}
          onCancel={() => setAsking(null)}
        />
      ) : null}
      <div role="status" className={styles.outcome}>
        <ExportOutcome
          progress={progress}
          onCancel={() => running.current?.abort()}
          onGoOn={() => setProgress({ kind: 'idle' })}
          onOverwrite={() => setProgress({ kind: 'idle' })}
          onDismiss={() => setProgress({ kind: 'idle' })}
        />
      </div>
    </section>
  );
}

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function correctionOf(entries: ReviewState['entries']): string {
  const action = entries.findLast((entry) => entry.action.kind === 'corrected')?.action;
  return action?.kind === 'corrected' ? action.what : '';
}
