import { z } from 'zod';
import { ACCESS_ROLES } from './access-role.ts';
import { teamProofSchema } from './proof.ts';

/* What goes between the app and a team server beside the live connection: JSON over HTTP, checked on both sides. */

const id = z.string().regex(/^[\w-]{1,64}$/);
const secret = z.string().regex(/^[\w-]{43}$/);
const signature = z.string().regex(/^[0-9a-f]{128}$/);
const role = z.enum(ACCESS_ROLES);
const instant = z.iso.datetime();

export const challengeSchema = z.object({ challenge: z.string().max(200) });

export const joinRequestSchema = z.object({
  invitation: secret,
  /** Which publication the person brings, where the invitation is for a new one; the server holds them to it. */
  publicationId: id.nullable(),
  proof: teamProofSchema,
  signature,
});

export const joinedSchema = z.object({
  accessId: id,
  token: secret,
  publicationId: id,
  role,
  expiresAt: instant,
});
export type Joined = z.infer<typeof joinedSchema>;

export const sessionRequestSchema = z.object({ token: secret, proof: teamProofSchema, signature });

export const sessionSchema = z.object({
  /** For one live connection, or for requests such as pictures; see `for`. */
  session: secret,
  role,
  publicationId: id,
  accessId: id,
  expiresAt: instant,
});
export type TeamSession = z.infer<typeof sessionSchema>;

export const invitationRequestSchema = z.object({ role, days: z.number().int().min(1).max(90) });
export const invitationSchema = z.object({ link: z.string().max(600), expiresAt: instant });

export const documentsSchema = z.object({ documents: z.array(z.string().max(200)).max(100_000) });

/** Why a server refused, in a word that the app knows, and in a sentence for whoever looks. */
export const refusalSchema = z.object({ kind: z.string().max(60), message: z.string().max(600) });
