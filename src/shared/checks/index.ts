import { defaultHouseNames } from '../domain/house-names.ts';
import type { Issue } from '../domain/issue.ts';
import type { Publication } from '../domain/publication.ts';
import { emptyHeadline } from './empty-headline.ts';
import type { Check, Finding } from './finding.ts';
import { malformedSource } from './malformed-source.ts';
import { missingAltText } from './missing-alt-text.ts';
import { missingAnalysis } from './missing-analysis.ts';
import { missingBody } from './missing-body.ts';
import { missingParts } from './missing-parts.ts';
import { repeatedHeadline } from './repeated-headline.ts';
import { wordsOverTarget } from './words-over-target.ts';

export type { Finding, FindingPlace } from './finding.ts';

const CHECKS: readonly Check[] = [
  missingParts,
  emptyHeadline,
  repeatedHeadline,
  missingBody,
  missingAnalysis,
  malformedSource,
  missingAltText,
  wordsOverTarget,
];
const ORDER: Readonly<Record<Finding['severity'], number>> = { blocker: 0, warning: 1, hint: 2 };

/** Everything found in an issue, the gravest first, then in reading order of the checks. */
export function checkIssue(issue: Issue, publication?: Pick<Publication, 'houseNames' | 'wordTargets'>): Finding[] {
  const house = publication ?? {
    houseNames: defaultHouseNames(issue.language),
    wordTargets: { development: 0, issue: 0 },
  };
  return CHECKS.flatMap(({ name, severity, find }) =>
    find(issue, house).map(
      (draft, index): Finding => ({
        ...draft,
        id: `${name}:${draft.place.developmentId ?? 'issue'}:${draft.place.field}:${index}`,
        check: name,
        severity,
      }),
    ),
  ).sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
