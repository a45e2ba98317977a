import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuItem } from '../../shared/ipc/contract.ts';
import { send } from '../ipc/send.ts';

const MENUS: readonly { readonly id: MenuItem['menu']; readonly label: string }[] = [
  { id: 'file', label: '&File' },
  { id: 'edit', label: '&Edit' },
  { id: 'insert', label: '&Insert' },
  { id: 'format', label: 'F&ormat' },
  { id: 'view', label: '&View' },
  { id: 'go', label: '&Go' },
  { id: 'help', label: '&Help' },
];

/** What the system does by itself: behind our own items of the same menu. */
const ROLES: Partial<Record<MenuItem['menu'], readonly MenuItemConstructorOptions[]>> = {
  edit: [
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'pasteAndMatchStyle', label: 'Paste without formatting' },
    { role: 'selectAll' },
  ],
  view: [{ role: 'togglefullscreen' }],
  file: [{ role: 'quit' }],
};

/**
 * Builds the native menu from the window's commands. Their keys are shown but not registered, except on a Mac: the
 * window's one key handler knows which text has the focus, and the menu does not.
 */
export function setApplicationMenu(items: readonly MenuItem[]): Menu {
  const rule: MenuItemConstructorOptions = { type: 'separator' };
  const template = MENUS.flatMap(({ id, label }): MenuItemConstructorOptions[] => {
    const own = items.filter((item) => item.menu === id).sort((a, b) => a.group - b.group);
    const submenu = own.flatMap((item, index): MenuItemConstructorOptions[] => {
      const entry = entryFor(item);
      return index > 0 && own[index - 1]?.group !== item.group ? [rule, entry] : [entry];
    });
    const roles = ROLES[id] ?? [];
    if (submenu.length > 0 && roles.length > 0) submenu.push(rule);
    submenu.push(...roles);
    return submenu.length === 0 ? [] : [{ label, submenu }];
  });
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const menu = Menu.buildFromTemplate([...mac, ...template]);
  Menu.setApplicationMenu(menu);
  return menu;
}

function entryFor({ id, label, accelerator, enabled }: MenuItem): MenuItemConstructorOptions {
  return {
    id,
    label,
    enabled,
    ...(accelerator === null ? {} : { accelerator, registerAccelerator: process.platform === 'darwin' }),
    click: () => {
      // One with a parent prints, unseen.
      const window =
        BrowserWindow.getFocusedWindow() ??
        BrowserWindow.getAllWindows().find((each) => each.getParentWindow() === null);
      if (window !== undefined) send(window.webContents, 'menu:command', id);
    },
  };
}
