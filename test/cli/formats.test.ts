/** A folder of mixed files, as users bring them: each ends as a document or with its reason, none harms another. */
import { truncateSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { docxOf, paragraph, run as words } from '../../bench/files/docx.ts';
import { column, pdfOf, plainPdf } from '../../bench/files/pdf.ts';
import { bilag, type Ended, type Folder, folder } from './run.ts';

const DIGEST = `Bridges fall
Source: River Post
Date: 5 October 2020

Mali said on Monday that twelve soldiers were killed near the old mill.

Mill burns
Source: Valley Times
Date: 7 October 2020

Mali said on Tuesday that three soldiers were killed in the fire at the mill.
`;

let files: Folder;
let added: Ended;
const inHome = (args: readonly string[]): Promise<Ended> => bilag(args, { env: { BILAG_HOME: files.at('home') } });

beforeAll(async () => {
  files = folder();
  const report = await pdfOf([
    column(
      ['Bridges fall in Mali', 'The week along the river was a quiet one, the governor of the valley said on Monday.'],
      72,
      90,
    ),
    column(['Mali said on Tuesday that forty soldiers were killed near the old mill in the week before.'], 72, 90),
  ]);
  files.put('mixed/a-report.pdf', report);
  files.put(
    'mixed/b-report.docx',
    docxOf({ body: paragraph(words('Mali said on Friday that nine soldiers were killed.')) }),
  );
  files.put('mixed/c-pdf-by-another-name.txt', plainPdf(['Mali said on Sunday that five soldiers were killed.']));
  files.put('mixed/d-digest.txt', DIGEST);
  files.put('mixed/e-scan.pdf', plainPdf([]));
  files.put('mixed/f-broken.pdf', report.slice(0, 300));
  files.put(
    'mixed/g-bomb.docx',
    docxOf({ before: '<!DOCTYPE d [<!ENTITY a "ha">]>', body: paragraph('<w:r><w:t>&a;</w:t></w:r>') }),
  );
  files.put(
    'mixed/h-sheet.xlsx',
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') }),
  );
  files.put('mixed/i-deep.html', `${'<div>'.repeat(100_000)}Mali said on Monday that two soldiers were killed.`);
  truncateSync(files.put('mixed/j-huge.txt', ''), 2 ** 31);
  added = await inHome(['add', files.at('mixed'), '--json']);
});
afterAll(() => files.remove());

test('every file ends as documents or with its reason, and the account adds up', () => {
  const lines = added.json();
  expect(
    lines.slice(0, -1).map(({ name, outcome, issue }) => [name, (issue as { code: string } | null)?.code ?? outcome]),
  ).toEqual([
    ['a-report.pdf', 'accepted'],
    ['b-report.docx', 'accepted'],
    ['c-pdf-by-another-name.txt', 'accepted'],
    ['d-digest.txt#1', 'accepted'],
    ['d-digest.txt#2', 'accepted'],
    ['e-scan.pdf', 'no-text-layer'],
    ['f-broken.pdf', 'broken'],
    ['g-bomb.docx', 'broken'],
    ['h-sheet.xlsx', 'unsupported-format'],
    ['i-deep.html', 'accepted'],
    ['j-huge.txt', 'too-large'],
  ]);
  expect(lines.at(-1)).toMatchObject({ seen: 11, accepted: 6, duplicates: 0, failed: 5, left: 0 });
  expect(added.exit).toBe(1);
});

test('a quote from a PDF knows its page: in the document and in the claim', async () => {
  const [document] = (await inHome(['documents', '--json'])).json();
  const shown = (await inHome(['show', String(document?.id), '--json'])).json()[0] as {
    claims: { id: string; page?: number; quote: { text: string } }[];
  };
  const claim = shown.claims.find(({ quote }) => quote.text.includes('forty soldiers'));
  expect(claim?.page).toBe(2);
  expect((await inHome(['show', claim?.id ?? ''])).out).toMatch(/page 2, characters/u);
});

test('parts have their own publisher and day, and say which file they are of', async () => {
  const parts = (await inHome(['documents', '--json']))
    .json()
    .filter(({ name }) => String(name).startsWith('d-digest')) as {
    name: string;
    metadata: { title: string; publisher: string; published: string };
    part: { number: number; of: number; file: string };
  }[];
  expect(parts.map(({ metadata: { title, publisher, published } }) => [title, publisher, published])).toEqual([
    ['Bridges fall', 'River Post', '2020-10-05'],
    ['Mill burns', 'Valley Times', '2020-10-07'],
  ]);
  expect(parts.map(({ part }) => [part.number, part.of])).toEqual([
    [1, 2],
    [2, 2],
  ]);
  expect(new Set(parts.map(({ part }) => part.file)).size).toBe(1);
});

test('a file of which a part was removed gets it back when it is added again, and only it', async () => {
  const second = (await inHome(['documents', '--json'])).json().find(({ name }) => name === 'd-digest.txt#2');
  await inHome(['remove', String(second?.id), '--reason', 'a test']);
  const again = (await inHome(['add', files.at('mixed', 'd-digest.txt'), '--json'])).json();
  expect(again.map(({ name, outcome }) => [name, outcome])).toEqual([
    ['d-digest.txt#1', 'duplicate'],
    ['d-digest.txt#2', 'accepted'],
    [undefined, undefined],
  ]);
});

test('a file all of whose parts are held is a duplicate, and the ledger is in order', async () => {
  const again = (await inHome(['add', files.at('mixed', 'd-digest.txt'), '--json'])).json();
  expect(again.map(({ outcome }) => outcome)).toEqual(['duplicate', undefined]);
  expect((await inHome(['verify'])).exit).toBe(0);
});

test('--no-split leaves a file whole', async () => {
  const lines = (
    await inHome(['add', files.at('mixed', 'd-digest.txt'), '--no-split', '--collection', 'whole', '--json'])
  ).json();
  expect(lines[0]).toMatchObject({ name: 'd-digest.txt', outcome: 'accepted' });
});
