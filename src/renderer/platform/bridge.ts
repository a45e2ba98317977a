import type { Bridge, IpcResult, RequestArguments, RequestChannel, Responses } from '../../shared/ipc/contract.ts';

declare global {
  interface Window {
    readonly digestDesk: Bridge;
  }
}

/** Asks the main process; the answer is a value or an error in words, never a throw. */
export function request<C extends RequestChannel>(
  channel: C,
  ...args: RequestArguments<C>
): Promise<IpcResult<Responses[C]>> {
  return window.digestDesk.request(channel, ...args);
}

/** Listens to what the main process tells unasked. Returns what ends it. */
export const onEvent: Bridge['on'] = (channel, listener) => window.digestDesk.on(channel, listener);
