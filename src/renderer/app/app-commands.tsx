import {
  AppWindow,
  BookOpen,
  Contrast,
  Library,
  Moon,
  PackageOpen,
  Search,
  Settings,
  Sun,
  SunMoon,
  Upload,
  Users,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { type ReactElement, useEffect, useMemo, useState } from 'react';
import type { Command } from '../commands/command.ts';
import { useAllCommands, useCommands } from '../commands/use-commands.ts';
import { Palette } from '../features/palette/index.ts';
import { onEvent, request } from '../platform/bridge.ts';
import { cycleAreas } from './cycle-areas.ts';
import { menuItems } from './menu-items.ts';
import { searchSource } from './palette-search.ts';
import { handleKeys } from './shortcuts.ts';
import { setHighContrast, type ThemeChoice } from './theme.ts';
import { useWorkspace } from './use-workspace.ts';
import type { Workspace } from './workspace.ts';

const ZOOM_STEPS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

/** Keys, native menu and palette over the one registry, and the commands that every screen has. */
export function AppCommands(): ReactElement | null {
  const workspace = useWorkspace();
  const [isPaletteOpen, setIsPaletteOpen] = useState(false);
  const commands = useMemo(() => appCommands(workspace, () => setIsPaletteOpen(true)), [workspace]);
  useCommands(commands);
  const all = useAllCommands();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => handleKeys(event, workspace.commands.all());
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [workspace]);
  useEffect(() => onEvent('menu:command', (id) => workspace.commands.run(id)), [workspace]);
  useEffect(() => {
    const timer = setTimeout(() => void request('menu:set', menuItems(all)), 300);
    return () => clearTimeout(timer);
  }, [all]);
  useEffect(() => setHighContrast(workspace.preferences.get('contrast', false)), [workspace]);

  return isPaletteOpen ? (
    <Palette commands={all} search={searchSource(workspace)} onClose={() => setIsPaletteOpen(false)} />
  ) : null;
}

function appCommands(workspace: Workspace, openPalette: () => void): Command[] {
  const { preferences, navigate } = workspace;
  const zoomTo = (zoom: number) => {
    preferences.set('zoom', zoom);
    void request('window:zoom', zoom);
  };
  const zoomBy = (step: 1 | -1) => {
    const at = ZOOM_STEPS.indexOf(preferences.get('zoom', 1));
    zoomTo(ZOOM_STEPS[Math.min(ZOOM_STEPS.length - 1, Math.max(0, at + step))] ?? 1);
  };
  const theme = (choice: ThemeChoice, title: string, icon: Command['icon']): Command => ({
    id: `view.theme.${choice}`,
    title,
    group: 'View',
    ...(icon === undefined ? {} : { icon }),
    menu: { menu: 'view', group: 3 },
    run: () => {
      preferences.set('theme', choice);
      void request('window:theme', choice);
    },
  });
  return [
    {
      id: 'palette.open',
      title: 'Search or run',
      group: 'View',
      icon: Search,
      keys: 'Mod+K',
      menu: { menu: 'go', group: 0 },
      run: openPalette,
    },
    {
      id: 'palette.open.always',
      title: 'Search or run, whatever is selected',
      group: 'View',
      icon: Search,
      keys: 'Mod+Shift+P',
      run: openPalette,
    },
    {
      id: 'window.open',
      title: 'Open another window on this library',
      group: 'View',
      icon: AppWindow,
      keys: 'Mod+Shift+N',
      menu: { menu: 'file', group: 0 },
      run: () => void request('window:open'),
    },
    {
      id: 'go.library',
      title: 'Go to the library',
      group: 'Library',
      icon: Library,
      keys: 'Mod+L',
      menu: { menu: 'go', group: 0 },
      run: () => navigate({ screen: 'library' }),
    },
    {
      id: 'import.open',
      title: 'Import text or a file',
      group: 'Library',
      icon: Upload,
      keys: 'Mod+Shift+O',
      menu: { menu: 'file', group: 1 },
      run: () => navigate({ screen: 'import', from: null }),
    },
    {
      id: 'package.open',
      title: 'Open a package…',
      group: 'Library',
      icon: PackageOpen,
      menu: { menu: 'file', group: 1 },
      run: () => void choosePackage(workspace),
    },
    {
      id: 'sharing.open',
      title: 'Share, join or leave',
      group: 'Library',
      icon: Users,
      menu: { menu: 'file', group: 2 },
      run: () => navigate({ screen: 'sharing' }),
    },
    {
      id: 'settings.open',
      title: 'Open the settings',
      group: 'Library',
      icon: Settings,
      keys: 'Mod+,',
      menu: { menu: 'file', group: 3 },
      run: () => navigate({ screen: 'settings' }),
    },
    {
      id: 'help.guide',
      title: 'Open the guide',
      group: 'Help',
      icon: BookOpen,
      keys: 'F1',
      menu: { menu: 'help', group: 0 },
      run: () => navigate({ screen: 'guide' }),
    },
    {
      id: 'view.areas',
      title: 'Go to the next area',
      group: 'View',
      keys: 'F6',
      menu: { menu: 'go', group: 3 },
      run: () => cycleAreas(1),
    },
    {
      id: 'view.areas.back',
      title: 'Go to the area before',
      group: 'View',
      keys: 'Shift+F6',
      run: () => cycleAreas(-1),
    },
    {
      id: 'view.menu',
      title: 'Open the menu',
      group: 'View',
      keys: 'F10',
      run: () => void request('menu:popup', { x: 8, y: 40 }),
    },
    {
      id: 'view.zoom-in',
      title: 'Zoom in',
      group: 'View',
      icon: ZoomIn,
      keys: 'Mod+Plus',
      menu: { menu: 'view', group: 2 },
      run: () => zoomBy(1),
    },
    { id: 'view.zoom-in.equals', title: 'Zoom in a step', group: 'View', keys: 'Mod+=', run: () => zoomBy(1) },
    {
      id: 'view.zoom-out',
      title: 'Zoom out',
      group: 'View',
      icon: ZoomOut,
      keys: 'Mod+-',
      menu: { menu: 'view', group: 2 },
      run: () => zoomBy(-1),
    },
    {
      id: 'view.zoom-reset',
      title: 'Zoom to 100 %',
      group: 'View',
      keys: 'Mod+0',
      menu: { menu: 'view', group: 2 },
      run: () => zoomTo(1),
    },
    theme('system', 'Follow the system’s theme', SunMoon),
    theme('light', 'Use the light theme', Sun),
    theme('dark', 'Use the dark theme', Moon),
    {
      id: 'view.contrast',
      title: 'Turn high contrast on or off',
      group: 'View',
      icon: Contrast,
      menu: { menu: 'view', group: 3 },
      run: () => {
        const isOn = !preferences.get('contrast', false);
        preferences.set('contrast', isOn);
        setHighContrast(isOn);
      },
    },
  ];
}

async function choosePackage(workspace: Workspace): Promise<void> {
  const chosen = await request('import:choose-file', 'package');
  if (!chosen.ok) workspace.tell({ text: chosen.error.message });
  else if (chosen.value !== null) workspace.navigate({ screen: 'package', from: chosen.value });
}
