import { join } from 'node:path';
import { loadCompiled } from '../src/main/load-compiled.ts';

/* Loads the program in the form that an earlier process compiled it to: people wait for a server that was killed. */

const { exports, keep } = loadCompiled<typeof import('./program.ts')>(
  join(import.meta.dirname, 'team-server-all.cjs'),
  'serve',
);
await exports.runProgram(process.argv.slice(2), keep);
