import { z } from 'zod';

/**
 * What a profile's key signs to show a team server that it is there. It names the server, so that no server can use it at
 * another, and a challenge that holds once; its `format` keeps it apart from entries and seals of a record.
 */
export interface TeamProof {
  readonly format: 'digest-desk/team-proof';
  readonly version: 1;
  readonly purpose: 'join' | 'session';
  readonly server: string;
  readonly challenge: string;
  /** 64 hexadecimal digits. */
  readonly publicKey: string;
}

export const teamProofSchema: z.ZodType<TeamProof> = z.strictObject({
  format: z.literal('digest-desk/team-proof'),
  version: z.literal(1),
  purpose: z.enum(['join', 'session']),
  server: z.string().max(300),
  challenge: z.string().max(200),
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
});

export const teamProof = (
  purpose: TeamProof['purpose'],
  server: string,
  challenge: string,
  publicKey: string,
): TeamProof => ({ format: 'digest-desk/team-proof', version: 1, purpose, server, challenge, publicKey });
