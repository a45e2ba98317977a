import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomic } from '../../src/main/files/atomic-write.ts';
import { existingFiles, writeExport } from '../../src/main/files/export-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'digest-desk-export-'));
});
afterEach(async () => {
  await chmod(folder, 0o755);
  await rm(folder, { recursive: true, force: true });
});

const file = (name: string, text = `content of ${name}`) => ({ name, content: new TextEncoder().encode(text) });
const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');

describe('atomic writing', () => {
  it('[A25] replaces a file whole', async () => {
    const path = join(folder, 'a.txt');
    await writeFileAtomic(path, 'old');
    await writeFileAtomic(path, 'new');
    expect(await read('a.txt')).toBe('new');
    expect(await readdir(folder)).toEqual(['a.txt']);
  });

  it('[A25] leaves the old file and nothing else where the rename fails', async () => {
    await mkdir(join(folder, 'taken'));
    await expect(writeFileAtomic(join(folder, 'taken'), 'x')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['taken']);
  });
});

describe('export', () => {
  it('[A25] writes all files and tells their paths in order', async () => {
    const paths = await writeExport(folder, [file('b.md'), file('a.html')], { overwrite: false });
    expect(paths).toEqual([join(folder, 'b.md'), join(folder, 'a.html')]);
    expect(await read('a.html')).toBe('content of a.html');
    expect((await readdir(folder)).sort()).toEqual(['a.html', 'b.md']);
  });

  it('[A25] makes the folder where it is not there', async () => {
    const [path] = await writeExport(join(folder, 'new', 'deep'), [file('a.md')], { overwrite: false });
    expect(await readFile(path ?? '', 'utf8')).toBe('content of a.md');
  });

  it('[A25] refuses an existing file by name and writes none of the others', async () => {
    await writeFile(join(folder, 'a.md'), 'mine');
    await expect(writeExport(folder, [file('b.html'), file('a.md')], { overwrite: false })).rejects.toMatchObject({
      kind: 'exists',
      message: expect.stringContaining('a.md'),
    });
    expect(await readdir(folder)).toEqual(['a.md']);
    expect(await read('a.md')).toBe('mine');
  });

  it('[A25] replaces an existing file where that was asked for', async () => {
    await writeFile(join(folder, 'a.md'), 'mine');
    await writeExport(folder, [file('a.md', 'theirs')], { overwrite: true });
    expect(await read('a.md')).toBe('theirs');
  });

  it('[A25] counts a dangling link as a file that is there', async () => {
    await symlink(join(folder, 'nowhere'), join(folder, 'a.md'));
    expect(await existingFiles(folder, ['a.md', 'b.md'])).toEqual(['a.md']);
  });

  it('[A25] refuses a folder that is no whole path', async () => {
    await expect(writeExport('somewhere', [file('a.md')], { overwrite: false })).rejects.toMatchObject({
      kind: 'invalid',
    });
  });

  it('[A25] names the folder and the remedy where it is a file', async () => {
    const path = join(folder, 'file');
    await writeFile(path, '');
    await expect(writeExport(path, [file('a.md')], { overwrite: false })).rejects.toMatchObject({
      message: expect.stringMatching(/a part of that path is a file.*Choose another folder/),
    });
  });

  it.skipIf(process.getuid?.() === 0)('[A25] says “denied” where the folder may not be written', async () => {
    await chmod(folder, 0o555);
    await expect(writeExport(folder, [file('a.md')], { overwrite: false })).rejects.toMatchObject({ kind: 'denied' });
  });

  it('[A25] writes none of the files where a folder has the name of one', async () => {
    await mkdir(join(folder, 'b.html'));
    await expect(writeExport(folder, [file('a.md'), file('b.html')], { overwrite: true })).rejects.toMatchObject({
      message: expect.stringContaining('a folder there has the name'),
    });
    expect(await readdir(folder)).toEqual(['b.html']);
  });
});

/** A disk of 64 KB, where this account may make one: a link to /dev/full would only be replaced by the rename. */
const tinyDisk = mkdtempSync(join(tmpdir(), 'digest-desk-tiny-'));
const hasTinyDisk =
  process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', tinyDisk]).status === 0;
afterAll(async () => {
  if (hasTinyDisk) spawnSync('umount', [tinyDisk]);
  await rm(tinyDisk, { recursive: true, force: true });
});

describe.runIf(hasTinyDisk)('export to a full disk', () => {
  it('[A25] says “no space”, names the folder and leaves nothing', async () => {
    const files = [file('small.md'), file('big.md', 'x'.repeat(200_000))];
    await expect(writeExport(tinyDisk, files, { overwrite: false })).rejects.toMatchObject({
      kind: 'no-space',
      message: expect.stringContaining(tinyDisk),
    });
    expect(await readdir(tinyDisk)).toEqual([]);
  });
});
