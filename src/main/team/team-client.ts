import type { z } from 'zod';
import type { AccessRole } from '../../shared/team/access-role.ts';
import {
  challengeSchema,
  documentsSchema,
  invitationSchema,
  joinedSchema,
  refusalSchema,
  sessionSchema,
  type TeamSession,
} from '../../shared/team/api.ts';
import { parseInvitationLink } from '../../shared/team/invitation-link.ts';
import { type TeamProof, teamProof } from '../../shared/team/proof.ts';
import { RequestFailure } from '../ipc/request-failure.ts';
import type { MembershipSecret } from './membership-store.ts';

/** Whoever joins or comes back: their public key, and the way to their signature. */
export interface Prover {
  readonly publicKey: string;
  readonly personId: string;
  readonly prove: (proof: TeamProof) => Promise<string>;
}

/** The server does not know the session, as when it has been started again: another one is to be opened. */
export class SessionRefused extends RequestFailure {}

const ANSWER_WITHIN_MS = 15_000;
const PICTURE_WITHIN_MS = 120_000;

/** Exchanges an invitation link for access. Nothing is sent to an address that is not encrypted. */
export async function joinByLink(
  link: string,
  publicationId: string | null,
  prover: Prover,
): Promise<MembershipSecret> {
  const read = parseInvitationLink(link);
  if (!read.ok) throw new RequestFailure('invalid', read.error.message);
  const { server, secret } = read.value;
  const signed = await proofOf('join', server, prover);
  const joined = await ask(server, 'join', joinedSchema, { invitation: secret, publicationId, ...signed });
  const { publicKey, personId } = prover;
  const { role, expiresAt, accessId, token } = joined;
  return { publicationId: joined.publicationId, server, role, expiresAt, accessId, token, publicKey, personId };
}

/** Opens a session: for one live connection, or for requests beside it. */
export async function openTeamSession(
  { server, token }: MembershipSecret,
  prover: Prover,
  purpose: 'live' | 'requests',
): Promise<TeamSession> {
  const signed = await proofOf('session', server, prover);
  return ask(server, `session/${purpose}`, sessionSchema, { token, ...signed });
}

/** Names of all documents that the server has of the publication. */
export const listDocuments = async (server: string, session: string): Promise<readonly string[]> =>
  (await ask(server, 'documents', documentsSchema, null, session)).documents;

/** Makes an invitation for somebody else. */
export const makeInvitation = (server: string, session: string, role: AccessRole, days: number) =>
  ask(server, 'invitations', invitationSchema, { role, days }, session);

/** The bytes of a picture, or of a version; null where the server does not have it. */
export async function fetchPicture(server: string, session: string, sha256: string): Promise<Uint8Array | null> {
  const response = await reach(server, `pictures/${sha256}`, { headers: bearer(session) }, PICTURE_WITHIN_MS);
  if (response.status === 404) return null;
  if (!response.ok) throw await refusalOf(response);
  return new Uint8Array(await response.arrayBuffer());
}

/** Sends what is kept by its hash: a picture, or the content of a version. */
export async function sendBlob(
  server: string,
  session: string,
  {
    what,
    sha256,
    bytes,
  }: { readonly what: 'pictures' | 'versions'; readonly sha256: string; readonly bytes: Uint8Array },
): Promise<void> {
  const body = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  const response = await reach(
    server,
    `${what}/${sha256}`,
    { method: 'PUT', headers: bearer(session), body },
    PICTURE_WITHIN_MS,
  );
  if (!response.ok) throw await refusalOf(response);
}

async function proofOf(purpose: TeamProof['purpose'], server: string, { publicKey, prove }: Prover) {
  const { challenge } = await ask(server, 'challenge', challengeSchema, {});
  const proof = teamProof(purpose, server, challenge, publicKey);
  return { proof, signature: await prove(proof) };
}

async function ask<T>(
  server: string,
  path: string,
  schema: z.ZodType<T>,
  body: object | null,
  session?: string,
): Promise<T> {
  const headers = { 'content-type': 'application/json', ...(session === undefined ? {} : bearer(session)) };
  const response = await reach(
    server,
    path,
    body === null ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) },
  );
  if (!response.ok) throw await refusalOf(response);
  const parsed = schema.safeParse(await response.json().catch(() => null));
  if (!parsed.success)
    throw new RequestFailure('failed', `${hostOf(server)} did not answer as a team server does. Is the address right?`);
  return parsed.data;
}

async function reach(server: string, path: string, init: RequestInit, withinMs = ANSWER_WITHIN_MS): Promise<Response> {
  try {
    // A redirect could lead away from TLS, with the token in hand.
    return await fetch(`${server}/v1/${path}`, { ...init, redirect: 'error', signal: AbortSignal.timeout(withinMs) });
  } catch (cause) {
    throw new RequestFailure(
      'unreachable',
      `${hostOf(server)} does not answer. Your work is here and will go up.`,
      cause,
    );
  }
}

async function refusalOf(response: Response): Promise<RequestFailure> {
  const parsed = refusalSchema.safeParse(await response.json().catch(() => null));
  if (!parsed.success) return new RequestFailure('failed', `The team server answered with ${response.status}.`);
  if (parsed.data.kind === 'session-refused') return new SessionRefused('failed', parsed.data.message);
  const isOver = parsed.data.kind === 'access-ended' || parsed.data.kind === 'no-access';
  return new RequestFailure(isOver ? 'denied' : 'failed', parsed.data.message);
}

const bearer = (session: string) => ({ authorization: `Bearer ${session}` });
const hostOf = (server: string): string => new URL(server).host;
