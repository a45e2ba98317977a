import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { openExternal } from '../security/lock-down.ts';

/** The menu on the right button: spelling first, then the clipboard, then the link under the pointer. */
export function attachContextMenu(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('context-menu', (_event, params) => {
    const spelling: MenuItemConstructorOptions[] = params.dictionarySuggestions.map((word) => ({
      label: word,
      click: () => webContents.replaceMisspelling(word),
    }));
    if (params.misspelledWord !== '') {
      if (spelling.length === 0) spelling.push({ label: 'No suggestions', enabled: false });
      spelling.push({
        label: `Add “${params.misspelledWord}” to the dictionary`,
        click: () => webContents.session.addWordToSpellCheckerDictionary(params.misspelledWord),
      });
    }
    const { editFlags, isEditable, linkURL } = params;
    const clipboard: MenuItemConstructorOptions[] = isEditable
      ? [
          { role: 'cut', enabled: editFlags.canCut },
          { role: 'copy', enabled: editFlags.canCopy },
          { role: 'paste', enabled: editFlags.canPaste },
          { role: 'pasteAndMatchStyle', label: 'Paste without formatting', enabled: editFlags.canPaste },
          { role: 'selectAll' },
        ]
      : params.selectionText === ''
        ? []
        : [{ role: 'copy' }];
    const link: MenuItemConstructorOptions[] =
      linkURL === '' ? [] : [{ label: 'Open link in the browser', click: () => void openExternal(linkURL) }];
    const groups = [spelling, clipboard, link].filter((group) => group.length > 0);
    if (groups.length === 0) return;
    const rule: MenuItemConstructorOptions = { type: 'separator' };
    Menu.buildFromTemplate(groups.flatMap((group, index) => (index === 0 ? group : [rule, ...group]))).popup({
      window,
    });
  });
}
