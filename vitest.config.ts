import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests of the code alone. Those of the built site have their own configuration, in tests/pages and tests/e2e. */
export default defineConfig({
  test: {
    name: 'unit',
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/pages/**'],
    // Loading the same modules for every file anew takes as long as the tests themselves.
    isolate: false,
    // By default one core is left alone. Some tests wait for a clock, a terminal or another process, and others work meanwhile.
    maxWorkers: availableParallelism(),
    // Ends what hangs; a busy machine is no reason to fail.
    testTimeout: 60_000,
    // It imports JSON in a way that Node refuses and vitest does not.
    server: { deps: { inline: ['@actions/workflow-parser'] } },
  },
});
