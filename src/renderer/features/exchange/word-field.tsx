import type { ReactElement } from 'react';
import styles from './exchange.module.css';

export interface WordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}

/** The few lines that go with what is sent; the caret begins in them. */
export function WordField({ label, value, placeholder, onChange }: WordFieldProps): ReactElement {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <textarea
        className={styles.input}
        value={value}
        rows={3}
        // biome-ignore lint/a11y/noAutofocus: a form that a person has just asked for takes the caret
        autoFocus
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
