import { type Zippable, zipSync } from 'fflate';
import type { FontMediaType } from '../domain/brand.ts';
import type { Entity } from '../domain/entity.ts';
import type { Person } from '../domain/person.ts';
import type { ImageMediaType } from '../domain/picture.ts';
import type { IssueRecord } from '../domain/record.ts';
import { ARCHIVE_DAY } from '../export/archive-day.ts';
import { sha256Hex } from '../record/canonical-json.ts';
import { type Manifest, PACKAGE_FORMAT, PACKAGE_MEDIA_TYPE, PACKAGE_VERSION } from './manifest.ts';

/** A picture, or a font of the brand's own, in a package: under the hash of its bytes. */
export interface PackedPicture {
  readonly sha256: string;
  readonly mediaType: ImageMediaType | FontMediaType;
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
}

/** What the packer says of a package; the rest of the manifest follows from its contents. */
export type PackageLabel = Omit<Manifest, 'format' | 'version' | 'entries'>;

/** Writes a package. The same contents and label give the same bytes. */
export function writePackage(label: PackageLabel, contents: PackageContents): Uint8Array {
  const files: (readonly [path: string, bytes: Uint8Array, mediaType?: PackedPicture['mediaType']])[] = [
    ['issue.yjs', contents.issue],
    ['publication.yjs', contents.publication],
    ['register.json', json(contents.entities)],
    ['people.json', json(contents.people)],
    ['record.json', json(contents.record)],
    ...[...contents.pictures]
      .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
      .map(({ sha256, bytes, mediaType }) => [`pictures/${sha256}`, bytes, mediaType] as const),
  ];
  const manifest: Manifest = {
    format: PACKAGE_FORMAT,
    version: PACKAGE_VERSION,
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
  // Pictures are packed already.
  for (const [path, bytes, mediaType] of files)
    archive[path] = [
      bytes,
      { level: mediaType === undefined || mediaType === 'image/svg+xml' ? 9 : 0, mtime: ARCHIVE_DAY },
    ];
  return zipSync(archive, { level: 9 });
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
