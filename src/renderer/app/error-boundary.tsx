import { Component, type ReactNode } from 'react';
import { request } from '../platform/bridge.ts';
import { Button } from '../ui/button.tsx';
import styles from './message-page.module.css';

export interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Where a screen fails, says that the text is safe and offers to load the window again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <main className={styles.page}>
        <h1 className={styles.title}>This screen stopped working</h1>
        <p>Your text is safe: every change up to the last moment is stored on this computer.</p>
        <p className={styles.detail}>{this.state.error.message}</p>
        <div className={styles.actions}>
          <Button kind="primary" onClick={() => void request('app:reload')}>
            Reload the window
          </Button>
        </div>
      </main>
    );
  }
}
