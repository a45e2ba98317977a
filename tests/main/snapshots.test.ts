import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeExport } from '../../src/main/files/export-files.ts';
import { createSnapshotStore } from '../../src/main/snapshots/snapshot-store.ts';
import { planThinning } from '../../src/main/snapshots/thinning.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'digest-desk-test-'));
const bytes = (text: string) => new TextEncoder().encode(text);
const HOUR = 3_600_000;

describe('copies beside the database', () => {
  it('[A8] are written, listed newest first and read back', async () => {
    let now = Date.UTC(2026, 10, 22, 12);
    const store = createSnapshotStore(folder(), () => now);
    await store.write({ documentId: 'a', kind: 'issue', label: 'No. 1', state: bytes('one') });
    now += 1_000;
    await store.write({ documentId: 'a', kind: 'issue', label: 'No. 1', state: bytes('two') });
    const [newest, oldest] = await store.list();
    expect([newest?.writtenAt, oldest?.writtenAt]).toEqual(['2026-11-22T12:00:01.000Z', '2026-11-22T12:00:00.000Z']);
    expect(new TextDecoder().decode(await store.read('a', newest?.file ?? ''))).toBe('two');
  });

  it('[A8] are not written twice for the same state, in this run or the next', async () => {
    const root = folder();
    await createSnapshotStore(root).write({ documentId: 'a', kind: 'issue', label: '', state: bytes('one') });
    await createSnapshotStore(root).write({ documentId: 'a', kind: 'issue', label: '', state: bytes('one') });
    expect(readdirSync(join(root, 'a'))).toHaveLength(1);
  });

  it('[A8] are refused where the checksum does not fit', async () => {
    const root = folder();
    const store = createSnapshotStore(root);
    await store.write({ documentId: 'a', kind: 'issue', label: '', state: bytes('one two three') });
    const file = readdirSync(join(root, 'a'))[0] ?? '';
    const path = join(root, 'a', file);
    writeFileSync(path, readFileSync(path).subarray(0, -2));
    await expect(store.read('a', file)).rejects.toMatchObject({
      kind: 'damaged',
      message: expect.stringContaining('checksum'),
    });
  });

  it('[A8] leave no half-written file behind', async () => {
    const root = folder();
    await createSnapshotStore(root).write({ documentId: 'a', kind: 'issue', label: '', state: bytes('x') });
    expect(readdirSync(join(root, 'a')).every((name) => name.endsWith('.ddsnap'))).toBe(true);
  });

  it('[A8] thin to the last ten, then one an hour, a day, a week', () => {
    const now = Date.UTC(2026, 10, 22, 12);
    const times = Array.from({ length: 4_000 }, (_, index) => now - index * 10 * 60_000);
    const kept = times.filter((_time, index) => !new Set(planThinning(times, now)).has(index));
    expect(kept.slice(0, 10)).toEqual(times.slice(0, 10));
    const within = (from: number, to: number) => kept.filter((time) => now - time >= from && now - time < to).length;
    expect(within(2 * HOUR, 24 * HOUR)).toBeLessThanOrEqual(24);
    expect(within(2 * HOUR, 24 * HOUR)).toBeGreaterThanOrEqual(21);
    expect(within(48 * HOUR, 27 * 24 * HOUR)).toBeLessThanOrEqual(27);
    expect(planThinning(times.slice(0, 10), now)).toEqual([]);
  });
});

describe('exported files', () => {
  const file = { name: 'a.md', content: bytes('new') };

  it('[A25] are never written over one that is there, unless asked', async () => {
    const root = folder();
    writeFileSync(join(root, 'a.md'), 'old');
    await expect(
      writeExport(root, [file, { name: 'b.md', content: bytes('b') }], { overwrite: false }),
    ).rejects.toMatchObject({
      kind: 'exists',
      message: expect.stringContaining('a.md'),
    });
    expect(readdirSync(root)).toEqual(['a.md']);
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('old');
    await writeExport(root, [file], { overwrite: true });
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('new');
  });

  it('[A25] are all there or none, and a failure names the folder and the remedy', async () => {
    const root = folder();
    writeFileSync(join(root, 'file'), '');
    await expect(writeExport(join(root, 'file', 'sub'), [file], { overwrite: false })).rejects.toMatchObject({
      message: expect.stringMatching(/Nothing was written to .*Choose another folder/),
    });
    expect(readdirSync(root)).toEqual(['file']);
  });
});
