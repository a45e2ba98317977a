import { buildCli } from '../scripts/build-cli.mjs';
import { isStale } from '../scripts/stale.mjs';

/** Builds the command line once, before the tests that run it. */
export default async function setup() {
  if (isStale('out/cli/digest.js', ['src/main', 'src/shared'])) await buildCli();
  process.env.DIGEST_DESK_CLI_BUILT = '1';
}
