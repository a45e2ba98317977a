import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SegmentHeader } from '../../shared/folder/segment-header.ts';
import { readSegment, type SegmentEnd } from './segment.ts';

/** The file that makes a folder one of ours: without it nothing is written, so that an empty mount point stays empty. */
export const MARKER = 'digest-desk-folder.json';
const DEVICES = 'devices';

/** Where a device's file is, below the folder. */
export const segmentPath = (device: string, segment: number): string =>
  join(DEVICES, device, `${String(segment).padStart(9, '0')}.ddlog`);

/** What was new in one file of a folder. */
export interface FileNews {
  readonly path: string;
  readonly header: SegmentHeader;
  readonly headerBytes: Uint8Array;
  readonly frames: readonly { readonly content: Uint8Array; readonly at: number }[];
  readonly position: ReadPosition;
  readonly end: SegmentEnd;
}

export interface ReadPosition {
  readonly at: number;
  readonly size: number;
  readonly mtimeMs: number;
}

/**
 * Reads what has come since it was read last, from every file that begins as one of ours, whatever it is called: a sync program
 * that could not decide leaves both under names of its own. What cannot be read now is tried again the next time.
 */
export async function* readNews(
  folder: string,
  positions: Readonly<Record<string, ReadPosition>>,
): AsyncGenerator<FileNews> {
  const paths = await listFiles(folder);
  const coming = new Map<string, Promise<NewBytes | null>>();
  for (const [at, path] of paths.entries()) {
    // A few are read ahead: the disk answers while what came before is checked.
    for (const next of paths.slice(at, at + READ_AHEAD))
      if (!coming.has(next)) coming.set(next, newBytes(join(folder, next), positions[next]));
    const found = await coming.get(path);
    coming.set(path, NOTHING);
    if (found == null) continue;
    const { info, bytes } = found;
    const known = positions[path];
    let read = readSegment(bytes, known?.at ?? 0);
    // Its beginning may have changed too: read all of it; what is known already does no harm.
    if (read?.end === 'damaged' && known !== undefined) read = readSegment(bytes);
    if (read === null) continue;
    const { header, headerBytes, frames, wholeBytes, end } = read;
    yield {
      path,
      header,
      headerBytes,
      frames,
      end,
      position: { at: wholeBytes, size: info.size, mtimeMs: info.mtimeMs },
    };
  }
}

/** Files are small: see `LONGEST_OWN`. */
const READ_AHEAD = 8;
const NOTHING = Promise.resolve(null);

interface NewBytes {
  readonly info: { readonly size: number; readonly mtimeMs: number };
  readonly bytes: Uint8Array;
}

/** A file that is not as it was read last; null where it is, or cannot be read now. */
async function newBytes(path: string, known: ReadPosition | undefined): Promise<NewBytes | null> {
  const info = await stat(path).catch(() => null);
  if (info === null || (known?.size === info.size && known.mtimeMs === info.mtimeMs && known.at === info.size))
    return null;
  const bytes = await readFile(path).catch(() => null);
  return bytes === null ? null : { info, bytes };
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const devices = await readdir(join(folder, DEVICES)).catch(() => []);
  const lists = await Promise.all(
    devices.map(async (device) => {
      const names = await readdir(join(folder, DEVICES, device)).catch(() => []);
      return names
        .filter((name) => name !== 'pictures' && !name.endsWith('.part'))
        .map((name) => join(DEVICES, device, name));
    }),
  );
  return lists.flat().sort();
}

/** Where a picture lies that a device has put there; null where none has. */
export async function findPicture(folder: string, sha256: string): Promise<string | null> {
  for (const device of await readdir(join(folder, DEVICES)).catch(() => [])) {
    const path = picturePath(device, sha256);
    if ((await stat(join(folder, path)).catch(() => null)) !== null) return path;
  }
  return null;
}

export const picturePath = (device: string, sha256: string): string => join(DEVICES, device, 'pictures', sha256);
