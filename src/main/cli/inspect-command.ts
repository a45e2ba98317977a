import type { EarlierText } from '../../shared/figures/index.ts';
import { inspectIssue } from '../../shared/reading/inspect-issue.ts';
import { commandArguments } from './arguments.ts';
import type { ExitCode } from './digest.ts';
import { earlierTexts } from './earlier-texts.ts';
import { readIssueFile } from './read-issue-file.ts';
import { readRegisterFile } from './read-register-file.ts';
import { report } from './report.ts';

/** `digest inspect`: the names, numbers and mismatches of an issue. Exit code 1 where something does not fit. */
export async function inspectCommand(words: readonly string[]): Promise<ExitCode> {
  const given = commandArguments('inspect', words, {
    json: { type: 'boolean' },
    register: { type: 'string' },
    earlier: { type: 'string', multiple: true },
  });
  const { issue, warnings, summary } = await readIssueFile(given.file);
  report(given.file, summary, warnings);
  const registerFile = given.text('register');
  const entities = registerFile === undefined ? [] : (await readRegisterFile(registerFile)).entities;
  const earlier: EarlierText[] = [];
  for (const path of given.list('earlier')) earlier.push(...earlierTexts((await readIssueFile(path)).issue));
  const found = inspectIssue(issue, entities, earlier);
  if (given.has('json')) {
    process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
    return found.mismatches.length > 0 ? 1 : 0;
  }
  const where = (item: { readonly developmentIndex: number | null; readonly field: string }) =>
    item.developmentIndex === null ? item.field : `development ${item.developmentIndex + 1}, ${item.field}`;
  for (const entity of found.entities)
    process.stdout.write(`entity: ${entity.text} (${entity.kind}) [${where(entity)}]\n`);
  for (const name of found.unknownNames)
    process.stdout.write(`new name: ${name.text} (${name.kind}?) [${where(name)}]\n`);
  for (const figure of found.figures)
    process.stdout.write(
      `figure: ${figure.text} = ${figure.value}${[figure.currency, figure.unit].map((part) => (part === null ? '' : ` ${part}`)).join('')} [${where(figure)}]\n`,
    );
  for (const { message, places } of found.mismatches)
    process.stdout.write(`mismatch: ${message} [${places.map(where).join('; ')}]\n`);
  return found.mismatches.length > 0 ? 1 : 0;
}
