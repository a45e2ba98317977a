import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cleanStaging } from '../../src/main/files/staging.ts';
import { createUnfinishedWrites } from '../../src/main/files/unfinished-writes.ts';
import { writeFolder } from '../../src/main/files/write-folder.ts';

const base = mkdtempSync(join(tmpdir(), 'digest-desk-folder-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
let room = '';
let count = 0;
beforeEach(() => {
  count += 1;
  room = join(base, `room-${count}`);
  mkdirSync(room);
});

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (name: string, text = `new ${name}`) => ({ name, content: bytes(text) });
/** All that is in a folder, hidden or not, with its contents. */
const allIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((name) => [
        name,
        statSync(join(folder, name)).isDirectory() ? '/' : readFileSync(join(folder, name), 'utf8'),
      ]),
  );

/** A process of its own that writes three files into a folder, and ends by SIGKILL at a step of it. */
const script = join(base, 'killed.mjs');
beforeAll(async () => {
  await build({
    root: resolve(import.meta.dirname, '../..'),
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: join(base, 'built'),
      rollupOptions: {
        input: ['write-folder', 'unfinished-writes'].map((name) =>
          resolve(import.meta.dirname, `../../src/main/files/${name}.ts`),
        ),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  writeFileSync(
    script,
    `import { writeFolder } from ${JSON.stringify(join(base, 'built/write-folder.mjs'))};
     import { createUnfinishedWrites } from ${JSON.stringify(join(base, 'built/unfinished-writes.mjs'))};
     const [folder, step, at, bytes, notes] = process.argv.slice(2);
     let seen = 0;
     const files = ['a.html', 'deep/er/b.md', 'c.json'].map((name) => ({ name, content: new Uint8Array(Number(bytes)).fill(65) }));
     process.stdout.write('begun');
     await createUnfinishedWrites(notes).during(folder, () => writeFolder(folder, { files, onStep: (done) => { if (done === step && ++seen === Number(at)) process.kill(process.pid, 'SIGKILL'); } }));
     process.stdout.write('written');`,
  );
});
const killedAt = (folder: string, step: string, at: number): void => {
  const done = spawnSync(process.execPath, [script, folder, step, String(at), '1000', join(base, 'notes')], {
    encoding: 'utf8',
  });
  expect(done.signal, done.stderr).toBe('SIGKILL');
};

describe('Writing a folder', () => {
  it('[D9] makes it whole with the folders above it, and leaves nothing else', async () => {
    await writeFolder(join(room, '2026/47'), { files: [file('a.html'), file('pictures/b.png')] });
    expect(allIn(room)).toEqual({
      2026: '/',
      '2026/47': '/',
      '2026/47/a.html': 'new a.html',
      '2026/47/pictures': '/',
      '2026/47/pictures/b.png': 'new pictures/b.png',
    });
  });

  it('[D9] puts files into a folder that is there, beside what else is in it', async () => {
    writeFileSync(join(room, 'a.html'), 'old');
    writeFileSync(join(room, 'mine.txt'), 'mine');
    await writeFolder(room, { files: [file('a.html'), file('pictures/b.png')] });
    expect(allIn(room)).toEqual({
      'a.html': 'new a.html',
      'mine.txt': 'mine',
      pictures: '/',
      'pictures/b.png': 'new pictures/b.png',
    });
    expect(readdirSync(base).filter((name) => name.includes('digest-desk-'))).toEqual([]);
  });

  it.each(['new', 'there'])('[D13] cancelled, a folder that was %s is as before', async (kind) => {
    const folder = kind === 'new' ? join(room, 'out') : room;
    writeFileSync(join(room, 'a.html'), 'old');
    const before = allIn(room);
    const controller = new AbortController();
    const files = [file('a.html'), file('deep/b.md'), file('c.json')];
    const onStep = (_: string, name: string) => {
      if (name === 'c.json') controller.abort();
    };
    await expect(writeFolder(folder, { files, signal: controller.signal, onStep })).rejects.toThrow();
    expect(allIn(room)).toEqual(before);
  });

  it('[D13] takes all back where a rename fails in the middle', async () => {
    writeFileSync(join(room, 'a.html'), 'old');
    const before = allIn(room);
    const onStep = (step: string, name: string) => {
      if (step === 'placed' && name === 'b.md') throw new Error('the disk is gone');
    };
    await expect(writeFolder(room, { files: [file('a.html'), file('b.md'), file('c/d')], onStep })).rejects.toThrow();
    expect(allIn(room)).toEqual(before);
  });

  it.each([1, 2, 3])(
    '[D13] killed when %i files of a new folder are staged, there is no folder, and the next run cleans',
    async (at) => {
      const folder = join(room, '2026/47');
      killedAt(folder, 'staged', at);
      expect(existsSync(join(room, '2026'))).toBe(false);
      expect(readdirSync(room)).toHaveLength(1);
      await writeFolder(folder, { files: [file('x.txt')] });
      expect(readdirSync(room)).toEqual(['2026']);
      expect(readdirSync(folder)).toEqual(['x.txt']);
    },
  );

  it.each([
    ['staged', 1],
    ['staged', 3],
    ['placed', 1],
    ['placed', 2],
    ['placed', 3],
  ] as const)(
    '[D13] killed in a folder that was there (%s %i), it is as before when the app starts again',
    async (step, at) => {
      const folder = join(room, 'out');
      mkdirSync(folder);
      writeFileSync(join(folder, 'a.html'), 'old');
      writeFileSync(join(folder, 'mine.txt'), 'mine');
      const before = allIn(folder);
      killedAt(folder, step, at);
      // Until something was placed, the folder itself never was anything else.
      if (step === 'staged') expect(allIn(folder)).toEqual(before);
      // As the app does when it starts, whatever it was writing then.
      await createUnfinishedWrites(join(base, 'notes')).takeBack();
      expect(readdirSync(join(base, 'notes'))).toEqual([]);
      expect(allIn(folder)).toEqual(before);
      expect(readdirSync(room)).toEqual(['out']);
    },
  );

  it('[D13] killed at any time, a big folder is there whole or not at all', async () => {
    const sizes: number[] = [];
    for (const afterMs of [2, 8, 20, 45, 90]) {
      const folder = join(room, `big-${afterMs}`);
      const child = spawn(process.execPath, [script, folder, 'never', '0', '20000000', join(base, 'notes')], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const gone = new Promise((done) => child.once('exit', done));
      await new Promise((done) => child.stdout.once('data', done));
      await new Promise((done) => setTimeout(done, afterMs));
      child.kill('SIGKILL');
      await gone;
      const found = existsSync(folder)
        ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'))
        : [];
      sizes.push(found.length);
      for (const name of found) expect(statSync(join(folder, name)).size).toBe(20_000_000);
      await cleanStaging(folder);
    }
    for (const size of sizes) expect([0, 3]).toContain(size);
    expect(readdirSync(room).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('[D13] leaves alone what a run that goes on has staged', async () => {
    const folder = join(room, 'out');
    const staging = join(room, `.out.digest-desk-${process.ppid}-abcd`);
    mkdirSync(staging);
    await cleanStaging(folder);
    expect(existsSync(staging)).toBe(true);
    cpSync(staging, join(room, '.out.digest-desk-999999999-abcd'), { recursive: true });
    await cleanStaging(folder);
    expect(readdirSync(room)).toEqual([`.out.digest-desk-${process.ppid}-abcd`]);
  });
});
