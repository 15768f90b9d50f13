import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highestOf, linesFor, markOf, scaleTo } from '../../src/web/figures/scale.ts';

describe('the shared scale', () => {
  it('ends at the power of ten that holds the highest figure', () => {
    expect(scaleTo(5000).ticks).toEqual([0, 10, 100, 1000, 10_000]);
    expect(scaleTo(10_000).max).toBe(10_000);
    expect(scaleTo(0).max).toBe(10);
  });

  it('keeps every figure on the paper and in order', () => {
    const value = fc.nat(2_000_000);
    fc.assert(
      fc.property(value, value, value, (a, b, highest) => {
        const { place } = scaleTo(highest);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(place(low)).toBeLessThanOrEqual(place(high));
        expect(place(0)).toBe(0);
        expect(place(high)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('draws ranges with a whisker and leaves open ends open', () => {
    const scale = scaleTo(1000);
    const of = (low: number | null, high: number | null) => markOf({ low, high, relation: 'exactly', text: '' }, scale);
    expect(of(10, 10)).toEqual({ at: scale.place(10), whisker: null, open: null });
    expect(of(10, 100)?.whisker).toEqual({ from: scale.place(10), to: scale.place(100) });
    expect([of(10, null)?.open, of(null, 10)?.open, of(null, null)]).toEqual(['up', 'down', null]);
    expect(highestOf([null, { low: 5, high: null, relation: 'at-least', text: '' }])).toBe(5);
  });

  it('puts figures that would cover one another on lines of their own', () => {
    expect(linesFor([0.5, 0.1, 0.51, 0.9])).toEqual([0, 0, 1, 0]);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (places) => {
        const drawn = linesFor(places).map((line, i) => ({ line, at: places[i] ?? 0 }));
        for (const [i, a] of drawn.entries()) {
          for (const b of drawn.slice(i + 1)) {
            if (a.line === b.line) expect(Math.abs(a.at - b.at)).toBeGreaterThan(0.0349);
          }
        }
      }),
    );
  });
});
