import { FileUp } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import type { ImportInput } from '../../../shared/import/index.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './import.module.css';

export interface ImportStartProps {
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly onRead: (input: ImportInput, isPasted: boolean) => void;
  readonly onChooseFile: () => void;
}

/** Where a text comes in: pasted, chosen or dropped. */
export function ImportStart({ isBusy, problem, onRead, onChooseFile }: ImportStartProps): ReactElement {
  const [typed, setTyped] = useState('');
  return (
    <div className={styles.start}>
      <h1 className={styles.startTitle}>Bring a digest in</h1>
      <p className={styles.startText}>
        Paste it here, drop a file on the window, or choose one: .txt, .md, .html, .docx. Nothing is created until you
        have seen what each paragraph was taken for.
      </p>
      <textarea
        className={styles.paste}
        aria-label="Text to import"
        placeholder="Paste the text of a digest"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPaste={(event) => {
          const html = event.clipboardData.getData('text/html');
          const text = event.clipboardData.getData('text/plain');
          if (html === '' && text.length < 200) return;
          event.preventDefault();
          onRead(
            html === ''
              ? { name: 'pasted text', content: text }
              : { name: 'pasted text', content: html, format: 'html' },
            true,
          );
        }}
      />
      <div className={styles.startActs}>
        <Button
          kind="primary"
          unavailable={isBusy ? 'reading' : typed.trim() === '' ? 'paste some text first' : null}
          onClick={() => onRead({ name: 'pasted text', content: typed }, true)}
        >
          Look at it
        </Button>
        <Button onClick={onChooseFile}>
          <Icon of={FileUp} />
          Choose a file…
        </Button>
        <span role="status" className={styles.dim}>
          {isBusy ? 'Reading …' : ''}
        </span>
      </div>
      {problem === null ? null : (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
