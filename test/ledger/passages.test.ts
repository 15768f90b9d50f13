import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST, passagesOf } from '../../src/ledger/passages.ts';

const stretch = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('\n\n', '\n \t\n', '\n', ' ', '. '),
  fc
    .constantFrom('🕯', 'a', 'Շ', 'word ', 'Line.\n')
    .chain((one) => fc.integer({ min: 1, max: 3 * LONGEST }).map((times) => one.repeat(times))),
);

test('passages joined are the text; none is too long, empty, or begins in the middle of a character', () => {
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 12 }), (stretches) => {
      const text = stretches.join('');
      let at = 0;
      for (const passage of passagesOf(text)) {
        expect(passage.start).toBe(at);
        expect(passage.stop - passage.start).toBe(passage.text.length);
        expect(passage.text.length).toBeGreaterThan(0);
        expect(passage.text.length).toBeLessThanOrEqual(LONGEST);
        expect(passage.text.isWellFormed()).toBe(text.isWellFormed());
        expect(text.slice(passage.start, passage.stop)).toBe(passage.text);
        at = passage.stop;
      }
      expect(at).toBe(text.length);
    }),
    { seed: 5, numRuns: 200 },
  );
});

test('paragraphs are passages of their own', () => {
  const text = 'One.\n\nTwo,\nstill two.\n \n\nThree.';
  expect([...passagesOf(text)].map((passage) => passage.text.trim())).toEqual(['One.', 'Two,\nstill two.', 'Three.']);
});

test('twice the text is twice the work', () => {
  // A line without any place to cut: what is looked at a cut must not grow with the text before it.
  const looked = (length: number): number => {
    let seen = 0;
    const text = 'x'.repeat(length);
    const counting = Object.assign(Object(text), {
      slice: (from: number, to: number) => {
        seen += to - from;
        return text.slice(from, to);
      },
      lastIndexOf: (mark: string, at: number) => {
        seen += at;
        return text.lastIndexOf(mark, at);
      },
    }) as string;
    expect([...passagesOf(counting)]).toHaveLength(Math.ceil(length / LONGEST));
    return seen;
  };
  expect(looked(80 * LONGEST) / looked(40 * LONGEST)).toBeLessThan(2.1);
});
