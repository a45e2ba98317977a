import { defineConfig } from '@playwright/test';
import { displays } from './tests/e2e/displays.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // Each test is a whole app, which wants the clipboard and the keyboard of its display for itself.
  workers: Math.max(1, displays().length),
  // A busy machine may be too slow for one start of the app; what fails twice is broken.
  retries: 1,
  forbidOnly: process.env.CI !== undefined,
});
