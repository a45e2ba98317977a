import { existsSync, readdirSync, statSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { expect, test } from 'vitest';
import { openSession } from './support/people.ts';
import { startProgram } from './support/server-program.ts';
import { ISSUE, newFolder, startServer } from './support/start-server.ts';
import { connect } from './support/team-client.ts';
import { until } from './support/wait.ts';

test('[X10] what the program was compiled to is kept once people came, and the next process starts from it', async () => {
  const [database, cache] = [joinPath(newFolder(), 'team.sqlite'), newFolder()];
  const folder = joinPath(cache, 'digest-desk/compiled');
  const forms = () =>
    (existsSync(folder) ? readdirSync(folder) : []).map((name) => {
      const { size, mtimeMs } = statSync(joinPath(folder, name));
      return { name, size, mtimeMs };
    });
  const desk = await startServer({ database });
  const member = await desk.member('editor');
  await desk.stop();
  const serve = async (isOver: (connectedMs: number) => boolean) => {
    const program = await startProgram({ TEAM_SERVER_DATABASE: database, XDG_CACHE_HOME: cache });
    const client = connect(
      program.url,
      async () => (await openSession(program.url, member.token, member.person)).body.session,
    );
    await client.open(ISSUE).settled();
    const since = performance.now();
    await until(() => isOver(performance.now() - since));
    client.close();
    await program.kill();
  };
  await serve(() => forms().some(({ name }) => !name.endsWith('.part')));
  const [kept] = forms();
  expect(kept?.size).toBeGreaterThan(100_000);
  // V8 refuses a form that it cannot use; that would be written anew.
  await serve((connectedMs) => connectedMs > 4_000);
  expect(forms()).toEqual([kept]);
});
