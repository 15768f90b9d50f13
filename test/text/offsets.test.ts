import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit, settleEdits } from '../../src/text/edit.ts';
import { composeMaps, fromSource, identityMap, toSource } from '../../src/text/offsets.ts';

/** Texts with characters of one and two units, and edits in order that do not overlap. */
const edited = fc
  .string({ unit: fc.constantFrom('a', 'b', 'ə', ' ', '\n', '.', '😀'), maxLength: 60 })
  .chain((text) =>
    fc.tuple(
      fc.constant(text),
      fc.array(fc.tuple(fc.nat(text.length), fc.nat(8), fc.constantFrom(undefined, ' ', '--')), { maxLength: 8 }),
    ),
  )
  .map(([text, raw]) => {
    const edits: Edit[] = raw.map(([start, length, put]) => ({
      start,
      end: Math.min(text.length, start + length),
      ...(put === undefined ? {} : { put }),
    }));
    return { text, edits: settleEdits(edits) };
  });

const naive = (text: string, edits: readonly Edit[]): string =>
  [...edits].reverse().reduce((so, { start, end, put }) => so.slice(0, start) + (put ?? '') + so.slice(end), text);

describe('edited texts', () => {
  it('equal the text with its spans replaced one by one', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        expect(applyEdits(text, edits).text).toBe(naive(text, edits));
      }),
    );
  });

  it('map every kept character to the same character of the source, and keep all that was not cut', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const { text: after, map } = applyEdits(text, edits);
        const kept = map.flatMap(({ from, length }) => Array.from({ length }, (_, i) => from + i));
        for (const { at, from, length } of map)
          expect(after.slice(at, at + length)).toBe(text.slice(from, from + length));
        const cut = edits.reduce((sum, { start, end }) => sum + end - start, 0);
        expect(kept.length).toBe(text.length - cut);
        for (let i = 1; i < map.length; i++) expect(map[i]?.from).toBeGreaterThan(map[i - 1]?.from ?? -1);
      }),
    );
  });

  it('compose: two edits mapped one after the other lead where the composed map leads', () => {
    fc.assert(
      fc.property(edited, fc.array(fc.tuple(fc.nat(60), fc.nat(5)), { maxLength: 5 }), ({ text, edits }, more) => {
        const first = applyEdits(text, edits);
        const second = applyEdits(
          first.text,
          settleEdits(
            more.map(([start, length]) => {
              const from = Math.min(start, first.text.length);
              return { start: from, end: Math.min(first.text.length, from + length), put: '_' };
            }),
          ),
        );
        const composed = composeMaps(second.map, first.map);
        const characters = (map: typeof composed) =>
          new Map(map.flatMap(({ at, from, length }) => Array.from({ length }, (_, i) => [at + i, from + i] as const)));
        const [inner, outer, both] = [characters(first.map), characters(second.map), characters(composed)];
        for (let at = 0; at < second.text.length; at++) expect(both.get(at)).toBe(inner.get(outer.get(at) ?? -1));
      }),
    );
  });

  it('refuse edits that overlap', () => {
    expect(() =>
      applyEdits('soldiers', [
        { start: 0, end: 4 },
        { start: 3, end: 5 },
      ]),
    ).toThrow(RangeError);
  });
});

describe('toSource', () => {
  const { text, map } = applyEdits('The bridge [3] fell.Later', [
    { start: 10, end: 14 },
    { start: 20, end: 20, put: ' ' },
  ]);

  it('spans what was cut inside a stretch and leaves out what came from nowhere at its ends', () => {
    expect(text).toBe('The bridge fell. Later');
    expect(toSource(map, { start: 4, end: 15 })).toEqual({ start: 4, end: 19 });
    expect(toSource(map, { start: 11, end: 17 })).toEqual({ start: 15, end: 20 });
    expect(toSource(map, { start: 16, end: 22 })).toEqual({ start: 20, end: 25 });
  });

  it('gives an empty span for a stretch that came from nowhere', () => {
    expect(toSource(map, { start: 16, end: 17 })).toEqual({ start: 20, end: 20 });
    expect(toSource([], { start: 0, end: 0 })).toEqual({ start: 0, end: 0 });
  });

  it('is the identity on a text that was not edited', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        expect(toSource(identityMap(60), span)).toEqual(span);
      }),
    );
  });

  it('has fromSource as its way back', () => {
    expect(fromSource(map, 11)).toBe(10);
    expect(fromSource(map, 20)).toBe(16);
    expect(fromSource(map, 0)).toBe(0);
  });
});
