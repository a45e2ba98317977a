import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSnapshotStore, type SnapshotStore } from '../../src/main/snapshots/snapshot-store.ts';
import { REQUESTS } from '../../src/shared/ipc/contract.ts';

const DOCUMENT = { documentId: 'issue-47', kind: 'issue', label: 'Harbour Digest, No. 47' } as const;
const stateOf = (text: string): Uint8Array => new TextEncoder().encode(text);

let root = '';
let clock = Date.parse('2026-11-24T12:00:00.000Z');
let store: SnapshotStore;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'digest-desk-snapshots-'));
  clock = Date.parse('2026-11-24T12:00:00.000Z');
  store = createSnapshotStore(root, () => clock);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const filesOf = (documentId: string): Promise<string[]> => readdir(join(root, documentId));

async function onlyFile(): Promise<{ file: string; path: string }> {
  const [file = ''] = await filesOf(DOCUMENT.documentId);
  return { file, path: join(root, DOCUMENT.documentId, file) };
}

describe('snapshot store', () => {
  it('[A8] gives back the state that was written, byte for byte', async () => {
    const state = new Uint8Array(randomBytes(50_000));
    await store.write({ ...DOCUMENT, state });
    const [info] = await store.list();
    expect(info).toMatchObject({ ...DOCUMENT, writtenAt: '2026-11-24T12:00:00.000Z' });
    expect(new Uint8Array(await store.read(DOCUMENT.documentId, info?.file ?? ''))).toEqual(state);
  });

  it('[A8] names the documents that have a copy, and not one whose newest cannot be read', async () => {
    expect(await store.documentIds()).toEqual([]);
    await store.write({ ...DOCUMENT, state: stateOf('one') });
    clock += 60_000;
    await store.write({ ...DOCUMENT, state: stateOf('two') });
    await store.write({
      documentId: 'publication-1',
      kind: 'publication',
      label: 'Harbour Digest',
      state: stateOf('p'),
    });
    expect((await store.documentIds()).sort()).toEqual(['issue-47', 'publication-1']);
    const newest = (await filesOf(DOCUMENT.documentId)).sort().at(-1) ?? '';
    await writeFile(join(root, DOCUMENT.documentId, newest), 'no header');
    expect(await store.documentIds()).toEqual(['publication-1']);
  });

  it('[A8] leaves no half-written file beside the copy', async () => {
    await store.write({ ...DOCUMENT, state: stateOf('one') });
    expect(await filesOf(DOCUMENT.documentId)).toEqual([expect.stringMatching(/\.ddsnap$/)]);
  });

  it('[A8] does not write an unchanged state again', async () => {
    await store.write({ ...DOCUMENT, state: stateOf('same') });
    clock += 60_000;
    await store.write({ ...DOCUMENT, state: stateOf('same') });
    expect(await filesOf(DOCUMENT.documentId)).toHaveLength(1);
  });

  it('[A8] does not write an unchanged state again after a restart', async () => {
    await store.write({ ...DOCUMENT, state: stateOf('same') });
    clock += 60_000;
    await createSnapshotStore(root, () => clock).write({ ...DOCUMENT, state: stateOf('same') });
    expect(await filesOf(DOCUMENT.documentId)).toHaveLength(1);
  });

  it('[A8] lists the copies of all documents, the newest first', async () => {
    await store.write({ ...DOCUMENT, state: stateOf('one') });
    clock += 1_000;
    await store.write({ ...DOCUMENT, documentId: 'publication-1', kind: 'publication', state: stateOf('two') });
    clock += 1_000;
    await store.write({ ...DOCUMENT, state: stateOf('three') });
    expect((await store.list()).map((info) => info.documentId)).toEqual(['issue-47', 'publication-1', 'issue-47']);
  });

  it('[A8] thins the series while it grows', async () => {
    for (let minute = 0; minute < 30; minute += 1) {
      await store.write({ ...DOCUMENT, state: stateOf(`minute ${minute}`) });
      clock += 60_000;
    }
    const files = await filesOf(DOCUMENT.documentId);
    expect(files.length).toBeGreaterThanOrEqual(10);
    expect(files.length).toBeLessThanOrEqual(12);
  });

  it('[A8] refuses a copy of which one bit was flipped', async () => {
    await store.write({ ...DOCUMENT, state: stateOf('the text of an issue') });
    const { file, path } = await onlyFile();
    const bytes = await readFile(path);
    bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1;
    await writeFile(path, bytes);
    await expect(store.read(DOCUMENT.documentId, file)).rejects.toMatchObject({
      kind: 'damaged',
      message: expect.stringContaining(file),
    });
  });

  it('[A8] refuses a copy that was cut short', async () => {
    await store.write({ ...DOCUMENT, state: stateOf('the text of an issue') });
    const { file, path } = await onlyFile();
    await truncate(path, (await readFile(path)).length - 5);
    await expect(store.read(DOCUMENT.documentId, file)).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('[A8] refuses a file that is no copy, and passes over it in the list', async () => {
    await store.write({ ...DOCUMENT, state: stateOf('one') });
    const stray = '2026-11-24T11-00-00-000Z.ddsnap';
    await writeFile(join(root, DOCUMENT.documentId, stray), '');
    expect(await store.list()).toHaveLength(1);
    await expect(store.read(DOCUMENT.documentId, stray)).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('[A8] says so where a copy is from a newer version', async () => {
    await store.write({ ...DOCUMENT, state: stateOf('one') });
    const { file, path } = await onlyFile();
    await writeFile(path, (await readFile(path, 'utf8')).replace('"version":1', '"version":9'));
    await expect(store.read(DOCUMENT.documentId, file)).rejects.toThrow(/newer version/);
  });

  it('[A8] is empty until something was written', async () => {
    expect(await store.isEmpty()).toBe(true);
    await store.write({ ...DOCUMENT, state: stateOf('one') });
    expect(await store.isEmpty()).toBe(false);
    expect(await createSnapshotStore(join(root, 'nowhere')).isEmpty()).toBe(true);
  });

  it.each([
    ['a document id', { documentId: '../../etc', file: 'passwd' }],
    ['a file name', { documentId: 'issue-47', file: '../secret' }],
  ])('[A8] refuses a path outside the snapshots in %s', (_where, argument) => {
    expect(REQUESTS['snapshots:read'].safeParse([argument]).success).toBe(false);
  });
});
