import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { signerOf } from '../../../src/main/people/keys.ts';
import { canonicalBytes } from '../../../src/shared/record/canonical-json.ts';
import { type KeyPair, makeKeyPair, personIdOf } from '../../../src/shared/record/sign.ts';
import type { Joined, TeamSession } from '../../../src/shared/team/api.ts';
import { invitationLink, parseInvitationLink } from '../../../src/shared/team/invitation-link.ts';
import { type TeamProof, teamProof } from '../../../src/shared/team/proof.ts';

/** Somebody with a key, as a profile of the app has one. */
export interface TestPerson extends KeyPair {
  readonly id: string;
  readonly sign: (bytes: Uint8Array) => string;
}

export function newPerson(): TestPerson {
  const keys = makeKeyPair();
  return { ...keys, id: personIdOf(keys.publicKey), sign: signerOf(keys.secretKey) };
}

export interface Answered<T> {
  readonly status: number;
  readonly body: T & { readonly kind?: string; readonly message?: string };
}

/** A hundred people in one process spend little on each request: what a load test measures is the server. */
const agent = new Agent({ keepAlive: true });

export async function post<T = object>(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answered<T>> {
  const asked = request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json', ...headers } });
  asked.end(typeof body === 'string' ? body : JSON.stringify(body));
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return { status: response.statusCode ?? 0, body: (await json(response)) as Answered<T>['body'] };
}

/** A proof as the app makes one, with whatever a test wants to be wrong in it. */
export async function prove(
  server: string,
  person: TestPerson,
  purpose: TeamProof['purpose'],
  wrong: Partial<TeamProof> = {},
): Promise<{ readonly proof: TeamProof; readonly signature: string }> {
  const { body } = await post<{ challenge: string }>(`${server}/v1/challenge`, {});
  const proof = { ...teamProof(purpose, server, body.challenge, person.publicKey), ...wrong };
  return { proof, signature: person.sign(canonicalBytes(proof)) };
}

/** Exchanges an invitation's secret. */
export const join = async (server: string, secret: string, person: TestPerson, publicationId: string | null = null) =>
  post<Joined>(`${server}/v1/join`, { invitation: secret, publicationId, ...(await prove(server, person, 'join')) });

export const openSession = async (
  server: string,
  token: string,
  person: TestPerson,
  purpose: 'live' | 'requests' = 'live',
) => post<TeamSession>(`${server}/v1/session/${purpose}`, { token, ...(await prove(server, person, 'session')) });

/** The secret of a link, read as the app reads it. */
export function secretOf(link: string): string {
  const read = parseInvitationLink(link);
  if (!read.ok) throw new Error(read.error.message);
  if (invitationLink(read.value) !== link) throw new Error('The link is not the one that was made');
  return read.value.secret;
}
