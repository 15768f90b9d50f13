import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/index.ts';
import { readSource } from '../../src/read/index.ts';
import { doubleEncoded } from '../../src/text/double-encoding.ts';
import { applyEdits } from '../../src/text/edit.ts';
import { expectLinear } from '../growth.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
/** Reads the text's UTF-8 as Windows-1252. */
const misread = (text: string, times = 1): string =>
  times === 0 ? text : misread(new TextDecoder('windows-1252').decode(bytes(text)), times - 1);
const mended = (text: string): string => applyEdits(text, doubleEncoded(text)).text;

describe('text read in the wrong encoding', () => {
  it.each([
    'President Erdoğan met Əliyev’s envoy in Şuşa.',
    'The mayor of Łódź — a lawyer — said “no”.',
    'Генерал сказал, что Мариуполь окружён.',
    'The paper Հայաստան was closed in 1920.',
    'It cost 40 €, he said.',
    'A café in Besançon, à la carte, İzmir 35°.',
  ])('%s', (text) => {
    expect(mended(misread(text))).toBe(text);
    expect(mended(misread(text, 2))).toBe(text);
    expect(mended(text)).toBe(text);
  });

  it('is mended in its own paragraph only', () => {
    const right = 'The café of Mr Özil stood in Besançon.';
    expect(mended(`${right}\n${misread('Erdoğan’s plane landed.')}\n“${right}”`)).toBe(
      `${right}\nErdoğan’s plane landed.\n“${right}”`,
    );
  });

  it.each([
    'He wrote “CAFÉ” on the wall.',
    'He came to the CAFÉ—and left.',
    'LIBERTÉ\u00a0: a motto.',
    'Le fiancé’s café, déjà vu, Straße.',
    'Mixed: Ã© beside ğ.',
  ])('leaves what may be meant: %s', (text) => {
    expect(mended(text)).toBe(text);
  });

  it('never touches text of Latin letters that no reader damaged', () => {
    const words = fc.stringMatching(/^[a-zA-Zéèüöñçßåø .,'“”’–-]{0,80}$/u);
    fc.assert(
      fc.property(words, (text) => {
        expect(mended(text)).toBe(text);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('keeps what stood there among the removals, and the way back', () => {
    const raw = misread('President Erdoğan spoke on Friday to a crowd in the square.');
    const read = readSource(bytes(raw));
    if ('issue' in read) throw new Error(read.issue.message);
    const { text, removals } = clean(read.source);
    expect(text).toContain('Erdoğan');
    expect(removals).toEqual([
      { pass: 'mojibake', reason: 'letters read in the wrong encoding', text: 'ÄŸ', raw: { start: 14, end: 16 } },
    ]);
  });

  it('takes time in line with the text', () => {
    expectLinear((n) => {
      const text = misread('Erdoğan ’ Şuşa\n').repeat(n);
      return () => void doubleEncoded(text);
    }, 2_000);
  });
});
