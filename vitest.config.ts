import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // a developer's own lists of places would change what is found
    env: { BILAG_PLACES: join(tmpdir(), 'bilag-test-no-places') },
    // Several suites start a PostgreSQL or a browser; more than two at once only wait for each other.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
