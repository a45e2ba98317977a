import { createHash } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FolderProblem } from '../../shared/folder/folder-words.ts';
import { decodeRecord, encodeRecord, type FolderRecord } from '../../shared/folder/record.ts';
import type { FolderEncryption } from '../../shared/folder/segment-header.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { RequestFailure } from '../ipc/request-failure.ts';
import type { Keystore } from '../people/keystore.ts';
import { type FolderCipher, newEncryption, openEncryption } from './folder-cipher.ts';
import {
  type FileNews,
  findPicture,
  MARKER,
  picturePath,
  type ReadPosition,
  readNews,
  segmentPath,
} from './folder-files.ts';
import type { FolderState, FolderStates } from './folder-state.ts';
import { appendOwn, deleteOld, newDevice, placeOf } from './own-log.ts';

/** What is in a folder of each document, as far as it was read and written here. */
export type InFolder = Readonly<Record<string, { readonly vector: string; readonly deletions: string }>>;

export interface FolderRead {
  readonly records: readonly FolderRecord[];
  /** To be given back when the records are stored: until then they are read again. */
  readonly positions: Readonly<Record<string, ReadPosition>>;
  readonly there: InFolder;
  readonly problems: readonly FolderProblem[];
  /** True where this device's own files have become so long that all of it should be written anew, and the old ones go. */
  readonly wantsCompaction: boolean;
}

export interface FolderAppend {
  /** Null where all was written. */
  readonly problem: FolderProblem | null;
  /** True where files of this device were found shorter than they were: everything must be written once more. */
  readonly wantsAll: boolean;
}

/** A folder that something else synchronises, as one profile reads and writes it. */
export interface SharedFolder {
  readonly read: () => Promise<FolderRead>;
  /** Everything that is in the folder of one document, from every device, also what was read before. */
  readonly readAll: (documentId: string) => Promise<readonly FolderRecord[]>;
  /** What was read is stored, and what is in the folder now. */
  readonly done: (positions: FolderRead['positions'], there: InFolder) => Promise<void>;
  /** Appends to this device's own file. With `isCompaction` the records are all that there is. */
  readonly append: (records: readonly FolderRecord[], isCompaction: boolean) => Promise<FolderAppend>;
  readonly keepPicture: (sha256: string, bytes: Uint8Array) => Promise<FolderProblem | null>;
  readonly readPicture: (sha256: string) => Promise<Uint8Array | null>;
}

/** Own files over this are made into one; see docs/shared-folder.md. */
const COMPACT_OVER_BYTES = 2 * 1024 * 1024;
const LONGEST_OWN = 256 * 1024;

export interface FolderHost {
  readonly states: FolderStates;
  readonly keystore: Keystore;
  readonly compactOverBytes?: number;
  /** Of a new folder's passphrase; lower where nobody guesses, as in tests. */
  readonly scryptCost?: number;
}

/** Begins to share a publication by a folder, or joins one that is shared there. */
export async function chooseFolder(
  path: string,
  publicationId: string,
  passphrase: string | null,
  { states, keystore, scryptCost }: FolderHost,
): Promise<void> {
  const marker = await readMarker(path);
  if (marker !== null && marker.publicationId !== publicationId)
    throw new RequestFailure(
      'invalid',
      'Another publication is shared by this folder already. Choose an empty folder for each publication.',
    );
  if (marker?.encryption && passphrase === null)
    throw new RequestFailure('invalid', 'This folder has a passphrase. Ask whoever began it, and give it here.');
  if (marker?.encryption && (await openEncryption(passphrase ?? '', marker.encryption, new Map())) === null)
    throw new RequestFailure('invalid', 'This is not the passphrase of the folder. Nothing was changed.');
  if (marker === null) {
    const encryption = passphrase === null ? null : await newEncryption(passphrase, scryptCost);
    const begun = { format: 'digest-desk/folder', version: 1, publicationId, encryption };
    await writeFileAtomic(join(path, MARKER), `${JSON.stringify(begun, null, 2)}\n`);
  }
  const kept = passphrase !== null && (marker === null || marker.encryption !== null) ? passphrase : null;
  await states.put({
    publicationId,
    path,
    device: newDevice(),
    own: null,
    keepFrom: 1,
    read: {},
    there: {},
    passphrase:
      kept === null
        ? null
        : keystore.isThere()
          ? { keptBy: 'keystore', secret: Buffer.from(keystore.encrypt(kept)).toString('base64') }
          : { keptBy: 'file', secret: kept },
  });
}

/** Which publication a folder is for; null where it is none of ours yet. */
export async function readMarker(
  path: string,
): Promise<{ readonly publicationId: string; readonly encryption: FolderEncryption | null } | null> {
  const text = await readFile(join(path, MARKER), 'utf8').catch(() => null);
  try {
    const parsed = text === null ? null : JSON.parse(text);
    return typeof parsed?.publicationId === 'string'
      ? { publicationId: parsed.publicationId, encryption: parsed.encryption ?? null }
      : null;
  } catch {
    return null;
  }
}

export function openSharedFolder(publicationId: string, host: FolderHost): SharedFolder {
  const { states, keystore, compactOverBytes = COMPACT_OVER_BYTES } = host;
  const keys = new Map<string, Promise<Buffer>>();
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: (state: FolderState) => Promise<T>): Promise<T> => {
    const done = last.then(async () => {
      const state = await states.get(publicationId);
      if (state === null) throw new RequestFailure('not-found', 'This publication is not shared by a folder here.');
      return work(state);
    });
    last = done.catch(() => {});
    return done;
  };
  const passphraseOf = ({ passphrase }: FolderState): string =>
    passphrase === null
      ? ''
      : passphrase.keptBy === 'file'
        ? passphrase.secret
        : keystore.decrypt(Buffer.from(passphrase.secret, 'base64'));
  const cipherFor = (state: FolderState, encryption: FolderEncryption | null): Promise<FolderCipher | null> =>
    encryption === null ? Promise.resolve(null) : openEncryption(passphraseOf(state), encryption, keys);

  /** The records in what was read of one file; false where the file is not this publication's or cannot be deciphered. */
  const recordsOf = async (state: FolderState, { path: file, header, headerBytes, frames, end }: FileNews) => {
    const refused = (problem: FolderProblem) => ({ records: [], problems: [problem], isReadable: false });
    if (header.publicationId !== publicationId) return refused({ kind: 'other-publication', file });
    const cipher = await cipherFor(state, header.encryption);
    if (header.encryption !== null && cipher === null) return refused({ kind: 'wrong-passphrase' });
    const records: FolderRecord[] = [];
    const problems: FolderProblem[] = end === 'damaged' ? [{ kind: 'damaged', file }] : [];
    for (const { content, at } of frames) {
      const plain = cipher === null ? content : cipher.open(content, placeOf(headerBytes, at));
      const record = plain === null ? null : decodeRecord(plain);
      if (record === null) problems.push({ kind: 'damaged', file });
      else records.push(record);
    }
    return { records, problems, isReadable: true };
  };

  const writing = async (
    state: FolderState,
    write: (encryption: FolderEncryption | null, cipher: FolderCipher | null) => Promise<void>,
  ): Promise<FolderProblem | null> => {
    try {
      const marker = await readMarker(state.path);
      if (marker === null) return { kind: 'vanished' };
      // Where somebody has put a marker without encryption in the place of the one with it, nothing is written in plain.
      if (marker.encryption === null && state.passphrase !== null) return { kind: 'wrong-passphrase' };
      const cipher = await cipherFor(state, marker.encryption);
      if (marker.encryption !== null && cipher === null) return { kind: 'wrong-passphrase' };
      await write(marker.encryption, cipher);
      return null;
    } catch (cause) {
      return problemOf(cause);
    }
  };

  return {
    read: () =>
      inTurn(async (state) => {
        const problems: FolderProblem[] = [];
        const nothing = { records: [], positions: {}, there: state.there, wantsCompaction: false };
        if ((await readMarker(state.path)) === null) return { ...nothing, problems: [{ kind: 'vanished' }] };
        const records: FolderRecord[] = [];
        const positions: Record<string, ReadPosition> = {};
        for await (const news of readNews(state.path, state.read)) {
          const read = await recordsOf(state, news);
          problems.push(...read.problems);
          records.push(...read.records);
          if (read.isReadable) positions[news.path] = news.position;
        }
        const ownBytes =
          (state.own?.segment ?? 0) - state.keepFrom < 1
            ? 0
            : ((state.own?.segment ?? 0) - state.keepFrom) * LONGEST_OWN;
        return { records, positions, there: state.there, problems, wantsCompaction: ownBytes > compactOverBytes };
      }),
    readAll: (documentId) =>
      inTurn(async (state) => {
        const records: FolderRecord[] = [];
        for await (const news of readNews(state.path, {}))
          for (const record of (await recordsOf(state, news)).records)
            if (record.documentId === documentId) records.push(record);
        return records;
      }),
    done: (positions, there) =>
      inTurn((state) => states.put({ ...state, read: { ...state.read, ...positions }, there })),
    append: (records, isCompaction) =>
      inTurn(async (state) => {
        let wantsAll = false;
        const problem = await writing(state, async (encryption, cipher) => {
          const contents = records.map(encodeRecord);
          const host = { cipher, encryption, keep: states.put };
          const next = await appendOwn(state, contents, isCompaction, host);
          wantsAll = Object.keys(state.there).length > Object.keys(next.there).length;
          const isSameDevice = next.device === state.device;
          // The generation before stays until the next time: whoever has not got the new file yet has the old ones.
          if (isCompaction && isSameDevice) await deleteOld(next);
          const keepFrom = isCompaction && isSameDevice ? (next.own?.segment ?? 1) : next.keepFrom;
          await states.put({ ...next, keepFrom, read: { ...next.read, ...(await ownPosition(next)) } });
        });
        return { problem, wantsAll };
      }),
    keepPicture: (sha256, bytes) =>
      inTurn((state) =>
        writing(state, async (_encryption, cipher) => {
          if ((await findPicture(state.path, sha256)) !== null) return;
          const path = join(state.path, picturePath(state.device, sha256));
          await mkdir(dirname(path), { recursive: true });
          await writeFileAtomic(path, cipher === null ? bytes : cipher.seal(bytes, new TextEncoder().encode(sha256)));
        }),
      ),
    readPicture: (sha256) =>
      inTurn(async (state) => {
        const path = await findPicture(state.path, sha256);
        const marker = await readMarker(state.path);
        if (path === null || marker === null) return null;
        const bytes = new Uint8Array(await readFile(join(state.path, path)));
        const cipher = await cipherFor(state, marker.encryption);
        const plain = cipher === null ? bytes : cipher.open(bytes, new TextEncoder().encode(sha256));
        // Half of a picture is none.
        return plain !== null && createHash('sha256').update(plain).digest('hex') === sha256 ? plain : null;
      }),
  };
}

/** What this device has written itself it need not read, where it had read what was before. */
async function ownPosition({ own, device, path, read }: FolderState): Promise<FolderState['read']> {
  if (own === null) return {};
  const file = segmentPath(device, own.segment);
  const info = await stat(join(path, file));
  const isNext = info.size === own.length && (read[file]?.at ?? 0) <= own.length;
  return isNext ? { [file]: { at: own.length, size: info.size, mtimeMs: info.mtimeMs } } : {};
}

const PROBLEMS: Readonly<Record<string, 'vanished' | 'read-only' | 'full'>> = {
  ENOENT: 'vanished',
  ENOTDIR: 'vanished',
  EIO: 'vanished',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  ENOSPC: 'full',
  EDQUOT: 'full',
};

function problemOf(cause: unknown): FolderProblem {
  const kind = PROBLEMS[String((cause as NodeJS.ErrnoException).code)];
  if (kind === undefined) throw cause;
  return { kind };
}
