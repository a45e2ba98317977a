import { readFileSync } from 'node:fs';
import { type BrowserWindow, screen } from 'electron';
import { writeFileAtomic } from '../files/atomic-write.ts';

export interface WindowState {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
  readonly theme: 'system' | 'light' | 'dark';
  readonly zoom: number;
}

const FRESH: WindowState = { width: 1440, height: 900, isMaximized: false, theme: 'system', zoom: 1 };

/** Reads where the window was; a fresh state where there is none, or where that place is on no screen any more. */
export function readWindowState(path: string): WindowState {
  try {
    const state = { ...FRESH, ...(JSON.parse(readFileSync(path, 'utf8')) as Partial<WindowState>) };
    const { x, y, ...size } = state;
    const isOnScreen = screen.getAllDisplays().some(({ workArea }) => {
      const inside = (at: number, from: number, length: number) => at >= from && at < from + length - 100;
      return (
        x !== undefined &&
        y !== undefined &&
        inside(x, workArea.x, workArea.width) &&
        inside(y, workArea.y, workArea.height)
      );
    });
    return isOnScreen ? state : size;
  } catch {
    return FRESH;
  }
}

/** Remembers where a window is, half a second after it has come to rest. */
export function rememberWindow(
  window: BrowserWindow,
  path: string,
  read: () => Pick<WindowState, 'theme' | 'zoom'>,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  const remember = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (window.isDestroyed()) return;
      const state: WindowState = { ...window.getNormalBounds(), isMaximized: window.isMaximized(), ...read() };
      void writeFileAtomic(path, JSON.stringify(state)).catch(() => {});
    }, 500);
  };
  for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const) window.on(event as 'resize', remember);
  return remember;
}
