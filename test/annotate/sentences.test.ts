import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, sentencesOf } from '../../src/annotate/sentences.ts';
import { tokenise } from '../../src/annotate/tokens.ts';
import { expectLinear } from '../growth.ts';

const split = (text: string): string[] => {
  const tokens = tokenise(text);
  return sentencesOf(text, tokens, paragraphsOf(text)).map(({ start, end }) => text.slice(start, end));
};

/** A bar marks each boundary that must be found. */
const CASES = [
  'The army withdrew.|It did not say why.',
  'Maj. Gen. Ahmed Salah spoke to Lt. Col. Jane Roe.|She agreed.',
  'The U.S. envoy left on Sept. 19.|He will return in Oct.',
  'The shelling began at 4 p.m.|The town was empty.',
  'It began at 4 p.m. on Friday.',
  '“We will hold the bridge.”|The general left.',
  '"Nobody came," he said.|"We waited all night."',
  'He spoke to J. Smith of the U.N. Security Council.',
  'Is it over?|No one knows.',
  'About 3.5 million people fled.|Most went east.',
  'The toll (see No. 4) rose.|It may rise again.',
  'Officials in Khartoum, e.g. the mayor, were silent.',
  'Ah?lat? was hit.|Two died.',
  'He wrote "Enough!"|Then he resigned.',
  'They came from the U.K.|The others came later.',
  'A heading without a stop\n|The first sentence follows.',
  '- first item\n|- second item',
];

describe('sentences', () => {
  it.each(CASES)('%s', (marked) => {
    expect(split(marked.replaceAll('|', marked.includes('\n') ? '' : ' '))).toEqual(
      marked.split('|').map((part) => part.trim()),
    );
  });

  it('cover every token once, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const tokens = tokenise(text);
        const sentences = sentencesOf(text, tokens, paragraphsOf(text));
        let next = 0;
        for (const { from, to } of sentences) {
          expect(from).toBe(next);
          expect(to).toBeGreaterThan(from);
          next = to;
        }
        expect(next).toBe(tokens.length);
      }),
    );
  });

  it('are cut where a text goes on without a stop, after a comma where there is one', () => {
    const lengths = (text: string) => {
      const tokens = tokenise(text);
      return sentencesOf(text, tokens, paragraphsOf(text)).map(({ from, to }) => to - from);
    };
    expect(lengths('ten men fell and '.repeat(250))).toEqual([400, 400, 200]);
    expect(lengths('ten men fell and went, '.repeat(200))).toEqual([396, 396, 396, 12]);
    expect(lengths(`${'ten men fell and '.repeat(99)}rose.`)).toEqual([398]);
  });

  it('tell headings, captions and items from prose', () => {
    const forms = (text: string) => {
      const tokens = tokenise(text);
      return sentencesOf(text, tokens, paragraphsOf(text)).map(({ form }) => form);
    };
    expect(forms('Fierce fighting in the north\nThe fighting went on.\n- one\nPhoto: a tank in the square.')).toEqual([
      'heading',
      'prose',
      'item',
      'caption',
    ]);
  });
});

describe('tokens', () => {
  it('stand in the text at their offsets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const token of tokenise(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
      }),
    );
  });

  it('take time in proportion to a run without a blank', () => {
    const run = (n: number): string => `An address: ${'https://'.repeat(n)} and more.`;
    const tokens = tokenise(run(500));
    expect(tokens.at(-2)?.text).toBe('more');
    expect(tokens.slice(4, -4).some(({ spaced }) => spaced)).toBe(false);
    expectLinear((n) => {
      const text = run(n);
      return () => tokenise(text);
    }, 5000);
  });

  it('are the same whether a long text is cut into pieces or not', () => {
    const line = 'Two soldiers of the 3rd Brigade died near the bridge on 4 May 2019.\n';
    const many = tokenise(line.repeat(3000));
    const one = tokenise(line);
    expect(many.length).toBe(one.length * 3000);
    expect(many.slice(-one.length).map(({ text }) => text)).toEqual(one.map(({ text }) => text));
  });
});
