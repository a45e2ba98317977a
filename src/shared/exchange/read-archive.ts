import { Unzip, type UnzipFileInfo, UnzipInflate, unzipSync } from 'fflate';
import { ok, type Result } from '../domain/result.ts';
import { megabytes } from '../import/limits.ts';
import { PACKAGE_LIMITS } from './limits.ts';
import { PACKAGE_ENTRIES, PICTURE_PATH, VERSION_PATH } from './manifest.ts';
import { type PackageProblem, refuse } from './package-problem.ts';

/** Bytes given to the unpacker at once: at the worst they become a thousand times as many before they are counted. */
const STEP_BYTES = 64 * 1024;

type Archive = Result<ReadonlyMap<string, Uint8Array>, PackageProblem>;

/**
 * Unpacks a package. Its list of contents is checked before anything is unpacked: names, how many, what they claim to be.
 * While unpacking, what really comes is counted against what was claimed.
 */
export function readArchive(name: string, content: Uint8Array): Archive {
  const { fileBytes } = PACKAGE_LIMITS;
  if (content.byteLength > fileBytes)
    return refuse(
      'too-large',
      name,
      `it has ${megabytes(content.byteLength)}, and a package ${megabytes(fileBytes)} at the most`,
    );
  if (!isArchive(content)) return refuse('not-a-package', name, 'it is no package of Digest Desk');
  const claims: UnzipFileInfo[] = [];
  try {
    unzipSync(content, { filter: (file) => claims.push(file) < 0 });
  } catch {
    return refuse('damaged', name, 'it is cut short, or its list of contents is damaged');
  }
  if (!claims.some(({ name: path }) => path === 'manifest.json'))
    return refuse('not-a-package', name, 'it is an archive, but has no manifest');
  const problem = claimProblem(name, claims);
  return problem ?? unpack(name, content, new Map(claims.map((claim) => [claim.name, claim.originalSize])));
}

/** `PK` and the numbers of a local file's head. */
const isArchive = ([p, k, three, four]: Uint8Array): boolean => p === 0x50 && k === 0x4b && three === 3 && four === 4;

function claimProblem(name: string, claims: readonly UnzipFileInfo[]): Result<never, PackageProblem> | null {
  const { entries, unpackedBytes } = PACKAGE_LIMITS;
  if (claims.length > entries)
    return refuse('hostile', name, `it holds ${claims.length} files, and a package ${entries} at the most`);
  const seen = new Set<string>();
  let total = 0;
  for (const { name: path, originalSize, compression } of claims) {
    const most = mostBytes(path);
    if (most === null) return refuse('hostile', name, `it holds “${path.slice(0, 80)}”, which no package has`);
    if (seen.has(path)) return refuse('hostile', name, `it holds “${path}” twice`);
    if (compression !== 0 && compression !== 8) return refuse('hostile', name, `“${path}” is packed in an unknown way`);
    if (originalSize > most)
      return refuse('hostile', name, `“${path}” claims ${megabytes(originalSize)}, and may have ${megabytes(most)}`);
    seen.add(path);
    total += originalSize;
  }
  if (total > unpackedBytes)
    return refuse(
      'hostile',
      name,
      `it claims to unpack to ${megabytes(total)}, and may to ${megabytes(unpackedBytes)}`,
    );
  return null;
}

/** How large a file of a package may be; null where a package has none of that name. */
function mostBytes(path: string): number | null {
  if (path === 'mimetype') return 256;
  if (path === 'manifest.json') return PACKAGE_LIMITS.manifestBytes;
  if ((PACKAGE_ENTRIES as readonly string[]).includes(path)) return PACKAGE_LIMITS.documentBytes;
  if (VERSION_PATH.test(path)) return PACKAGE_LIMITS.versionBytes;
  return PICTURE_PATH.test(path) ? PACKAGE_LIMITS.pictureBytes : null;
}

/** Stops the unpacker, which knows no other way. */
class Refused extends Error {
  constructor(readonly why: string) {
    super(why);
  }
}

function unpack(name: string, content: Uint8Array, claimed: ReadonlyMap<string, number>): Archive {
  const files = new Map<string, Uint8Array>();
  const unzip = new Unzip((file) => {
    const size = claimed.get(file.name);
    if (size === undefined || files.has(file.name))
      throw new Refused(`“${file.name.slice(0, 80)}” is not in its list of contents`);
    const bytes = new Uint8Array(size);
    files.set(file.name, bytes);
    let at = 0;
    file.ondata = (error, chunk, isLast) => {
      if (error !== null) throw error;
      if (at + chunk.byteLength > size) throw new Refused(`“${file.name}” unpacks to more than it claims`);
      bytes.set(chunk, at);
      at += chunk.byteLength;
      if (isLast && at < size) throw new Refused(`“${file.name}” unpacks to less than it claims`);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < content.byteLength; at += STEP_BYTES)
      unzip.push(content.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= content.byteLength);
  } catch (cause) {
    return cause instanceof Refused
      ? refuse('hostile', name, cause.why)
      : refuse('damaged', name, `its contents do not unpack (${(cause as Error).message})`);
  }
  const missing = [...claimed.keys()].find((path) => !files.has(path));
  return missing === undefined ? ok(files) : refuse('damaged', name, `“${missing}” is in its list, but not in it`);
}
