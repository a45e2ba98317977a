import type { WebContents } from 'electron';
import type { EventChannel, Events } from '../../shared/ipc/contract.ts';

/** Tells a window something unasked. */
export function send<C extends EventChannel>(contents: WebContents, channel: C, payload: Events[C]): void {
  if (!contents.isDestroyed()) contents.send(channel, payload);
}
