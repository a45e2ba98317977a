import { buildCli } from '../scripts/build-cli.mjs';
import { buildServer } from '../scripts/build-server.mjs';
import { isServerStale, isStale } from '../scripts/stale.mjs';

/** Builds the command line and the team server once, before the tests that run them. */
export default async function setup() {
  if (isStale('out/cli/digest.js', ['src/main', 'src/shared'])) await buildCli();
  if (isServerStale()) await buildServer();
  process.env.DIGEST_DESK_CLI_BUILT = '1';
}
