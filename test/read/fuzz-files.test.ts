import { describe, expect, it } from 'vitest';
import { FORMATS_MUTATED, fuzzFiles } from '../../bench/fuzz-files.ts';
import { faultOf } from '../../bench/fuzz.ts';
import { readDocument } from '../../src/read/index.ts';

describe.each(FORMATS_MUTATED)('$name', (format) => {
  it('is read before it is mutated', async () => {
    for (const bytes of await format.files()) {
      const read = await readDocument(bytes);
      expect('source' in read && read.source.format).toBe(format.name);
      expect(faultOf(read)).toBeNull();
    }
  });

  it('is read or refused whatever is done to it: 100 mutations', async () => {
    const finding = await fuzzFiles(format, 100, 20_201_005);
    expect(finding && `seed ${finding.seed}: ${finding.fault}`).toBeNull();
  });
});
