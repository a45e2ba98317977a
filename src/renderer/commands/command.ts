import type { LucideIcon } from 'lucide-react';
import type { MenuItem } from '../../shared/ipc/contract.ts';

/** Where the palette lists a command. The order here is the order there. */
export const COMMAND_GROUPS = ['In this development', 'In this issue', 'Text', 'Library', 'View', 'Help'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** Something a person can do: the one description that menu, palette, toolbars and shortcuts share. */
export interface Command {
  readonly id: string;
  /** Verb first: "Move development up". */
  readonly title: string;
  readonly group: CommandGroup;
  readonly icon?: LucideIcon;
  /** For instance `Mod+Shift+K`; `Mod` is Ctrl, or Command on a Mac. */
  readonly keys?: string;
  /** Its place in the native menu; none keeps it out of there. */
  readonly menu?: { readonly menu: MenuItem['menu']; readonly group: number };
  /** Second words in the palette: what it would act on. */
  readonly where?: () => string;
  /** Why it cannot run now, in words for a person; null where it can. */
  readonly unavailable?: () => string | null;
  readonly run: () => void;
}

export const isAvailable = (command: Command): boolean => (command.unavailable?.() ?? null) === null;
