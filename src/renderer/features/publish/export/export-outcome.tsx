import { Check, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { formatName } from '../../../../shared/export/formats.ts';
import { request } from '../../../platform/bridge.ts';
import { Button } from '../../../ui/button.tsx';
import { State } from '../../../ui/state.tsx';
import styles from './export.module.css';
import type { ExportProgress } from './run-export.ts';

export interface ExportOutcomeProps {
  readonly progress: ExportProgress;
  readonly onCancel: () => void;
  readonly onGoOn: () => void;
  readonly onOverwrite: () => void;
  readonly onDismiss: () => void;
}

const SOME = 6;

/** How far an export is, what came of it, and what to do about that. */
export function ExportOutcome({
  progress,
  onCancel,
  onGoOn,
  onOverwrite,
  onDismiss,
}: ExportOutcomeProps): ReactElement | null {
  switch (progress.kind) {
    case 'idle':
      return null;
    case 'working':
      return (
        <>
          <progress className={styles.progress} aria-label="Export" max={progress.of} value={progress.done} />
          <p>
            {formatName(progress.format)}, {progress.done + 1} of {progress.of} …{' '}
            <Button kind="text" size="small" onClick={onCancel}>
              Cancel
            </Button>
          </p>
        </>
      );
    case 'unsure':
      return (
        <>
          <p>{progress.words}</p>
          <Button size="small" onClick={onGoOn}>
            Export without
          </Button>{' '}
          <Button size="small" kind="quiet" onClick={onDismiss}>
            Not yet
          </Button>
        </>
      );
    case 'exists':
      return (
        <>
          <p>
            {named(progress.names)} {progress.names.length === 1 ? 'is' : 'are'} in the folder already. Nothing was
            written.
          </p>
          <Button size="small" onClick={onOverwrite}>
            Replace {progress.names.length === 1 ? 'it' : 'them'}
          </Button>{' '}
          <Button size="small" kind="quiet" onClick={onDismiss}>
            Leave as is
          </Button>
        </>
      );
    case 'done':
      return (
        <>
          <State icon={Check} role="good">
            {progress.paths.length} {progress.paths.length === 1 ? 'file' : 'files'} written
          </State>{' '}
          <Button
            kind="text"
            size="small"
            onClick={() => void request('shell:show-in-folder', progress.paths[0] ?? '')}
          >
            Show in folder
          </Button>
        </>
      );
    case 'failed':
      return (
        <State icon={X} role="bad">
          <span className={styles.wrap}>{progress.message}</span>
        </State>
      );
  }
}

const named = (names: readonly string[]): string =>
  names.length <= SOME ? names.join(', ') : `${names.slice(0, SOME).join(', ')} and ${names.length - SOME} more`;
