import { defineConfig } from 'vitest/config';

/** What is pure leaves nothing behind, so its files share their worker's modules: to load them anew for each took a third of the time. */
const PURE = ['tests/shared/**/*.test.ts'];

export default defineConfig({
  test: {
    globalSetup: ['tests/build-cli.mjs'],
    environment: 'node',
    // Most of it is computing: the default leaves one core idle, which is half of a small machine.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: { name: 'others', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**', ...PURE] },
      },
    ],
  },
});
