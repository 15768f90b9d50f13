/** Undoes the transfer encoding of a part: quoted-printable and base64, each byte with its place in the file. */
import type { PlaceOf } from './letters.ts';

export interface Transferred {
  readonly bytes: Uint8Array;
  readonly placeOf: PlaceOf;
}

const LINE_FEED = 10;
const RETURN = 13;
const EQUALS = 61;
const BITS = 6;

/** Value of each base64 sign; 255 for any other byte. */
const SEXTETS = new Uint8Array(256).fill(255);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].forEach((sign, value) => {
  SEXTETS[sign.charCodeAt(0)] = value;
});

/** Decodes `file[start, end)`. Never fails: signs that the encoding does not know are passed over, or kept as they stand. */
export function transferred(file: Uint8Array, start: number, end: number, encoding: string): Transferred {
  const name = encoding.trim().toLowerCase();
  if (name === 'quoted-printable') return quotedPrintable(file, start, end);
  if (name === 'base64') return base64(file, start, end);
  return { bytes: file.subarray(start, end), placeOf: (index) => start + index };
}

const hex = (byte: number | undefined): number => {
  const digit = byte === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(digit) ? -1 : digit;
};

/** Index after a soft line break that begins at `at` ("=", blanks, line end); -1 when none does. */
function afterSoftBreak(file: Uint8Array, at: number, end: number): number {
  let i = at + 1;
  while (i < end && (file[i] === 32 || file[i] === 9)) i++;
  if (file[i] === RETURN) i++;
  if (i >= end) return end;
  return file[i] === LINE_FEED ? i + 1 : -1;
}

function quotedPrintable(file: Uint8Array, start: number, end: number): Transferred {
  const bytes = new Uint8Array(end - start);
  const at = new Uint32Array(end - start);
  let n = 0;
  for (let i = start; i < end; ) {
    const byte = file[i] ?? 0;
    at[n] = i;
    if (byte !== EQUALS) {
      bytes[n++] = byte;
      i++;
      continue;
    }
    const high = i + 2 < end ? hex(file[i + 1]) : -1;
    const low = i + 2 < end ? hex(file[i + 2]) : -1;
    if (high >= 0 && low >= 0) {
      bytes[n++] = high * 16 + low;
      i += 3;
      continue;
    }
    const after = afterSoftBreak(file, i, end);
    if (after >= 0) i = after;
    else {
      bytes[n++] = byte;
      i++;
    }
  }
  return { bytes: bytes.subarray(0, n), placeOf: (index) => at[index] ?? end };
}

function base64(file: Uint8Array, start: number, end: number): Transferred {
  const most = Math.ceil(((end - start) * 3) / 4) + 3;
  const bytes = new Uint8Array(most);
  const at = new Uint32Array(most);
  let n = 0;
  let held = 0;
  let bits = 0;
  for (let i = start; i < end; i++) {
    const byte = file[i] ?? 0;
    const value = SEXTETS[byte] ?? 255;
    if (value === 255) {
      // Padding ends a group; some programs join several encodings into one part.
      if (byte === EQUALS) bits = 0;
      continue;
    }
    if (bits < 8) at[n] = bits === 0 ? i : (at[n] ?? i);
    held = ((held << BITS) | value) & 0xffff;
    bits += BITS;
    if (bits < 8) continue;
    bits -= 8;
    bytes[n++] = (held >> bits) & 0xff;
    // What is left over of this sign begins the next byte.
    at[n] = bits > 0 ? i : 0;
  }
  return { bytes: bytes.subarray(0, n), placeOf: (index) => at[index] ?? end };
}
