import type { PersonId, VersionId } from './ids.ts';

export const VERSION_REASONS = ['named', 'sent', 'approved', 'released', 'session', 'restored'] as const;
export type VersionReason = (typeof VERSION_REASONS)[number];

/** The issue as it was at one time. Its content is kept once under its hash. */
export interface Version {
  readonly id: VersionId;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly by: PersonId | null;
  readonly reason: VersionReason;
  /** As a person named it; empty for automatic ones. */
  readonly name: string;
  /** SHA-256 of the stored content, 64 lower-case hexadecimal digits. */
  readonly contentSha256: string;
  /** Hashes of the images that the content shows: they are kept as long as the version is. */
  readonly pictures: readonly string[];
}
