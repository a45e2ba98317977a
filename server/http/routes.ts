import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { writesEverything } from '../../src/shared/team/access-role.ts';
import { invitationRequestSchema, joinRequestSchema, sessionRequestSchema } from '../../src/shared/team/api.ts';
import { invitationLink } from '../../src/shared/team/invitation-link.ts';
import { type Access, type AccessStore, holds } from '../access/access-store.ts';
import type { Challenges } from '../access/challenges.ts';
import { checkProof } from '../access/check-proof.ts';
import type { Invitations } from '../access/invitations.ts';
import { Refused } from '../access/refused.ts';
import type { Sessions } from '../access/sessions.ts';
import type { Limits } from '../configuration.ts';
import type { Log } from '../log.ts';
import type { PictureStore } from '../storage/picture-store.ts';
import type { UpdateLog } from '../storage/update-log.ts';
import { readBody, readJson } from './body.ts';

export interface RouteContext {
  readonly access: AccessStore;
  readonly invitations: Invitations;
  readonly sessions: Sessions;
  readonly challenges: Challenges;
  readonly updates: UpdateLog;
  readonly pictures: PictureStore;
  readonly limits: Limits;
  readonly log: Log;
  readonly now: () => number;
  /** Every address under which people reach this server. */
  readonly servers: () => readonly string[];
}

/** What is answered: a value as JSON, or bytes. */
export type Answer = { readonly json: unknown } | { readonly bytes: Uint8Array } | { readonly html: string };

const INVITED_ACCESS_DAYS = 365;
const iso = (ms: number) => new Date(ms).toISOString();
const HASH = /^[0-9a-f]{64}$/;
/** A version is the plain text of an issue, deflated. */
const MOST_VERSION_BYTES = 2 * 1024 * 1024;

const JOIN_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Digest Desk</title>
<h1>An invitation to Digest Desk</h1><p>Open Digest Desk, choose “Join a publication”, and paste the whole address of this page.</p></html>`;

/** Answers one request; throws {@link Refused}. */
export async function answer(request: IncomingMessage, context: RouteContext): Promise<Answer> {
  const path = new URL(request.url ?? '/', 'http://server').pathname;
  const [, version, ...rest] = path.split('/');
  const route = `${request.method} ${path}`;
  if (route === 'GET /healthz') return { json: { ok: true } };
  if (route === 'GET /join') return { html: JOIN_PAGE };
  if (version !== 'v1') throw notThere();
  switch (`${request.method} ${rest[0]}`) {
    case 'POST challenge':
      return { json: { challenge: context.challenges.make() } };
    case 'POST join':
      return { json: await join(request, context) };
    case 'POST session':
      return { json: await openSession(request, context, rest[1] === 'live' ? 'live' : 'requests') };
    case 'POST invitations':
      return { json: await invite(request, context) };
    case 'GET documents': {
      const { publication } = await whoAsks(request, context);
      return { json: { documents: await context.updates.documents(publication) } };
    }
    case 'GET pictures':
      return readPicture(await whoAsks(request, context), rest[1] ?? '', context);
    case 'PUT pictures':
    case 'PUT versions':
      return keepBlob(request, await whoAsks(request, context), rest, context);
    default:
      throw notThere();
  }
}

async function join(request: IncomingMessage, { invitations, challenges, servers, log }: RouteContext) {
  const asked = await readJson(request, joinRequestSchema);
  await checkProof(asked, 'join', servers(), challenges);
  const { publication, accessId, expiresAt, token, role } = await invitations.take(
    asked.invitation,
    asked.publicationId,
    asked.proof.publicKey,
  );
  log.info('joined', { access: accessId, publication, role });
  return { accessId, token, publicationId: publication, role, expiresAt: iso(expiresAt) };
}

async function openSession(
  request: IncomingMessage,
  { access, sessions, challenges, servers, now }: RouteContext,
  purpose: 'live' | 'requests',
) {
  const asked = await readJson(request, sessionRequestSchema);
  await checkProof(asked, 'session', servers(), challenges);
  const found = await access.byToken(asked.token);
  // The token alone is of no use to anybody else: it belongs to the key.
  if (found === null || found.publicKey !== asked.proof.publicKey)
    throw new Refused(403, 'no-access', 'The server does not know this access.');
  if (!holds(found, now()))
    throw new Refused(403, 'access-ended', 'This access was revoked or has run out. Ask for a new invitation.');
  const { session, expiresAt } = await sessions.make(found.id, purpose);
  return { session, role: found.role, publicationId: found.publication, accessId: found.id, expiresAt: iso(expiresAt) };
}

async function invite(request: IncomingMessage, context: RouteContext) {
  const { publication, role, id } = await whoAsks(request, context);
  if (!writesEverything(role))
    throw new Refused(403, 'not-yours', 'Editors and publishers invite others; you are neither here.');
  const asked = await readJson(request, invitationRequestSchema);
  const { secret, expiresAt } = await context.invitations.make({
    publication,
    accessDays: INVITED_ACCESS_DAYS,
    ...asked,
  });
  context.log.info('invited', { access: id, publication, role: asked.role });
  return { link: invitationLink({ server: context.servers()[0] ?? '', secret }), expiresAt: iso(expiresAt) };
}

async function readPicture({ publication }: Access, sha256: string, { pictures }: RouteContext): Promise<Answer> {
  const bytes = HASH.test(sha256) ? await pictures.read(publication, sha256) : null;
  if (bytes === null) throw notThere();
  return { bytes };
}

/** Keeps a picture, or the content of a version: reviewers make versions, too, by what they decide. */
async function keepBlob(
  request: IncomingMessage,
  { publication, role }: Access,
  [what, sha256 = '']: readonly string[],
  { pictures, limits }: RouteContext,
): Promise<Answer> {
  const isVersion = what === 'versions';
  if (!writesEverything(role) && !(isVersion && role === 'reviewer'))
    throw new Refused(403, 'not-yours', `Your role does not add ${isVersion ? 'versions' : 'pictures'}.`);
  const bytes = await readBody(request, isVersion ? MOST_VERSION_BYTES : limits.mostPictureBytes);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Refused(400, 'wrong-hash', 'The content is not the one that its address names.');
  if ((await pictures.size(publication)) + bytes.byteLength > limits.mostPicturesBytes)
    throw new Refused(413, 'too-large', 'The server has no more room for pictures of this publication.');
  await pictures.keep(publication, sha256, bytes);
  return { json: { ok: true } };
}

async function whoAsks({ headers }: IncomingMessage, { sessions }: RouteContext): Promise<Access> {
  const session = /^Bearer ([\w-]{43})$/.exec(headers.authorization ?? '')?.[1];
  const access = session === undefined ? null : await sessions.forRequest(session);
  if (access === null) throw new Refused(401, 'session-refused', 'The session has run out. Open a new one.');
  return access;
}

const notThere = () => new Refused(404, 'not-found', 'There is nothing at this address.');
