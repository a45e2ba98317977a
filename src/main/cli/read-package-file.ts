import { basename } from 'node:path';
import { type IssuePackage, readPackage } from '../../shared/exchange/index.ts';
import { CliProblem } from './cli-problem.ts';

/** Reads the package of an issue; a problem in words where it is refused. */
export function readPackageFile(path: string, bytes: Uint8Array): IssuePackage {
  const pack = readPackage(basename(path), bytes);
  if (!pack.ok) throw new CliProblem(pack.error.message);
  return pack.value;
}
