/** The HTTP answer inside a WARC record: its head, and its body with transfer and content coding undone. */
import type { ByteReader } from './byte-reader.ts';
import { inflated, isCoding } from './inflate.ts';
import { type Budget, counted } from './limits.ts';

const LONGEST_LINE = 16_384;
const MOST_LINES = 500;

export interface HttpHead {
  readonly status: number;
  /** names in lower case */
  readonly headers: ReadonlyMap<string, string>;
}

/** Name-value lines up to an empty one, as WARC and HTTP write them; the first of equal names counts. */
export async function readFields(reader: ByteReader): Promise<Map<string, string>> {
  const fields = new Map<string, string>();
  for (let lines = 0; lines < MOST_LINES; lines++) {
    const line = await reader.line(LONGEST_LINE);
    if (line === null || line === '') return fields;
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** Null when the record does not begin with a status line. */
export async function readHttpHead(reader: ByteReader): Promise<HttpHead | null> {
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec((await reader.line(LONGEST_LINE)) ?? '')?.[1];
  return status === undefined ? null : { status: Number(status), headers: await readFields(reader) };
}

/**
 * The body that follows the head. Crawlers store bodies as they came or already decoded, under the same header: the bytes
 * decide.
 */
export async function* httpBody(
  reader: ByteReader,
  headers: HttpHead['headers'],
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  const isChunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') && (await beginsChunk(reader));
  const body = isChunked ? dechunked(reader) : reader.chunks();
  const coding = (headers.get('content-encoding') ?? '').trim().toLowerCase();
  if (!isCoding(coding)) {
    yield* body;
    return;
  }
  yield* counted(decoded(body, coding), budget);
}

const beginsChunk = async (reader: ByteReader): Promise<boolean> =>
  /^[0-9a-f]{1,8}[ \t]{0,10}(?:;[^\r\n]{0,100})?\r?\n/i.test((await reader.peek(128)).toString('latin1'));

async function* dechunked(reader: ByteReader): AsyncGenerator<Uint8Array> {
  for (;;) {
    const size = /^[0-9a-f]{1,8}/i.exec((await reader.line(LONGEST_LINE)) ?? '')?.[0];
    if (size === undefined || Number.parseInt(size, 16) === 0) return;
    yield* reader.chunks(Number.parseInt(size, 16));
    await reader.line(LONGEST_LINE);
  }
}

/** First bytes of the codings that have some; what lacks them was decoded before it was stored. */
const MAGIC: Readonly<Record<string, string>> = { gzip: '\x1f\x8b', 'x-gzip': '\x1f\x8b', zstd: '\x28\xb5\x2f\xfd' };

async function* decoded(body: AsyncGenerator<Uint8Array>, coding: string): AsyncGenerator<Uint8Array> {
  const first = await body.next();
  if (first.done === true) return;
  const magic = MAGIC[coding] ?? '';
  const starts = Buffer.from(first.value.subarray(0, magic.length)).toString('latin1') === magic;
  // Stored text begins with a letter or a tag, which no deflate or brotli stream of a page does.
  const isPlain =
    magic === '' &&
    /^\s{0,20}<(?:!doctype|html|head)/i.test(Buffer.from(first.value.subarray(0, 64)).toString('latin1'));
  const whole = put(first.value, body);
  yield* starts && !isPlain ? inflated(whole, coding) : whole;
}

async function* put(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}
