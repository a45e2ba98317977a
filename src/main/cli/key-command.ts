import { parseWords } from './arguments.ts';
import { CliProblem } from './cli-problem.ts';
import type { ExitCode } from './digest.ts';
import { defaultKeyFile, makeKeyFile, readKeyFile } from './key-file.ts';

/** `digest key new|show`: who signs on the command line. */
export async function keyCommand(words: readonly string[]): Promise<ExitCode> {
  const [what, ...rest] = words;
  const parsed = parseWords('key', rest, { name: { type: 'string' }, output: { type: 'string', short: 'o' } });
  const { name, output } = parsed.values;
  const [file = typeof output === 'string' ? output : defaultKeyFile()] = parsed.positionals;
  if (what === 'show') {
    const { person } = await readKeyFile(file);
    process.stdout.write(`${person.publicKey}  ${person.name}\n`);
    return 0;
  }
  if (what !== 'new') throw new CliProblem('key: say new or show. See digest key --help.');
  if (typeof name !== 'string' || name.trim() === '')
    throw new CliProblem('key: say who it is for: --name "Ayla Demir". It stands beside every signature.');
  const { person } = await makeKeyFile(file, name.trim());
  process.stderr.write(`${file}: the key of ${person.name}. Whoever can read it can sign as them.\n`);
  process.stdout.write(`${person.publicKey}  ${person.name}\n`);
  return 0;
}
