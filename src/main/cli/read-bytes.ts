import { readFile } from 'node:fs/promises';
import { CliProblem } from './cli-problem.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Check the name.',
  EACCES: 'you may not read it. Check its rights.',
  EISDIR: 'that is a folder. Name a file.',
};

/** The bytes of a file; a problem in words where it cannot be read. */
export async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    const error = cause as NodeJS.ErrnoException;
    throw new CliProblem(`${path}: ${REASONS[error.code ?? ''] ?? error.message}`);
  }
}
