import { type ReactElement, useState } from 'react';
import type { ChosenFolder } from '../../../shared/folder/folder-membership.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './sharing.module.css';

export interface FolderFormProps {
  readonly label: string;
  /** What is wrong with a chosen folder for this purpose, in words; null where it will do. */
  readonly problemWith: (chosen: ChosenFolder) => string | null;
  readonly onChoose: () => Promise<ChosenFolder | null>;
  /** Resolves to what is wrong, in words, or null. */
  readonly onShare: (chosen: ChosenFolder, passphrase: string | null) => Promise<string | null>;
}

/** Chooses a folder, and its passphrase, and begins. */
export function FolderForm({ label, problemWith, onChoose, onShare }: FolderFormProps): ReactElement {
  const [chosen, setChosen] = useState<ChosenFolder | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const choose = async () => {
    const folder = await onChoose();
    if (folder === null) return;
    const wrong = problemWith(folder);
    setProblem(wrong);
    setChosen(wrong === null ? folder : null);
  };
  const share = async (folder: ChosenFolder) => {
    const wrong = await onShare(folder, passphrase === '' ? null : passphrase);
    setProblem(wrong);
    if (wrong === null) setChosen(null);
  };
  return (
    <div className={styles.flow}>
      <Button size="small" onClick={() => void choose()}>
        {label}
      </Button>
      {problem === null ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {chosen === null ? null : (
        <>
          <p className={styles.link}>{chosen.path}</p>
          <div className={styles.row}>
            <TextField
              label={
                chosen.publicationId !== null
                  ? chosen.isEncrypted
                    ? 'Passphrase of the folder'
                    : 'The folder has no passphrase'
                  : 'Passphrase (if others than you and the team can read the folder)'
              }
              value={passphrase}
              type="url"
              onChange={setPassphrase}
            />
            <Button kind="primary" onClick={() => void share(chosen)}>
              Share by this folder
            </Button>
          </div>
          {chosen.publicationId === null ? (
            <p className={styles.hint}>
              Whoever has the passphrase and the folder reads the issues. Nobody can find it out for you: keep it.
            </p>
          ) : null}
        </>
      )}
    </div>
  );
}
