import { join } from 'node:path';
import { loadCompiled } from '../load-compiled.ts';

const words = process.argv.slice(2);
// What a command compiles on its way depends on the command, and an export's on its formats.
const use = [words[0], words[words.indexOf('--to') + 1]].join(' ');
const folder = import.meta.dirname;
const { exports, keep } = loadCompiled<typeof import('./digest.ts')>(join(folder, 'digest-all.cjs'), use);
const code = await exports.runDigest(words, folder, process.env.npm_package_version);
process.exitCode = code;
if (code !== 2) keep();
