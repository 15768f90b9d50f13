/** Reads packs: packs/<name>/pack.yaml, and its places from places.tsv beside it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Pack, packSchema } from '../model/pack.ts';

/** Columns of places.tsv, in order; variants are joined by `|`, empty cells are null. */
export const PLACE_COLUMNS = ['id', 'name', 'variants', 'lat', 'lon', 'country', 'precision', 'within'] as const;

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function placesOf(tsv: string, path: string): unknown[] {
  const lines = tsv.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  if (lines[0] !== PLACE_COLUMNS.join('\t'))
    throw new Error(`${path}: the first line must name ${PLACE_COLUMNS.join(', ')}`);
  const orNull = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell);
  const number = (cell: string | undefined): number | null => (orNull(cell) === null ? null : Number(cell));
  return lines.slice(1).map((line) => {
    const [id, name, variants, lat, lon, country, precision, within] = line.split('\t');
    return {
      id,
      name,
      variants: (variants ?? '').split('|').filter((v) => v !== ''),
      lat: number(lat),
      lon: number(lon),
      country: orNull(country),
      precision,
      within: orNull(within),
    };
  });
}

/**
 * The pack in `folder`. Throws an error naming file and field when it is not as `packSchema` says, or when the ids it
 * refers to do not stand in it.
 */
export async function loadPack(folder: string): Promise<Pack> {
  const file = join(folder, 'pack.yaml');
  const tsvFile = join(folder, 'places.tsv');
  const written: unknown = parse(await readFile(file, 'utf8'));
  const tsv = await readIfThere(tsvFile);
  const places = tsv === null ? [] : placesOf(tsv, tsvFile);
  const result = packSchema.safeParse(
    typeof written === 'object' && written !== null ? { ...written, places } : written,
  );
  if (!result.success) {
    const faults = result.error.issues.slice(0, 5).map(({ path, message }) => {
      const where =
        path[0] === 'places'
          ? `${tsvFile}, place ${Number(path[1]) + 1}, ${path.slice(2).join('.')}`
          : `${file}, ${path.join('.')}`;
      return `${where}: ${message}`;
    });
    throw new Error(`bad pack: ${faults.join('; ')}`);
  }
  const faults = packFaults(result.data);
  if (faults.length > 0) throw new Error(`bad pack: ${file}: ${faults.slice(0, 5).join('; ')}`);
  return result.data;
}

/** What is wrong with the pack's references; empty for a sound pack. */
export function packFaults(pack: Pack): string[] {
  const twice = (what: string, ids: readonly string[]): string[] =>
    ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${what} "${id}" stands twice`);
  const actors = new Set(pack.actors.map(({ id }) => id));
  const placeIds = new Set<string>();
  const faults: string[] = [];
  for (const { id } of pack.places) {
    if (placeIds.has(id)) faults.push(`place "${id}" stands twice`);
    placeIds.add(id);
  }
  faults.push(...twice('actor', [...pack.actors.map(({ id }) => id)]));
  faults.push(...twice('side', [...pack.sides.map(({ id }) => id)]));
  faults.push(...twice('period', [...pack.periods.map(({ id }) => id)]));
  for (const side of pack.sides)
    for (const member of side.members)
      if (!actors.has(member)) faults.push(`side "${side.id}" has the member "${member}", who is no actor of the pack`);
  for (const { id, start, end } of pack.periods) if (end < start) faults.push(`period "${id}" ends before it starts`);
  for (const { id, within } of pack.places)
    if (within !== null && !placeIds.has(within))
      faults.push(`place "${id}" lies within "${within}", which is no place of the pack`);
  return faults;
}

/** All packs under `root`, by name. Throws as `loadPack` does, and when a folder's name is not its pack's. */
export async function loadPacks(root: string): Promise<Pack[]> {
  const folders = (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const names = folders.map(({ name }) => name).sort();
  return await Promise.all(
    names.map(async (name) => {
      const pack = await loadPack(join(root, name));
      if (pack.name !== name) throw new Error(`bad pack: ${join(root, name, 'pack.yaml')}, name: must be "${name}"`);
      return pack;
    }),
  );
}
