/** A line of a GeoNames dump, checked: 19 columns parted by tabs, as https://download.geonames.org/export/dump tells. */

export interface GeonamesRow {
  readonly id: number;
  readonly name: string;
  /** the name in ASCII and the alternate names, as given */
  readonly alternates: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly featureClass: string;
  readonly featureCode: string;
  readonly country: string | null;
  /** "CC.CODE" of the first-order unit; null where none is told */
  readonly unit: string | null;
  readonly population: number;
  /** the day of the last change, as an ISO day */
  readonly modified: string;
}

export const COLUMNS = 19;
const MOST_32_BITS = 0xffffffff;
const MOST_NAME_CHARACTERS = 200;

const isWhole = (cell: string): boolean => /^\d{1,10}$/u.test(cell) && Number(cell) <= MOST_32_BITS;
const isDegrees = (cell: string, most: number): boolean =>
  /^-?\d{1,3}(?:\.\d{1,16})?$/u.test(cell) && Math.abs(Number(cell)) <= most;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/u;

/** The line's record, or what is wrong with it in words for the user. */
export function readGeonames(line: string): GeonamesRow | { readonly problem: string } {
  const cells = line.split('\t');
  const no = (problem: string) => ({ problem });
  if (cells.length !== COLUMNS) return no(`${cells.length} columns instead of ${COLUMNS}`);
  const [id = '', name = '', ascii = '', alternates = '', lat = '', lon = '', featureClass = '', featureCode = ''] =
    cells;
  const [, , , , , , , , country = '', , unit = '', , , , population = '', , , , modified = ''] = cells;
  if (!isWhole(id) || Number(id) === 0) return no(`the id is "${shown(id)}", no whole number`);
  if (name === '' || name.length > MOST_NAME_CHARACTERS) return no('the name is empty or over 200 characters');
  if (name.includes('\ufffd')) return no('the name is not UTF-8');
  if (CONTROL.test(name)) return no('the name holds control characters');
  if (!isDegrees(lat, 90)) return no(`the latitude is "${shown(lat)}"`);
  if (!isDegrees(lon, 180)) return no(`the longitude is "${shown(lon)}"`);
  if (!/^[A-Z]?$/u.test(featureClass)) return no(`the feature class is "${shown(featureClass)}"`);
  if (!/^(?:[A-Z]{2})?$/u.test(country)) return no(`the country is "${shown(country)}"`);
  if (population !== '' && !isWhole(population)) return no(`the population is "${shown(population)}"`);
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(modified)) return no(`the day of the last change is "${shown(modified)}"`);
  return {
    id: Number(id),
    name,
    alternates: [ascii, ...alternates.split(',')].filter((one) => one !== '' && one !== name),
    lat: Number(lat),
    lon: Number(lon),
    featureClass,
    featureCode,
    country: country === '' ? null : country,
    unit: country === '' || unit === '' || unit === '00' ? null : `${country}.${unit}`,
    population: Number(population),
    modified,
  };
}

const MOST_SHOWN = 30;
const shown = (cell: string): string => (cell.length > MOST_SHOWN ? `${cell.slice(0, MOST_SHOWN)}…` : cell);
