import { type ReactElement, useId, useState } from 'react';
import styles from './text-field.module.css';
import { useTyped } from './use-typed.ts';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'date' | 'url';
  readonly placeholder?: string;
  /** What is wrong with the value, in words. */
  readonly problem?: string | null;
  readonly isLabelHidden?: boolean;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
}

/** A field with its label. It gives its value on when it is left and on Enter. */
export function TextField(props: TextFieldProps): ReactElement {
  const { label, value, type = 'text', placeholder, problem = null, isLabelHidden, autoFocus, onChange } = props;
  const id = useId();
  const [given, setGiven] = useState(0);
  const [typed, setTyped, meanwhile] = useTyped(value, given);
  const give = () => {
    if (typed === value) return;
    onChange(typed.trim());
    setGiven(given + 1);
  };
  return (
    <div className={styles.holder}>
      <label htmlFor={id} className={isLabelHidden === true ? 'sr' : styles.label}>
        {label}
      </label>
      <input
        id={id}
        className={styles.input}
        type={type === 'url' ? 'text' : type}
        value={typed}
        placeholder={placeholder}
        spellCheck={type === 'text'}
        // biome-ignore lint/a11y/noAutofocus: a row that a person has just asked for takes the caret
        autoFocus={autoFocus}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => {
          setTyped(event.target.value);
          if (type === 'date') onChange(event.target.value);
        }}
        onBlur={give}
        onKeyDown={(event) => {
          if (event.key === 'Enter') give();
          if (event.key !== 'Escape' || meanwhile === null) return;
          // It takes what came, and does no more.
          event.stopPropagation();
          setTyped(meanwhile);
        }}
      />
      {meanwhile === null ? null : (
        <p role="status" className={styles.meanwhile}>
          {meanwhile === '' ? 'Emptied elsewhere meanwhile.' : `Set to “${meanwhile}” elsewhere meanwhile.`} Enter keeps
          yours, Escape takes that.
        </p>
      )}
      {problem === null ? null : (
        <p id={`${id}-problem`} className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
