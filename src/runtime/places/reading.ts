/** The lines of a GeoNames dump become places: checked, sorted out, and joined to what the bundled list knows. */
import type { Gazetteer, GazetteerPlace } from '../../model/resources.ts';
import { foldName } from '../../text/fold.ts';
import { LONGEST_LINE_BYTES } from './each-line.ts';
import { type GeonamesRow, readGeonames } from './geonames.ts';
import { makeIdSet, makeUnits } from './ids.ts';
import { knownAs, newNames } from './known.ts';
import { bareUnit, isUsable, withoutArticle } from './names.ts';
import { sortOf } from './sorts.ts';
import { type GazetteerWriter, makeWriter, type WrittenPlace } from './writer.ts';

/** Why a sound line gives no place of its own. */
export const SKIPPED = {
  sort: 'of a kind that is not kept (roads, shops, countries, former places, the sea floor …)',
  country: 'in other countries',
  name: 'without a name in Latin letters',
  twice: 'with an id that stood before',
  known: 'known already, with no further name',
} as const;
export type Skipped = keyof typeof SKIPPED;

export interface BadLine {
  readonly line: number;
  readonly problem: string;
}

/** Names one place is found by, at most: big cities have hundreds, in all languages. */
const MOST_VARIANTS = 60;
/** More places of one name than the bundled list keeps: its villages are what an import is for. */
const MOST_OF_A_NAME = 100;
const MOST_EXAMPLES = 10;

/** Gathers places while the lines go by. `countries`: ISO codes of those to take, null for all. */
export function startReading(bundled: Gazetteer, countries: readonly string[] | null) {
  const wanted = countries === null ? null : new Set(countries);
  const writer: GazetteerWriter = makeWriter(MOST_OF_A_NAME);
  const ids = makeIdSet();
  const units = makeUnits();
  const skipped: Record<Skipped, number> = { sort: 0, country: 0, name: 0, twice: 0, known: 0 };
  const examples: BadLine[] = [];
  let [lines, sound, broken, added, enriched, changed] = [0, 0, 0, 0, 0, ''];

  const bad = (line: number, problem: string): void => {
    broken++;
    if (examples.length < MOST_EXAMPLES) examples.push({ line, problem });
  };

  const keep = (row: GeonamesRow): Skipped | null => {
    if (wanted !== null && !wanted.has(row.country ?? '')) return 'country';
    const sort = sortOf(row.featureClass, row.featureCode);
    if (sort === null) return 'sort';
    if (ids.has(row.id)) return 'twice';
    const place = placeOf(row, sort, units.indexOf(row.unit));
    if (place === null) return 'name';
    ids.add(row.id);
    if (row.modified > changed) changed = row.modified;
    const known = knownAs(place, bundled);
    if (row.featureCode === 'ADM1') units.settle(row.unit, known === null ? row.id : idOf(known), true);
    if (known === null) {
      writer.add(place);
      added++;
      return null;
    }
    if (known.unit !== null) units.settle(row.unit, numberOf(known.unit), false);
    const variants = newNames(place, known, bundled);
    if (variants.length === 0) return 'known';
    const { name, lat, lon, country, precision, population } = known;
    const unit = units.ofId(known.unit);
    writer.add({ ...place, geonames: idOf(known), name, variants, lat, lon, country, precision, population, unit });
    enriched++;
    return null;
  };

  return {
    take(line: string | null, number: number): void {
      lines++;
      const row = line === null ? { problem: `longer than ${LONGEST_LINE_BYTES} bytes` } : readGeonames(line);
      if ('problem' in row) {
        bad(number, row.problem);
        return;
      }
      sound++;
      const why = keep(row);
      if (why !== null) skipped[why]++;
    },
    sound: () => sound,
    broken: () => broken,
    examples: () => examples,
    changed: () => changed,
    account: () => ({ lines, added, enriched, skipped, broken, examples }),
    finish: () => writer.finish({ bits: bitsFor(writer.size()), unitOf: units.idOf }),
  };
}

const numberOf = (id: string): number => Number(id.replace(/^geonames:/u, ''));
/** 0 for a place of the bundled list that is known by its name. */
const idOf = ({ id }: GazetteerPlace): number => (id.startsWith('geonames:') ? numberOf(id) : 0);

function placeOf(
  row: GeonamesRow,
  sort: { precision: WrittenPlace['precision']; order: number },
  unit: number,
): WrittenPlace | null {
  const isUnit = sort.precision === 'region' || sort.precision === 'district';
  const written = [row.name, ...row.alternates].filter(isUsable);
  const names = isUnit ? [...written, ...written.map(bareUnit).filter(isUsable)] : written;
  const all = [...new Set([...names, ...withoutArticle(row.country ?? '', names)])];
  const [first] = all;
  if (first === undefined) return null;
  const name = isUsable(row.name) ? row.name : first;
  const byKey = new Map(all.map((one) => [foldName(one), one]));
  byKey.delete(foldName(name));
  const { id: geonames, lat, lon, country, population } = row;
  const { precision, order } = sort;
  const variants = [...byKey.values()].slice(0, MOST_VARIANTS);
  return { geonames, name, variants, lat, lon, country, precision, population, unit, order };
}

const [FEWEST_BITS, MOST_BITS] = [8, 22];
/** Some three names to a bucket. */
const bitsFor = (places: number): number =>
  Math.min(MOST_BITS, Math.max(FEWEST_BITS, Math.ceil(Math.log2(Math.max(1, places)))));
