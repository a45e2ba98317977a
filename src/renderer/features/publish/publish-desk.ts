import type { ReactElement } from 'react';
import type { Issue } from '../../../shared/domain/issue.ts';
import type { Member } from '../../../shared/domain/person.ts';
import type { IssueRecord, RecordAction } from '../../../shared/domain/record.ts';
import type { ReleaseSummary } from '../../../shared/domain/release.ts';
import type { ManifestSigner } from '../../../shared/release/create-manifest.ts';
import type { Decider } from '../../documents/decide.ts';
import type { VersionStore } from '../../documents/version-store.ts';

/** A release of the publication, with the issue that it is of. */
export interface ShelvedRelease extends ReleaseSummary {
  readonly issueId: Issue['id'];
  readonly number: string;
}

/** What the record of an issue says of its releases. */
export interface ReleaseLog {
  readonly issueId: Issue['id'];
  readonly record: IssueRecord;
  /** The manifest as it was kept with the issue. */
  readonly manifest: string | undefined;
}

/** What Publish needs of the window around it, beside the issue. */
export interface PublishDesk {
  /** Who is at work, in which roles. */
  readonly me: Member;
  /** Of the app. */
  readonly version: string;
  readonly versions: VersionStore;
  readonly decider: () => Decider;
  readonly signManifest: ManifestSigner['sign'];
  /** Signs a decision and writes it; false where it could not be, which was told then. */
  readonly decide: (action: RecordAction) => Promise<boolean>;
  /** All of the publication, the newest first. */
  readonly releases: readonly ShelvedRelease[];
  readonly logOf: (release: ShelvedRelease) => Promise<ReleaseLog | null>;
  /** What somebody is called whose public key this is; null where nobody here has it. */
  readonly nameOfKey: (publicKey: string) => string | null;
  /** Where a release lies on this machine; null where that is not known. */
  readonly folderOf: (release: Pick<ShelvedRelease, 'issueId' | 'release'>) => string | null;
  readonly setFolder: (release: Pick<ShelvedRelease, 'issueId' | 'release'>, folder: string) => void;
  /** Begins the next issue from a release, and opens it. */
  readonly startNext: (from: Issue) => Promise<void>;
  readonly comparison: (earlier: ComparedRelease, later: ComparedRelease, onClose: () => void) => ReactElement;
  readonly tell: (text: string, action?: { readonly label: string; readonly run: () => void }) => void;
}

/** A text that is compared, with what it is called. */
export interface ComparedRelease {
  readonly label: string;
  readonly issue: Issue;
}
