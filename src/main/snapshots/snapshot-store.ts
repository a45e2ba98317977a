import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentKind } from '../../shared/domain/document-kind.ts';
import type { SnapshotInfo } from '../../shared/ipc/contract.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { RequestFailure } from '../ipc/request-failure.ts';
import { decodeHeader, decodeSnapshot, encodeSnapshot, type SnapshotHeader, sha256 } from './snapshot-file.ts';
import { planThinning } from './thinning.ts';

const ENDING = '.ddsnap';

/** Copies of documents beside the database, in a folder a document. */
export interface SnapshotStore {
  /** Writes a copy unless the newest one is the same, then thins the series. */
  readonly write: (document: {
    documentId: string;
    kind: DocumentKind;
    label: string;
    state: Uint8Array;
  }) => Promise<{ writtenAt: string }>;
  /** All copies, newest first. Files that are not copies are passed over. */
  readonly list: () => Promise<SnapshotInfo[]>;
  /** Ids of the documents whose newest copy can be read: one file a document, where `list` opens every copy. */
  readonly documentIds: () => Promise<string[]>;
  /** The state of one copy; fails with `damaged` where its checksum does not fit. */
  readonly read: (documentId: string, file: string) => Promise<Uint8Array>;
  readonly isEmpty: () => Promise<boolean>;
}

export function createSnapshotStore(root: string, now: () => number = Date.now): SnapshotStore {
  const lastHash = new Map<string, string>();

  async function filesOf(documentId: string): Promise<string[]> {
    const names = await readdir(join(root, documentId)).catch(() => []);
    return names.filter((name) => name.endsWith(ENDING)).sort();
  }

  /** What the newest copy on disk holds: an unchanged document is not written again at every start. */
  async function newestHash(documentId: string): Promise<string> {
    const newest = (await filesOf(documentId)).at(-1);
    if (newest === undefined) return '';
    return (await readHeader(join(root, documentId, newest))).header?.sha256 ?? '';
  }

  return {
    async write({ documentId, kind, label, state }) {
      const hash = sha256(state);
      const writtenAt = new Date(now()).toISOString();
      if (!lastHash.has(documentId)) lastHash.set(documentId, await newestHash(documentId));
      if ((lastHash.get(documentId) ?? (await newestHash(documentId))) === hash) return { writtenAt };
      const folder = join(root, documentId);
      await mkdir(folder, { recursive: true });
      const header = {
        format: 'digest-desk/snapshot',
        version: 1,
        documentId,
        kind,
        label,
        writtenAt,
        sha256: hash,
      } as const;
      await writeFileAtomic(join(folder, fileName(writtenAt)), encodeSnapshot(header, state));
      lastHash.set(documentId, hash);

      const names = await filesOf(documentId);
      for (const index of planThinning(names.map(timeOf), now())) {
        await rm(join(folder, names[index] as string), { force: true });
      }
      return { writtenAt };
    },

    async list() {
      const folders = await readdir(root, { withFileTypes: true }).catch(() => []);
      const found: SnapshotInfo[] = [];
      for (const folder of folders.filter((entry) => entry.isDirectory())) {
        for (const file of await filesOf(folder.name)) {
          const { header, bytes } = await readHeader(join(root, folder.name, file));
          if (header === null || header.documentId !== folder.name) continue;
          const { documentId, kind, label, writtenAt } = header;
          found.push({ documentId, kind, label, file, writtenAt, bytes });
        }
      }
      return found.sort((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1));
    },

    async documentIds() {
      const folders = await readdir(root, { withFileTypes: true }).catch(() => []);
      const ids: string[] = [];
      for (const { name } of folders.filter((entry) => entry.isDirectory())) {
        const newest = (await filesOf(name)).at(-1);
        if (newest === undefined) continue;
        const { header } = await readHeader(join(root, name, newest));
        if (header?.documentId === name) ids.push(name);
      }
      return ids;
    },

    async read(documentId, file) {
      const decoded = decodeSnapshot(await readFile(join(root, documentId, file)));
      if (decoded.ok) return decoded.value.state;
      throw new RequestFailure('damaged', `The copy ${file} cannot be used: ${decoded.error}. Choose an older one.`);
    },

    async isEmpty() {
      const folders = await readdir(root).catch(() => []);
      return folders.length === 0;
    },
  };
}

/** More than the longest header: a label has at most 500 characters. */
const HEADER_BYTES = 8_192;

/** Reads the beginning alone: a list of copies must not read all that they hold. */
async function readHeader(path: string): Promise<{ header: SnapshotHeader | null; bytes: number }> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return { header: decodeHeader(buffer.subarray(0, bytesRead)), bytes: (await file.stat()).size };
  } finally {
    await file.close();
  }
}

/** `2026-11-22T14-30-05-120Z.ddsnap`: sorts by time, and is a file name everywhere. */
const fileName = (writtenAt: string): string => `${writtenAt.replace(/[:.]/g, '-')}${ENDING}`;

function timeOf(name: string): number {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})-(\d{3})Z/.exec(name);
  return match === null ? 0 : Date.parse(`${match[1]}:${match[2]}:${match[3]}.${match[4]}Z`);
}
