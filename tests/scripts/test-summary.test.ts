import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}
// The scripts run without a build, so they are plain JavaScript and carry no types.
const summaryModule = resolve(import.meta.dirname, '../../scripts/test-summary.mjs');
const { playwrightCounts, summarise, vitestCounts } = (await import(summaryModule)) as {
  summarise: (suites: readonly Counts[]) => { line: string; exitCode: number };
  vitestCounts: (report: object) => Counts;
  playwrightCounts: (report: object) => Counts;
};

describe('test summary', () => {
  it('[A3] adds up the suites in one line', () => {
    expect(
      summarise([
        { passed: 310, failed: 0 },
        { passed: 42, failed: 0 },
      ]),
    ).toEqual({ line: '352 passed, 0 failed', exitCode: 0 });
  });

  it('[A3] fails where one test failed', () => {
    expect(
      summarise([
        { passed: 310, failed: 0 },
        { passed: 41, failed: 1 },
      ]),
    ).toEqual({ line: '351 passed, 1 failed', exitCode: 1 });
  });

  it('[A3] fails where a suite ran no test', () => {
    expect(
      summarise([
        { passed: 310, failed: 0 },
        { passed: 0, failed: 0 },
      ]),
    ).toEqual({ line: '310 passed, 1 failed', exitCode: 1 });
  });

  it('[A3] fails where there is no suite at all', () => {
    expect(summarise([]).exitCode).toBe(1);
  });

  it('[A3] counts a test file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
      ],
    };
    expect(vitestCounts(report)).toEqual({ passed: 3, failed: 2 });
  });

  it('[A3] counts an error outside any test as a failure', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 0 }, errors: [{ message: 'no runtime' }] };
    expect(playwrightCounts(report)).toEqual({ passed: 5, failed: 2 });
  });
});
