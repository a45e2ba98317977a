import type { IssueId } from '../../../src/shared/domain/ids.ts';
import { emptyRecord, type IssueRecord, type RecordAction } from '../../../src/shared/domain/record.ts';
import { appendEntry, makeKeyPair, type Signer, signerWith } from '../../../src/shared/record/index.ts';

export const ISSUE = 'issue-47' as IssueId;

/** People with keys that are the same in every run. */
export const signers = Object.fromEntries(
  ['Alice', 'Bob', 'Cara', 'Dan', 'Eve'].map((name, index) => [
    name,
    signerWith(name, makeKeyPair(new Uint8Array(32).fill(index + 1))),
  ]),
) as Record<'Alice' | 'Bob' | 'Cara' | 'Dan' | 'Eve', Signer>;

export const instant = (minute: number): string => new Date(Date.UTC(2026, 10, 22, 10) + minute * 60_000).toISOString();

export const content = { contentHash: 'c'.repeat(64), canonicalVersion: 1 };

/** A record of these decisions, one a minute. */
export async function recordOf(
  steps: readonly (readonly [Signer, RecordAction])[],
  from: IssueRecord = emptyRecord(),
  firstMinute = 0,
): Promise<IssueRecord> {
  let record = from;
  for (const [index, [signer, action]] of steps.entries())
    record = (await appendEntry(record, ISSUE, action, signer, instant(firstMinute + index))).record;
  return record;
}
