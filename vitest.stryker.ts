import { defineConfig } from 'vitest/config';

/** The quick tests of the protocol core and the ledger: what mutation testing runs for each mutant. */
export default defineConfig({
  test: {
    include: ['test/deliver/**/*.test.ts', 'test/ledger/**/*.test.ts'],
    exclude: ['test/deliver/laws.test.ts', 'test/deliver/deliver.test.ts'],
  },
});
