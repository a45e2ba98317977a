import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

export interface Compiled<Exports> {
  readonly exports: Exports;
  /** Keeps what has been compiled up to now for the next process, where it is not kept yet. It never fails. */
  readonly keep: () => void;
}

/** Forms that no run has written for this long go. */
const KEEP_MS = 30 * 24 * 3_600_000;

/**
 * Loads a CommonJS script in the form that V8 compiled it to in an earlier process: to compile takes longer than most
 * commands do. V8 itself refuses a form of another version, other flags or another script; it is then compiled anew.
 * `use` names what the process does with it: each keeps a form of its own.
 */
export function loadCompiled<Exports>(file: string, use: string): Compiled<Exports> {
  const { size, mtimeMs } = statSync(file);
  const name = createHash('sha1')
    .update([file, size, mtimeMs, process.versions.v8, process.arch, use].join('\n'))
    .digest('hex');
  const kept = join(cacheFolder(), name);
  const cachedData = readKept(kept);
  const script = new Script(`(function (exports, require, module) {${readFileSync(file, 'utf8')}\n})`, {
    filename: file,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const module = { exports: {} };
  const run = script.runInThisContext() as (exports: object, require: NodeJS.Require, module: object) => void;
  run(module.exports, createRequire(file), module);
  return {
    exports: module.exports as Exports,
    keep() {
      if (cachedData !== undefined && script.cachedDataRejected !== true) return;
      try {
        write(kept, script.createCachedData());
      } catch {
        // Where nothing can be written, every process compiles for itself.
      }
    },
  };
}

function readKept(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Writes a form whole or not at all, and takes away those that nobody has written for long. */
function write(path: string, content: Buffer): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const temporary = `${path}.${process.pid}.part`;
  writeFileSync(temporary, content, { mode: 0o600 });
  renameSync(temporary, path);
  for (const name of readdirSync(folder)) {
    const other = join(folder, name);
    if (Date.now() - statSync(other).mtimeMs > KEEP_MS) rmSync(other, { force: true });
  }
}

/** Of this person alone: what stands there is run. */
function cacheFolder(): string {
  const given = process.env.XDG_CACHE_HOME ?? process.env.LOCALAPPDATA;
  return join(given === undefined || given === '' ? join(homedir(), '.cache') : given, 'digest-desk', 'compiled');
}
