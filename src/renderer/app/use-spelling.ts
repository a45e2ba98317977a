import { useEffect } from 'react';
import { request } from '../platform/bridge.ts';

const MOST_WAIT_MS = 2_000;

/** Has spelling checked in the language of the issue in hand; with two windows, of the one that has the keyboard. */
export function useSpelling(language: string): void {
  useEffect(() => {
    const ask = () => void request('spelling:language', language);
    // The checker reads a whole dictionary for it, and nobody waits for its wavy lines.
    const idle = requestIdleCallback(ask, { timeout: MOST_WAIT_MS });
    window.addEventListener('focus', ask);
    return () => {
      cancelIdleCallback(idle);
      window.removeEventListener('focus', ask);
    };
  }, [language]);
}
