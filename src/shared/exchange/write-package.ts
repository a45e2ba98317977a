import { type Zippable, zipSync } from 'fflate';
import type { FontMediaType } from '../domain/brand.ts';
import type { Entity } from '../domain/entity.ts';
import type { Person } from '../domain/person.ts';
import type { ImageMediaType } from '../domain/picture.ts';
import type { IssueRecord } from '../domain/record.ts';
import { ARCHIVE_DAY } from '../export/archive-day.ts';
import { sha256Hex } from '../record/canonical-json.ts';
import {
  type Manifest,
  PACKAGE_FORMAT,
  PACKAGE_MEDIA_TYPE,
  PACKAGE_VERSION,
  PACKAGE_VERSION_PLAIN,
  VERSION_PATH,
} from './manifest.ts';

/** A picture, or a font of the brand's own, in a package: under the hash of its bytes. */
export interface PackedPicture {
  readonly sha256: string;
  readonly mediaType: ImageMediaType | FontMediaType;
  readonly bytes: Uint8Array;
}

/** The content of a version: the plain issue as canonical JSON, deflated, under the hash of these bytes. */
export interface PackedVersion {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Everything that an issue needs elsewhere. */
export interface PackageContents {
  /** The whole state of the issue's document (Yjs update, version 1 encoding). */
  readonly issue: Uint8Array;
  /** The whole state of its publication's document. */
  readonly publication: Uint8Array;
  /** The register's entries that the issue uses. */
  readonly entities: readonly Entity[];
  /** Whoever wrote, commented or decided, with their public keys. */
  readonly people: readonly Person[];
  readonly record: IssueRecord;
  readonly pictures: readonly PackedPicture[];
  readonly versions: readonly PackedVersion[];
}

/** What the packer says of a package; the rest of the manifest follows from its contents. */
export type PackageLabel = Omit<Manifest, 'format' | 'version' | 'entries'>;

/** Writes a package. The same contents and label give the same bytes. */
export function writePackage(label: PackageLabel, contents: PackageContents): Uint8Array {
  const byHash = (a: PackedVersion, b: PackedVersion) => (a.sha256 < b.sha256 ? -1 : 1);
  const files: (readonly [path: string, bytes: Uint8Array, mediaType?: PackedPicture['mediaType']])[] = [
    ['issue.yjs', contents.issue],
    ['publication.yjs', contents.publication],
    ['register.json', json(contents.entities)],
    ['people.json', json(contents.people)],
    ['record.json', json(contents.record)],
    ...[...contents.versions].sort(byHash).map(({ sha256, bytes }) => [`versions/${sha256}`, bytes] as const),
    ...[...contents.pictures]
      .sort(byHash)
      .map(({ sha256, bytes, mediaType }) => [`pictures/${sha256}`, bytes, mediaType] as const),
  ];
  const manifest: Manifest = {
    format: PACKAGE_FORMAT,
    version: contents.versions.length === 0 ? PACKAGE_VERSION_PLAIN : PACKAGE_VERSION,
    ...label,
    entries: files.map(([path, bytes, mediaType]) => ({
      path,
      bytes: bytes.byteLength,
      sha256: sha256Hex(bytes),
      ...(mediaType === undefined ? {} : { mediaType }),
    })),
  };
  const archive: Zippable = {
    // First, and as it is: by it the file is known.
    mimetype: [new TextEncoder().encode(PACKAGE_MEDIA_TYPE), { level: 0, mtime: ARCHIVE_DAY }],
    'manifest.json': [json(manifest), { mtime: ARCHIVE_DAY }],
  };
  // Pictures and versions are packed already.
  const isPacked = (path: string, mediaType: PackedPicture['mediaType'] | undefined) =>
    VERSION_PATH.test(path) || (mediaType !== undefined && mediaType !== 'image/svg+xml');
  for (const [path, bytes, mediaType] of files)
    archive[path] = [bytes, { level: isPacked(path, mediaType) ? 0 : 9, mtime: ARCHIVE_DAY }];
  return zipSync(archive, { level: 9 });
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
