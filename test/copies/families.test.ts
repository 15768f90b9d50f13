import { describe, expect, it } from 'vitest';
import { familiesOf, jointOf } from '../../src/copies/families.ts';
import type { CarrierFacts } from '../../src/copies/source.ts';

const facts = (id: string): CarrierFacts => ({
  id,
  publisher: null,
  agency: null,
  published: null,
  time: null,
  length: 100,
});
const membersOf = (siblings: Readonly<Record<string, readonly string[]>>): string[][] =>
  familiesOf(
    [jointOf('monday', 'trimmed', 9), jointOf('trimmed', 'tuesday', 5)],
    (id) => siblings[id] ?? [],
    facts,
  ).map(({ members }) => [...members].sort());

describe('a trimmed issue that fits two fillings of one template', () => {
  it('is kept with the one it is most like', () => {
    expect(membersOf({ monday: ['tuesday'], tuesday: ['monday'] })).toEqual([['monday', 'trimmed']]);
  });

  it('joins them where they are no fillings of one template', () => {
    expect(membersOf({})).toEqual([['monday', 'trimmed', 'tuesday']]);
  });
});
