import type { Entity } from '../domain/entity.ts';
import type { Issue } from '../domain/issue.ts';
import { ok, type Result } from '../domain/result.ts';
import { normalizeEntity } from '../entities/normalize-entity.ts';
import { personSchema, recordSchema } from '../export/json/record-schema.ts';
import { z } from '../export/json/zod.ts';
import { sha256Hex } from '../record/canonical-json.ts';
import {
  type Manifest,
  manifestSchema,
  PACKAGE_ENTRIES,
  PACKAGE_FORMAT,
  PACKAGE_VERSION,
  PACKAGE_VERSION_PLAIN,
  PICTURE_PATH,
  VERSION_PATH,
} from './manifest.ts';
import { openStates } from './open-states.ts';
import { type PackageProblem, refuse } from './package-problem.ts';
import { readArchive } from './read-archive.ts';
import type { PackageContents, PackedPicture, PackedVersion } from './write-package.ts';

/** A package that has passed every check. */
export interface IssuePackage extends PackageContents {
  readonly manifest: Manifest;
  /** The issue as its document has it, read when it is first asked for. */
  readonly plain: () => Issue;
}

type Read<T> = Result<T, PackageProblem>;

/** Reads a package. What is damaged, hostile or of a later version is refused by the file's name. */
export function readPackage(name: string, content: Uint8Array): Read<IssuePackage> {
  const archive = readArchive(name, content);
  if (!archive.ok) return archive;
  const manifest = readManifest(name, archive.value.get('manifest.json') ?? new Uint8Array());
  if (!manifest.ok) return manifest;
  const checked = checkEntries(name, archive.value, manifest.value);
  if (!checked.ok) return checked;
  const file = (path: (typeof PACKAGE_ENTRIES)[number]) => archive.value.get(path) ?? new Uint8Array();
  const lists = readLists(name, file);
  if (!lists.ok) return lists;
  const [issue, publication] = [file('issue.yjs'), file('publication.yjs')];
  const opened = openStates(name, manifest.value, issue, publication);
  if (!opened.ok) return opened;
  return ok({
    manifest: manifest.value,
    plain: opened.value,
    issue,
    publication,
    ...lists.value,
    ...checked.value,
  });
}

function readManifest(name: string, bytes: Uint8Array): Read<Manifest> {
  const value = parse(bytes);
  const { format, version, appVersion } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (format !== PACKAGE_FORMAT) return refuse('not-a-package', name, 'its manifest is not that of a package');
  if (typeof version === 'number' && version > PACKAGE_VERSION)
    return refuse(
      'newer',
      name,
      `it is a package of version ${version}, made by Digest Desk ${String(appVersion).slice(0, 40)}, and this one reads version ${PACKAGE_VERSION}`,
    );
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const [first] = parsed.error.issues;
  return refuse('damaged', name, `its manifest is wrong at “${first?.path.join('.') ?? ''}”`);
}

/** Every file as the manifest says, none beside it; gives the pictures and the contents of versions. */
function checkEntries(
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
  { entries, version }: Manifest,
): Read<Pick<PackageContents, 'pictures' | 'versions'>> {
  const listed = new Set(entries.map(({ path }) => path));
  if (listed.size < entries.length) return refuse('hostile', name, 'its manifest names a file twice');
  const stray = [...files.keys()].find((path) => path !== 'mimetype' && path !== 'manifest.json' && !listed.has(path));
  if (stray !== undefined) return refuse('hostile', name, `“${stray}” is not in its manifest`);
  const absent = PACKAGE_ENTRIES.find((path) => !listed.has(path));
  if (absent !== undefined) return refuse('damaged', name, `its manifest does not name “${absent}”`);
  const pictures: PackedPicture[] = [];
  const versions: PackedVersion[] = [];
  for (const { path, bytes, sha256, mediaType } of entries) {
    const content = files.get(path);
    if (content === undefined) return refuse('damaged', name, `“${path}” is missing`);
    if (content.byteLength !== bytes || sha256Hex(content) !== sha256)
      return refuse('damaged', name, `“${path}” is not what its manifest says: its checksum differs`);
    const versionHash = VERSION_PATH.exec(path)?.[1];
    if (versionHash !== undefined) {
      if (version === PACKAGE_VERSION_PLAIN)
        return refuse('hostile', name, `it holds “${path}”, which no package of version ${version} has`);
      if (versionHash !== sha256)
        return refuse('damaged', name, `the version “${path}” does not have the checksum that it is named by`);
      versions.push({ sha256, bytes: content });
    }
    const hash = PICTURE_PATH.exec(path)?.[1];
    if (hash === undefined) continue;
    if (hash !== sha256 || mediaType === undefined)
      return refuse('damaged', name, `the picture “${path}” does not have the checksum that it is named by`);
    pictures.push({ sha256, mediaType, bytes: content });
  }
  return ok({ pictures, versions });
}

type Lists = Pick<PackageContents, 'entities' | 'people' | 'record'>;

function readLists(name: string, file: (path: (typeof PACKAGE_ENTRIES)[number]) => Uint8Array): Read<Lists> {
  const entities = parse(file('register.json'));
  const people = z.array(personSchema).safeParse(parse(file('people.json')));
  const record = recordSchema.safeParse(parse(file('record.json')));
  if (!Array.isArray(entities)) return refuse('damaged', name, '“register.json” is no list of entities');
  if (!people.success) return refuse('damaged', name, '“people.json” is no list of people');
  if (!record.success) return refuse('damaged', name, '“record.json” is no record of decisions');
  return ok({
    entities: entities.flatMap((entity): Entity[] => [normalizeEntity(entity)].filter((known) => known !== null)),
    people: people.data,
    record: record.data,
  });
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
