import { type FormEvent, type ReactElement, useId, useRef, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import fieldStyles from '../../../ui/text-field.module.css';
import { useFocusSoon } from '../../../ui/use-focus-soon.ts';
import styles from './release.module.css';

export interface ReasonFieldProps {
  readonly label: string;
  /** The word on the button. */
  readonly verb: string;
  readonly onSubmit: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks in place for a reason that will be recorded. */
export function ReasonField({ label, verb, onSubmit, onCancel }: ReasonFieldProps): ReactElement {
  const [reason, setReason] = useState('');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useFocusSoon(field);
  const words = reason.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words !== '') onSubmit(words);
  };
  return (
    <form
      className={styles.form}
      onSubmit={submit}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onCancel();
      }}
    >
      <label className={fieldStyles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={fieldStyles.input}
        value={reason}
        spellCheck
        ref={field}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className={styles.pairOfActs}>
        <Button type="submit" size="small" kind="primary" unavailable={words === '' ? 'Write why first' : null}>
          {verb}
        </Button>
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
