/** Whether a file is a message as mail programs save it: it begins with the fields of one. */
import { type Header, headerOf } from './headers.ts';

const BYTES_LOOKED_AT = 32_768;

/** Fields that only mail carries, and those that a memo may have too. */
const MAIL_ONLY =
  /^(?:message-id|received|return-path|delivered-to|mime-version|content-type|dkim-signature|x-mailer|list-id)$/;
const COMMON = /^(?:from|to|cc|subject|date|reply-to|sender)$/;

/** One unit a byte, whatever the bytes mean: offsets in it are offsets in the file. */
export const unitsOf = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252', { ignoreBOM: true }).decode(bytes);

export function looksLikeMail(bytes: Uint8Array): boolean {
  const first = bytes[0] ?? 0;
  // A field name begins with a letter; so most files are told by one byte.
  if (!((first >= 65 && first <= 90) || (first >= 97 && first <= 122))) return false;
  const raw = unitsOf(bytes.subarray(0, BYTES_LOOKED_AT));
  return isMailHeader(headerOf(raw, 0, raw.length));
}

/** At least three of mail's fields, its sender or day among them; a memo typed with such a head reads as well as a message. */
export function isMailHeader({ fields }: Header): boolean {
  const names = new Set(fields.map(({ name }) => name));
  const known = [...names].filter((name) => MAIL_ONLY.test(name) || COMMON.test(name));
  return known.length >= 3 && (names.has('from') || names.has('date') || names.has('received'));
}
