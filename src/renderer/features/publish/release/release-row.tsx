import { CircleDashed, Ellipsis, ShieldCheck, TriangleAlert, Undo2 } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { releaseLabel } from '../../../../shared/domain/release.ts';
import { verdictWords } from '../../../../shared/release/verify-release.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Menu, type MenuEntry } from '../../../ui/menu.tsx';
import { State } from '../../../ui/state.tsx';
import type { ShelvedRelease } from '../publish-desk.ts';
import styles from './release.module.css';
import { timeOf } from './release-words.ts';
import type { FolderState } from './use-verdicts.ts';

export interface ReleaseRowProps {
  readonly release: ShelvedRelease;
  readonly state: FolderState | undefined;
  readonly actions: readonly (readonly MenuEntry[])[];
  /** What is being asked about it. */
  readonly children: ReactNode;
}

/** A release in the record: what it is called, what it was, whether its files are as they were. */
export function ReleaseRow({ release, state, actions, children }: ReleaseRowProps): ReactElement {
  const label = releaseLabel(release.number, release.release);
  const what = release.correction === '' ? release.title || 'Untitled' : `Correction: ${release.correction}`;
  const files = release.files === null ? '' : ` · ${release.files} ${release.files === 1 ? 'file' : 'files'}`;
  const problems = state?.kind === 'checked' ? state.verdict.problems : [];
  return (
    <li className={styles.release} aria-label={`Release ${label}`}>
      <span className={styles.label}>{label}</span>
      <span>
        {what}
        <br />
        <span className={styles.dim}>
          {timeOf(release)}, {release.name}
          {files}
        </span>
        {release.withdrawn === null ? null : (
          <>
            <br />
            <State icon={Undo2}>Withdrawn: {release.withdrawn}</State>
          </>
        )}
      </span>
      <FolderMark state={state} />
      <Menu
        label={`Release ${label}`}
        buttonLabel={`What to do with ${label}`}
        look="tool-small"
        placement="bottom end"
        groups={actions}
      >
        <Icon of={Ellipsis} size="small" />
      </Menu>
      {problems.length === 0 ? null : (
        <ul className={styles.problems} aria-label={`What is wrong with ${label}`}>
          {problems.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {children === null ? null : <div className={styles.under}>{children}</div>}
    </li>
  );
}

function FolderMark({ state }: { readonly state: FolderState | undefined }): ReactElement {
  if (state === undefined) return <span className={styles.mark} />;
  if (state.kind === 'unknown')
    return (
      <span className={styles.mark} title={state.why}>
        <State icon={CircleDashed}>Not found</State>
      </span>
    );
  const isIntact = state.verdict.problems.length === 0;
  return (
    <span
      className={styles.mark}
      title={isIntact ? 'All files match their manifest and the record' : state.verdict.problems[0]?.message}
    >
      <State icon={isIntact ? ShieldCheck : TriangleAlert} role={isIntact ? 'good' : 'care'}>
        {verdictWords(state.verdict)}
      </State>
    </span>
  );
}
