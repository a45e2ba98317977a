import { type RegisterReading, readRegisterCsv, readRegisterJson } from '../../shared/entities/index.ts';
import { decodeText } from '../../shared/import/decode-text.ts';
import { CliProblem } from './cli-problem.ts';
import { readBytes } from './read-bytes.ts';

/** Reads a register from CSV or JSON. Rows that are not good are told on stderr by number; the others are kept. */
export async function readRegisterFile(path: string): Promise<RegisterReading> {
  const { text } = decodeText(new Uint8Array(await readBytes(path)));
  const reading = /^\s*[[{]/.test(text) ? readRegisterJson(text) : readRegisterCsv(text);
  for (const { row, message } of reading.problems)
    process.stderr.write(`${path}: ${row === 0 ? '' : `row ${row}: `}${message}\n`);
  if (reading.entities.length === 0 && reading.problems.length > 0)
    throw new CliProblem(
      `${path}: no entity could be read. A register is CSV with a column “name”, or the JSON of register export.`,
    );
  return reading;
}
