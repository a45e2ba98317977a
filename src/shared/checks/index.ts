import type { Issue } from '../domain/issue.ts';
import { type CheckMaterial, createChecker } from './create-checker.ts';
import type { Finding } from './finding.ts';

export { CHECKS } from './all-checks.ts';
export type { CheckedPublication } from './check.ts';
export { type Checker, type CheckMaterial, createChecker } from './create-checker.ts';
export {
  type Finding,
  type FindingFix,
  type FindingPlace,
  SEVERITIES,
  type Severity,
} from './finding.ts';
export { openBlockers, overriddenIds } from './open-blockers.ts';
export { placeName } from './place-name.ts';

/** Checks an issue once. Whoever follows an issue keeps a checker. */
export const checkIssue = (issue: Issue, material?: CheckMaterial): readonly Finding[] =>
  createChecker()(issue, material);
