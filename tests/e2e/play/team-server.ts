import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROGRAM = resolve(import.meta.dirname, '../../../scripts/team-server.mjs');

export interface RunningServer {
  /** Ends it at once, as a power cut would. */
  readonly stop: () => Promise<void>;
  /** Begins it again at the same address. */
  readonly again: () => Promise<void>;
  readonly url: string;
  /** Puts something in its place that answers nobody; what it returns is how often somebody came. */
  readonly onlyCountsKnocks: () => Promise<() => number>;
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
  const { url } = running;
  const { port } = new URL(url);
  let door: Server | null = null;
  const stop = async () => {
    door?.close();
    if (running.child.exitCode !== null || running.child.signalCode !== null) return;
    running.child.kill('SIGKILL');
    await once(running.child, 'exit');
  };
  return {
    url,
    stop,
    onlyCountsKnocks: async () => {
      await stop();
      let knocks = 0;
      door = createServer((socket) => {
        knocks += 1;
        socket.destroy();
      }).listen(Number(port), '127.0.0.1');
      await once(door, 'listening');
      return () => knocks;
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
