/** The same files give the same bytes wherever the machine stands: across the date line, and in any locale. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { bilag } from './run.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const EXAMPLES = join(ROOT, 'examples');
const MACHINES = [
  { TZ: 'UTC', LC_ALL: 'C' },
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'da_DK.UTF-8' },
  { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' },
];

it('claims of the examples do not depend on the time zone or the locale', { timeout: 240_000 }, async () => {
  const files = readdirSync(EXAMPLES).filter((name) => /\.(?:txt|html|md)$/u.test(name));
  const args = ['extract', ...files, '--meta', 'meta.yaml', '--ndjson'];
  const digests: string[] = [];
  for (const env of MACHINES) {
    const run = await bilag(args, { env, cwd: EXAMPLES });
    expect(run.exit, run.err).toBe(0);
    expect(run.json().length).toBeGreaterThan(40);
    digests.push(createHash('sha256').update(run.out).digest('hex'));
  }
  expect(new Set(digests).size).toBe(1);
});
