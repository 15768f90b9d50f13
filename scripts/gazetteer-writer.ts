/** Writes the file that `src/annotate/places/gazetteer.ts` reads; the layout is described there. */
import {
  GAZETTEER_MAGIC,
  GAZETTEER_VERSION,
  HEADER_WORDS,
  MANY,
  NO_COUNTRY,
  NO_POSTING,
} from '../src/annotate/places/gazetteer.ts';
import { BUCKET_BITS, hashName } from '../src/annotate/places/hash.ts';
import { PRECISIONS, type Precision } from '../src/model/place.ts';
import { foldName } from '../src/text/fold.ts';

export interface WrittenPlace {
  /** GeoNames id, or 0 for a region that is known by its name */
  readonly geonames: number;
  readonly name: string;
  /** further names it is found by */
  readonly variants: readonly string[];
  readonly lat: number | null;
  readonly lon: number | null;
  readonly country: string | null;
  readonly precision: Precision;
  readonly population: number;
  /** GeoNames id of the first-order unit it lies in, itself for such a unit; 0 where none is known */
  readonly unit: number;
}

/** A name shared by more places than this is no help in finding one; the most populous are kept. */
const MOST_OF_A_NAME = 40;

/** Keys a name is found by: folded, and folded without apostrophes ("Sana'a" is also written "Sanaa"). */
export function keysOf(name: string): string[] {
  const key = foldName(name);
  if (!/\p{L}/u.test(key)) return [];
  return key.includes("'") ? [key, key.replaceAll("'", '')] : [key];
}

interface Entry {
  places: number[];
  longest: number;
}

function indexNames(places: readonly WrittenPlace[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const entry = (key: string): Entry => {
    let found = entries.get(key);
    if (!found) {
      found = { places: [], longest: 0 };
      entries.set(key, found);
    }
    return found;
  };
  places.forEach((place, index) => {
    const keys = new Set([place.name, ...place.variants].flatMap(keysOf));
    for (const key of keys) {
      const { places: named } = entry(key);
      if (named.length < MOST_OF_A_NAME) named.push(index);
      const words = key.split(' ');
      const first = entry(words[0] ?? '');
      first.longest = Math.max(first.longest, words.length);
    }
  });
  return entries;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The bytes of a gazetteer of these places; the same places in any order give the same bytes. */
export function writeGazetteer(given: readonly WrittenPlace[]): Uint8Array {
  const places = [...given].sort(
    (a, b) => b.population - a.population || a.geonames - b.geonames || byText(a.name, b.name),
  );
  const countries = [...new Set(places.flatMap((p) => (p.country === null ? [] : [p.country])))].sort(byText);
  if (countries.length >= NO_COUNTRY) throw new Error(`${countries.length} countries do not fit into a byte`);

  const encoder = new TextEncoder();
  const names = places.map((p) => encoder.encode(p.name));
  const nameAt = [0];
  for (const name of names) nameAt.push((nameAt.at(-1) ?? 0) + name.length);

  const hashed = [...indexNames(places)]
    .map(([key, entry]) => ({ key, entry, ...hashName(key) }))
    .sort((a, b) => a.bucket - b.bucket || a.print - b.print || byText(a.key, b.key));
  const bucketAt = new Uint32Array((1 << BUCKET_BITS) + 1);
  for (const { bucket } of hashed) bucketAt[bucket + 1] = (bucketAt[bucket + 1] ?? 0) + 1;
  for (let i = 1; i < bucketAt.length; i++) bucketAt[i] = (bucketAt[i] ?? 0) + (bucketAt[i - 1] ?? 0);
  hashed.forEach((one, i) => {
    const before = hashed[i - 1];
    if (before?.bucket === one.bucket && before.print === one.print) {
      throw new Error(`"${before.key}" and "${one.key}" have the same hash`);
    }
  });

  const postings: number[] = [];
  const posting = hashed.map(({ entry }) => {
    if (entry.places.length === 0) return NO_POSTING;
    if (entry.places.length === 1) return entry.places[0] ?? NO_POSTING;
    postings.push(entry.places.length, ...entry.places);
    return MANY + postings.length - entry.places.length - 1;
  });

  const header = new Uint32Array(HEADER_WORDS);
  header.set([GAZETTEER_MAGIC, GAZETTEER_VERSION, places.length, hashed.length, postings.length]);
  header.set([nameAt.at(-1) ?? 0, countries.length], 5);
  const country = (code: string | null) => (code === null ? NO_COUNTRY : countries.indexOf(code));
  return join([
    header,
    Uint32Array.from(places, (p) => p.geonames),
    Float32Array.from(places, (p) => p.lat ?? Number.NaN),
    Float32Array.from(places, (p) => p.lon ?? Number.NaN),
    Uint32Array.from(places, (p) => p.population),
    Uint32Array.from(nameAt),
    Uint32Array.from(places, (p) => p.unit),
    Uint8Array.from(places, (p) => country(p.country)),
    Uint8Array.from(places, (p) => PRECISIONS.indexOf(p.precision)),
    encoder.encode(countries.join('')),
    Uint8Array.from(names.flatMap((name) => [...name])),
    bucketAt,
    Uint32Array.from(hashed, ({ print }) => print),
    Uint32Array.from(posting),
    Uint8Array.from(hashed, ({ entry }) => Math.min(entry.longest, 255)),
    Uint32Array.from(postings),
  ]);
}

/** The sections one after the other, each padded to four bytes. */
function join(parts: readonly (Uint32Array | Float32Array | Uint8Array)[]): Uint8Array {
  const padded = parts.map((part) => (part.byteLength + 3) & ~3);
  const whole = new Uint8Array(padded.reduce((sum, length) => sum + length, 0));
  let at = 0;
  parts.forEach((part, i) => {
    whole.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += padded[i] ?? 0;
  });
  return whole;
}
