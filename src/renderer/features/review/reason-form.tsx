import { type ReactElement, useId, useRef, useState } from 'react';
import fieldStyles from '../../ui/text-field.module.css';
import { useFocusSoon } from '../../ui/use-focus-soon.ts';
import { AskForm } from './ask-form.tsx';

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
    <AskForm
      verb={verb}
      missing={words === '' ? 'Write why first' : null}
      onSubmit={() => onSubmit(words)}
      onCancel={onCancel}
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
    </AskForm>
  );
}
