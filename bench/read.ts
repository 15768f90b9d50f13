/**
 * How each format is read: how many of its files are accepted, how fast, and the most memory the process took.
 * `npm run bench:read [-- ROW…]`. MB are of words where a format packs them. Every row runs in a process of its own, so that none pays for another.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { clean } from '../src/clean/index.ts';
import { readDocument } from '../src/read/index.ts';
import { docxOf, paragraph, reportDocx, run } from './files/docx.ts';
import { column, pdfOf, plainPdf, type Print, reportPdf } from './files/pdf.ts';

/** What was read at one go: whether it was accepted, and how much it was in the row's unit. */
interface Step {
  readonly accepted: boolean;
  readonly amount: number;
}

interface Row {
  readonly name: string;
  readonly unit: 'pages' | 'MB';
  readonly steps: () => AsyncGenerator<Step>;
}

interface File {
  readonly bytes: Uint8Array;
  readonly pages?: number;
}

const MEGABYTE = 1024 * 1024;

/** A row of files that are read one by one; what they measure is their pages, else their bytes. */
const filesRow = (name: string, unit: Row['unit'], files: () => Promise<readonly File[]>): Row => ({
  name,
  unit,
  async *steps() {
    for (const { bytes, pages } of await files()) {
      const read = await readDocument(bytes);
      if ('source' in read) clean(read.source);
      // Packed files hold more words than bytes.
      const length = Math.max(bytes.length, 'source' in read ? read.source.raw.length : 0);
      yield { accepted: 'source' in read, amount: unit === 'pages' ? (pages ?? 0) : length / MEGABYTE };
    }
  },
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

const SENTENCES = [
  'Two bridges fell on Monday, the governor of the valley said in the evening after a night of fire.',
  'Twelve soldiers were killed near the old mill, the ministry said, and nine more were missing.',
  'The commission could not confirm either figure, as the hospital had lost its list of the dead.',
];
const prose = (n: number): string[] => times(n, (i) => `${SENTENCES[i % SENTENCES.length]} (${i})`);

const page = (number: number, lines: number): Print[] => [
  { text: 'Office of the River Commission', x: 72, y: 40, size: 9 },
  ...column(prose(lines), 72, 90),
  { text: `Page ${number}`, x: 280, y: 800, size: 9 },
];
const book = (pages: number, lines: number): Promise<Uint8Array> => pdfOf(times(pages, (i) => page(i + 1, lines)));

/** A format is one more row. */
const ROWS: readonly Row[] = [
  filesRow('text', 'MB', async () => times(20, () => ({ bytes: utf8(prose(5000).join('\n\n')) }))),
  filesRow('html', 'MB', async () =>
    times(20, () => ({
      bytes: utf8(
        `<html><body><article><h1>Bridges fall</h1><p>${prose(5000).join('</p><p>')}</p></article></body></html>`,
      ),
    })),
  ),
  filesRow('pdf', 'pages', async () => {
    const bytes = await book(200, 45);
    return [...times(3, () => ({ bytes, pages: 200 })), ...times(30, () => ({ bytes: plainPdf(), pages: 1 }))];
  }),
  filesRow('pdf of 10,000 pages', 'pages', async () => [{ bytes: await book(10_000, 3), pages: 10_000 }]),
  filesRow('pdf, broken', 'MB', async () => {
    const bytes = await reportPdf();
    return times(50, (i) => ({ bytes: bytes.slice(0, Math.floor((bytes.length * i) / 50)) }));
  }),
  filesRow('docx', 'MB', async () =>
    times(20, () => ({
      bytes: docxOf({
        body: prose(5000)
          .map((words) => paragraph(run(words)))
          .join(''),
      }),
    })),
  ),
  filesRow('docx, broken', 'MB', async () => {
    const bytes = reportDocx();
    return times(50, (i) => ({ bytes: bytes.slice(0, Math.floor((bytes.length * i) / 50)) }));
  }),
];

interface Measured {
  readonly accepted: number;
  readonly all: number;
  readonly rate: number;
  readonly peakMegabytes: number;
}

async function measure(row: Row): Promise<Measured> {
  let [accepted, all, amount, ms] = [0, 0, 0, 0];
  const steps = row.steps();
  for (;;) {
    const start = performance.now();
    const { done, value } = await steps.next();
    if (done === true || value === undefined) break;
    // The first step makes the files as well.
    if (all > 0 || row.name.includes('10,000')) {
      ms += performance.now() - start;
      amount += value.amount;
    }
    all++;
    if (value.accepted) accepted++;
  }
  return { accepted, all, rate: amount / (ms / 1000), peakMegabytes: process.resourceUsage().maxRSS / 1024 };
}

async function inOwnProcess(name: string): Promise<Measured> {
  const child = fork(import.meta.filename, ['--row', name]);
  const [measured] = (await once(child, 'message')) as [Measured];
  return measured;
}

if (process.argv[2] === '--row') {
  // As in the reader process (runtime/reading.ts).
  process.on('unhandledRejection', () => undefined);
  const row = ROWS.find(({ name }) => name === process.argv[3]);
  if (row !== undefined) process.send?.(await measure(row), () => process.disconnect?.());
} else {
  const wanted = process.argv.slice(2);
  console.log('| format | accepted | speed | peak memory |\n|---|---|---|---|');
  for (const { name, unit } of ROWS) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const { accepted, all, rate, peakMegabytes } = await inOwnProcess(name);
    console.log(
      `| ${name} | ${accepted} of ${all} | ${rate.toPrecision(3)} ${unit}/s | ${Math.round(peakMegabytes)} MB |`,
    );
  }
}
