import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Most of the time goes into DuckDB and other processes, so no core is left for vitest itself.
    maxWorkers: '100%',
    include: ['tests/**/*.test.ts'],
    // A test that starts the command line waits for another process.
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
