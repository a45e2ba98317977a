import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const PROGRAM = join(import.meta.dirname, '../../../out/server/team-server.mjs');

/** The built program, in a process of its own. */
export interface Program {
  readonly url: string;
  readonly port: number;
  readonly kill: () => Promise<void>;
}

/** Starts it; resolved when it listens. Its log is thrown away: it is at its full length in a load test. */
export async function startProgram(variables: Readonly<Record<string, string>>): Promise<Program> {
  const child: ChildProcess = spawn(process.execPath, [PROGRAM], {
    env: { ...process.env, TEAM_SERVER_PORT: '0', TEAM_SERVER_REQUESTS_PER_MINUTE: '1000000', ...variables },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr?.on('data', (data) => {
      const found = /at (http:\S+)\./.exec(String(data))?.[1];
      if (found === undefined) reject(new Error(String(data)));
      else resolve(found);
    });
  });
  return {
    url,
    port: Number(new URL(url).port),
    kill: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}
