import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/properties.ts'],
    // Two cores are the smallest machine this suite runs on; end-to-end tests start processes of their own.
    maxWorkers: 3,
    // Files share their modules: no module of ours holds state, and loading them anew costs a third of the time.
    isolate: false,
    // Guards against what hangs. No test may need a quick machine: a tool that takes a second may take a minute when much runs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
