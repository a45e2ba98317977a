import { FileWarning, Stamp } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { type createHasher, hashIssue, type ReviewState } from '../../../../shared/approval/index.ts';
import type { Finding } from '../../../../shared/checks/index.ts';
import type { Issue } from '../../../../shared/domain/issue.ts';
import { isCorrecting, standingRelease } from '../../../../shared/domain/issue-state.ts';
import { releaseLabel } from '../../../../shared/domain/release.ts';
import { planRelease, type ReleasePlan } from '../../../../shared/release/may-release.ts';
import type { Command } from '../../../commands/command.ts';
import { useCommands } from '../../../commands/use-commands.ts';
import type { IssueSession } from '../../../documents/issue-session.ts';
import type { ExportProgress } from '../export/run-export.ts';
import type { ExportSetup } from '../export/use-export-setup.ts';
import type { PublishDesk } from '../publish-desk.ts';
import type { PublishJob } from '../publish-job.ts';
import type { Correction } from './correction-form.tsx';
import { releaseIssue } from './release-issue.ts';
import { counted } from './release-words.ts';

/** What a release is made of and by. */
export interface ReleaseOf {
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

/** The next release as it stands, and what can be done about it. */
export interface Releasing {
  readonly plan: ReleasePlan;
  readonly contentHash: string;
  /** "47.1"; empty where none is out. */
  readonly standingLabel: string;
  readonly canCorrect: boolean;
  /** Why it cannot be released now, in words; null where it can. */
  readonly unavailable: string | null;
  readonly progress: ExportProgress;
  /** What is being asked for. */
  readonly asking: 'reason' | 'correction' | null;
  readonly ask: (what: 'reason' | 'correction' | null) => void;
  readonly release: (reason: string) => Promise<void>;
  readonly correct: (correction: Correction) => Promise<void>;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** Follows the next release of the open issue, with its commands. */
export function useRelease({ session, issue, review, hash, desk, job, setup, findings }: ReleaseOf): Releasing {
  const plan = useMemo(
    () => planRelease(issue, review, findings ?? [], desk.me.roles),
    [issue, review, findings, desk],
  );
  const contentHash = useMemo(() => hashIssue(issue, hash), [issue, hash]);
  const [asking, ask] = useState<'reason' | 'correction' | null>(null);
  const [progress, setProgress] = useState<ExportProgress>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  const standing = standingRelease(review);
  const standingLabel = standing === null ? '' : releaseLabel(issue.number, standing.release);
  const canCorrect = standing !== null && !isCorrecting(review);
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
    ask(null);
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
    ask(null);
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
        run: () => ask('correction'),
      },
    ],
    [],
  );
  useCommands(commands);
  return {
    ...{ plan, contentHash, standingLabel, canCorrect, unavailable, progress, asking, ask, release, correct },
    cancel: () => running.current?.abort(),
    dismiss: () => setProgress({ kind: 'idle' }),
  };
}
