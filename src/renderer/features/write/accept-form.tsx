import type { ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './warn.module.css';

export interface AcceptFormProps {
  readonly onAccept: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Why a finding stands as it is: the reason stays with the issue. */
export function AcceptForm({ onAccept, onCancel }: AcceptFormProps): ReactElement {
  return (
    <form
      className={styles.accept}
      onSubmit={(event) => {
        event.preventDefault();
        onAccept(String(new FormData(event.currentTarget).get('reason') ?? '').trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <input
        name="reason"
        aria-label="Reason"
        placeholder="Reason, for who reads this later"
        // biome-ignore lint/a11y/noAutofocus: the field was just asked for
        autoFocus
      />
      <Button size="small" type="submit">
        Accept
      </Button>
    </form>
  );
}
