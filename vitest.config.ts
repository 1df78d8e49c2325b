import { defineConfig } from 'vitest/config';

/** A suite of its own: its files, and how long one story may take, in ms. */
const suite = (name: string, include: string[], timeout: number, fileParallelism = true) => ({
  extends: true as const,
  test: { name, include, testTimeout: timeout, hookTimeout: timeout, fileParallelism },
});

/** Every suite runs on Node with real SQLite files; `e2e` and `electron` drive a real Chromium as well. */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    setupFiles: ['tests/support/seeds.ts'],
    projects: [
      suite('unit', ['tests/unit/**/*.test.{ts,tsx}', 'tests/relevance/**/*.test.ts'], 30_000),
      suite('flows', ['tests/flows/**/*.test.ts'], 60_000),
      suite('safety', ['tests/safety/**/*.test.ts'], 180_000, false),
      suite('electron', ['tests/electron/**/*.test.ts'], 120_000, false),
      suite('e2e', ['tests/e2e/**/*.e2e.ts'], 180_000, false),
    ],
  },
});
