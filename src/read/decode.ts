/** Bytes to text: byte order mark, UTF-8 when it is valid, the page's own word, and a guess last. */
import { detect } from 'jschardet';
import { byteOrderMark, looksLikeUtf16 } from './sniff.ts';

export interface Decoded {
  readonly text: string;
  /** the name TextDecoder gives the encoding */
  readonly encoding: string;
}

/** Bytes a guess is made on: those around the first ones that are not ASCII, where the evidence is. */
const BYTES_GUESSED_ON = 65_536;

/** The byte order mark is kept as a character, so that offsets equal those of a plain decoder of the file. */
const decodeAs = (bytes: Uint8Array, encoding: string, fatal: boolean): Decoded | null => {
  try {
    const decoder = new TextDecoder(encoding, { fatal, ignoreBOM: true });
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch {
    // The only two faults: the name is unknown here, or (when fatal) the bytes are not of that encoding.
    return null;
  }
};

/** The encoding a page declares in its first kilobytes; null when it declares none. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Array.from(bytes.subarray(0, 4096), (byte) => (byte < 0x80 ? String.fromCharCode(byte) : ' ')).join('');
  return (
    /<meta\s[^>]{0,500}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{2,40})/iu.exec(head)?.[1] ??
    /<\?xml[^>]{0,200}encoding\s{0,5}=\s{0,5}["']([\w.:-]{2,40})/iu.exec(head)?.[1] ??
    null
  );
}

/** UTF-8 with a few broken bytes (a file cut short, one bad paste) is still UTF-8. */
function mostlyUtf8(bytes: Uint8Array): Decoded | null {
  const decoded = decodeAs(bytes, 'utf-8', false);
  if (decoded === null) return null;
  let broken = 0;
  let whole = 0;
  for (let i = 0; i < decoded.text.length; i++) {
    const code = decoded.text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) whole++;
  }
  return whole >= 10 * broken || (broken === 1 && decoded.text.endsWith('\uFFFD')) ? decoded : null;
}

function guess(bytes: Uint8Array): string | null {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const start = Math.max(0, first - 1024);
  return detect(bytes.subarray(start, start + BYTES_GUESSED_ON)).encoding;
}

/**
 * Always gives a text: what nothing tells is read as Windows-1252, in which every byte means something. `carried` is the
 * encoding that the file's carrier stated; as in browsers it goes before the page's own word.
 */
export function decode(bytes: Uint8Array, carried: string | null = null): Decoded {
  const marked = byteOrderMark(bytes) ?? looksLikeUtf16(bytes);
  const certain = marked ? decodeAs(bytes, marked, false) : decodeAs(bytes, 'utf-8', true);
  if (certain) return certain;
  for (const declared of [carried, declaredCharset(bytes)]) {
    const named = declared && !/^utf-?(?:8|16)/iu.test(declared) ? decodeAs(bytes, declared, false) : null;
    if (named) return named;
  }
  const utf8 = mostlyUtf8(bytes);
  if (utf8) return utf8;
  const guessed = guess(bytes);
  const read = guessed && !/^(?:ascii|utf-?8)/iu.test(guessed) ? decodeAs(bytes, guessed, false) : null;
  return read ?? decodeAs(bytes, 'windows-1252', false) ?? { text: '', encoding: 'windows-1252' };
}
