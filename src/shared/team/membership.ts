import { z } from 'zod';
import { ACCESS_ROLES, type AccessRole } from './access-role.ts';

/** A publication of this profile that is worked on by a team server, as the window knows it: without the token. */
export interface Membership {
  readonly publicationId: string;
  /** Address of the server. */
  readonly server: string;
  readonly role: AccessRole;
  /** Whose key the access belongs to. */
  readonly personId: string;
  /** ISO 8601 instant. */
  readonly expiresAt: string;
}

export const membershipSchema = z.object({
  publicationId: z.string().regex(/^[\w-]{1,64}$/),
  server: z.string().max(300),
  role: z.enum(ACCESS_ROLES),
  personId: z.string().regex(/^[0-9a-f]{24}$/),
  expiresAt: z.string().max(40),
});

/** What happens on a live connection that the main process holds for a window. */
export type LiveEvent = { readonly connectionId: string } & (
  | { readonly kind: 'open'; readonly session: string; readonly role: AccessRole }
  | { readonly kind: 'message'; readonly bytes: Uint8Array }
  /** `reason` is one of the words in `close-codes.ts` where the server said why; `message` says it to a person. */
  | { readonly kind: 'closed'; readonly reason: string; readonly message: string }
);
