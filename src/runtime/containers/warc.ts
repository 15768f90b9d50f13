/** Web archives (WARC 1.0 and 1.1): the answers with documents in them, each with its address and the date it was taken. */
import type { Provenance } from '../../model/document.ts';
import { issue } from '../../model/issue.ts';
import { webAddress } from '../../read/metadata/address.ts';
import { type ByteReader, byteReader } from './byte-reader.ts';
import type { Entry, Input } from './entry.ts';
import { httpBody, readFields, readHttpHead } from './http-record.ts';
import { Refusal } from './limits.ts';
import { isDocumentType, mediaTypeOf } from './media-types.ts';

const LONGEST_LINE = 16_384;

interface Record {
  readonly type: string;
  readonly address: string;
  readonly date: string;
  readonly contentType: string;
  readonly length: number;
}

/**
 * Answers of 2xx that hold a document, and resources stored without an answer. Requests, redirects, pictures, scripts,
 * revisits and crawl notes are passed over. @throws Refusal where the file stops being a WARC
 */
export async function* warcEntries({ chunks, budget, passOver }: Input): AsyncGenerator<Entry> {
  const reader = byteReader(chunks);
  try {
    for (let record = await readRecord(reader); record !== null; record = await readRecord(reader)) {
      const block = byteReader(exactly(reader, record.length));
      const entry = await entryOf(record, block, budget);
      if (typeof entry === 'string') passOver(entry);
      else yield entry;
      // Whatever the entry's reader left.
      for await (const _ of block.chunks());
    }
  } finally {
    await reader.close();
  }
}

const damaged = (detail: string): Refusal => new Refusal(issue('damaged', detail));

/** The next record's header; null at the end of the file. */
async function readRecord(reader: ByteReader): Promise<Record | null> {
  let line = await reader.line(LONGEST_LINE);
  while (line === '') line = await reader.line(LONGEST_LINE);
  if (line === null) return null;
  if (!/^WARC\/\d\.\d{1,2}$/.test(line)) throw damaged('no record where one should begin');
  const fields = await readFields(reader);
  const length = fields.get('content-length') ?? '';
  if (!/^\d{1,15}$/.test(length)) throw damaged('a record without a length');
  return {
    type: (fields.get('warc-type') ?? '').toLowerCase(),
    // WARC 1.0 was written with angle brackets by some crawlers.
    address: (fields.get('warc-target-uri') ?? '').replace(/^<|>$/g, ''),
    date: fields.get('warc-date') ?? '',
    contentType: fields.get('content-type') ?? '',
    length: Number(length),
  };
}

/** A record's bytes. @throws Refusal when the file ends before the record does */
async function* exactly(reader: ByteReader, length: number): AsyncGenerator<Buffer> {
  let left = length;
  for await (const chunk of reader.chunks(length)) {
    left -= chunk.length;
    yield chunk;
  }
  if (left > 0) throw damaged('the file ends within a record');
}

/** The entry, or what the record is when it holds no document. */
async function entryOf(record: Record, block: ByteReader, budget: Input['budget']): Promise<Entry | string> {
  const { type, address, date } = record;
  const url = webAddress(address);
  if (type === 'resource' && url !== null) {
    const { type: media, charset } = mediaTypeOf(record.contentType);
    if (!isDocumentType(media)) return media || 'no content type';
    return { name: nameOf(address), chunks: block.chunks(), provenance: provenanceOf(url, date, charset) };
  }
  if (type !== 'response' || !/^application\/http\b/i.test(record.contentType)) return `${type || 'nameless'} record`;
  const head = await readHttpHead(block);
  if (head === null) return 'answer without a status';
  if (head.status < 200 || head.status > 299) return `status ${head.status}`;
  const { type: media, charset } = mediaTypeOf(head.headers.get('content-type'));
  if (!isDocumentType(media)) return media || 'no content type';
  return {
    name: nameOf(address),
    chunks: httpBody(block, head.headers, budget),
    provenance: provenanceOf(url, date, charset),
  };
}

const LONGEST_NAME = 1000;
const nameOf = (address: string): string => address.slice(0, LONGEST_NAME).replace(/[\p{Cc}\s]/gu, '%20') || 'unnamed';

const provenanceOf = (url: string | null, date: string, charset: string | null): Provenance => ({
  ...(url === null ? {} : { url }),
  ...(/^\d{4}-\d{2}-\d{2}T[\d:.]{5,20}Z$/.test(date) ? { retrieved: date } : {}),
  ...(charset === null ? {} : { charset }),
});
