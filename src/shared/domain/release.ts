import type { IssueId, PersonId, PublicationId } from './ids.ts';
import type { PartRef } from './part-ref.ts';

/** A file of a release. */
export interface ReleaseFile {
  /** Relative to the folder, with `/` between folders and name. */
  readonly name: string;
  readonly bytes: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** Somebody who did something, and when. */
interface Deed {
  readonly by: PersonId;
  /** What the person was called then. */
  readonly name: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** What a manifest says before it is signed: the frozen facts of a release. */
export interface UnsignedManifest extends Deed {
  readonly format: 'digest-desk/release';
  readonly version: 1;
  readonly issue: {
    readonly id: IssueId;
    readonly number: string;
    readonly title: string;
    /** BCP 47. */
    readonly language: string;
    /** ISO 8601 day, or empty. */
    readonly publicationDate: string;
  };
  readonly publication: { readonly id: PublicationId; readonly name: string };
  /** Counts the issue's releases from 1. */
  readonly release: number;
  /** Of the whole issue, as in the record. */
  readonly contentHash: string;
  readonly canonicalVersion: number;
  /** Those that held for the content that went out, in reading order. */
  readonly approvals: readonly (Deed & { readonly part: PartRef; readonly contentHash: string })[];
  /** Parts with words that nobody's approval held for. */
  readonly notApproved: readonly PartRef[];
  /** Findings that somebody went on over. */
  readonly overridden: readonly (Deed & { readonly findingId: string; readonly reason: string })[];
  /** What this release and those before it put right. */
  readonly corrections: readonly (Deed & {
    readonly release: number;
    readonly what: string;
    readonly why: string;
    readonly parts: readonly PartRef[];
  })[];
  /** By name, in code-unit order. */
  readonly files: readonly ReleaseFile[];
  readonly generator: { readonly name: 'Digest Desk'; readonly version: string };
  /** Ed25519 (RFC 8032), 64 lower-case hexadecimal digits. */
  readonly publicKey: string;
}

/** The manifest of a release, signed by who made it. */
export interface Manifest extends UnsignedManifest {
  /** Ed25519 over the canonical JSON of the rest, 128 lower-case hexadecimal digits. */
  readonly signature: string;
}

/** The files of a release that are not in its manifest: itself, and the record that tells of it. */
export const MANIFEST_NAME = 'manifest.json';
export const RECORD_NAME = 'record.json';

/** What a release is called: "47.1", by its issue's number; "1" where that has none. */
export const releaseLabel = (number: string, release: number): string =>
  number === '' ? String(release) : `${number}.${release}`;

/** A release as lists show it. */
export interface ReleaseSummary {
  readonly release: number;
  readonly at: string;
  /** Who made it, as they were called then. */
  readonly name: string;
  readonly by: string;
  readonly manifestSha256: string | null;
  readonly contentHash: string;
  /** Files that went out; null where the manifest is not here. */
  readonly files: number | null;
  /** The issue's title then; empty where that is not known. */
  readonly title: string;
  /** What it puts right; empty where it is no correction. */
  readonly correction: string;
  /** The reason, where it was withdrawn. */
  readonly withdrawn: string | null;
  /** Under which the frozen text is kept; null where it is not here. */
  readonly contentSha256: string | null;
}
