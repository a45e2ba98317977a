import { type CheckedPublication, type Checker, createChecker, type Finding } from '../../shared/checks/index.ts';
import { type Readability, readability } from '../../shared/checks/readability.ts';
import type { Development } from '../../shared/domain/development.ts';
import type { Entity } from '../../shared/domain/entity.ts';
import type { Issue } from '../../shared/domain/issue.ts';
import type { OpenPoints } from '../../shared/domain/open-points.ts';
import type { ExportFormat } from '../../shared/export/formats.ts';
import type { LibraryReader } from './library-reader.ts';

/** An issue to be checked. Of developments that are as they were when they were sent last, only the ids. */
export interface PreflightQuestion {
  readonly issue: Omit<Issue, 'developments'>;
  readonly developments: readonly (Development | Development['id'])[];
  readonly publication: CheckedPublication;
  readonly open: OpenPoints;
  readonly formats: readonly ExportFormat[];
}

export interface PreflightAnswer {
  readonly findings: readonly Finding[];
  readonly readability: readonly Readability[];
  /** False where a development was not known after all: all of them must be sent. */
  readonly isWhole: boolean;
}

/** Checks open issues, each again and again as it changes. */
export interface PreflightReader {
  readonly check: (question: PreflightQuestion, entities: readonly Entity[], library: LibraryReader) => PreflightAnswer;
  readonly forget: (issueId: string) => void;
}

/** Earlier developments of the same entities that figures are held against, at most. */
const MOST_EARLIER = 40;

export function createPreflightReader(): PreflightReader {
  const issues = new Map<string, { readonly check: Checker; developments: ReadonlyMap<string, Development> }>();
  return {
    check({ issue: rest, developments: sent, publication, open, formats }, entities, library) {
      const known = issues.get(rest.id) ?? { check: createChecker(), developments: new Map<string, Development>() };
      issues.set(rest.id, known);
      const developments = sent.flatMap((each) =>
        typeof each === 'string' ? (known.developments.get(each) ?? []) : [each],
      );
      if (developments.length < sent.length) return { findings: [], readability: [], isWhole: false };
      known.developments = new Map(developments.map((each) => [each.id, each]));
      const issue: Issue = { ...rest, developments };
      const { id: exceptIssueId, publicationId } = issue;
      const before = issue.publicationDate || issue.periodEnd;
      const findings = known.check(issue, {
        publication,
        open,
        formats,
        entities,
        earlierTexts: (entityIds) =>
          library.earlierTexts({ publicationId, entityIds, exceptIssueId, before }, MOST_EARLIER),
        otherIssues: library.otherIssues(publicationId, exceptIssueId),
      });
      return { findings, readability: readability(issue), isWhole: true };
    },
    forget: (issueId) => void issues.delete(issueId),
  };
}
