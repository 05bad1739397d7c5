import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Begins with what takes as long as all the rest, so that no core waits for it in the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => moduleId.endsWith('/html.test.ts');
    return (await super.sort(files)).toSorted((a, b) => Number(isLong(b)) - Number(isLong(a)));
  }
}

/** Checks of the built site: they need `dist/`, which the other tests do not. */
export default defineConfig({
  test: {
    name: 'pages',
    include: ['tests/pages/*.test.ts'],
    // Reading and parsing all pages for every file anew takes a quarter of the time.
    isolate: false,
    // By default one core is left alone, and of two that is half.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
