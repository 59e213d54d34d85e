import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // A test that starts the command line waits for another process.
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
