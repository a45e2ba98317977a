import { canonicalBytes } from '../../src/shared/record/canonical-json.ts';
import type { TeamProof } from '../../src/shared/team/proof.ts';
import type { Challenges } from './challenges.ts';
import { Refused } from './refused.ts';
import { isSignedByKey } from './verify-signature.ts';

/** Throws {@link Refused} unless the owner of the key signed, just now, for this server and this purpose. */
export async function checkProof(
  { proof, signature }: { readonly proof: TeamProof; readonly signature: string },
  purpose: TeamProof['purpose'],
  servers: readonly string[],
  challenges: Challenges,
): Promise<void> {
  if (proof.purpose !== purpose) throw new Refused(403, 'bad-proof', `The proof is for “${proof.purpose}”.`);
  if (!servers.includes(proof.server))
    throw new Refused(
      403,
      'other-server',
      `The proof names the server ${proof.server}; this one is ${servers.join(' or ')}. Set TEAM_SERVER_URL to the address that people use.`,
    );
  if (!isSignedByKey(canonicalBytes(proof), signature, proof.publicKey))
    throw new Refused(403, 'bad-proof', 'The signature is not of the key that it names.');
  // Last: what fails before this leaves the challenge to whoever can answer it.
  if (!(await challenges.spend(proof.challenge)))
    throw new Refused(403, 'challenge-spent', 'The challenge was used before, or is too old. Ask for a new one.');
}
