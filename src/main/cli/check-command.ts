import { reviewState } from '../../shared/approval/index.ts';
import { checkIssue, type Finding, openBlockers, overriddenIds, placeName } from '../../shared/checks/index.ts';
import { readability } from '../../shared/checks/readability.ts';
import { sarifOf } from '../../shared/checks/sarif.ts';
import { defaultHouseNames } from '../../shared/domain/house-names.ts';
import type { PublicationId } from '../../shared/domain/ids.ts';
import { DEFAULT_WORKFLOW } from '../../shared/domain/workflow.ts';
import { commandArguments } from './arguments.ts';
import { CHECK_WORDS, checkMaterial } from './check-material.ts';
import { CliProblem } from './cli-problem.ts';
import type { ExitCode } from './digest.ts';
import { readBrandFile } from './read-brand-file.ts';
import { readIssueFile } from './read-issue-file.ts';
import { report } from './report.ts';

/** `digest check`: what stands in the way of a release. Exit code 1 where a blocker is open. */
export async function checkCommand(words: readonly string[]): Promise<ExitCode> {
  const given = commandArguments('check', words, {
    ...CHECK_WORDS,
    json: { type: 'boolean' },
    sarif: { type: 'boolean' },
  });
  if (given.has('json') && given.has('sarif'))
    throw new CliProblem('check: --json or --sarif, not both: each is all of the output.');
  const brand = given.text('brand');
  // A text is taken apart by what the publication calls its sections.
  const names = brand === undefined ? {} : (await readBrandFile(brand, '' as PublicationId)).publication.houseNames;
  const read = await readIssueFile(given.file, names);
  const { issue, warnings, summary } = read;
  report(given.file, summary, warnings);
  const material = await checkMaterial(given, read);
  const review = reviewState(issue, material.publication?.workflow ?? DEFAULT_WORKFLOW);
  const findings = checkIssue(issue, { ...material, review });
  const reasons = overriddenIds(review);
  const houseNames = material.publication?.houseNames ?? defaultHouseNames(issue.language);
  const where = ({ place }: Finding): string => `${placeName(place, issue, houseNames)}, ${place.field}`;
  if (given.has('sarif'))
    print(
      sarifOf(findings, {
        file: given.file,
        text: read.json ?? '',
        reasons,
        version: process.env.npm_package_version ?? '',
      }),
    );
  else if (given.has('json'))
    print({
      findings: findings.map((finding) => ({
        ...finding,
        where: where(finding),
        overridden: reasons.get(finding.id) ?? null,
      })),
      readability: readability(issue),
    });
  else
    for (const finding of findings) {
      const reason = reasons.get(finding.id);
      process.stdout.write(
        `${finding.severity}: ${finding.message}${finding.why === '' ? '' : ` — ${finding.why}`} [${where(finding)}]${reason === undefined ? '' : ` (gone on over: ${reason})`}\n`,
      );
    }
  return openBlockers(findings, review).length > 0 ? 1 : 0;
}

const print = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
