import type { ReactElement, ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import styles from './titlebar.module.css';
import { useNotice, useWorkspace } from './use-workspace.ts';

export interface StatusbarProps {
  readonly start: ReactNode;
  readonly end?: ReactNode;
}

/** The quiet line at the foot; what just happened shows in it, with the way back. */
export function Statusbar({ start, end }: StatusbarProps): ReactElement {
  const notice = useNotice();
  const { tell } = useWorkspace();
  return (
    <footer className={styles.statusbar} data-area="status">
      <span role="status" className={styles.notice}>
        {notice?.text}
        {notice?.action === undefined ? null : (
          <Button
            kind="text"
            size="small"
            onClick={() => {
              notice.action?.run();
              tell(null);
            }}
          >
            {notice.action.label}
          </Button>
        )}
      </span>
      {notice === null ? start : null}
      <span className={styles.grow} />
      {end}
    </footer>
  );
}
