import type { IssueId, PersonId } from './ids.ts';
import type { PartRef } from './part-ref.ts';

/** The exact content that a decision is about: its hash, and the version of the canonical form it was made by. */
export interface DecidedContent {
  /** SHA-256 of the canonical content, 64 lower-case hexadecimal digits. */
  readonly contentHash: string;
  readonly canonicalVersion: number;
}

/** What was decided. `kind` is in the past tense: an entry tells what has happened. */
export type RecordAction =
  /** A part was sent for review; `to` is empty where anybody may look, `asked` empty where nothing special is asked. */
  | ({
      readonly kind: 'sent';
      readonly part: PartRef;
      readonly to: readonly PersonId[];
      readonly asked: string;
    } & DecidedContent)
  | { readonly kind: 'recalled'; readonly part: PartRef }
  | ({ readonly kind: 'approved'; readonly part: PartRef } & DecidedContent)
  | { readonly kind: 'approval-withdrawn'; readonly part: PartRef }
  | ({ readonly kind: 'returned'; readonly part: PartRef; readonly reason: string } & DecidedContent)
  /** A finding that would stop the release was passed over. */
  | { readonly kind: 'overridden'; readonly findingId: string; readonly reason: string }
  /** `release` counts the issue's releases from 1; `contentHash` is that of the whole issue. */
  | ({ readonly kind: 'released'; readonly release: number; readonly manifestSha256: string | null } & DecidedContent)
  /** What is wrong in a release and will be put right by the next. */
  | {
      readonly kind: 'corrected';
      readonly release: number;
      readonly what: string;
      readonly why: string;
      readonly parts: readonly PartRef[];
    }
  | { readonly kind: 'release-withdrawn'; readonly release: number; readonly reason: string };

/** An entry before it is signed: exactly what its hash and signature are made of. */
export interface UnsignedEntry {
  readonly format: 'digest-desk/decision';
  readonly version: 1;
  readonly issueId: IssueId;
  /** 1 for an entry written on none; else one more than the highest of `previous`. */
  readonly height: number;
  /** Hashes of the heads that it was written on, sorted; several where two copies of the record had met. */
  readonly previous: readonly string[];
  readonly by: PersonId;
  /** What the person was called then. */
  readonly name: string;
  /** Ed25519 (RFC 8032), 64 lower-case hexadecimal digits. */
  readonly publicKey: string;
  /** ISO 8601 instant in UTC with milliseconds. */
  readonly at: string;
  readonly action: RecordAction;
}

/** One decision, for good: it is named by its hash and signed by who made it. */
export interface RecordEntry extends UnsignedEntry {
  /** SHA-256 of the canonical JSON of the unsigned entry, 64 lower-case hexadecimal digits. */
  readonly hash: string;
  /** Ed25519 over the same bytes, 128 lower-case hexadecimal digits. */
  readonly signature: string;
}

/** A seal before it is signed. */
export interface UnsignedSeal {
  readonly format: 'digest-desk/seal';
  readonly version: 1;
  readonly issueId: IssueId;
  readonly by: PersonId;
  readonly publicKey: string;
  /** How many entries of this person there are up to the last one, which is counted. */
  readonly count: number;
  /** Hash of this person's last entry. */
  readonly last: string;
}

/** What somebody says of their own entries, so that a last one that was taken away is noticed. The next takes its place. */
export interface RecordSeal extends UnsignedSeal {
  readonly signature: string;
}

/** The record of an issue's decisions: a set of entries, given in their order, and the seals on it. */
export interface IssueRecord {
  readonly entries: readonly RecordEntry[];
  readonly seals: readonly RecordSeal[];
}

/** A record with nothing in it. */
export const emptyRecord = (): IssueRecord => ({ entries: [], seals: [] });
