import { FileWarning, Stamp } from 'lucide-react';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import { shortDay } from '../../shared/document/period-text.ts';
import type { ReleaseInRecord } from '../../shared/domain/issue-state.ts';
import { releaseLabel } from '../../shared/domain/release.ts';
import type { Command } from '../commands/command.ts';
import { useCommands } from '../commands/use-commands.ts';
import type { IssueSession } from '../documents/issue-session.ts';
import { useOutline } from '../documents/use-session.ts';
import { type Correction, CorrectionForm } from '../features/publish/index.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { decide } from './decide.ts';
import styles from './held-bar.module.css';
import { useWorkspace } from './use-workspace.ts';

export interface HeldBarProps {
  readonly session: IssueSession;
  /** The release whose text is held. */
  readonly release: ReleaseInRecord;
}

/** Says above a text that it is out and therefore stays as it is, and begins its correction. */
export function HeldBar({ session, release }: HeldBarProps): ReactElement {
  const workspace = useWorkspace();
  const { number, developments } = useOutline(session);
  const [isAsking, setIsAsking] = useState(false);
  const begin = useRef<HTMLButtonElement>(null);
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'issue.correct',
        title: 'Begin a correction',
        group: 'In this issue',
        icon: FileWarning,
        run: () => setIsAsking(true),
      },
    ],
    [],
  );
  useCommands(commands);
  const label = releaseLabel(number, release.release);
  const correct = async ({ what, why, parts }: Correction) => {
    if (
      !(await decide(workspace, session, { kind: 'corrected', release: release.release, what, why, parts: [...parts] }))
    )
      return;
    workspace.tell({
      text: `The correction of ${label} is begun. Put it right, have it approved, and release it again.`,
    });
  };
  return (
    <section className={styles.bar} aria-label="Released">
      <div className={styles.line}>
        <Icon of={Stamp} />
        <p>
          <strong>{label} is out</strong> since {shortDay(release.at.slice(0, 10))}. Its text changes by a correction
          alone.
        </p>
        <Button size="small" ref={begin} aria-expanded={isAsking} onClick={() => setIsAsking(!isAsking)}>
          Begin a correction…
        </Button>
      </div>
      {isAsking ? (
        <div className={styles.form}>
          <CorrectionForm
            label={label}
            developments={developments}
            onSubmit={(correction) => void correct(correction)}
            onCancel={() => {
              setIsAsking(false);
              begin.current?.focus();
            }}
          />
        </div>
      ) : null}
    </section>
  );
}
