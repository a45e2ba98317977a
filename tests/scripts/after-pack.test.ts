import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const hook = resolve(import.meta.dirname, '../../scripts/after-pack.mjs');
const folder = mkdtempSync(join(tmpdir(), 'digest-desk pack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the packaged program's launcher; in the place of Electron stands a script that tells how it was called. */
function launch(program: string, ...words: string[]): string {
  return spawnSync(program, words, { encoding: 'utf8', env: { PATH: process.env.PATH } }).stdout.trim();
}

describe.skipIf(process.platform === 'win32')('packaged command line', () => {
  const program = join(folder, 'digest-desk');
  beforeAll(async () => {
    writeFileSync(program, '#!/bin/sh\necho "${ELECTRON_RUN_AS_NODE:-app}" "$@"\n', { mode: 0o755 });
    const { default: afterPack } = (await import(hook)) as { default: (context: object) => Promise<void> };
    await afterPack({ electronPlatformName: 'linux', appOutDir: folder, packager: { executableName: 'digest-desk' } });
  });

  it('[A26] runs a command as Node, which needs no display', () => {
    expect(launch(program, 'import', 'a b.txt')).toBe(`1 ${join(folder, 'resources/cli/digest.js')} import a b.txt`);
  });

  it.each(['export', 'check', '--help', '--version'])('[A26] takes %s for a command', (word) => {
    expect(launch(program, word)).toBe(`1 ${join(folder, 'resources/cli/digest.js')} ${word}`);
  });

  it('[A26] opens the app where no command is given', () => {
    expect(launch(program)).toBe('app');
    expect(launch(program, '--user-data-dir=/tmp/x y')).toBe('app --user-data-dir=/tmp/x y');
  });

  it('[A26] finds itself through a link', () => {
    const link = join(folder, 'link');
    symlinkSync(program, link);
    expect(launch(link, 'check')).toContain(join(folder, 'resources/cli/digest.js'));
  });
});
