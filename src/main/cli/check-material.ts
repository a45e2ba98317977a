import type { CheckMaterial } from '../../shared/checks/index.ts';
import type { Issue } from '../../shared/domain/issue.ts';
import { NO_OPEN_POINTS } from '../../shared/domain/open-points.ts';
import { readOpenPoints } from '../../shared/export/json/open-points.ts';
import type { CommandArguments } from './arguments.ts';
import { earlierTexts } from './earlier-texts.ts';
import { readBrandFile } from './read-brand-file.ts';
import { type ReadIssue, readIssueFile } from './read-issue-file.ts';
import { readRegisterFile } from './read-register-file.ts';

/** What the commands that check take beside the issue, as Node reads it. */
export const CHECK_WORDS = {
  brand: { type: 'string' },
  register: { type: 'string' },
  earlier: { type: 'string', multiple: true },
} as const;

/** Gathers what checks need to know beside an issue: rules of the publication, names, earlier issues, what is open. */
export async function checkMaterial(given: CommandArguments, { issue, json }: ReadIssue): Promise<CheckMaterial> {
  const brand = given.text('brand');
  const register = given.text('register');
  const earlier: Issue[] = [];
  for (const path of given.list('earlier')) earlier.push((await readIssueFile(path)).issue);
  return {
    ...(brand === undefined ? {} : { publication: (await readBrandFile(brand, issue.publicationId)).publication }),
    entities: register === undefined ? [] : (await readRegisterFile(register)).entities,
    ...(earlier.length === 0 ? {} : { earlierTexts: () => earlier.flatMap(earlierTexts) }),
    otherIssues:
      earlier.length === 0 ? null : earlier.map(({ number, publicationDate }) => ({ number, date: publicationDate })),
    open: json === undefined ? NO_OPEN_POINTS : readOpenPoints(json),
  };
}
