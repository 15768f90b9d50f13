import { describe, expect, it } from 'vitest';
import { column, pdfOf } from '../../bench/files/pdf.ts';
import { clean } from '../../src/clean/index.ts';
import { readDocument, readSource } from '../../src/read/index.ts';
import { splitSource } from '../../src/read/split/index.ts';
import { locationAt } from '../../src/text/locations.ts';

const FILE = 'f'.repeat(64);

function partsOf(text: string) {
  const read = readSource(new TextEncoder().encode(text));
  if ('issue' in read) throw new Error(read.issue.message);
  return splitSource(read.source, FILE).map(({ source, part }) => ({ source, part, ...clean(source) }));
}
const factsOf = (text: string) =>
  partsOf(text).map(({ metadata: { title, publisher, published } }) => [title, publisher, published]);

const entry = (annex: number, source: string, title: string, day: string): string =>
  `Flygtningenævnets baggrundsmateriale\n\nBilagsnr.:\t${annex}\nLand:\tMali\nKilde:\t${source}\nTitel:\t${title}\nUdgivet:\t${day}\n\n`;

const REGISTER = `${entry(11, 'River Post', 'Bridges fall', '5. oktober 2020')}Two bridges fell on Monday, the governor said.\n\n${entry(12, 'Valley Times', 'Mill burns', '7. oktober 2020')}The mill burnt down on Tuesday, the mayor said.\n`;

const LABELLED = `A week along the river\n
Bridges fall
Source: River Post
Date: 5 October 2020

Two bridges fell on Monday, the governor said.

Mill burns
Source: Valley Times
Date: 7 October 2020

The mill burnt down on Tuesday, the mayor said.
`;

const RULED = `# Bridges fall

5 October 2020

Two bridges fell on Monday, the governor said.

---

# Mill burns

7 October 2020

The mill burnt down on Tuesday, the mayor said.
`;

describe('a file of several reports', () => {
  it.each([
    ['entries of a register', REGISTER, 'River Post', 'Valley Times'],
    ['headlines with source and date', LABELLED, 'River Post', 'Valley Times'],
    ['headings and dates between rules', RULED, null, null],
  ])('is split at %s, each part with its own facts', (_what, text, first, second) => {
    expect(factsOf(text)).toEqual([
      ['Bridges fall', first, '2020-10-05'],
      ['Mill burns', second, '2020-10-07'],
    ]);
  });

  it.each([REGISTER, LABELLED, RULED])('loses no character, and every one leads back to the file', (text) => {
    const parts = partsOf(text);
    expect(parts.map(({ source }) => source.text).join('')).toBe(text);
    expect(parts.map(({ part }) => [part.number, part.of, part.file])).toEqual([
      [1, 2, FILE],
      [2, 2, FILE],
    ]);
    expect(parts[0]?.part.raw.end).toBe(parts[1]?.part.raw.start);
    for (const part of parts) {
      expect(part.map.length).toBeGreaterThan(0);
      for (const { at, from, length } of part.map) {
        expect(part.text.slice(at, at + length)).toBe(text.slice(from, from + length));
      }
    }
  });

  it('knows the page of each part of a PDF', async () => {
    const page = (n: number, source: string, title: string, day: string, words: string) =>
      column([`Bilagsnr.: ${n}`, 'Land: Mali', `Kilde: ${source}`, `Titel: ${title}`, `Udgivet: ${day}`], 72, 90)
        .map((print, i) => ({ ...print, y: 90 + i * 30 }))
        .concat(column([words], 72, 400));
    const read = await readDocument(
      await pdfOf([
        page(11, 'River Post', 'Bridges fall', '5. oktober 2020', 'Two bridges fell on Monday.'),
        page(12, 'Valley Times', 'Mill burns', '7. oktober 2020', 'The mill burnt down on Tuesday.'),
      ]),
    );
    if ('issue' in read) throw new Error(read.issue.message);
    const parts = splitSource(read.source, FILE).map(({ source }) => clean(source));
    expect(parts.map(({ text }) => text)).toEqual(['Two bridges fell on Monday.', 'The mill burnt down on Tuesday.']);
    expect(parts.map(({ map, locations }) => locationAt(locations, map[0]?.from ?? 0)?.page)).toEqual([1, 2]);
  });
});

describe('a file that is not certain to hold several', () => {
  const one = REGISTER.slice(0, REGISTER.indexOf('Flygtningenævnets', 10));
  it.each([
    ['one entry of a register and its report', one],
    ['a register quoted in words', `${one}Bilagsnr.: 12 was not at hand, the board wrote.\nBilagsnr.: 13 was.\n`],
    ['sources without dates', LABELLED.replaceAll('Date: ', 'Seen: ')],
    ['one source and date', LABELLED.slice(0, LABELLED.indexOf('Mill burns'))],
    ['dates that no calendar has', LABELLED.replaceAll('October', 'Octember')],
    ['a rule within a report', RULED.replace('7 October 2020\n', '')],
    ['headings of two levels', RULED.replace('# Mill', '## Mill')],
    ['dated headings without rules', RULED.replace('---\n', '')],
  ])('%s: stays whole', (_what, text) => {
    expect(partsOf(text)).toEqual([]);
  });

  it('a web page stays whole', () => {
    expect(partsOf(`<html><body><article><pre>${LABELLED}</pre></article></body></html>`)).toEqual([]);
  });
});
