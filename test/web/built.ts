/** The pages built into a folder of their own, so that tests see the sources as they are. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

export interface Built {
  readonly root: string;
  readonly remove: () => void;
}

export async function buildPages(): Promise<Built> {
  const root = mkdtempSync(join(tmpdir(), 'bilag-web-'));
  // Under vitest NODE_ENV is "test", with which React would be built for development.
  const env = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({
      configFile: resolve(import.meta.dirname, '../../vite.config.ts'),
      mode: 'production',
      logLevel: 'error',
      build: { outDir: root },
    });
  } finally {
    if (env === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = env;
  }
  return { root, remove: () => rmSync(root, { recursive: true }) };
}
