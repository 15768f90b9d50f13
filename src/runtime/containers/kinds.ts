/** What kind of container bytes begin, by the bytes alone; a name may say anything. */
import { looksLikeMail } from '../../read/mail/sniff.ts';

/** Bytes at the head that tell. A message's first known fields may stand below many others. */
export const HEAD_BYTES = 32_768;

export type Kind = 'zip' | 'gzip' | 'warc' | 'mbox' | 'mail';

/** The line between two messages of an mbox: sender and date. */
export const MBOX_LINE = /^From \S.{0,200}\d{1,2}:\d{2}(?::\d{2})?.{0,40}\d{4}/;

const LONGEST_MBOX_LINE = 300;

export function kindOf(head: Uint8Array): Kind | null {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, LONGEST_MBOX_LINE)).toString('latin1');
  if (text.startsWith('PK\x03\x04') || text.startsWith('PK\x05\x06')) return 'zip';
  if (text.startsWith('\x1f\x8b')) return 'gzip';
  if (/^WARC\/\d/.test(text)) return 'warc';
  if (MBOX_LINE.test(text.split('\n')[0] ?? '')) return 'mbox';
  return looksLikeMail(head) ? 'mail' : null;
}
