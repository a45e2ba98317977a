import type { PublicationStore } from './publication-store.ts';
import type { Workspace } from './workspace.ts';

/** Switches a naming check off for a publication, with the way back. */
export function switchOffCheck(workspace: Workspace, house: PublicationStore, check: string): void {
  const { name, namingChecksOff } = house.current();
  const set = (off: readonly string[]) => void house.change({ namingChecksOff: off });
  set([...new Set([...namingChecksOff, check])]);
  workspace.tell({
    text: `“${check.replaceAll('-', ' ')}” is not checked in ${name} any more.`,
    action: { label: 'Undo', run: () => set(namingChecksOff) },
  });
}
