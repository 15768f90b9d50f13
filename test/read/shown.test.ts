/** A file set for showing: the quote marked, nothing else changed. */
import { parse } from 'parse5';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARKED } from '../../src/model/shown.ts';
import { readSource } from '../../src/read/index.ts';
import { shownOf } from '../../src/read/shown.ts';
import { piecesOf } from '../../src/text/offsets.ts';
import { expectLinear } from '../growth.ts';

const MARK = /<mark[^>]*>|<\/mark>/gu;
const markedIn = (shown: string | null): string[] =>
  [...(shown ?? '').matchAll(/<mark[^>]*>([^<]*)<\/mark>/gu)].map(([, words]) => words ?? '');

describe('a web page as it was filed', () => {
  const page =
    '<!doctype html><title>Toll</title><body><h1>Toll</h1><p>The governor said <b>nine</b> people died &amp; four were hurt<sup>[1]</sup> at the mill.</p><p>The road to the mill is open again, and the market has been rebuilt since the spring.</p>';
  const read = readSource(new TextEncoder().encode(page));
  if ('issue' in read) throw new Error(read.issue.message);
  const { source } = read;
  const start = source.text.indexOf('The governor');
  const pieces = piecesOf(source.map, { start, end: source.text.indexOf('mill.') + 5 });
  const shown = shownOf('html', page, pieces) ?? '';

  it('has the words of the quote marked, its tags and character references whole', () => {
    expect(markedIn(shown).join('')).toContain('The governor said nine people died ');
    expect(shown.replace(MARK, '')).toBe(page);
    expect(shown).toContain('&amp;');
    expect(shown.match(new RegExp(`id="${MARKED}"`, 'gu'))).toHaveLength(1);
    expect(shown.indexOf(`id="${MARKED}"`)).toBeLessThan(shown.indexOf('The governor'));
  });

  it('is the same page without the marks, whatever is marked', () => {
    const stretch = fc.tuple(fc.nat(page.length), fc.nat(40));
    fc.assert(
      fc.property(stretch, ([from, length]) => {
        const one = shownOf('html', page, [{ start: from, end: Math.min(page.length, from + length) }]) ?? '';
        expect(one.replace(MARK, '')).toBe(page);
      }),
    );
  });

  it('takes time in proportion to its length, however many the blanks and pieces', () => {
    expectLinear((n) => {
      const raw = `${' '.repeat(n)}<`.repeat(4);
      const pieces = Array.from({ length: n / 4 }, (_, i) => ({ start: 4 * i, end: 4 * i + 2 }));
      return () => shownOf('html', raw, [...pieces, { start: n, end: 4 * n }]);
    }, 40_000);
  });
});

describe('a plain text as it was filed', () => {
  it('is preformatted, and no letter of it becomes markup', () => {
    const raw = 'a < b & <script>alert(1)</script> nine died </pre><img src=x>';
    const start = raw.indexOf('nine');
    const shown = shownOf('text', raw, [{ start, end: start + 9 }]) ?? '';
    expect(markedIn(shown)).toEqual(['nine died']);
    expect(
      JSON.stringify(parse(shown), (key, value: unknown) => (key === 'parentNode' ? undefined : value)),
    ).not.toMatch(/"tagName":"(?:script|img)"/u);
    const [, inside] = /<pre>(.*)<\/pre>/su.exec(shown.replace(MARK, '')) ?? [];
    expect(inside?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(raw);
  });
});

it('a file that no browser shows as text is not set', () => {
  for (const format of ['pdf', 'docx', 'eml'] as const) expect(shownOf(format, 'x', [])).toBeNull();
});
