/**
 * The world gazetteer over one buffer: typed arrays, no object a place, so that loading is reading a file.
 *
 * Layout, little-endian, every section padded to 4 bytes: header of eight 32-bit words (magic, version, places, keys,
 * postings, bytes of names, countries, bits of a bucket's number or 0 for BUCKET_BITS), then
 *   columns of places, the most populous first: id u32, lat f32, lon f32, population u32, name offset u32 (places + 1),
 *   unit u32 (GeoNames id of the first-order unit, 0 for none), country u8, precision u8;
 *   country codes, two bytes each; names in UTF-8;
 *   keys by bucket: bucket start u32 (2^bits + 1), print u32, posting u32, longest u8;
 *   postings u32: a count and that many places.
 * A posting is a place when its top bit is 0, an offset into `postings` when 1, and NONE for a mere first word.
 */
import { PRECISIONS } from '../../model/place.ts';
import type { Gazetteer, GazetteerPlace } from '../../model/resources.ts';
import { slug } from '../../model/ids.ts';
import { BUCKET_BITS, hashName } from './hash.ts';

export const GAZETTEER_MAGIC = 0x5a474c42;
export const GAZETTEER_VERSION = 2;
export const HEADER_WORDS = 8;
export const NO_COUNTRY = 255;
export const NO_POSTING = 0xffffffff;
export const MANY = 0x80000000;
export const MOST_BUCKET_BITS = 24;

const pad4 = (bytes: number): number => (bytes + 3) & ~3;

interface Sections {
  readonly id: Uint32Array;
  readonly lat: Float32Array;
  readonly lon: Float32Array;
  readonly population: Uint32Array;
  readonly nameAt: Uint32Array;
  readonly unit: Uint32Array;
  readonly country: Uint8Array;
  readonly precision: Uint8Array;
  readonly countries: readonly string[];
  readonly names: Uint8Array;
  readonly bucketBits: number;
  readonly bucketAt: Uint32Array;
  readonly print: Uint32Array;
  readonly posting: Uint32Array;
  readonly longest: Uint8Array;
  readonly postings: Uint32Array;
}

function sections(buffer: ArrayBuffer, start: number): Sections {
  if (buffer.byteLength < start + HEADER_WORDS * 4) throw new Error('not a gazetteer file');
  const header = new Uint32Array(buffer, start, HEADER_WORDS);
  const [magic, version, places = 0, keys = 0, postings = 0, nameBytes = 0, countries = 0, bits = 0] = header;
  if (magic !== GAZETTEER_MAGIC) throw new Error('not a gazetteer file');
  if (version !== GAZETTEER_VERSION) {
    throw new Error(`gazetteer file of version ${version}; this program reads version ${GAZETTEER_VERSION}`);
  }
  const bucketBits = bits === 0 ? BUCKET_BITS : bits;
  if (bucketBits > MOST_BUCKET_BITS) throw new Error('not a gazetteer file');
  let at = start + HEADER_WORDS * 4;
  const take = (bytes: number): number => {
    const from = at;
    at = pad4(at + bytes);
    if (at > buffer.byteLength) throw new Error(`gazetteer file cut short: ${buffer.byteLength} bytes, ${at} expected`);
    return from;
  };
  const words = (count: number) => new Uint32Array(buffer, take(count * 4), count);
  const floats = (count: number) => new Float32Array(buffer, take(count * 4), count);
  const bytes = (count: number) => new Uint8Array(buffer, take(count), count);
  const id = words(places);
  const lat = floats(places);
  const lon = floats(places);
  const population = words(places);
  const nameAt = words(places + 1);
  const unit = words(places);
  const country = bytes(places);
  const precision = bytes(places);
  const codes = new TextDecoder().decode(bytes(countries * 2));
  return {
    id,
    lat,
    lon,
    population,
    nameAt,
    unit,
    country,
    precision,
    countries: Array.from({ length: countries }, (_, i) => codes.slice(i * 2, i * 2 + 2)),
    names: bytes(nameBytes),
    bucketBits,
    bucketAt: words((1 << bucketBits) + 1),
    print: words(keys),
    posting: words(keys),
    longest: bytes(keys),
    postings: words(postings),
  };
}

const NOTHING: readonly GazetteerPlace[] = [];

/**
 * The gazetteer in `buffer` from byte `start` (a multiple of four). Throws when there is no gazetteer, one of another
 * version, or one cut short.
 */
export function openGazetteer(buffer: ArrayBuffer, start = 0): Gazetteer {
  const s = sections(buffer, start);
  const utf8 = new TextDecoder();

  /** Index of the key's entry, or -1. */
  const entry = (key: string): number => {
    const { bucket, print } = hashName(key, s.bucketBits);
    const end = s.bucketAt[bucket + 1] ?? 0;
    for (let i = s.bucketAt[bucket] ?? 0; i < end; i++) if (s.print[i] === print) return i;
    return -1;
  };

  const place = (index: number): GazetteerPlace => {
    const name = utf8.decode(s.names.subarray(s.nameAt[index], s.nameAt[index + 1]));
    const geonames = s.id[index] ?? 0;
    const unit = s.unit[index] ?? 0;
    const lat = s.lat[index] ?? Number.NaN;
    const lon = s.lon[index] ?? Number.NaN;
    return {
      id: geonames === 0 ? `place:${slug(name)}` : `geonames:${geonames}`,
      name,
      lat: Number.isNaN(lat) ? null : round(lat),
      lon: Number.isNaN(lon) ? null : round(lon),
      country: s.countries[s.country[index] ?? NO_COUNTRY] ?? null,
      precision: PRECISIONS[s.precision[index] ?? 0] ?? 'settlement',
      population: s.population[index] ?? 0,
      unit: unit === 0 ? null : `geonames:${unit}`,
    };
  };

  return {
    find(key) {
      const at = entry(key);
      const posting = at < 0 ? NO_POSTING : (s.posting[at] ?? NO_POSTING);
      if (posting === NO_POSTING) return NOTHING;
      if (posting < MANY) return [place(posting)];
      const from = posting - MANY;
      const count = s.postings[from] ?? 0;
      return Array.from(s.postings.subarray(from + 1, from + 1 + count), place);
    },
    longest(firstWord) {
      const at = entry(firstWord);
      return at < 0 ? 0 : (s.longest[at] ?? 0);
    },
  };
}

/** Degrees to five decimals (a metre): what is left of them in 32 bits. */
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
