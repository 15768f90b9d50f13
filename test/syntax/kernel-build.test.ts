import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const SCRIPT = resolve(import.meta.dirname, '../../scripts/build-kernel.ts');

function isInstalled(name: string): boolean {
  try {
    createRequire(SCRIPT).resolve(`${name}/package.json`);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND';
  }
}

it.skipIf(!isInstalled('assemblyscript'))('models/en/kernel.wasm is built from its source', () => {
  expect(execFileSync(process.execPath, [SCRIPT, '--check'], { encoding: 'utf8' })).toMatch(/is what its source gives/);
});
