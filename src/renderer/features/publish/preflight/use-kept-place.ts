import { type RefObject, useEffect, useRef } from 'react';
import type { Finding } from '../../../../shared/checks/index.ts';
import type { PreflightDesk } from './preflight-desk.ts';

/** Where the finding in hand is gone, put right or gone on over, the one in its place is in hand, with the focus it had. */
export function useKeptPlace(
  listed: readonly Finding[],
  { currentId, setCurrent }: PreflightDesk,
  list: RefObject<HTMLElement | null>,
): void {
  const last = useRef(-1);
  useEffect(() => {
    const at = listed.findIndex(({ id }) => id === currentId);
    if (at !== -1) {
      last.current = at;
      return;
    }
    const next = listed[Math.min(last.current, listed.length - 1)];
    if (currentId === null || last.current === -1 || next === undefined) return;
    setCurrent(next.id);
    if (document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(next.id)}"] [data-show]`)?.focus();
  }, [listed, currentId, setCurrent, list]);
}
