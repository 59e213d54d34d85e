import { defineConfig } from 'vitest/config';

/** Tests that need programs beside Node: databases, languages, a spreadsheet. `make test-tools` runs them. */
export default defineConfig({
  test: {
    include: ['tests/tools/**/*.test.ts'],
    globalSetup: 'tests/tools/support/varied-releases.ts',
    reporters: ['default', 'tests/tools/support/skipped.ts'],
    isolate: false,
    // A server or an office suite takes its time to start.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
