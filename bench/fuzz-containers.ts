/**
 * Mutations of valid archives and messages, of every container format: reading them must end, without a throw, each entry
 * as sound bytes or as a reason. `fuzz-run.ts` runs 2,000 of each; the tests run 100 of each.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Item, itemsIn } from '../src/runtime/containers/index.ts';
import { LIMITS, type Limits } from '../src/runtime/containers/limits.ts';
import { base64, httpAnswer, mail, mbox, multipart, page, warcRecord, zip } from '../test/runtime/containers/make.ts';
import { chance, fault } from './fuzz.ts';

const REPORT = 'Two bridges fell on Monday, the governor of the valley said.[12] No one was hurt, he added.\n';
/** Small, so that mutated lengths meet them. */
const SMALL: Limits = { ...LIMITS, documentBytes: 40_000, freeBytes: 200_000, expansion: 20, entries: 50, depth: 4 };
const MOST_ITEMS = 200;

const message = mail(
  multipart('mixed', 'outer', [
    multipart('alternative', 'inner', [
      { encoding: 'quoted-printable', body: REPORT.replace('valley', 'v=C3=A4lley').replace(' said', '=\r\n said') },
      { type: 'text/html; charset=utf-8', encoding: 'base64', body: base64(page(REPORT)) },
    ]),
    {
      type: "text/plain; name*0*=utf-8''%C3%A4; name*1=.txt",
      encoding: 'base64',
      disposition: 'attachment',
      body: base64(REPORT),
    },
    { type: 'message/rfc822', body: mail({ body: REPORT }) },
  ]),
);
const answers = [
  warcRecord({ type: 'warcinfo', contentType: 'application/warc-fields', block: 'software: test\r\n' }),
  warcRecord({ url: 'https://example.org/a', block: httpAnswer(page(REPORT)) }),
  warcRecord({
    url: 'https://example.org/b',
    block: httpAnswer(gzipSync(page(REPORT)), { more: ['Content-Encoding: gzip'] }),
  }),
  warcRecord({
    url: 'https://example.org/c',
    block: httpAnswer(`5\r\n${REPORT.slice(0, 5)}\r\n0\r\n\r\n`, {
      type: 'text/plain',
      more: ['Transfer-Encoding: chunked'],
    }),
  }),
];
const crawl = Buffer.concat(answers);
const files = [
  { name: 'a.txt', data: REPORT },
  { name: 'folder/b.html', data: page(REPORT), stored: true as const },
];

/** A valid file of each format. */
export const VALID: Readonly<Record<string, Buffer>> = {
  eml: Buffer.from(message),
  mbox: Buffer.from(mbox([message, mail({ body: REPORT })])),
  zip: zip([...files, { name: 'c.eml', data: message }]),
  'nested zip': zip([{ name: 'in.zip', data: zip(files), stored: true }, ...files]),
  warc: crawl,
  'warc.gz': Buffer.concat(answers.map((answer) => gzipSync(answer))),
  wacz: zip([
    { name: 'archive/data.warc.gz', data: gzipSync(crawl), stored: true },
    { name: 'datapackage.json', data: '{}' },
  ]),
  'txt.gz': gzipSync(REPORT),
};

function mutated(bytes: Buffer, next: () => number): Buffer {
  const pick = (n: number): number => Math.floor(next() * n);
  let result = Buffer.from(bytes);
  if (next() < 0.2) result = result.subarray(0, pick(result.length));
  for (let edits = pick(6); edits > 0 && result.length > 0; edits--) {
    const at = pick(result.length);
    const length = pick(60);
    const how = pick(5);
    if (how === 0) result = Buffer.concat([result.subarray(0, at), result.subarray(at + length)]);
    else if (how === 1)
      result = Buffer.concat([result.subarray(0, at), result.subarray(at, at + length), result.subarray(at)]);
    else if (how === 2) result.fill(pick(2) * 255, at, Math.min(at + pick(5), result.length));
    else if (how === 3) result = Buffer.concat([result.subarray(at), result.subarray(0, at)]);
    else result[at] = pick(256);
  }
  return result;
}

export interface Finding {
  readonly seed: number;
  readonly fault: string;
}

/** What is wrong with what came out of a file; null when nothing is. */
function wrong(items: readonly Item[]): string | null {
  if (items.length > MOST_ITEMS) return `${items.length} items`;
  for (const item of items) {
    if ('issue' in item && (item.issue.message === '' || item.issue.code === 'reader-failed'))
      return `${item.name}: ${item.issue.code} ${item.issue.message}`;
    const inBytes = 'bytes' in item ? fault(item.bytes) : null;
    if (inBytes !== null) return `${item.name}: ${inBytes}`;
  }
  return null;
}

/** Runs `cases` mutations of one format from `seed` on; the first fault found, or null. A case is named by its seed. */
export async function fuzzContainers(format: string, cases: number, seed: number): Promise<Finding | null> {
  const valid = VALID[format];
  if (valid === undefined) throw new Error(`no format ${format}`);
  const folder = mkdtempSync(join(tmpdir(), 'bilag-fuzz-'));
  const path = join(folder, 'file');
  try {
    for (let i = 0; i < cases; i++) {
      writeFileSync(path, mutated(valid, chance(seed + i)));
      const items: Item[] = [];
      try {
        for await (const item of itemsIn({ name: 'file', path }, { limits: SMALL })) items.push(item);
        const found = wrong(items);
        if (found !== null) return { seed: seed + i, fault: found };
      } catch (error) {
        return {
          seed: seed + i,
          fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
        };
      }
    }
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
