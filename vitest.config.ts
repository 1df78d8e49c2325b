import { defineConfig } from 'vitest/config';

/** Unit, flow and safety tests run on Node with real SQLite files; the browser stories have their own runner (tests/e2e). */
export default defineConfig({
  test: {
    include: ['tests/{unit,flows,safety}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
