import { useLayoutEffect } from 'react';
import { request } from '../platform/bridge.ts';
import type { OpenIssue } from './use-issue.ts';

/** Tells the benchmark when the first caret can blink: when the frame with the editors in it has been drawn. */
export function useCaretReady(registry: OpenIssue['registry']): void {
  useLayoutEffect(() => {
    requestAnimationFrame(() => setTimeout(() => void request('app:ready', { at: 'caret' })));
    void registry;
  }, [registry]);
}
