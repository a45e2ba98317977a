import { type ReactElement, useSyncExternalStore } from 'react';
import type { PartProgress } from '../documents/part-progress.ts';
import styles from './titlebar.module.css';

/** How much is open in review, beside the name of that mode. */
export function OpenCount({ progress }: { readonly progress: PartProgress }): ReactElement | null {
  const open = useSyncExternalStore(progress.subscribe, () =>
    [...progress.current().values()].reduce((sum, stage) => sum + stage.open, 0),
  );
  if (open === 0) return null;
  return (
    <span className={styles.modeCount} title={`${open} open`}>
      {open}
      <span className="sr"> open</span>
    </span>
  );
}
