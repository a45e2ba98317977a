import type { IncomingMessage } from 'node:http';
import { isLoopbackHost } from '../../src/shared/team/loopback.ts';

type Asked = Pick<IncomingMessage, 'headers'> & {
  readonly socket: { readonly remoteAddress?: string | undefined; readonly encrypted?: boolean };
};

/**
 * True where what is said stays unread on its way: over TLS, within this machine, or by a proxy that ended TLS. A proxy says
 * so itself (`X-Forwarded-Proto`); one on another machine must be named in the configuration.
 */
export function isConfidential({ socket, headers }: Asked, proxies: readonly string[]): boolean {
  if (socket.encrypted === true) return true;
  const address = plainAddress(socket.remoteAddress);
  const outside = headers['x-forwarded-proto'];
  if (outside !== undefined) return outside === 'https' && (isLoopbackHost(address) || proxies.includes(address));
  return isLoopbackHost(address);
}

/** Who asks, for limits alone: behind a known proxy whom that names. */
export function addressOf({ socket, headers }: Asked, proxies: readonly string[]): string {
  const address = plainAddress(socket.remoteAddress);
  const forwarded =
    String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? '';
  return forwarded !== '' && (isLoopbackHost(address) || proxies.includes(address)) ? forwarded : address;
}

const plainAddress = (address = ''): string => address.replace(/^::ffff:/, '');
