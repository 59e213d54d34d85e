import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that need more than the packages of npm: vitest.tools.config.ts runs them. */
const withTools = 'tests/tools/**';

export default defineConfig({
  test: {
    // Most of the time goes into DuckDB and other processes, so no core is left for vitest itself.
    maxWorkers: '100%',
    // A test that starts the command line waits for another process.
    testTimeout: 20_000,
    hookTimeout: 20_000,
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, withTools],
    // The pipeline and its lexicons are loaded once for all files, not three seconds for each.
    isolate: false,
  },
});
