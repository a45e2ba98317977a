import { DEFAULT_CHECK_POLICY } from '../domain/check-policy.ts';
import { defaultHouseNames } from '../domain/house-names.ts';
import type { Issue } from '../domain/issue.ts';
import type { Publication } from '../domain/publication.ts';
import type { Check } from './check.ts';
import { emptyHeadline } from './empty-headline.ts';
import { type Finding, SEVERITIES } from './finding.ts';
import { findingId } from './finding-id.ts';
import { malformedSource } from './malformed-source.ts';
import { missingAltText } from './missing-alt-text.ts';
import { missingAnalysis } from './missing-analysis.ts';
import { missingBody } from './missing-body.ts';
import { missingInContext } from './missing-in-context.ts';
import { missingTakeaway } from './missing-takeaway.ts';
import { missingTitle } from './missing-title.ts';
import { noDevelopments } from './no-developments.ts';
import { repeatedHeadline } from './repeated-headline.ts';
import { wordsOverTarget } from './words-over-target.ts';

export type { Finding, FindingFix, FindingPlace, Severity } from './finding.ts';
export { openBlockers } from './open-blockers.ts';

const CHECKS: readonly Check[] = [
  missingTitle,
  noDevelopments,
  missingInContext,
  missingTakeaway,
  emptyHeadline,
  repeatedHeadline,
  missingBody,
  missingAnalysis,
  malformedSource,
  missingAltText,
  wordsOverTarget,
];

/** Everything found in an issue, the gravest first, then in the order of the checks. */
export function checkIssue(
  issue: Issue,
  publication?: Pick<Publication, 'houseNames' | 'wordTargets' | 'checks'>,
): readonly Finding[] {
  const house = publication ?? {
    houseNames: defaultHouseNames(issue.language),
    wordTargets: { development: 0, issue: 0 },
    checks: DEFAULT_CHECK_POLICY,
  };
  const found = CHECKS.flatMap(({ name, severity, find }) => {
    const level = house.checks.levels[name] ?? severity;
    if (level === 'off') return [];
    return find(issue, house).map((draft): Finding => {
      const place = { ...draft.place, passage: draft.passage ?? null, thing: draft.place.thing ?? null };
      return {
        id: findingId(name, place, draft.what ?? place.passage?.quote ?? ''),
        check: name,
        severity: level,
        message: draft.message,
        why: draft.why,
        place,
        fixes: draft.fixes ?? [],
      };
    });
  });
  return SEVERITIES.flatMap((each) => found.filter(({ severity }) => severity === each));
}
