import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIssueMarkdown, writeIssueMarkdown } from '../../../src/shared/export/markdown/index.ts';
import { issue } from '../generated-issues.ts';

const SEED = Number(process.env.SEED ?? 20261122);
const RUNS = Number(process.env.RUNS ?? 60);

describe(`Markdown of generated issues (seed ${SEED}, ${RUNS} runs)`, () => {
  it('[A22] imports back to an equal issue, and lists nothing as not carried', () => {
    fc.assert(
      fc.property(issue, (given) => {
        const { text, notCarried } = writeIssueMarkdown(given);
        const back = parseIssueMarkdown(text);
        expect(back).toEqual({ ok: true, value: given });
        expect(notCarried).toEqual([]);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('[A22] is stable: what was read back is written with the same bytes', () => {
    fc.assert(
      fc.property(issue, (given) => {
        const { text } = writeIssueMarkdown(given);
        const back = parseIssueMarkdown(text);
        if (!back.ok) throw new Error(back.error.message);
        expect(writeIssueMarkdown(back.value).text).toBe(text);
      }),
      { seed: SEED, numRuns: Math.ceil(RUNS / 3) },
    );
  });
});
