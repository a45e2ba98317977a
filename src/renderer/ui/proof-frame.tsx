import type { ReactElement } from 'react';
import styles from './proof.module.css';
import { SafePage } from './safe-page.tsx';

export interface ProofFrameProps {
  /** Null while there is no page yet. */
  readonly html: string | null;
  readonly title: string;
  readonly width: 'desktop' | 'phone';
  readonly isDark: boolean;
}

/** A page as a browser or mail program shows it, without any rights. */
export function ProofFrame({ html, title, width, isDark }: ProofFrameProps): ReactElement {
  return (
    <SafePage
      // Another page begins at its head.
      key={title}
      html={html}
      title={title}
      className={styles.page}
      data-width={width}
      // What a page does in the dark follows the scheme of its frame.
      style={{ colorScheme: isDark ? 'dark' : 'light' }}
      data-dark={isDark || undefined}
    />
  );
}
