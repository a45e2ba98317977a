import { type FormEvent, type ReactElement, useId, useRef, useState } from 'react';
import type { Development } from '../../../../shared/domain/development.ts';
import type { PartRef } from '../../../../shared/domain/part-ref.ts';
import { Button } from '../../../ui/button.tsx';
import fieldStyles from '../../../ui/text-field.module.css';
import { useFocusSoon } from '../../../ui/use-focus-soon.ts';
import styles from './release.module.css';

export interface Correction {
  readonly what: string;
  readonly why: string;
  readonly parts: readonly PartRef[];
}

export interface CorrectionFormProps {
  /** "47.1". */
  readonly label: string;
  readonly developments: readonly Pick<Development, 'id' | 'headline'>[];
  readonly onSubmit: (correction: Correction) => void;
  readonly onCancel: () => void;
}

/** Begins a correction: what is put right, why, and where. What is written here is printed in the new files. */
export function CorrectionForm({ label, developments, onSubmit, onCancel }: CorrectionFormProps): ReactElement {
  const [what, setWhat] = useState('');
  const [why, setWhy] = useState('');
  const [parts, setParts] = useState<readonly PartRef[]>([]);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useFocusSoon(field);
  const missing = what.trim() === '' ? 'Write what is put right' : why.trim() === '' ? 'Write why' : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing === null) onSubmit({ what: what.trim(), why: why.trim(), parts });
  };
  const toggle = (part: PartRef) =>
    setParts(parts.includes(part) ? parts.filter((each) => each !== part) : [...parts, part]);
  return (
    <form
      className={styles.form}
      aria-label={`Correct ${label}`}
      onSubmit={submit}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onCancel();
      }}
    >
      <label className={fieldStyles.label} htmlFor={`${id}-what`}>
        What is put right (readers see this)
      </label>
      <textarea
        id={`${id}-what`}
        className={fieldStyles.input}
        value={what}
        spellCheck
        ref={field}
        onChange={(event) => setWhat(event.target.value)}
      />
      <label className={fieldStyles.label} htmlFor={`${id}-why`}>
        Why
      </label>
      <input
        id={`${id}-why`}
        className={fieldStyles.input}
        value={why}
        spellCheck
        onChange={(event) => setWhy(event.target.value)}
      />
      <fieldset>
        <legend>In which developments</legend>
        {developments.map((development, at) => (
          <label key={development.id} className={styles.choice}>
            <input type="checkbox" checked={parts.includes(development.id)} onChange={() => toggle(development.id)} />
            <span className={styles.headline}>
              {at + 1} {development.headline}
            </span>
          </label>
        ))}
      </fieldset>
      <div className={styles.pairOfActs}>
        <Button type="submit" size="small" kind="primary" unavailable={missing}>
          Begin the correction
        </Button>
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
