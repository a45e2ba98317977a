import Dexie, { type EntityTable, type Table } from 'dexie';
import type { ReadField } from '../../shared/document/field-text.ts';
import type { FontMediaType } from '../../shared/domain/brand.ts';
import type { DocumentKind } from '../../shared/domain/document-kind.ts';
import type { Member, Role } from '../../shared/domain/person.ts';
import type { ImageMediaType } from '../../shared/domain/picture.ts';
import type { ReleaseSummary } from '../../shared/domain/release.ts';
import type { IssueStateName, PartStateName, WorkflowPolicy } from '../../shared/domain/workflow.ts';

/** One Yjs document: what is compacted, and how far into the log that reaches. */
export interface DocumentRecord {
  readonly id: string;
  readonly kind: DocumentKind;
  /** `Y.encodeStateAsUpdate` of everything up to and including `compactedThrough`. */
  readonly state: Uint8Array;
  readonly compactedThrough: number;
}

/** One appended Yjs update. `sequence` grows by insertion and orders the log of all documents. */
export interface UpdateRecord {
  readonly sequence: number;
  readonly documentId: string;
  readonly update: Uint8Array;
}

/** What the shelf shows of a development. */
export interface DevelopmentSummary {
  readonly id: string;
  readonly headline: string;
  readonly words: number;
  /** Not there in rows that an older version wrote. */
  readonly state?: PartStateName;
}

/** What the shelf shows of an issue. A projection: rebuilt from the document whenever that changes. */
export interface IssueRow {
  readonly id: string;
  readonly publicationId: string;
  readonly number: string;
  readonly title: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly publicationDate: string;
  readonly words: number;
  readonly ledeExcerpt: string;
  readonly developments: readonly DevelopmentSummary[];
  /** Milliseconds since 1970. */
  readonly editedAt: number;
  readonly archivedAt: number | null;
  readonly deletedAt: number | null;
  /** True where a newer version of the app wrote it, so this one will not open it. */
  readonly isNewer: boolean;
  /** Hashes of the images it uses; not there in rows that an older version wrote. */
  readonly pictures?: readonly string[];
  /** Hashes of what its versions hold: their contents and images. */
  readonly kept?: readonly string[];
  /** Where it stands, and how many things wait for each role; not there in rows that an older version wrote. */
  readonly state?: IssueStateName;
  readonly waits?: Readonly<Record<Role, number>>;
  /** Its releases, the oldest first; not there in rows that an older version wrote. */
  readonly releases?: readonly ReleaseSummary[];
}

/** The words of one development, or of what its issue has once, for search and memory. A projection. */
export interface TextRow {
  /** Issue id and development id, or `issue`, with a slash between. */
  readonly id: string;
  readonly issueId: string;
  readonly publicationId: string;
  /** "47", or empty. */
  readonly number: string;
  readonly issueTitle: string;
  /** Publication date, else end of the period, ISO 8601; empty where the issue has neither. */
  readonly date: string;
  readonly language: string;
  readonly developmentId: string | null;
  /** Its place in the issue, from 0; null for what the issue has once. */
  readonly developmentIndex: number | null;
  readonly headline: string;
  readonly fields: readonly { readonly field: ReadField; readonly text: string }[];
  /** Titles and publishers of its sources. */
  readonly sources: string;
}

/** The content of a version: the plain issue as canonical JSON, deflated. In one table with the pictures, by its hash. */
export interface VersionContentRecord {
  readonly sha256: string;
  readonly mediaType: typeof VERSION_CONTENT;
  readonly bytes: Uint8Array;
  readonly unusedSince: number | null;
}
export const VERSION_CONTENT = 'application/vnd.digest-desk.version';

/** A font file of a publication, in one table with the pictures, by its hash. */
export interface FontRecord {
  readonly sha256: string;
  readonly mediaType: FontMediaType;
  readonly bytes: Uint8Array;
  readonly unusedSince: number | null;
}

/** A picture's bytes, stored once however often it is used. */
export interface BlobRecord {
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly mediaType: ImageMediaType;
  /** Upright and without metadata. */
  readonly bytes: Uint8Array;
  /** Smaller copies; null where the picture is small enough itself. */
  readonly scaled: Readonly<Record<'print' | 'screen' | 'email', Uint8Array | null>>;
  /** Milliseconds since 1970; null while an issue uses it. */
  readonly unusedSince: number | null;
}

/** What the shelf shows of a publication. A projection. */
export interface PublicationRow {
  readonly id: string;
  readonly name: string;
  readonly tagline: string;
  readonly frequency: string;
  readonly language: string;
  /** Not there in rows that an older version wrote. */
  readonly workflow?: WorkflowPolicy;
  /** Who works on it, in which roles; not there in rows that an older version wrote. */
  readonly members?: readonly Pick<Member, 'id' | 'roles'>[];
}

/** A remembered choice of this machine: window, panels, place in an issue. */
export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

/** The version of the table layout. A database with a higher one is left alone. */
export const DATABASE_VERSION = 2;
export const DATABASE_NAME = 'digest-desk';

/** The tables of one profile. Only repositories in this folder read or write them. */
export class DigestDatabase extends Dexie {
  declare readonly documents: EntityTable<DocumentRecord, 'id'>;
  declare readonly updates: Table<UpdateRecord, number, Omit<UpdateRecord, 'sequence'>>;
  declare readonly issueRows: EntityTable<IssueRow, 'id'>;
  declare readonly texts: EntityTable<TextRow, 'id'>;
  declare readonly blobs: EntityTable<BlobRecord | FontRecord | VersionContentRecord, 'sha256'>;
  declare readonly publicationRows: EntityTable<PublicationRow, 'id'>;
  declare readonly settings: EntityTable<SettingRow, 'key'>;

  constructor(name: string = DATABASE_NAME) {
    // Strict durability: a committed transaction is on disk, so "Saved" is not a promise but a fact.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      documents: 'id, kind',
      updates: '++sequence, documentId',
      issueRows: 'id, publicationId',
      issueTexts: 'id',
      publicationRows: 'id',
      settings: 'key',
    });
    // One row a development takes the place of one an issue; the rows are made from the documents after the upgrade.
    this.version(DATABASE_VERSION).stores({ issueTexts: null, texts: 'id, issueId', blobs: 'sha256' });
  }
}
