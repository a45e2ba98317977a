import { type ReactElement, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './sharing.module.css';

export interface LeaveFormProps {
  readonly onLeave: (keepsCopy: boolean) => void;
}

/** Ends the sharing on this machine, once it is said what becomes of what is here. */
export function LeaveForm({ onLeave }: LeaveFormProps): ReactElement {
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking)
    return (
      <p>
        <Button kind="quiet" size="small" onClick={() => setIsAsking(true)}>
          Leave
        </Button>
      </p>
    );
  return (
    <div role="group" aria-label="Leave" className={styles.flow}>
      <p className={styles.hint}>
        Nothing more goes up or comes down. You need a new invitation to come back. What has not gone up yet is on this
        machine alone.
      </p>
      <p className={styles.choices}>
        <Button size="small" onClick={() => onLeave(true)}>
          Leave, and keep the issues here
        </Button>
        <Button size="small" onClick={() => onLeave(false)}>
          Leave, and take them out of this library
        </Button>
        <Button kind="quiet" size="small" onClick={() => setIsAsking(false)}>
          Stay
        </Button>
      </p>
      <p className={styles.hint}>The copies beside the library, in the profile folder, stay until you delete them.</p>
    </div>
  );
}
