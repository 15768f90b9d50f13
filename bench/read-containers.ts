/**
 * How fast containers are taken apart, and in how much memory: each row in a process of its own, whose peak is the row's.
 *
 *   npm run bench:containers -- [MEGABYTES=1024] [FILES=50000]
 *
 * "cut apart" is what the adding process does (streams, decompression, counting); "and read" also reads and cleans each
 * document, as the reading processes do, on a file of at most `READ_MB`.
 */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Table from 'cli-table3';
import { discover } from '../src/app/discover.ts';
import { readBytes } from '../src/runtime/bytes.ts';
import { base64, httpAnswer, mail, multipart, page, warcRecord, zip } from '../test/runtime/containers/make.ts';

const MB = 1024 * 1024;
const READ_MB = 16;
const PARAGRAPHS = 30;

/** Some bodies of about 10 KB, made once: reports differ by their first words, and making them must not outlast reading. */
const BODIES = Array.from({ length: 64 }, (_, n) =>
  Array.from(
    { length: PARAGRAPHS },
    (_, i) =>
      `On day ${n} of the count, in district ${(n * 31 + i * 7) % 997}, the governor said that ${(n * 13 + i) % 89} houses were damaged and ${(n + i * i) % 41} families left for the town of ${(n * 17 + i).toString(36)}. A spokesman for the relief service could not confirm the figure and asked for patience; the road stays closed, he added.`,
  ).join('</p>\n<p>'),
);

const report = (n: number): string => `Report ${n}.</p>\n<p>${BODIES[n % BODIES.length]}`;

const answer = (n: number): Buffer =>
  warcRecord({ url: `https://example.org/${n}`, block: httpAnswer(page(report(n))) });
const message = (n: number): string =>
  mail(
    multipart('mixed', 'b', [
      { body: report(n).replaceAll('</p>\n<p>', '\r\n') },
      { type: 'text/html; name=annex.html', encoding: 'base64', body: base64(page(report(n + 1))) },
    ]),
  );

/** Writes a file of about `bytes`, a piece at a time. */
function fill(path: string, bytes: number, piece: (n: number) => string | Uint8Array): void {
  const file = openSync(path, 'w');
  for (let n = 0, size = 0; size < bytes; n++) size += writeSync(file, Buffer.from(piece(n) as string));
  closeSync(file);
}

type Make = (path: string, bytes: number, files: number) => void;
const ROWS: Readonly<Record<string, Make>> = {
  warc: (path, bytes) => fill(path, bytes, answer),
  'warc.gz': (path, bytes) => fill(path, bytes / 4, (n) => gzipSync(answer(n), { level: 1 })),
  mbox: (path, bytes) => fill(path, bytes, (n) => `From a@example.org Mon Oct  5 19:10:00 2020\n${message(n)}\n`),
  // Made in memory, so it is smaller.
  zip: (path, bytes) => {
    const count = Math.ceil(Math.min(bytes, 256 * MB) / 10_000);
    writeFileSync(path, zip(Array.from({ length: count }, (_, n) => ({ name: `${n}.html`, data: page(report(n)) }))));
  },
  folder: (path, bytes, files) => {
    mkdirSync(path);
    for (let n = 0; n < Math.min(files, bytes / 5000); n++) writeFileSync(join(path, `${n}.txt`), report(n));
  },
};

interface Measured {
  readonly accepted: number;
  readonly failed: number;
  readonly bytes: number;
  /** of processor time, all threads together: other work on the machine does not change it */
  readonly seconds: number;
  readonly peakMb: number;
}

async function measure(path: string, reading: boolean): Promise<Measured> {
  // Loaded only where it is used, as the models that it brings along are a third of a gigabyte.
  const readText = reading ? (await import('../src/pipeline/read.ts')).readText : null;
  const begun = process.cpuUsage();
  const counts = { accepted: 0, failed: 0, bytes: 0 };
  const { items } = await discover([path], { fetch: () => Promise.reject(new Error('no address is named')) });
  for await (const item of items) {
    const file = 'path' in item && !('bytes' in item) && !('issue' in item) ? await readBytes(item.path) : item;
    const bad =
      'issue' in file ||
      (readText !== null && 'bytes' in file && 'issue' in readText({ bytes: file.bytes, stated: {} }));
    if (bad) counts.failed++;
    else counts.accepted++;
    counts.bytes += 'bytes' in file ? file.bytes.length : 0;
  }
  const { user, system } = process.cpuUsage(begun);
  const seconds = (user + system) / 1_000_000;
  return { ...counts, seconds, peakMb: peakMb() };
}

/** Linux counts what the parent held before the program was loaded into `maxRSS`, but not into this. */
function peakMb(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  return Number(/VmHWM:\s+(\d+) kB/u.exec(status)?.[1] ?? process.resourceUsage().maxRSS) / 1024;
}

function sizeOf(path: string): string {
  const stats = statSync(path);
  return stats.isDirectory() ? '' : String(Math.round(stats.size / MB));
}

if (process.argv[2] === 'measure') {
  console.log(JSON.stringify(await measure(process.argv[3] ?? '', process.argv[4] === 'read')));
} else {
  const [megabytes, files] = [Number(process.argv[2] ?? 1024), Number(process.argv[3] ?? 50_000)];
  const table = new Table({
    head: ['format', 'MB', '', 'accepted', 'failed', 'MB/s', 'peak MB'],
    style: { head: [], border: [], compact: true },
  });
  for (const [format, make] of Object.entries(ROWS)) {
    for (const reading of [false, true]) {
      const folder = mkdtempSync(join(tmpdir(), 'bilag-bench-'));
      const path = join(folder, 'input');
      make(path, (reading ? Math.min(READ_MB, megabytes) : megabytes) * MB, files);
      const child = spawnSync(process.execPath, [import.meta.filename, 'measure', path, reading ? 'read' : 'cut'], {
        encoding: 'utf8',
      });
      if (child.status !== 0) throw new Error(`${format}: ${child.stderr}`);
      const row = JSON.parse(child.stdout) as Measured;
      const speed = (row.bytes / MB / row.seconds).toFixed(1);
      const cells = [
        format,
        sizeOf(path),
        reading ? 'and read' : 'cut apart',
        row.accepted,
        row.failed,
        speed,
        Math.round(row.peakMb),
      ];
      table.push(cells);
      console.error(cells.join('  '));
      rmSync(folder, { recursive: true, force: true });
    }
  }
  console.log(table.toString());
}
