import type { Issue } from '../../domain/issue.ts';
import { normalizeIssue } from '../../domain/normalize-issue.ts';

/** Writes an issue as JSON: the shape of `resources/schema/issue.schema.json`, the same bytes for the same issue. */
export function writeIssueJson(given: Issue): string {
  const { id, publicationId, language, number, periodStart, periodEnd, publicationDate, title, ...rest } =
    normalizeIssue(given);
  const { notice, lede, sectionHeading, developments, inContext, takeaway, leftOut, ...judged } = rest;
  const { figures, decisions, accepted, pictures } = judged;
  const file = {
    format: 'digest-desk/issue',
    version: 1,
    language,
    title,
    id,
    publicationId,
    number,
    periodStart,
    periodEnd,
    publicationDate,
    notice,
    lede,
    sectionHeading,
    developments,
    inContext,
    takeaway,
    leftOut,
    figures,
    decisions,
    accepted,
    pictures,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
