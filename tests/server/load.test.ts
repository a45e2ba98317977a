import { writeFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { expect, test } from 'vitest';
import { type LoadPlan, type LoadResult, playLoad } from './support/play-load.ts';
import { random } from './support/random.ts';
import { missingServices, startPostgres, startRedis } from './support/services.ts';
import { newFolder } from './support/start-server.ts';

/**
 * The same play in two lengths: seconds in the suite, minutes by `npm run bench -- server`, which names where the figures go.
 * The seed is in the title; the servers' processes and the clock are what it does not fix.
 */
const figuresFile = process.env.DIGEST_DESK_SERVER_FIGURES;
const isFull = figuresFile !== undefined;
const SEED = Number(process.env.DIGEST_DESK_SEED ?? 20_261_126);
const LENGTH = isFull
  ? {
      issues: 50,
      clients: 100,
      seconds: Number(process.env.DIGEST_DESK_SECONDS ?? 300),
      killEverySeconds: 20,
      cutsPerSecond: 1 / 3,
      offlineChanges: 20_000,
    }
  : { issues: 4, clients: 8, seconds: 4, killEverySeconds: 1.5, cutsPerSecond: 2, offlineChanges: 1_000 };

const figures: Record<string, LoadResult> = {};
async function play(name: string, plan: Omit<LoadPlan, 'random'>): Promise<LoadResult> {
  const result = await playLoad({ ...plan, random: random(SEED) });
  figures[name] = result;
  if (isFull) writeFileSync(figuresFile, JSON.stringify(figures, null, 2));
  return result;
}

const nothingLost = { different: 0, lost: 0 };

test.runIf(isFull)(`[X10] at rest: SQLite, nothing fails (seed ${SEED})`, { timeout: 3_600_000 }, async () => {
  const variables = { TEAM_SERVER_DATABASE: joinPath(newFolder(), 'team.sqlite') };
  const steady = { ...LENGTH, killEverySeconds: 0, cutsPerSecond: 0, offlineChanges: 0 };
  expect(await play('steady', { ...steady, servers: 1, variables, restart: [] })).toMatchObject(nothingLost);
});

test(`[X10] SQLite: the server is killed again and again, lines break, nobody loses an acknowledged letter (seed ${SEED})`, {
  timeout: 3_600_000,
}, async () => {
  const variables = { TEAM_SERVER_DATABASE: joinPath(newFolder(), 'team.sqlite') };
  const result = await play('sqlite', { ...LENGTH, servers: 1, variables, restart: [] });
  expect(result).toMatchObject(nothingLost);
  expect(result.kills).toBeGreaterThan(0);
  expect(result.checkedOfLostCopies).toBe(result.kills);
});

test.skipIf(missingServices() !== null || !isFull)(
  `[X10] PostgreSQL and Redis: two servers are killed by turns, both services restart (seed ${SEED})`,
  { timeout: 3_600_000 },
  async () => {
    const [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
    const variables = { TEAM_SERVER_DATABASE: postgres.url, TEAM_SERVER_REDIS: redis.url };
    const result = await play('postgres', { ...LENGTH, servers: 2, variables, restart: [postgres, redis] });
    expect(result).toMatchObject(nothingLost);
    await Promise.all([postgres.stop(), redis.stop()]);
  },
);
