import { TriangleAlert } from 'lucide-react';
import { type RefObject, useMemo, useRef } from 'react';
import type { Finding } from '../../../../shared/checks/index.ts';
import type { Command } from '../../../commands/command.ts';
import { useCommands } from '../../../commands/use-commands.ts';
import type { PreflightDesk } from './preflight-desk.ts';

/** The keys of Preflight: F8 goes from finding to finding, as they are listed. */
export function usePreflightCommands(
  listed: readonly Finding[],
  desk: PreflightDesk,
  list: RefObject<HTMLElement | null>,
): void {
  const latest = useRef({ listed, desk });
  latest.current = { listed, desk };
  const commands = useMemo((): Command[] => {
    const step = (by: 1 | -1) => {
      const { listed: all, desk: now } = latest.current;
      const at = all.findIndex(({ id }) => id === now.currentId);
      const next = all[at === -1 ? (by === 1 ? 0 : all.length - 1) : (at + by + all.length) % all.length];
      if (next === undefined) return;
      now.setCurrent(next.id);
      const row = list.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(next.id)}"]`);
      row?.querySelector<HTMLElement>('[data-show]')?.focus();
      row?.scrollIntoView({ block: 'nearest' });
    };
    const unavailable = () => (latest.current.listed.length === 0 ? 'nothing was found' : null);
    const shared = { group: 'In this issue', icon: TriangleAlert, unavailable } as const;
    return [
      {
        ...shared,
        id: 'publish.next-finding',
        title: 'Go to the next finding',
        keys: 'F8',
        menu: { menu: 'go', group: 2 },
        run: () => step(1),
      },
      {
        ...shared,
        id: 'publish.previous-finding',
        title: 'Go to the finding before',
        keys: 'Shift+F8',
        menu: { menu: 'go', group: 2 },
        run: () => step(-1),
      },
    ];
  }, [list]);
  useCommands(commands);
}
