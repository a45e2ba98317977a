import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './review.module.css';

export interface AskFormProps {
  /** The word on the button: "Send back". */
  readonly verb: string;
  /** What is missing, or null where it can be sent. */
  readonly missing: string | null;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A few fields in the flow of the issue, which ask for what an act needs. Escape leaves it. */
export function AskForm({ verb, missing, onSubmit, onCancel, children }: AskFormProps): ReactElement {
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null) onSubmit();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onCancel();
      }}
    >
      {children}
      <div className={styles.acts}>
        <Button size="small" kind="primary" type="submit" unavailable={missing}>
          {verb}
        </Button>
        <Button size="small" kind="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
