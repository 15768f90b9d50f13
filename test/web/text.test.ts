import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, titleLine } from '../../src/web/pages/document/paragraphs.ts';
import { foldsOf } from '../../src/web/pages/document/layout.ts';
import { segmentsOf } from '../../src/web/pages/document/segments.ts';

const words = (text: string) => paragraphsOf(text).map(({ start, end }) => text.slice(start, end));

describe('paragraphs', () => {
  it('end at a blank line and at a line that ended on purpose', () => {
    expect(words('One.\n\nTwo.\nThree.')).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('go on over a line wrapped by hand', () => {
    const wrapped =
      'The columns came down from the pass in the first light and\nwere on the plain by noon.\n\nNobody fired.';
    expect(words(wrapped)).toEqual([wrapped.slice(0, wrapped.indexOf('\n\n')), 'Nobody fired.']);
  });

  it('know a heading by its shortness and its missing full stop', () => {
    const forms = paragraphsOf(
      'The road north\nThe road north was closed for eleven days, the ministry said.\nIt opened on Monday.',
    );
    expect(forms.map(({ form }) => form)).toEqual(['heading', 'prose', 'prose']);
    const list = paragraphsOf(
      '- one bridge\n- two mills\n- the road from the pass down to the plain, with all its culverts and walls',
    );
    expect(list.map(({ form }) => form)).toEqual(['prose', 'prose', 'prose']);
  });

  it('hold every word, in order, and lose only white space', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z ,.!]{0,70}$/), { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        expect(words(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('begin with the title only where the text does', () => {
    expect(titleLine('A toll\n\nMore', 'A toll')).toEqual({ start: 0, end: 6 });
    expect(titleLine('A toll', 'Another')).toBeNull();
    expect(titleLine('', null)).toBeNull();
  });
});

describe('segments', () => {
  const paragraph = { start: 100, end: 200 };
  const sound = { damage: null, gap: false };

  it('tell of spoilt letters, and of letters taken out at their end', () => {
    const damage = [
      { start: 110, end: 120, sort: 'lost letters' as const },
      { start: 150, end: 150, sort: 'scattered letters' as const },
    ];
    expect(segmentsOf(paragraph, [], [], damage).map(({ end, damage: sort, gap }) => [end, sort, gap])).toEqual([
      [110, null, false],
      [120, 'lost letters', false],
      [150, null, true],
      [200, null, false],
    ]);
  });

  it('are cut where quotes begin and end, and carry every quote that runs through them', () => {
    const quoted = [
      { id: 'a', quote: { start: 90, end: 150 } },
      { id: 'b', quote: { start: 120, end: 180 } },
      { id: 'c', quote: { start: 200, end: 210 } },
    ];
    const segments = segmentsOf(paragraph, quoted, [{ at: 150, label: '62' }]);
    expect(segments).toEqual([
      { start: 100, end: 120, claims: ['a'], cites: [], ...sound },
      { start: 120, end: 150, claims: ['a', 'b'], cites: ['62'], ...sound },
      { start: 150, end: 180, claims: ['b'], cites: [], ...sound },
      { start: 180, end: 200, claims: [], cites: [], ...sound },
    ]);
  });

  it('cover the paragraph without a gap, whatever the quotes', () => {
    const quote = fc.tuple(fc.nat(300), fc.nat(60)).map(([start, length]) => ({ start, end: start + length + 1 }));
    fc.assert(
      fc.property(fc.array(quote, { maxLength: 8 }), (quotes) => {
        const segments = segmentsOf(
          paragraph,
          quotes.map((q, i) => ({ id: String(i), quote: q })),
          [],
        );
        expect(segments[0]?.start).toBe(100);
        expect(segments.at(-1)?.end).toBe(200);
        for (const [i, segment] of segments.slice(1).entries()) expect(segment.start).toBe(segments[i]?.end);
      }),
    );
  });
});

describe('what was taken out', () => {
  const out = (at: number, text: string) => ({ at, text, pass: 'p', reason: 'r', raw: { start: at, end: at + 1 } });
  const at = (folds: ReadonlyMap<number, readonly { text: string }[]>) =>
    [...folds].map(([behind, own]) => [behind, own.map(({ text }) => text)]);

  it('is folded behind the paragraph at which it stood, in the order of the text', () => {
    const paragraphs = [{ start: 0 }, { start: 40 }, { start: 90 }];
    const removals = [
      out(90, 'Share this page'),
      out(0, 'You are here: home'),
      out(39, 'Sign up now'),
      out(60, 'a b c'),
    ];
    expect(at(foldsOf([...removals, out(500, 'All rights reserved')], paragraphs))).toEqual([
      [-1, ['You are here: home']],
      [0, ['Sign up now']],
      [1, ['a b c', 'Share this page']],
      [2, ['All rights reserved']],
    ]);
  });

  it('is not told of where it was a sign or a number', () => {
    expect(at(foldsOf([out(5, '[62]'), out(6, '**'), out(7, 'https://a.example/b')], [{ start: 0 }]))).toEqual([]);
  });
});
