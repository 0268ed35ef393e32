import { defineConfig } from 'vitest/config';

/**
 * Two kinds of test: `unit` is quick and knows nothing of a browser; `site` builds the archive once per run, serves it
 * and walks through it. `npm test -- --project unit` leaves the second out.
 */
export default defineConfig({
  test: {
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 240_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/site/**', 'test/fixtures/**'] },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: ['test/support/site.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
