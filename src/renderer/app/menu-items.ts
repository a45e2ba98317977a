import type { MenuItem } from '../../shared/ipc/contract.ts';
import type { Command } from '../commands/command.ts';
import { accelerator } from '../commands/keys.ts';

/** The native menu's items: every command that has a place there. What cannot run now stays choosable and does nothing. */
export function menuItems(commands: readonly Command[]): MenuItem[] {
  return commands.flatMap((command): MenuItem[] => {
    if (command.menu === undefined) return [];
    const { id, title, keys, menu } = command;
    return [
      {
        id,
        label: title,
        accelerator: keys === undefined ? null : accelerator(keys),
        enabled: true,
        menu: menu.menu,
        group: menu.group,
      },
    ];
  });
}
