import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowsOf } from '../../src/annotate/syntax/windows.ts';

const cut = (text: string, most: number) =>
  windowsOf(text.split(' '), most).map(({ from, to }) => text.split(' ').slice(from, to).join(' '));

describe('windowsOf', () => {
  it.each([
    ['a b c d', 4, ['a b c d']],
    ['a b c d e', 4, ['a b c d', 'e']],
    ['a b c , d e', 5, ['a b c ,', 'd e']],
    // a semicolon goes before a comma that stands later
    ['a b c ; d , e f', 6, ['a b c ;', 'd , e f']],
    // a mark in the first half would waste the window
    ['a ; b c d e f', 6, ['a ; b c d e', 'f']],
  ])('%s by %i', (text, most, parts) => expect(cut(text, most)).toEqual(parts));

  it('covers every form once, in windows no longer than the bound', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', ',', ';', '.', ':'), { maxLength: 200 }),
        fc.integer({ min: 1, max: 30 }),
        (forms, most) => {
          let next = 0;
          for (const { from, to } of windowsOf(forms, most)) {
            expect(from).toBe(next);
            expect(to - from).toBeGreaterThan(0);
            expect(to - from).toBeLessThanOrEqual(most);
            next = to;
          }
          expect(next).toBe(forms.length);
        },
      ),
      { seed: 5 },
    );
  });
});
