import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A database or cache that runs for one test, and can be ended and begun again on the same address. */
export interface Service {
  readonly url: string;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
}

const POSTGRES = '/usr/lib/postgresql';
const postgresBin = (): string | null => {
  const versions = existsSync(POSTGRES) ? readdirSync(POSTGRES).sort() : [];
  const bin = join(POSTGRES, versions.at(-1) ?? '', 'bin');
  return existsSync(join(bin, 'initdb')) ? bin : null;
};
const REDIS = '/usr/bin/redis-server';

/** Why the tests with the real services cannot run here; null where they can. */
export const missingServices = (): string | null => {
  const missing = [postgresBin() === null ? 'postgresql' : null, existsSync(REDIS) ? null : 'redis-server'].filter(
    Boolean,
  );
  return missing.length === 0
    ? null
    : `Left out: ${missing.join(' and ')} not installed (apt-get install ${missing.join(' ')})`;
};

/** PostgreSQL will not run as root. */
const asUser = (command: string, args: readonly string[]): [string, string[]] =>
  process.getuid?.() === 0 ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, [...args]];

export async function startPostgres(): Promise<Service> {
  const bin = postgresBin() ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'digest-desk-postgres-'));
  chmodSync(folder, 0o777);
  const data = join(folder, 'data');
  const run = (command: string, args: readonly string[]) =>
    execFileSync(...asUser(join(bin, command), args), { stdio: 'pipe', cwd: folder });
  run('initdb', ['-D', data, '-U', 'desk', '-A', 'trust', '-N', '--locale=C', '-E', 'UTF8']);
  const port = await freePort();
  let child: ChildProcess | null = null;
  const start = async () => {
    child = spawn(
      ...asUser(join(bin, 'postgres'), ['-D', data, '-p', `${port}`, '-c', 'listen_addresses=127.0.0.1', '-k', folder]),
      { stdio: 'ignore', cwd: folder },
    );
    for (;;) {
      try {
        run('pg_isready', ['-h', '127.0.0.1', '-p', `${port}`, '-U', 'desk', '-d', 'postgres', '-q']);
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  };
  await start();
  return {
    url: `postgres://desk@127.0.0.1:${port}/postgres`,
    start,
    // Immediate: as a crash. `postgres` finds the rest in its own log when it starts again.
    stop: () => ended(child, () => void run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'])),
  };
}

export async function startRedis(): Promise<Service> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  const start = async () => {
    child = spawn(REDIS, ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      cwd: tmpdir(),
    });
    await new Promise<void>((resolve) =>
      child?.stdout?.on('data', (data) => String(data).includes('Ready to accept') && resolve()),
    );
  };
  await start();
  return { url: `redis://127.0.0.1:${port}`, start, stop: () => ended(child, () => void child?.kill('SIGKILL')) };
}

function ended(child: ChildProcess | null, end: () => void): Promise<void> {
  return new Promise((resolve) => {
    child?.once('exit', () => resolve());
    end();
  });
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
