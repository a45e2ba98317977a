import type { PersonId } from './ids.ts';

export const ROLES = ['editor', 'reviewer', 'publisher'] as const;
export type Role = (typeof ROLES)[number];

/** Which of the four hands (`--hand-1` to `--hand-4`) marks what a person wrote; always beside initials or a name. */
export const HANDS = [1, 2, 3, 4] as const;
export type Hand = (typeof HANDS)[number];

/** Somebody who works on an issue. No account: a name on this machine, with a key that signs decisions. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly initials: string;
  readonly hand: Hand;
  /** Ed25519 public key (RFC 8032), 64 lower-case hexadecimal digits. */
  readonly publicKey: string;
}

/** A person with the roles they play in one publication. */
export interface Member extends Person {
  readonly roles: readonly Role[];
}
