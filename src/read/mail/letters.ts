/** Bytes of a message to text, every character with the place of its first byte in the file. */
import type { Segment } from '../../model/document.ts';
import { decode } from '../decode.ts';

export interface Mapped {
  readonly text: string;
  /** from `text` to the file, in bytes */
  readonly map: readonly Segment[];
}

/** Where the byte at an index stood in the file. */
export type PlaceOf = (index: number) => number;

/** Encodings in which a byte below 0x80 may be something else than its ASCII character. */
const NOT_ASCII = /^(?:utf-16|iso-2022|hz|replacement)/iu;
/** What mail programs state when they do not know: it tells nothing that the bytes do not. */
const SAYS_NOTHING = /^(?:us-ascii|ascii|unknown|x-unknown|default|utf-?7)/iu;

/** The stated encoding when the bytes are valid in it, else what the bytes themselves tell. */
function encodingOf(bytes: Uint8Array, stated: string | null): string {
  if (stated !== null && !SAYS_NOTHING.test(stated)) {
    try {
      const decoder = new TextDecoder(stated, { fatal: true });
      decoder.decode(bytes);
      return decoder.encoding;
    } catch {
      // An unknown name or bytes of another encoding: the statement is wrong.
    }
  }
  return decode(bytes).encoding;
}

/**
 * Decodes and maps. A character of several bytes stands at the first of them; NULs are dropped, as they are no part of a
 * text. One walk, linear; whatever the encoding, since bytes that are not ASCII go through its decoder one by one.
 */
export function letters(bytes: Uint8Array, placeOf: PlaceOf, stated: string | null): Mapped {
  const encoding = encodingOf(bytes, stated);
  const ascii = !NOT_ASCII.test(encoding);
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const plain = new TextDecoder('windows-1252');
  const parts: string[] = [];
  const map: Segment[] = [];
  let length = 0;
  /** first byte of a character under way */
  let begun = 0;

  const put = (text: string, from: number, room: number): void => {
    const kept = text.replaceAll('\0', '');
    if (kept === '') return;
    append(map, { at: length, from, length: Math.min(kept.length, room) });
    parts.push(kept);
    length += kept.length;
  };
  for (let i = 0; i < bytes.length; ) {
    if (ascii && begun === i && isPlain(bytes[i])) {
      let end = i + 1;
      while (end < bytes.length && isPlain(bytes[end]) && placeOf(end) === placeOf(end - 1) + 1) end++;
      put(plain.decode(bytes.subarray(i, end)), placeOf(i), end - i);
      i = end;
    } else {
      const text = decoder.decode(bytes.subarray(i, i + 1), { stream: true });
      i++;
      if (text === '') continue;
      const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
      put(first, placeOf(begun), Math.max(1, placeOf(i - 1) - placeOf(begun) + 1));
      // A broken character and the sound one that showed it to be broken come out together.
      put(text.slice(first.length), placeOf(i - 1), 1);
      begun = i;
      continue;
    }
    begun = i;
  }
  if (begun < bytes.length) put(decoder.decode(), placeOf(begun), 1);
  return { text: parts.join(''), map };
}

const isPlain = (byte: number | undefined): boolean => byte !== undefined && byte > 0 && byte < 0x80;

/** Like `push` of the offset maps, for segments that may follow one another closely in millions. */
function append(map: Segment[], segment: Segment): void {
  const last = map.at(-1);
  if (last && last.at + last.length === segment.at && last.from + last.length === segment.from) {
    map[map.length - 1] = { at: last.at, from: last.from, length: last.length + segment.length };
  } else map.push(segment);
}
