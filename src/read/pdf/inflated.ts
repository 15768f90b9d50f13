/**
 * How much the packed streams of a PDF unpack to, counted before the PDF is opened: pdf.js unpacks a stream as a whole,
 * into buffers that no limit on the heap of the process reaches. What is unpacked here is thrown away piece by piece.
 */
import { Inflate } from 'fflate';

/** A page of dense maps draws some 10 MB; a stream that unpacks to more is made to fill memory. */
export const MOST_OF_ONE_STREAM = 128 * 1024 * 1024;
/** Of all streams together; bounds the time, as they are not held at once. */
export const MOST_OF_ALL_STREAMS = 1024 * 1024 * 1024;

/** Bytes of a stream's dictionary looked at, before its keyword. */
const DICTIONARY_BYTES = 1024;
/** A stream packed more often than this is no document's. */
const MOST_LAYERS = 4;
const PIECE_BYTES = 16_384;

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Where the keyword `stream` stands, `endstream` passed over. */
function* streamsIn(bytes: Uint8Array): Generator<{ readonly dictionary: string; readonly start: number }> {
  const [s, t] = [0x73, 0x74];
  for (let at = bytes.indexOf(s); at >= 0; at = bytes.indexOf(s, at + 1)) {
    if (bytes[at + 1] !== t || latin(bytes.subarray(at, at + 6)) !== 'stream' || bytes[at - 1] === 0x64) continue;
    const before = latin(bytes.subarray(Math.max(0, at - DICTIONARY_BYTES), at));
    const dictionary = before.slice(Math.max(0, before.lastIndexOf('obj')));
    const start =
      at + 6 + (bytes[at + 6] === 0x0d ? 1 : 0) + (bytes[at + 6] === 0x0a || bytes[at + 7] === 0x0a ? 1 : 0);
    yield { dictionary, start };
  }
}

/** Pictures are not unpacked when text is read. */
const isPacked = (dictionary: string): boolean =>
  /\/(?:FlateDecode|Fl)\b/u.test(dictionary) && !/\/Subtype\s{0,4}\/Image\b/u.test(dictionary);

/** Where the stream ends: by its length when that is so, as pdf.js has it too; else nobody knows but the data. */
function endOf(bytes: Uint8Array, dictionary: string, start: number): number {
  const length = /\/Length\s{1,5}(\d{1,10})(?!\d|\s{1,5}\d{1,10}\s{1,5}R)/u.exec(dictionary)?.[1];
  if (length === undefined) return bytes.length;
  const end = start + Number(length);
  return latin(bytes.subarray(end, end + 14)).includes('endstream') ? end : bytes.length;
}

/** Packed data that brings forth nothing for so many pieces has ended: what follows is the rest of the file. */
const MOST_IDLE_PIECES = 4;

/** The most bytes that come out of one stream at any layer, counted up to `most`; broken data counts as far as it goes. */
function inflatedLength(bytes: Uint8Array, layers: number, most: number): number {
  let longest = 0;
  let below: Layer | null = null;
  for (let i = 0; i < layers; i++) {
    below = layerOver(below, (length) => {
      longest = Math.max(longest, length);
      return longest <= most;
    });
  }
  try {
    for (let at = 0; at < bytes.length && below?.open(); at += PIECE_BYTES) {
      below.push(bytes.subarray(at, at + PIECE_BYTES));
    }
  } catch {
    // Data broken here is broken for pdf.js too, and ends its stream.
  }
  return longest;
}

interface Layer {
  readonly push: (piece: Uint8Array) => void;
  /** false when its data has ended, or enough came out */
  readonly open: () => boolean;
}

/** Unpacks what is pushed and hands it down; `goOn` is told how much came out so far. */
function layerOver(below: Layer | null, goOn: (length: number) => boolean): Layer {
  let [length, idle, open] = [0, 0, true];
  // A zlib stream is a head of two bytes, and deflated data.
  let head = 2;
  const inflate = new Inflate((piece) => {
    length += piece.length;
    idle = piece.length > 0 ? 0 : idle + 1;
    if (!goOn(length) || idle > MOST_IDLE_PIECES) open = false;
    if (open && below?.open() === true) below.push(piece);
  });
  return {
    open: () => open,
    push: (piece) => {
      const skipped = Math.min(head, piece.length);
      head -= skipped;
      if (open && piece.length > skipped) inflate.push(piece.subarray(skipped));
    },
  };
}

/** True when some stream, or all together, unpack to more than is read. */
export function inflatesTooFar(
  bytes: Uint8Array,
  most = { stream: MOST_OF_ONE_STREAM, all: MOST_OF_ALL_STREAMS },
): boolean {
  let all = 0;
  for (const { dictionary, start } of streamsIn(bytes)) {
    if (!isPacked(dictionary)) continue;
    const layers = dictionary.match(/\/(?:FlateDecode|Fl)\b/gu)?.length ?? 1;
    if (layers > MOST_LAYERS) return true;
    const length = inflatedLength(bytes.subarray(start, endOf(bytes, dictionary, start)), layers, most.stream);
    all += length;
    if (length > most.stream || all > most.all) return true;
  }
  return false;
}
