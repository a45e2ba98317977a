import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    globalSetup: ['tests/build-cli.mjs'],
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
