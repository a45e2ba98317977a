import { fail, ok, type Result } from '../domain/result.ts';
import { isLoopbackHost } from './loopback.ts';

export interface AddressProblem {
  readonly kind: 'not-an-address' | 'not-encrypted';
  readonly message: string;
}

/**
 * The address of a team server without its last slash: `https://desk.example.org` or, on this machine alone, `http://`.
 * Elsewhere a connection without TLS is refused: whoever is on the way could read and change what goes over it.
 */
export function parseServerAddress(text: string): Result<string, AddressProblem> {
  let url: URL;
  try {
    url = new URL(text.trim().replace(/^ws(s?):/, 'http$1:'));
  } catch {
    return fail({ kind: 'not-an-address', message: `“${text}” is no address such as https://desk.example.org.` });
  }
  const [origin = ''] = /^https?:\/\/[^/?#]+/.exec(url.href) ?? [];
  // A name or password in an address would stand in settings and logs.
  if (origin === '' || origin.includes('@'))
    return fail({ kind: 'not-an-address', message: `“${text}” is no address such as https://desk.example.org.` });
  if (url.protocol === 'http:' && !isLoopbackHost(url.hostname))
    return fail({
      kind: 'not-encrypted',
      message: `${url.hostname} was not asked: without TLS anybody on the way could read the issues. Use its https:// address.`,
    });
  return ok(`${origin}${url.pathname.replace(/\/+$/, '')}`);
}

/** Where the live connection of a server is. */
export const liveAddressOf = (server: string): string => `${server.replace(/^http/, 'ws')}/v1/live`;
