import { KeyRound, ShieldCheck, TriangleAlert, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { releaseLabel } from '../../../../shared/domain/release.ts';
import { type ReleaseVerdict, verdictWords } from '../../../../shared/release/verify-release.ts';
import { State } from '../../../ui/state.tsx';
import { Tool } from '../../../ui/tool.tsx';
import styles from './release.module.css';
import { shortKey } from './release-words.ts';

export interface CheckedFolderProps {
  readonly folder: string;
  /** Or why it could not be checked. */
  readonly verdict: ReleaseVerdict | string;
  /** Whose key it is, as far as the publication and the issue know. */
  readonly knownAs: string | null;
  readonly onDismiss: () => void;
}

/** What came of checking a folder that somebody chose: a colleague's release, say. */
export function CheckedFolder({ folder, verdict, knownAs, onDismiss }: CheckedFolderProps): ReactElement {
  if (typeof verdict === 'string' || verdict.manifest === null) {
    const why =
      typeof verdict === 'string' ? verdict : 'There is no release in it: it has no manifest that can be read.';
    return (
      <div className={styles.checked} role="status">
        <State icon={TriangleAlert} role="care">
          <span className={styles.path}>{folder}</span>
        </State>
        <Tool icon={X} size="small" label="Dismiss" onClick={onDismiss} />
        <p className={styles.under}>{why}</p>
      </div>
    );
  }
  const { issue, release, name, by, publicKey, files } = verdict.manifest;
  const isIntact = verdict.problems.length === 0;
  const title = issue.title === '' ? '' : ` of “${issue.title}”`;
  return (
    <div className={styles.checked} role="status">
      <State icon={isIntact ? ShieldCheck : TriangleAlert} role={isIntact ? 'good' : 'care'}>
        {verdictWords(verdict)}
      </State>
      <Tool icon={X} size="small" label="Dismiss" onClick={onDismiss} />
      <p className={styles.under}>
        Release {releaseLabel(issue.number, release)}
        {title}, {files.length} {files.length === 1 ? 'file' : 'files'}, signed by {name}
        <br />
        <span className={styles.path}>{folder}</span>
      </p>
      <p className={styles.under} title={publicKey}>
        <State icon={KeyRound} role={knownAs === null ? 'care' : 'calm'}>
          Key {shortKey(by)}: {knownAs === null ? 'nobody here has it. Compare it with theirs' : `that of ${knownAs}`}
        </State>
      </p>
      {knownAs === null ? <p className={`${styles.under} ${styles.mono} ${styles.path}`}>{publicKey}</p> : null}
      {isIntact ? null : (
        <ul className={styles.problems} aria-label="What is wrong with it">
          {verdict.problems.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
