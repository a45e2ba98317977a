import { basename } from 'node:path';
import { openState } from '../../shared/crdt/open-state.ts';
import { readIssue } from '../../shared/crdt/read-issue.ts';
import type { Issue } from '../../shared/domain/issue.ts';
import { type IssuePackage, readPackage } from '../../shared/exchange/index.ts';
import { CliProblem } from './cli-problem.ts';

/** Reads the package of an issue; a problem in words where it is refused. */
export function readPackageFile(
  path: string,
  bytes: Uint8Array,
): { readonly pack: IssuePackage; readonly issue: Issue } {
  const pack = readPackage(basename(path), bytes);
  if (!pack.ok) throw new CliProblem(pack.error.message);
  const doc = openState(pack.value.issue);
  if (doc === null) throw new CliProblem(`${path}: the document of its issue cannot be read. Ask for it again.`);
  return { pack: pack.value, issue: readIssue(doc) };
}
