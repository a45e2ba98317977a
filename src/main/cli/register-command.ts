import { extname } from 'node:path';
import { writeRegisterCsv, writeRegisterJson } from '../../shared/entities/index.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { commandArguments } from './arguments.ts';
import { CliProblem } from './cli-problem.ts';
import type { ExitCode } from './digest.ts';
import { readRegisterFile } from './read-register-file.ts';

const WRITERS = { csv: writeRegisterCsv, json: writeRegisterJson } as const;
type Format = keyof typeof WRITERS;

/** `digest register import|export`: a register between CSV and JSON. Exit code 1 where rows were left out. */
export async function registerCommand(words: readonly string[]): Promise<ExitCode> {
  const [direction, ...rest] = words;
  if (direction !== 'import' && direction !== 'export')
    throw new CliProblem(`register: say import or export, then the file. See digest register --help.`);
  const given = commandArguments('register', rest, { output: { type: 'string', short: 'o' }, to: { type: 'string' } });
  const { entities, problems } = await readRegisterFile(given.file);
  const output = given.text('output');
  const format = formatOf(given.text('to'), output, direction === 'import' ? 'json' : 'csv');
  const text = WRITERS[format](entities);
  if (output === undefined) process.stdout.write(text);
  else await writeFileAtomic(output, new TextEncoder().encode(text));
  process.stderr.write(`${given.file}: ${entities.length} entities, ${problems.length} rows left out\n`);
  return problems.length > 0 ? 1 : 0;
}

function formatOf(to: string | undefined, output: string | undefined, otherwise: Format): Format {
  const wanted = to ?? (output === undefined ? otherwise : extname(output).slice(1).toLowerCase());
  if (wanted === 'csv' || wanted === 'json') return wanted;
  if (to === undefined) return otherwise;
  throw new CliProblem(`register: “${to}” is no format; --to takes csv or json.`);
}
