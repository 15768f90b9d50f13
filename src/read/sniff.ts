/** What a file is, by its first bytes; its name is not asked. */
import { type Issue, issue } from '../model/issue.ts';

const BYTES_LOOKED_AT = 65_536;

const OLD_OFFICE = 'old Office document';

/** First bytes of formats that are not text, with the name a user knows. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'PDF'],
  ['PK\x03\x04', 'zip or Office document'],
  ['PK\x05\x06', 'zip'],
  ['\x1f\x8b', 'gzip'],
  ['\xd0\xcf\x11\xe0', OLD_OFFICE],
  ['{\\rtf', 'RTF'],
  ['\x89PNG', 'PNG image'],
  ['\xff\xd8\xff', 'JPEG image'],
  ['GIF8', 'GIF image'],
  ['7z\xbc\xaf', '7-Zip'],
  ['Rar!', 'RAR'],
  ['BZh', 'bzip2'],
  ['\xfd7zXZ', 'xz'],
  ['\x28\xb5\x2f\xfd', 'Zstandard'],
  ['\x7fELF', 'program'],
  ['SQLite format 3', 'SQLite database'],
];

/** True for UTF-16 without a byte order mark: nearly every second byte of a Western text is NUL. */
export function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const n = Math.min(bytes.length, BYTES_LOOKED_AT) & ~1;
  if (n < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > 0.3 * (n / 2) && even < 0.02 * (n / 2)) return 'utf-16le';
  if (even > 0.3 * (n / 2) && odd < 0.02 * (n / 2)) return 'utf-16be';
  return null;
}

export const byteOrderMark = (bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
};

/** Control characters that no text holds: all but tab, line feed, form feed, carriage return, escape. */
const isControl = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b;

/** A document with a password lies in a container of the old form, in a stream of this name. */
function isLockedOffice(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage', (character) => [character.charCodeAt(0), 0]).flat();
  for (let at = bytes.indexOf(name[0] as number); at >= 0; at = bytes.indexOf(name[0] as number, at + 1)) {
    if (name.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** A tar has the name of its first file in front, and says what it is behind it. */
const TAR_MARK = { at: 257, text: 'ustar' };

const isTar = (bytes: Uint8Array): boolean =>
  String.fromCharCode(...bytes.subarray(TAR_MARK.at, TAR_MARK.at + TAR_MARK.text.length)) === TAR_MARK.text;

/** Why the bytes are not text, or null when they may be. Empty files are told apart from blank ones later. */
export function refuseBytes(bytes: Uint8Array): Issue | null {
  if (bytes.length === 0) return issue('empty');
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known && known[1] === OLD_OFFICE && isLockedOffice(bytes)) return issue('encrypted');
  if (known) return issue('unsupported-format', known[1]);
  if (isTar(bytes)) return issue('unsupported-format', 'tar archive');
  if (byteOrderMark(bytes)?.startsWith('utf-16') || looksLikeUtf16(bytes)) return null;
  if (bytes.includes(0)) return issue('binary');
  const looked = bytes.subarray(0, BYTES_LOOKED_AT);
  let controls = 0;
  for (const byte of looked) if (isControl(byte)) controls++;
  // A few stray controls survive in scanned and converted texts; one in fifty bytes does not.
  return controls > looked.length / 50 ? issue('binary') : null;
}

/** True when the text is a web page, by its first tags. */
export const looksLikeHtml = (text: string): boolean =>
  /^\s{0,200}(?:\uFEFF)?\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--[\s\S]{0,2000}?-->\s{0,200}){0,5}<(?:!doctype\s+html|html|head|body|meta|link|title|script|style|article|div|main|section|header|nav|table|ul|ol|p|h[1-6]|blockquote|pre|center|font|form|svg)\b/iu.test(
    text.slice(0, 16_384),
  );
