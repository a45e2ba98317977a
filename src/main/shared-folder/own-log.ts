import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FolderEncryption } from '../../shared/folder/segment-header.ts';
import { syncFolder } from '../files/atomic-write.ts';
import type { FolderCipher } from './folder-cipher.ts';
import { segmentPath } from './folder-files.ts';
import type { FolderState } from './folder-state.ts';
import { encodeFrame, encodeHeader } from './segment.ts';

export const newDevice = (): string => randomBytes(8).toString('hex');

/** A file is closed at this length: sync programs send a file whole whenever it grows. */
const LONGEST_SEGMENT = 256 * 1024;

export interface OwnLogHost {
  readonly cipher: FolderCipher | null;
  readonly encryption: FolderEncryption | null;
  /** Keeps what is remembered, before and after each write. */
  readonly keep: (state: FolderState) => Promise<void>;
}

/**
 * Appends to this device's own file, or begins the next one. Before it writes it looks at what is there: only it may have
 * written, so a file that is longer than it ever meant to make it was written by another with its name, from the same backup
 * restored twice, say. Then it goes on as a new device.
 */
export async function appendOwn(
  state: FolderState,
  contents: readonly Uint8Array[],
  beginsNew: boolean,
  { cipher, encryption, keep }: OwnLogHost,
): Promise<FolderState> {
  const checked = await checkOwn(state);
  const { own } = checked;
  // A file of which nothing was ever written whole has no header: the next one goes on.
  const isNew = beginsNew || own === null || own.isClosed || own.length === 0 || own.length >= LONGEST_SEGMENT;
  const segment = (own?.segment ?? 0) + (isNew ? 1 : 0);
  const path = segmentPath(checked.device, segment);
  const { publicationId, device } = checked;
  const header = encodeHeader({
    format: 'digest-desk/folder-segment',
    version: 1,
    publicationId,
    device,
    segment,
    encryption,
  });
  const before = isNew ? 0 : (own?.length ?? 0);
  let length = isNew ? header.byteLength : before;
  const chunks: Uint8Array[] = isNew ? [header] : [];
  for (const content of contents) {
    const sealed = cipher === null ? content : cipher.seal(content, placeOf(header, length));
    const frame = encodeFrame(header, length, sealed);
    chunks.push(frame);
    length += frame.byteLength;
  }
  await keep({ ...checked, own: { segment, length: before, intended: length, isClosed: false } });
  await appendBytes(join(checked.path, path), chunks, isNew);
  const next = { ...checked, own: { segment, length, intended: length, isClosed: false } };
  await keep(next);
  return next;
}

/** What a frame is sealed for: its file and its place there. */
export function placeOf(header: Uint8Array, at: number): Uint8Array {
  const place = new Uint8Array(header.byteLength + 4);
  place.set(header);
  new DataView(place.buffer).setUint32(header.byteLength, at);
  return place;
}

async function checkOwn(state: FolderState): Promise<FolderState> {
  const { own, device, path } = state;
  const asNewDevice = { ...state, device: newDevice(), own: null, keepFrom: 1 };
  const segments = await segmentsOf(state);
  if (segments.some((segment) => segment > (own?.segment ?? 0))) return asNewDevice;
  if (own === null || own.isClosed) return state;
  const size = (await stat(join(path, segmentPath(device, own.segment))).catch(() => null))?.size ?? 0;
  if (size > Math.max(own.length, own.intended)) return asNewDevice;
  if (size === own.length) return state;
  // Left half-written by a crash, cut, or gone: what is there is never written over, and the next file goes on. Where it
  // has become shorter than it was, what the folder has is not known any more, and all is written once more.
  return { ...state, own: { ...own, isClosed: true }, there: size < own.length ? {} : state.there };
}

const segmentsOf = async ({ path, device }: FolderState): Promise<readonly number[]> =>
  (await readdir(dirname(join(path, segmentPath(device, 1)))).catch(() => []))
    .map((name) => /^(\d{9})\.ddlog$/.exec(name)?.[1])
    .flatMap((digits) => (digits === undefined ? [] : [Number(digits)]));

/** Deletes this device's files before the generation that came before: see `keepFrom`. */
export async function deleteOld(state: FolderState): Promise<void> {
  for (const segment of await segmentsOf(state))
    if (segment < state.keepFrom) await rm(join(state.path, segmentPath(state.device, segment)), { force: true });
}

async function appendBytes(path: string, chunks: readonly Uint8Array[], isNew: boolean): Promise<void> {
  if (isNew) await mkdir(dirname(path), { recursive: true });
  const file = await open(path, isNew ? 'ax' : 'a');
  try {
    await file.writeFile(Buffer.concat(chunks));
    await file.sync();
  } finally {
    await file.close();
  }
  if (isNew) await syncFolder(dirname(path));
}
