import type { Issue } from '../../domain/issue.ts';
import { normalizeIssue } from '../../domain/normalize-issue.ts';
import type { OpenPoints } from '../../domain/open-points.ts';
import type { MentionedEntity } from '../mentioned-entity.ts';

/** What is told in the file beside the issue. */
export interface IssueJsonOptions {
  /** Whom and what the issue mentions, for other programs: reading the file back leaves them out, as a register has them. */
  readonly entities?: readonly MentionedEntity[];
  /** Threads and suggestions that are open, so that `digest check` finds what the window does. Reading the file back leaves them out. */
  readonly open?: OpenPoints;
}

/**
 * Writes an issue as JSON: the shape of `resources/schema/issue.schema.json`, the same bytes for the same issue. Images are
 * named by their hashes; charts are there with their tables.
 */
export function writeIssueJson(given: Issue, { entities, open }: IssueJsonOptions = {}): string {
  const { id, publicationId, language, number, periodStart, periodEnd, publicationDate, title, ...rest } =
    normalizeIssue(given);
  const { notice, lede, sectionHeading, developments, inContext, takeaway, leftOut, ...judged } = rest;
  const { figures, decisions, accepted, pictures, people, record } = judged;
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
    people,
    record: { entries: record.entries, seals: record.seals },
    ...(entities === undefined
      ? {}
      : { entities: entities.map(({ entity, developmentIds }) => ({ ...entity, developmentIds })) }),
    ...(open === undefined ? {} : { open }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
