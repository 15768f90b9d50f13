import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { column, pdfOf, plainPdf, type Print, reportPdf } from '../../bench/files/pdf.ts';
import { clean } from '../../src/clean/index.ts';
import type { Source } from '../../src/model/document.ts';
import { readDocument } from '../../src/read/index.ts';
import { inflatesTooFar } from '../../src/read/pdf/inflated.ts';
import { locationAt } from '../../src/text/locations.ts';
import { toSource } from '../../src/text/offsets.ts';

async function sourceOf(bytes: Uint8Array): Promise<Source> {
  const read = await readDocument(bytes);
  if ('issue' in read) throw new Error(read.issue.message);
  return read.source;
}
const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await readDocument(bytes);
  return 'issue' in read ? read.issue.code : 'read';
};
const textOf = async (...pages: readonly (readonly Print[])[]): Promise<string> =>
  (await sourceOf(await pdfOf(pages))).text;
const removed = ({ removals }: Source): string[] => removals.map(({ reason, text }) => `${reason}: ${text.trim()}`);

describe('a report of several pages', () => {
  it('is read in paragraphs, without what is printed around them', async () => {
    const source = await sourceOf(await reportPdf());
    expect(source.text.split('\n\n')).toEqual([
      'Bridges fall in the valley',
      'Two bridges fell on Monday, the governor of the valley said in the evening, after a night of shelling that neither army owned up to. Twelve soldiers were killed near the old mill, the ministry said, and the road to the north stays closed until the engineers of the Anglo-Danish company have looked at the piers.',
      'A second report put the dead at fourteen, which the commission could not confirm, as the hospital had lost its list of the dead in the fire. On Tuesday the army said that nine of its men were missing.',
      'In the north the villagers left their houses before the first shells came down on the mill, and most have not come back since then.',
      'The south was quiet until the evening, when a convoy of six lorries was burnt on the road to the river port.',
      '12 Interview with the governor, 5 October 2020.',
    ]);
    expect(removed(source)).toEqual([
      'running head: Office of the River Commission',
      'reference mark: 12',
      'hyphen at the end of a line: -',
      'page number: Page 1',
      'running head: Office of the River Commission',
      'page number: Page 2',
      'running head: Office of the River Commission',
      'page number: Page 3',
    ]);
  });

  it('leads every word back to its page and place', async () => {
    const source = await sourceOf(await reportPdf());
    const where = (words: string) => {
      const start = source.text.indexOf(words);
      return locationAt(source.locations, toSource(source.map, { start, end: start + words.length }).start);
    };
    expect(where('Two bridges')).toMatchObject({ page: 1, x: 72, y: 120 });
    expect(where('hospital had lost')).toMatchObject({ page: 2, x: 72, y: 90 });
    expect(where('The south was quiet')).toMatchObject({ page: 3, x: 320, y: 93 });
    expect(where('Interview with')).toMatchObject({ page: 1, y: 740 });
  });

  it('keeps the mark as a cite where it stood', async () => {
    const { text, cites } = clean(await sourceOf(await reportPdf()));
    expect(cites.map(({ at, label }) => [text.slice(at - 3, at), label])).toEqual([['to.', '12']]);
  });

  it('takes title and author from its properties, and never the day it was made for that of the report', async () => {
    const { metadata } = await sourceOf(await reportPdf());
    expect(metadata).toMatchObject({
      title: 'Bridges fall in the valley',
      author: 'River Commission',
      published: null,
      found: { title: 'properties', author: 'properties' },
    });
    const lines = column(
      ['Bridges fall', 'Published 5 October 2020', 'Two bridges fell on Monday, the governor said.'],
      72,
      90,
    );
    const named = await sourceOf(await pdfOf([lines], { title: 'Microsoft Word - brief_v3.docx', author: 'jsmith' }));
    expect(named.metadata).toMatchObject({
      title: null,
      author: null,
      published: '2020-10-05',
      found: { published: 'text' },
    });
  });
});

describe('lines', () => {
  const width = 'The commission wrote on Friday that it had counted the houses along the river and found';
  it('keeps the hyphen of a compound, of a name and of what the report writes with one elsewhere', async () => {
    const text = await textOf(
      column(
        [
          `${width} a cease-`,
          'fire line of Nagorno-',
          'Karabakh held, and a fact-finder wrote of fact-',
          'finders, and the min-',
          'istry.',
        ],
        72,
        90,
      ),
    );
    expect(text).toContain('cease-fire line of Nagorno-Karabakh held');
    expect(text).toContain('wrote of fact-finders, and the ministry.');
  });

  it('parts paragraphs at gaps, indents, items and headings, not at pages', async () => {
    const text = await textOf(
      [
        { text: 'A heading', x: 72, y: 90, size: 14, bold: true },
        ...column([width, 'nobody in them.'], 72, 120),
        ...column([width, 'that the bridge'], 72, 170),
      ],
      [...column(['was gone.', '- one house', '- two houses'], 72, 90)],
    );
    expect(text.split('\n\n')).toEqual([
      'A heading',
      `${width} nobody in them.`,
      `${width} that the bridge was gone.`,
      '- one house',
      '- two houses',
    ]);
  });

  it('reads a table across, not down', async () => {
    const rows = ['North', 'South', 'East', 'West'].flatMap((side, i) => [
      { text: side, x: 72, y: 90 + i * 14 },
      { text: `${i + 3} dead`, x: 220, y: 90 + i * 14 },
      { text: `${i + 5} hurt`, x: 360, y: 90 + i * 14 },
    ]);
    expect((await textOf(rows)).replace(/\s+/gu, ' ')).toContain('North 3 dead 5 hurt South 4 dead 6 hurt');
  });

  it('reads a heading across two columns before and between them', async () => {
    const left = (y: number) =>
      column(['The north lost its bridge', 'and two of its mills, and', 'nobody came to mend them.'], 72, y);
    const right = (y: number) =>
      column(['The south kept its bridge', 'and lost all of its boats', 'in the week that followed.'], 320, y);
    const text = await textOf([
      { text: 'A week of fire along the river, told by those who lived through all of it', x: 72, y: 60, size: 14 },
      ...right(100),
      ...left(100),
      { text: 'The second week along the river, told by those who were left to tell of it', x: 72, y: 180, size: 14 },
      ...left(220),
      ...right(220),
    ]);
    const order = ['A week of fire', 'The north lost', 'The south kept', 'The second week'].map((words) =>
      text.indexOf(words),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it('leaves a stamp across the page out, and says so', async () => {
    const source = await sourceOf(
      await pdfOf([
        [
          { text: 'CONFIDENTIAL', x: 100, y: 500, size: 60, turned: 45 },
          ...column(['Two bridges fell on Monday.'], 72, 90),
        ],
      ]),
    );
    expect(source.text.trim()).toBe('Two bridges fell on Monday.');
    expect(removed(source)).toEqual(['print across the page: CONFIDENTIAL']);
  });

  it('keeps square metres and ordinary numbers', async () => {
    expect(await textOf(column(['The fire burnt 30 km^2^ of forest.^3^'], 72, 90))).toBe(
      'The fire burnt 30 km2 of forest.',
    );
  });

  it('leaves out heads of chapters, which differ but count the pages on, and keeps figures that count nothing', async () => {
    const head = (text: string) => ({ text, x: 72, y: 40, size: 9 });
    const dead = (n: number) => ({ text: `The dead of the week: ${n}`, x: 72, y: 780 });
    const pages = [head('1 The river 5'), head('2 The mill 6'), head('3 The road 7'), head('4 The port 8')].map(
      (print, i) => [
        print,
        ...column([`Chapter ${['one', 'two', 'three', 'four'][i]} tells of the fire.`], 72, 90),
        ...(i < 3 ? [dead([4, 19, 2][i] ?? 0)] : []),
      ],
    );
    const source = await sourceOf(await pdfOf(pages));
    expect(removed(source).filter((words) => words.startsWith('running head'))).toHaveLength(4);
    expect(source.text).toContain('Chapter two tells of the fire.');
  });

  it('keeps the lines of an item together', async () => {
    const text = await textOf([
      { text: '• a first house, which the commission found', x: 72, y: 90 },
      { text: 'burnt down to the ground on the day after it', x: 84, y: 104 },
      { text: '• a second house', x: 72, y: 118 },
    ]);
    expect(text.split('\n\n')).toEqual([
      '• a first house, which the commission found burnt down to the ground on the day after it',
      '• a second house',
    ]);
  });

  it('keeps what only one page says at its edge', async () => {
    expect(await textOf(column(['17'], 280, 40), column(['Two bridges fell on Monday.'], 72, 90))).toContain('17');
  });
});

describe('a PDF that cannot be read', () => {
  const intact = plainPdf();
  it.each<[string, Uint8Array, string]>([
    ['cut short', intact.slice(0, 40), 'broken'],
    ['rubbish after its head', new TextEncoder().encode('%PDF-1.7\nnothing of the kind'), 'broken'],
    [
      'locked',
      new TextEncoder().encode(
        new TextDecoder()
          .decode(intact)
          .replace(
            '/Root 1 0 R',
            '/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) /P -4 >> /ID [(a) (a)]',
          ),
      ),
      'encrypted',
    ],
    ['without a text layer', plainPdf([]), 'no-text-layer'],
    ['with a layer of signs', plainPdf(['\\001\\002\\003\\004\\005\\006']), 'no-text-layer'],
  ])('%s: the reason is said', async (_what, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('reads what a lost table of objects still leads to', async () => {
    const text = new TextDecoder().decode(intact).replace(/startxref\n\d+/u, 'startxref\n99999');
    expect((await sourceOf(new TextEncoder().encode(text))).text).toContain('Two bridges fell on Monday');
  });

  it('says which of its pages are pictures', async () => {
    const source = await sourceOf(await pdfOf([column(['Two bridges fell on Monday.'], 72, 90), []]));
    expect(removed(source)).toEqual(['page without a text layer: page 2']);
  });

  it('is not unpacked beyond what is read, however often it is packed', async () => {
    const limits = { stream: 1_000_000, all: 3_000_000 };
    const zeros = zlibSync(new Uint8Array(2_000_000));
    const pdf = (data: Uint8Array, filter: string) =>
      Buffer.concat([
        Buffer.from(`%PDF-1.4\n1 0 obj << /Length ${data.length} /Filter ${filter} >>\nstream\n`),
        data,
        Buffer.from('\nendstream endobj'),
      ]);
    expect(inflatesTooFar(pdf(zeros, '/FlateDecode'), limits)).toBe(true);
    expect(inflatesTooFar(pdf(zlibSync(zeros), '[/FlateDecode /FlateDecode]'), limits)).toBe(true);
    expect(inflatesTooFar(pdf(zlibSync(new Uint8Array(900_000)), '/FlateDecode'), limits)).toBe(false);
    const four = Buffer.concat(Array.from({ length: 4 }, () => pdf(zlibSync(new Uint8Array(900_000)), '/FlateDecode')));
    expect(inflatesTooFar(four, limits)).toBe(true);
    expect(await codeOf(pdf(zlibSync(new Uint8Array(150_000_000)), '/FlateDecode'))).toBe('too-much');
  });
});
