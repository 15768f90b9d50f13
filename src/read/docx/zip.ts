/** The few files of an Office document that are read, each unpacked a piece at a time and no further than allowed. */
import { Inflate } from 'fflate';
import { TooMuch } from '../assembly.ts';

/** An entry of the archive's directory. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
  readonly encrypted: boolean;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
/** An Office document has some dozens, with pictures some hundreds. */
const MOST_ENTRIES = 20_000;
const STORED = 0;
const DEFLATED = 8;
const PIECE_BYTES = 16_384;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The directory at the end of the archive; null when there is none, as in a file cut short. */
export function entriesOf(bytes: Uint8Array): Entry[] | null {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === null) return null;
  const count = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return null;
    const name = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return null;
}

/** What is wrong with the archive. */
export class BrokenZip extends Error {}

/**
 * Hands the unpacked bytes of an entry to `take`, a piece at a time, until it answers false. Throws TooMuch after `most`
 * bytes, whatever the directory says of the size, and BrokenZip when the data cannot be unpacked.
 */
export function unpack(bytes: Uint8Array, entry: Entry, most: number, take: (piece: Uint8Array) => void): void {
  const view = viewOf(bytes);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL) throw new BrokenZip(entry.name);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const data = bytes.subarray(start, start + entry.packed);
  if (data.length < entry.packed) throw new BrokenZip(entry.name);
  let length = 0;
  const out = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > most) throw new TooMuch(`${entry.name} unpacks to more than ${Math.round(most / 1024 / 1024)} MB`);
    if (piece.length > 0) take(piece);
  };
  if (entry.method === STORED) {
    out(data);
    return;
  }
  if (entry.method !== DEFLATED) throw new BrokenZip(entry.name);
  const inflate = new Inflate(out);
  for (let at = 0; at < data.length; at += PIECE_BYTES) {
    inflate.push(data.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= data.length);
  }
}
