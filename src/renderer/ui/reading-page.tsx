import type { ReactElement, ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './reading-page.module.css';

export interface ReadingPageProps {
  readonly title: string;
  /** Its name in the window's layout. */
  readonly area: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A page beside the work, in one column: the way back, its title, and what it says. */
export function ReadingPage({ title, area, onClose, children }: ReadingPageProps): ReactElement {
  return (
    <main className={styles.scroll} data-area={area}>
      <div className={styles.page}>
        <div className={styles.bar}>
          <Button kind="quiet" size="small" onClick={onClose}>
            Back
          </Button>
        </div>
        <h1 className={styles.title}>{title}</h1>
        {children}
      </div>
    </main>
  );
}
