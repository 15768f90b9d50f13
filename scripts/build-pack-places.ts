/**
 * Builds packs/south-caucasus/places.tsv: node scripts/build-pack-places.ts FOLDER
 * FOLDER holds whosonfirst-az-am.tsv.gz; the places kept by hand come from places-extra.yaml beside the pack.
 * The same sources give the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { z } from 'zod';
import { type PackPlace, packPlaceSchema } from '../src/model/pack.ts';
import type { Precision } from '../src/model/place.ts';
import { PLACE_COLUMNS } from '../src/runtime/packs.ts';
import { foldName } from '../src/text/fold.ts';

const PACK = resolve(import.meta.dirname, '../packs/south-caucasus');
const extraSchema = z.array(
  packPlaceSchema.extend({ within: z.string().nullable().default(null), wof: z.array(z.int()).default([]) }).strict(),
);

interface Record {
  readonly id: number;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly type: string;
  readonly country: string;
  readonly region: string;
  readonly variants: readonly string[];
}

/** Azerbaijan's first-order units are districts; Armenia's are regions. Countries are the program's own business. */
const PRECISION: Readonly<{ [type: string]: (country: string) => Precision }> = {
  macroregion: () => 'region',
  region: (country) => (country === 'AZ' ? 'district' : 'region'),
  county: () => 'district',
  localadmin: () => 'settlement',
  locality: () => 'settlement',
  neighbourhood: () => 'settlement',
};

/** Words of other languages for a sort of unit. */
const FOREIGN_UNIT =
  /\b(?:rayonu?|rayoni|raj[oó]na?s?|daerah|distrito|rejon|piirikunta|apskritis|provincija|okres|tumani|şəhəri|shrjan)\b/iu;
const LATIN = /^[\p{Script=Latin}\p{M} .'’‘`ʼʻ()-]+$/u;
const AZERBAIJANI = /[əƏǝçÇşŞğĞıİxXqQcöü]/u;
const ENGLISH: Readonly<{ [letter: string]: string }> = {
  ç: 'ch',
  ş: 'sh',
  ğ: 'gh',
  ı: 'i',
  x: 'kh',
  c: 'j',
  ö: 'o',
  ü: 'u',
  ə: 'a',
  ǝ: 'a',
};

/** How English writes an Azerbaijani name: "Xocavənd" → "Khojavand", "Khojavend"; q is kept or written g. */
function anglicised(name: string): string[] {
  if (!AZERBAIJANI.test(name)) return [];
  const spell = (text: string, letters: Readonly<{ [letter: string]: string }>) =>
    [...text.replaceAll('İ', 'I')]
      .map((letter) => {
        const small = letter.toLowerCase();
        const put = letters[small] ?? ENGLISH[small];
        if (put === undefined) return letter;
        return letter === small ? put : put[0]?.toUpperCase() + put.slice(1);
      })
      .join('');
  return [
    spell(name, {}),
    spell(name, { ə: 'e', ǝ: 'e' }),
    spell(name, { q: 'g' }),
    spell(name, { ə: 'e', ǝ: 'e', q: 'g' }),
  ];
}

function readRecords(path: string): Record[] {
  const [, ...lines] = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [id, name, lat, lon, type, country, region, , , , , variants] = line.split('\t');
      return {
        id: Number(id),
        name: name ?? '',
        lat: Number(lat),
        lon: Number(lon),
        type: type ?? '',
        country: country ?? '',
        region: region ?? '',
        variants: (variants ?? '').split('|'),
      };
    });
}

/** Latin variants, one of each folded form, the name itself left out. */
function distinct(name: string, variants: readonly string[]): string[] {
  const seen = new Set([foldName(name)]);
  return variants.filter((variant) => {
    const key = foldName(variant);
    if (
      !LATIN.test(variant) ||
      FOREIGN_UNIT.test(variant) ||
      key.length < 3 ||
      !/^['’‘ʼʻ]?\p{Lu}|^[\p{Ll} ]+$/u.test(variant) ||
      seen.has(key)
    )
      return false;
    seen.add(key);
    return true;
  });
}

const NEAR_DEGREES = 0.1;
const near = (a: { lat: number | null; lon: number | null }, b: { lat: number | null; lon: number | null }): boolean =>
  a.lat !== null &&
  b.lat !== null &&
  a.lon !== null &&
  b.lon !== null &&
  Math.abs(a.lat - b.lat) < NEAR_DEGREES &&
  Math.abs(a.lon - b.lon) < NEAR_DEGREES;

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: node scripts/build-pack-places.ts FOLDER');
  process.exit(2);
}
const extras = extraSchema.parse(parse(readFileSync(join(PACK, 'places-extra.yaml'), 'utf8')));
const records = readRecords(join(folder, 'whosonfirst-az-am.tsv.gz'));
const byId = new Map(records.map((record) => [record.id, record]));

const absorbed = new Set(extras.flatMap((extra) => extra.wof));
const places: PackPlace[] = extras.map(({ wof, ...place }) => {
  const theirs = wof.flatMap((id) => {
    const record = byId.get(id);
    if (!record) throw new Error(`places-extra.yaml: ${place.id} takes the place of ${id}, which is no record`);
    // The variants of units are not to be trusted: the sources mix up those of one name.
    return record.type === 'locality' ? [record.name, ...record.variants] : [];
  });
  return { ...place, variants: distinct(place.name, [...place.variants, ...theirs]) };
});

/** By folded name, to see that a record is a place already there. */
const known = new Map<string, PackPlace[]>();
const remember = (place: PackPlace) => {
  for (const name of [place.name, ...place.variants]) {
    const key = foldName(name);
    known.set(key, [...(known.get(key) ?? []), place]);
  }
};
for (const place of places) remember(place);

const RANK = ['macroregion', 'region', 'county', 'locality', 'localadmin', 'neighbourhood'];
const districtOf = new Map<number, string>();
for (const extra of extras)
  for (const id of extra.wof) if (extra.precision !== 'settlement') districtOf.set(id, extra.id);

const ordered = records
  .filter((record) => record.type in PRECISION && !absorbed.has(record.id))
  .sort((a, b) => RANK.indexOf(a.type) - RANK.indexOf(b.type) || a.id - b.id);
for (const { id, name, lat, lon, type, country, region, variants } of ordered) {
  const precision = PRECISION[type]?.(country) ?? 'settlement';
  const all = distinct(name, [...variants, ...[name, ...variants].filter((v) => LATIN.test(v)).flatMap(anglicised)]);
  const place = { id: `wof:${id}`, name, variants: all, lat, lon, country, precision, within: null };
  const twin = (known.get(foldName(name)) ?? []).some((other) => other.precision === precision && near(other, place));
  if (twin) continue;
  const holder = Number(region) === id ? undefined : (districtOf.get(Number(region)) ?? undefined);
  if (type === 'region') districtOf.set(id, place.id);
  const whole = { ...place, within: holder ?? null };
  places.push(whole);
  remember(whole);
}

const lines = places.map((place) =>
  PLACE_COLUMNS.map((column) => {
    const value = place[column];
    return Array.isArray(value) ? value.join('|') : (value ?? '');
  }).join('\t'),
);
const tsv = `${[PLACE_COLUMNS.join('\t'), ...lines].join('\n')}\n`;
writeFileSync(join(PACK, 'places.tsv'), tsv);
console.error(`${places.length} places, ${(tsv.length / 1e6).toFixed(2)} MB`);
