import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CODEBOOK, codebook } from '../../scripts/codebook.ts';

it('docs/codebook.md is that of the running kinds (else: node scripts/codebook.ts)', async () => {
  expect(readFileSync(CODEBOOK, 'utf8')).toBe(await codebook());
});
