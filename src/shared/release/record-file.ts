import type { IssueId } from '../domain/ids.ts';
import type { IssueRecord } from '../domain/record.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { recordSchema } from '../export/json/record-schema.ts';
import { z } from '../export/json/zod.ts';
import { id } from '../record/entry-schema.ts';

/** The record of an issue's decisions as a file beside a release. */
export interface RecordFile {
  readonly issueId: IssueId;
  readonly record: IssueRecord;
}

const schema = z.object({
  format: z.literal('digest-desk/record'),
  version: z.literal(1),
  issueId: id<IssueId>(),
  record: recordSchema,
});

/** Writes the record that a release is told of in. */
export const writeRecordFile = ({ issueId, record: { entries, seals } }: RecordFile): string =>
  `${JSON.stringify({ format: 'digest-desk/record', version: 1, issueId, record: { entries, seals } }, null, 2)}\n`;

/** Reads it. What was tampered with in it is for `verifyRecord` to say. */
export function parseRecordFile(text: string): Result<RecordFile, string> {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    if (parsed.success) return ok(parsed.data);
    const [first] = parsed.error.issues;
    return fail(`at “${first?.path.join('.') ?? ''}”: ${first?.message ?? 'not as expected'}`);
  } catch (cause) {
    return fail((cause as Error).message);
  }
}
