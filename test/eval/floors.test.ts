import { describe, expect, it } from 'vitest';
import { fallen, GOLDS, hasGold, raised, reached, readFloors } from '../../eval/floors.ts';

describe('floors', () => {
  const floor = { sha256: 'a', f1: { strike: 0.5, core: 0.4 } };

  it('tell what fell below them, and a gold that has changed', () => {
    expect(fallen(floor, { sha256: 'a', f1: { strike: 0.5, core: 0.4 } })).toEqual([]);
    expect(fallen(floor, { sha256: 'a', f1: { strike: 0.499, core: 0.6 } })).toEqual(['strike: F1 0.499, not 0.500']);
    expect(fallen(floor, { sha256: 'a', f1: { core: 0.4 } })).toHaveLength(1);
    expect(fallen(floor, { sha256: 'b', f1: { strike: 1, core: 1 } })).toHaveLength(1);
    expect(fallen(undefined, floor)).toHaveLength(1);
  });

  it('are raised and never lowered', () => {
    expect(raised(floor, { sha256: 'a', f1: { strike: 0.7, core: 0.1 } }).f1).toEqual({ strike: 0.7, core: 0.4 });
  });

  for (const name of Object.keys(GOLDS))
    it.skipIf(!hasGold(name))(
      `hold on the ${name} (skipped where they are absent)`,
      async () => {
        expect(fallen(readFloors()[name], await reached(name))).toEqual([]);
      },
      240_000,
    );
});
