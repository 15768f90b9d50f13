/**
 * Builds the file that `annotate/places/gazetteer.ts` reads; the layout is described there. Places are taken one by one
 * into columns, and names as hashes, so that millions fit: about 30 bytes a place, its name, and 17 bytes a further name.
 */
import {
  GAZETTEER_MAGIC,
  GAZETTEER_VERSION,
  HEADER_WORDS,
  NO_COUNTRY,
  NO_POSTING,
} from '../../annotate/places/gazetteer.ts';
import { hashName } from '../../annotate/places/hash.ts';
import { PRECISIONS, type Precision } from '../../model/place.ts';
import { bytesColumn, floatsColumn, wordsColumn } from './columns.ts';
import { indexKeys } from './keys.ts';
import { keysOf } from './names.ts';

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
  /** of places with as many people, those with the lower come first; 0 when absent */
  readonly order?: number;
}

export interface Written {
  /** the file's sections, in order; each a multiple of four bytes but for its padding, which `padded` adds */
  readonly parts: readonly Uint8Array[];
  /** keys that names are found by */
  readonly keys: number;
  /** keys left out because their hash was another's */
  readonly clashes: number;
}

export interface GazetteerWriter {
  readonly add: (place: WrittenPlace) => void;
  readonly size: () => number;
  /** `unitOf` gives a place's unit in the end, where it was not known when the place was added */
  readonly finish: (options: { readonly bits: number; readonly unitOf?: (unit: number) => number }) => Written;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** 32 further bits of a key, to tell names whose hash is the same while the file is built. */
function checkOf(key: string): number {
  let a = 0x2545f491;
  for (let i = 0; i < key.length; i++) a = Math.imul(a ^ (a >>> 15) ^ key.charCodeAt(i), 0x5bd1e995);
  return (a ^ (a >>> 13)) >>> 0;
}

/** A writer of places. The same places in any order give the same bytes, where their ids or names tell them apart. */
export function makeWriter(mostOfAName: number): GazetteerWriter {
  const [id, population, unit, nameAt] = [wordsColumn(), wordsColumn(), wordsColumn(), wordsColumn()];
  const [lat, lon] = [floatsColumn(), floatsColumn()];
  const [country, precision, order, names] = [bytesColumn(), bytesColumn(), bytesColumn(), bytesColumn()];
  const keys = {
    hash: wordsColumn(),
    print: wordsColumn(),
    check: wordsColumn(),
    place: wordsColumn(),
    words: bytesColumn(),
  };
  const countries: string[] = [];
  const encoder = new TextEncoder();
  nameAt.push(0);

  const countryIndex = (code: string | null): number => {
    if (code === null) return NO_COUNTRY;
    const known = countries.indexOf(code);
    if (known >= 0) return known;
    if (countries.length + 1 >= NO_COUNTRY) throw new Error(`${countries.length + 1} countries do not fit into a byte`);
    return countries.push(code) - 1;
  };

  const addKey = (key: string, place: number, words: number): void => {
    const { bucket, print } = hashName(key, 32);
    keys.hash.push(bucket);
    keys.print.push(print);
    keys.check.push(checkOf(key));
    keys.place.push(place);
    keys.words.push(Math.min(words, 255));
  };

  return {
    size: id.length,
    add(place) {
      const index = id.length();
      id.push(place.geonames);
      population.push(place.population);
      unit.push(place.unit);
      lat.push(place.lat ?? Number.NaN);
      lon.push(place.lon ?? Number.NaN);
      country.push(countryIndex(place.country));
      precision.push(PRECISIONS.indexOf(place.precision));
      order.push(place.order ?? 0);
      for (const byte of encoder.encode(place.name)) names.push(byte);
      nameAt.push(names.length());
      for (const key of new Set([place.name, ...place.variants].flatMap(keysOf))) {
        const words = key.split(' ');
        addKey(key, index, words.length === 1 ? 1 : 0);
        if (words.length > 1) addKey(words[0] ?? '', NO_POSTING, words.length);
      }
    },
    finish({ bits, unitOf = (one) => one }) {
      const text = (i: number): string =>
        new TextDecoder().decode(names.values().subarray(nameAt.at(i), nameAt.at(i + 1)));
      const sorted = Uint32Array.from({ length: id.length() }, (_, i) => i).sort(
        (a, b) =>
          population.at(b) - population.at(a) ||
          order.at(a) - order.at(b) ||
          id.at(a) - id.at(b) ||
          byText(text(a), text(b)),
      );
      const rank = new Uint32Array(sorted.length);
      sorted.forEach((place, i) => {
        rank[place] = i;
      });
      const index = indexKeys(keys, rank, bits, mostOfAName);
      const codes = [...countries].sort(byText);
      const codeAt = countries.map((code) => codes.indexOf(code));

      const header = new Uint32Array(HEADER_WORDS);
      header.set([GAZETTEER_MAGIC, GAZETTEER_VERSION, sorted.length, index.print.length, index.postings.length]);
      header.set([names.length(), codes.length, index.bits], 5);
      const nameStarts = new Uint32Array(sorted.length + 1);
      const nameBytes = new Uint8Array(names.length());
      sorted.forEach((place, i) => {
        const bytes = names.values().subarray(nameAt.at(place), nameAt.at(place + 1));
        nameBytes.set(bytes, nameStarts[i]);
        nameStarts[i + 1] = (nameStarts[i] ?? 0) + bytes.length;
      });
      const inOrder = <A>(
        from: (values: Uint32Array, of: (place: number) => number) => A,
        of: (place: number) => number,
      ): A => from(sorted, of);
      const u32 = (of: (place: number) => number) => inOrder((all, one) => Uint32Array.from(all, one), of);
      const f32 = (of: (place: number) => number) => inOrder((all, one) => Float32Array.from(all, one), of);
      const u8 = (of: (place: number) => number) => inOrder((all, one) => Uint8Array.from(all, one), of);
      const sections = [
        header,
        u32(id.at),
        f32(lat.at),
        f32(lon.at),
        u32(population.at),
        nameStarts,
        u32((place) => unitOf(unit.at(place))),
        u8((place) => codeAt[country.at(place)] ?? NO_COUNTRY),
        u8(precision.at),
        encoder.encode(codes.join('')),
        nameBytes,
        index.bucketAt,
        index.print,
        index.posting,
        index.longest,
        index.postings,
      ];
      return { parts: sections.map(padded), keys: index.print.length, clashes: index.clashes };
    },
  };
}

/** The bytes of a section, to a multiple of four. */
function padded(section: Uint32Array | Float32Array | Uint8Array): Uint8Array {
  const bytes = new Uint8Array(section.buffer, section.byteOffset, section.byteLength);
  if (bytes.length % 4 === 0) return bytes;
  const whole = new Uint8Array((bytes.length + 3) & ~3);
  whole.set(bytes);
  return whole;
}

export function joinParts(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
