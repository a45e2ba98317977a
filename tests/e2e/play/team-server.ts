import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROGRAM = resolve(import.meta.dirname, '../../../scripts/team-server.mjs');

export interface RunningServer {
  /** Ends it at once, as a power cut would. */
  readonly stop: () => Promise<void>;
  /** Begins it again at the same address. */
  readonly again: () => Promise<void>;
  /** An invitation link, by the server's own command. */
  readonly invite: (...words: string[]) => Promise<string>;
}

/** The real server in a process of its own, which can be ended and begun again. */
export async function startServer(): Promise<RunningServer> {
  const database = join(mkdtempSync(join(tmpdir(), 'digest-desk-team-')), 'team.sqlite');
  const start = async (port: string) => {
    const env = { ...process.env, TEAM_SERVER_DATABASE: database, TEAM_SERVER_PORT: port };
    const child = spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const url = await new Promise<string>((found) =>
      child.stderr.on('data', (data) => {
        const at = /listens at (http:\S+)\./.exec(String(data))?.[1];
        if (at !== undefined) found(at);
      }),
    );
    return { child, url };
  };
  let running = await start('0');
  const { port } = new URL(running.url);
  return {
    stop: async () => {
      running.child.kill('SIGKILL');
      await once(running.child, 'exit');
    },
    again: async () => {
      running = await start(port);
    },
    invite: async (...words) => {
      const env = { ...process.env, TEAM_SERVER_DATABASE: database, TEAM_SERVER_PORT: port };
      const child = spawn(process.execPath, [PROGRAM, 'invite', ...words], {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      child.stdout.on('data', (data) => {
        said += String(data);
      });
      await once(child, 'exit');
      return said.split('\n')[0] as string;
    },
  };
}
