import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/properties.ts'],
    // Two cores are the smallest machine this suite runs on; end-to-end tests start processes of their own.
    maxWorkers: 2,
    testTimeout: 30_000,
  },
});
