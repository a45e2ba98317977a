import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // Each test is a whole app; two cores do not gain from a second one at the same time.
  workers: 1,
  // A busy machine may be too slow for one start of the app; what fails twice is broken.
  retries: 1,
  forbidOnly: process.env.CI !== undefined,
});
