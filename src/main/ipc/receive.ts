import { ipcMain } from 'electron';
import { REQUEST_CHANNELS } from '../../shared/ipc/channels.ts';
import type { Answer } from './serve.ts';

/**
 * Takes every request of the windows from now on; what answers them is loaded meanwhile. A page can begin to load at
 * once, and what it asks first waits here.
 */
export function receiveRequests(answer: Promise<Answer>): void {
  for (const channel of REQUEST_CHANNELS)
    ipcMain.handle(channel, async (event, ...raw: unknown[]) => (await answer)(channel, event, raw));
}
