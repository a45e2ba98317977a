import { type ReactElement, useId, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import fieldStyles from '../../ui/text-field.module.css';
import styles from './review.module.css';
import { useFocusSoon } from './use-focus-soon.ts';

export interface ReasonFormProps {
  readonly label: string;
  /** The word on the button: "Send back". */
  readonly verb: string;
  readonly onSubmit: (reason: string) => void;
  readonly onCancel: () => void;
}

/** A decision that needs a reason, asked for where it is made. */
export function ReasonForm({ label, verb, onSubmit, onCancel }: ReasonFormProps): ReactElement {
  const [reason, setReason] = useState('');
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  useFocusSoon(first);
  const words = reason.trim();
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault();
        if (words !== '') onSubmit(words);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label className={fieldStyles.label} htmlFor={id}>
        {label}
      </label>
      <input
        ref={first}
        id={id}
        className={fieldStyles.input}
        value={reason}
        spellCheck
        onChange={(event) => setReason(event.target.value)}
      />
      <div className={styles.acts}>
        <Button size="small" kind="primary" type="submit" unavailable={words === '' ? 'Write why first' : null}>
          {verb}
        </Button>
        <Button size="small" kind="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
