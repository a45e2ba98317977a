import type { IpcMainInvokeEvent } from 'electron';
import {
  type IpcError,
  type IpcResult,
  REQUESTS,
  type RequestArguments,
  type RequestChannel,
  type Responses,
} from '../../shared/ipc/contract.ts';
import { APP_ORIGIN } from '../security/app-protocol.ts';
import { RequestFailure } from './request-failure.ts';

/** What answers one channel. Expected failures are thrown as {@link RequestFailure}. */
export type Handlers = {
  readonly [C in RequestChannel]: (
    event: IpcMainInvokeEvent,
    ...args: RequestArguments<C>
  ) => Promise<Responses[C]> | Responses[C];
};

/** Answers one request: only from our own page's main frame, only with arguments that fit the contract. */
export type Answer = (
  channel: RequestChannel,
  event: IpcMainInvokeEvent,
  raw: readonly unknown[],
) => Promise<IpcResult<unknown>>;

/** Makes what answers the window's requests. */
export function createAnswer(handlers: Handlers): Answer {
  return async (channel, event, raw) => {
    if (!isOwnFrame(event))
      return { ok: false, error: { kind: 'denied', message: `${channel}: not asked by our window` } };
    const parsed = REQUESTS[channel].safeParse(raw);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const where = issue?.path.join('.') ?? '';
      return { ok: false, error: { kind: 'invalid', message: `${channel}: argument ${where}: ${issue?.message}` } };
    }
    try {
      const handler = handlers[channel] as (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;
      return { ok: true, value: await handler(event, ...parsed.data) };
    } catch (cause) {
      return { ok: false, error: errorOf(cause) };
    }
  };
}

function isOwnFrame(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  const origin = process.env.ELECTRON_RENDERER_URL;
  if (frame === null || frame.parent !== null) return false;
  return frame.url.startsWith(`${APP_ORIGIN}/`) || (origin !== undefined && frame.url.startsWith(origin));
}

const BY_CODE: Readonly<Record<string, IpcError['kind']>> = {
  ENOENT: 'not-found',
  EEXIST: 'exists',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
};

function errorOf(cause: unknown): IpcError {
  if (cause instanceof RequestFailure) return { kind: cause.kind, message: cause.message };
  const error = cause as NodeJS.ErrnoException;
  return { kind: BY_CODE[error.code ?? ''] ?? 'failed', message: error.message ?? String(cause) };
}
