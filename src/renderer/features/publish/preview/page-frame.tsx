import type { ReactElement } from 'react';
import styles from './preview.module.css';

export interface PageFrameProps {
  readonly address: string;
  readonly title: string;
  readonly width: 'desktop' | 'phone';
  readonly isDark: boolean;
}

/** A page as a browser or mail program shows it, without any rights. */
export function PageFrame({ address, title, width, isDark }: PageFrameProps): ReactElement {
  return (
    <iframe
      className={styles.page}
      data-width={width}
      // What a page does in the dark follows the scheme of its frame.
      style={{ colorScheme: isDark ? 'dark' : 'light' }}
      data-dark={isDark || undefined}
      title={title}
      sandbox=""
      src={address}
    />
  );
}
