/** Bytes → Source: what the file is, its letters, and what it says about itself. */
import type { Source } from '../model/document.ts';
import { type Issue, issue } from '../model/issue.ts';
import { decode } from './decode.ts';
import { isDocx, readDocx } from './docx/index.ts';
import { readHtml } from './html.ts';
import { looksLikeMail } from './mail/sniff.ts';
import { readMail } from './mail.ts';
import { isPdf, readPdf } from './pdf/index.ts';
import { looksLikeHtml, refuseBytes } from './sniff.ts';
import { readText } from './txt.ts';

/** The longest text read, in UTF-16 units (50 MB of Western text). */
const LONGEST_TEXT = 50 * 1024 * 1024;
/** No encoding read here spends more bytes on a unit, so that a longer file need not be decoded to be refused. */
const MOST_BYTES_PER_UNIT = 3;

export type Read = { readonly source: Source } | { readonly issue: Issue };

/** Reads a file of any format by its content, whatever its name; `charset` is what its carrier stated. */
export async function readDocument(bytes: Uint8Array, charset: string | null = null): Promise<Read> {
  return isPdf(bytes) ? readPdf(bytes) : readSource(bytes, charset);
}

/**
 * Reads a file of every format that can be read at once, which is all but PDF, by its content, whatever its name. `raw`
 * of the source is exactly what a decoder of its encoding gives, the byte order mark included, so that offsets hold in any
 * other program. `charset` is what the file's carrier stated.
 */
export function readSource(bytes: Uint8Array, charset: string | null = null): Read {
  if (isDocx(bytes)) return readDocx(bytes);
  if (looksLikeMail(bytes)) return bytes.length > LONGEST_TEXT ? tooLarge(bytes.length) : readable(readMail(bytes));
  const refused = refuseBytes(bytes);
  if (refused) return { issue: refused };
  if (bytes.length > LONGEST_TEXT * MOST_BYTES_PER_UNIT) return tooLarge(bytes.length);
  const { text, encoding } = decode(bytes, charset);
  if (text.length > LONGEST_TEXT) return tooLarge(text.length);
  if (!/[\p{L}\p{N}]/u.test(text)) return { issue: issue('no-text') };
  return readable(looksLikeHtml(text) ? readHtml(text, encoding) : readText(text, encoding));
}

const readable = (source: Source): Read =>
  /[\p{L}\p{N}]/u.test(source.text) ? { source } : { issue: issue('no-text') };

const tooLarge = (length: number): Read => ({ issue: issue('too-large', megabytes(length)) });

const megabytes = (length: number): string => `${(length / 1024 / 1024).toFixed(1)} MB`;
