import { join } from 'node:path';
import { ensureDependencies, root } from './setup.mjs';
import { isServerStale } from './stale.mjs';

/* Starts the team server, or runs one of its commands; builds it first where its sources are newer. */

ensureDependencies();
if (process.env.DIGEST_DESK_SERVER_BUILT !== '1' && isServerStale()) {
  const { buildServer } = await import('./build-server.mjs');
  await buildServer();
}
await import(join(root, 'out/server/team-server.mjs'));
