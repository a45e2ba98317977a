import { type ReactElement, useEffect, useState } from 'react';
import { request } from '../../../platform/bridge.ts';
import styles from './preview.module.css';

export interface PageFrameProps {
  readonly html: string;
  readonly title: string;
  readonly width: 'desktop' | 'phone';
  readonly isDark: boolean;
}

/** A page as a browser or mail program shows it, without any rights. */
export function PageFrame({ html, title, width, isDark }: PageFrameProps): ReactElement {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    void request('preview:set', { name: 'page', html }).then((answer) => {
      if (answer.ok && !isGone) setAddress(answer.value);
    });
    return () => {
      isGone = true;
    };
  }, [html]);
  return (
    <iframe
      className={styles.page}
      data-width={width}
      // What a page does in the dark follows the scheme of its frame.
      style={{ colorScheme: isDark ? 'dark' : 'light' }}
      data-dark={isDark || undefined}
      title={title}
      sandbox=""
      src={address ?? undefined}
    />
  );
}
