import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_NAME, RECORD_NAME } from '../../shared/domain/release.ts';
import type { FoundFolder } from '../../shared/release/verify-release.ts';
import { RequestFailure } from '../ipc/request-failure.ts';

/** What systems leave wherever somebody looks. */
const PASSED_OVER: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);
/** Nobody releases so many files: it is some other folder. */
const MOST_FILES = 20_000;
const MOST_TEXT_BYTES = 50_000_000;

/** Reads what is in a release folder and below it, each file with its size and SHA-256. Fails with `not-found` where there is no folder. */
export async function readReleaseFolder(folder: string): Promise<FoundFolder> {
  const stats = await lstat(folder).catch(() => null);
  if (stats === null) throw new RequestFailure('not-found', `${folder} is not there. Was it moved? Name it again.`);
  const files = await filesIn(folder);
  return {
    files,
    manifest: await textOf(join(folder, MANIFEST_NAME)),
    record: await textOf(join(folder, RECORD_NAME)),
  };
}

async function filesIn(folder: string): Promise<FoundFolder['files']> {
  const found: FoundFolder['files'][number][] = [];
  const walk = async (inner: string): Promise<void> => {
    const entries = await readdir(join(folder, inner), { withFileTypes: true });
    // A folder that nobody listed is extra too; one with files in it is told by them.
    if (entries.length === 0 && inner !== '') found.push({ name: `${inner}/`, bytes: 0, sha256: '' });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = inner === '' ? entry.name : `${inner}/${entry.name}`;
      if (PASSED_OVER.has(entry.name)) continue;
      if (found.length > MOST_FILES)
        throw new RequestFailure('invalid', `${folder} has more than ${MOST_FILES} files: it is no release.`);
      if (entry.isDirectory()) await walk(name);
      else if (entry.isFile()) found.push({ name, ...(await measured(join(folder, name))) });
      else found.push({ name, bytes: 0, sha256: '', isLink: true });
    }
  };
  await walk('');
  return found;
}

async function measured(path: string): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

async function textOf(path: string): Promise<string | null> {
  const stats = await lstat(path).catch(() => null);
  return stats?.isFile() && stats.size < MOST_TEXT_BYTES ? await readFile(path, 'utf8') : null;
}
