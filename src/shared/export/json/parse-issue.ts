import { blankIssue, type Issue } from '../../domain/issue.ts';
import { normalizeIssue } from '../../domain/normalize-issue.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { IssueFileProblem } from '../markdown/parse-issue.ts';
import { issueFileSchema } from './issue-schema.ts';

/** Reads an issue from JSON. The error names the place in the file and what was expected there. */
export function parseIssueJson(text: string): Result<Issue, IssueFileProblem> {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    return fail({ kind: 'damaged', message: `the file is no JSON: ${(cause as Error).message}` });
  }
  const version = (data as { version?: unknown } | null)?.version;
  if (typeof version === 'number' && version > 1) {
    return fail({
      kind: 'newer',
      message: `the file has version ${version}; this Digest Desk reads version 1. Update it.`,
    });
  }
  const parsed = issueFileSchema.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = issue?.path.join('.') ?? '';
    return fail({
      kind: 'damaged',
      message: `at “${place}”: ${issue?.message ?? 'not as expected'}. See resources/schema/issue.schema.json.`,
    });
  }
  const fresh = blankIssue(parsed.data.publicationId, parsed.data.language);
  const { format: _format, version: _version, ...fields } = parsed.data;
  return ok(normalizeIssue({ ...fresh, ...fields, id: fields.id ?? fresh.id }));
}
