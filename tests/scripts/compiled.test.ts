import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const program = resolve(import.meta.dirname, '../../out/cli/digest.js');

function digest(cache: string, ...words: readonly string[]): string {
  const done = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: cache },
  });
  expect(done.stderr).not.toMatch(/Error/);
  return done.stdout;
}

it('[A30] a command’s compiled form is kept, one that is damaged is made anew, and both say the same', () => {
  const cache = mkdtempSync(join(tmpdir(), 'digest-desk-test-'));
  const text = join(cache, 'digest.txt');
  writeFileSync(text, 'A quay opens\n\nThe port of Poti opened a quay for grain on Monday.\n');
  const issue = (json: string) => ({ ...JSON.parse(json), id: '', developments: [] });
  const first = issue(digest(cache, 'import', text));
  const folder = join(cache, 'digest-desk/compiled');
  const [name = ''] = readdirSync(folder);
  const kept = readFileSync(join(folder, name));
  expect(kept.length).toBeGreaterThan(100_000);
  expect(issue(digest(cache, 'import', text))).toEqual(first);
  expect(readFileSync(join(folder, name)).equals(kept), 'a kept form is not written again').toBe(true);
  writeFileSync(join(folder, name), 'damaged');
  expect(issue(digest(cache, 'import', text))).toEqual(first);
  expect(readFileSync(join(folder, name)).length).toBeGreaterThan(100_000);
});

it('[A30] where nothing can be kept, a command runs all the same', () => {
  const cache = mkdtempSync(join(tmpdir(), 'digest-desk-test-'));
  const blocked = join(cache, 'a file');
  writeFileSync(blocked, '');
  chmodSync(blocked, 0o400);
  expect(digest(blocked, '--version').trim()).toMatch(/^\d+\.\d+\.\d+/);
});
