import { fail, ok, type Result } from '../domain/result.ts';
import { type AddressProblem, parseServerAddress } from './server-address.ts';

/** What an invitation link says. */
export interface Invitation {
  /** The server's address, as {@link parseServerAddress} gives it. */
  readonly server: string;
  readonly secret: string;
}

export interface LinkProblem {
  readonly kind: AddressProblem['kind'] | 'not-an-invitation';
  readonly message: string;
}

const SECRET = /^[\w-]{43}$/;

/** The link that is sent to somebody. The secret is the fragment, which no browser sends and no server logs. */
export const invitationLink = ({ server, secret }: Invitation): string => `${server}/join#${secret}`;

/** Reads a link that somebody pasted. */
export function parseInvitationLink(text: string): Result<Invitation, LinkProblem> {
  const [address = '', secret = ''] = text.trim().split('#');
  if (!address.endsWith('/join') || !SECRET.test(secret))
    return fail({
      kind: 'not-an-invitation',
      message: 'This is no invitation link. One looks like https://desk.example.org/join#… ; copy the whole of it.',
    });
  const server = parseServerAddress(address.slice(0, -'/join'.length));
  return server.ok ? ok({ server: server.value, secret }) : server;
}
