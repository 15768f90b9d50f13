/** Archives for the tests, made byte by byte, so that they can be made wrong. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly stored?: true;
  readonly encrypted?: true;
  /** what the directory says instead of the truth */
  readonly claims?: { readonly size?: number; readonly crc?: number; readonly method?: number };
  /** file mode, as Unix programs write it */
  readonly mode?: number;
}

const HEADERS = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
const UTF8_NAMES = 0x800;

export function zip(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, stored, encrypted, claims = {}, mode } of parts) {
    const bytes = Buffer.from(data as string);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const fixed = Buffer.alloc(26);
    fixed.writeUInt16LE(20, 0);
    fixed.writeUInt16LE(UTF8_NAMES | (encrypted ? 1 : 0), 2);
    fixed.writeUInt16LE(claims.method ?? (stored ? 0 : 8), 4);
    fixed.writeUInt32LE(claims.crc ?? crc32(bytes), 10);
    fixed.writeUInt32LE(packed.length, 14);
    fixed.writeUInt32LE(claims.size ?? bytes.length, 18);
    fixed.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([u32(HEADERS.local), fixed, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(mode === undefined ? 0 : mode * 0x10000, 6);
    rest.writeUInt32LE(at, 10);
    const madeBy = Buffer.from([20, mode === undefined ? 0 : 3]);
    directory.push(Buffer.concat([u32(HEADERS.central), madeBy, fixed, rest, Buffer.from(name)]));
    files.push(local);
    at += local.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, ...directory, u32(HEADERS.end), end]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

export interface WarcPart {
  readonly type?: string;
  readonly url?: string;
  readonly date?: string;
  readonly contentType?: string;
  readonly block: string | Uint8Array;
}

export const warcRecord = (part: WarcPart): Buffer => {
  const block = Buffer.from(part.block as string);
  const lines = [
    'WARC/1.1',
    `WARC-Type: ${part.type ?? 'response'}`,
    ...(part.url === undefined ? [] : [`WARC-Target-URI: ${part.url}`]),
    `WARC-Date: ${part.date ?? '2020-10-06T08:30:00Z'}`,
    'WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>',
    `Content-Type: ${part.contentType ?? 'application/http; msgtype=response'}`,
    `Content-Length: ${block.length}`,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
};

/** The block of a response record. */
export const httpAnswer = (
  body: string | Uint8Array,
  { status = 200, type = 'text/html; charset=utf-8', more = [] as readonly string[] } = {},
): Buffer =>
  Buffer.concat([
    Buffer.from(`${[`HTTP/1.1 ${status} Fine`, `Content-Type: ${type}`, ...more].join('\r\n')}\r\n\r\n`),
    Buffer.from(body as string),
  ]);

export const page = (words: string): string =>
  `<!doctype html><html lang="en"><head><title>Bridges fall</title></head><body><article><h1>Bridges fall</h1><p>${words}</p></article></body></html>`;

export interface MailPart {
  readonly type?: string;
  readonly encoding?: string;
  readonly disposition?: string;
  readonly body: string;
}

const mailPart = ({ type = 'text/plain; charset=utf-8', encoding, disposition, body }: MailPart): string =>
  [
    `Content-Type: ${type}`,
    ...(encoding === undefined ? [] : [`Content-Transfer-Encoding: ${encoding}`]),
    ...(disposition === undefined ? [] : [`Content-Disposition: ${disposition}`]),
    '',
    body,
  ].join('\r\n');

const HEAD = [
  'From: Valley Relief Desk <desk@example.org>',
  'To: reports@example.org',
  'Subject: Bridges fall',
  'Date: Mon, 5 Oct 2020 23:10:00 +0400',
  'Message-ID: <bridges.1@example.org>',
  'MIME-Version: 1.0',
];

export const mail = (part: MailPart, head: readonly string[] = HEAD): string =>
  `${head.join('\r\n')}\r\n${mailPart(part)}\r\n`;

export const multipart = (kind: string, boundary: string, parts: readonly MailPart[]): MailPart => ({
  type: `multipart/${kind}; boundary="${boundary}"`,
  body: `${parts.map((part) => `--${boundary}\r\n${mailPart(part)}\r\n`).join('')}--${boundary}--`,
});

export const base64 = (data: string | Uint8Array): string =>
  Buffer.from(data as string)
    .toString('base64')
    .replace(/.{76}/g, '$&\r\n');

export const mbox = (messages: readonly string[]): string =>
  messages.map((message) => `From desk@example.org Mon Oct  5 19:10:00 2020\n${message}\n`).join('');
