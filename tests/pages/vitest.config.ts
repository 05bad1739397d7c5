import { defineConfig } from 'vitest/config';

/** Checks of the built site: they need `dist/`, which the other tests do not. */
export default defineConfig({
  test: { name: 'pages', include: ['tests/pages/*.test.ts'], testTimeout: 300_000, hookTimeout: 120_000 },
});
