/** Adds up the suites. A suite that ran nothing has failed: a run without tests proves nothing. */
export function summarise(suites) {
  const passed = suites.reduce((sum, suite) => sum + suite.passed, 0);
  const failed = suites.reduce((sum, suite) => sum + suite.failed + (suite.passed + suite.failed === 0 ? 1 : 0), 0);
  return { line: `${passed} passed, ${failed} failed`, exitCode: failed === 0 && passed > 0 ? 0 : 1 };
}

/** Counts of a Vitest JSON report. A file that could not be run counts as a failure. */
export const vitestCounts = (report) => ({
  passed: report.numPassedTests ?? 0,
  failed:
    (report.numFailedTests ?? 0) +
    (report.testResults ?? []).filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
});

/** Counts of a Playwright JSON report. Errors outside any test count as failures. */
export const playwrightCounts = (report) => ({
  passed: (report.stats?.expected ?? 0) + (report.stats?.flaky ?? 0),
  failed: (report.stats?.unexpected ?? 0) + (report.errors ?? []).length,
});
