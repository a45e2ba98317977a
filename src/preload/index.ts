import { contextBridge, ipcRenderer } from 'electron';
import { EVENT_CHANNELS, REQUEST_CHANNELS } from '../shared/ipc/channels.ts';
import type { Bridge } from '../shared/ipc/contract.ts';

const bridge: Bridge = {
  request(channel, ...args) {
    if (!REQUEST_CHANNELS.includes(channel)) throw new Error(`No such request: ${String(channel)}`);
    return ipcRenderer.invoke(channel, ...args);
  },
  on(channel, listener) {
    if (!EVENT_CHANNELS.includes(channel)) throw new Error(`No such event: ${String(channel)}`);
    const forward = (_event: unknown, payload: unknown) => listener(payload as never);
    ipcRenderer.on(channel, forward);
    return () => ipcRenderer.off(channel, forward);
  },
};

// Chromium opens the database's store while the window's script is still on its way. What is found does not matter here.
void indexedDB.databases().catch(() => {});

contextBridge.exposeInMainWorld('digestDesk', bridge);
