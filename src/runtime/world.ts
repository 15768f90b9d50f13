/** The packs and countries that ship with the package: all that going over claims already made needs of the world. */
import { join, resolve } from 'node:path';
import type { Resources } from '../model/resources.ts';
import { loadCountries } from './countries.ts';
import { loadPacks } from './packs.ts';

/** The package's own folder: src/runtime and dist/runtime lie equally deep in it. */
export const PACKAGE = resolve(import.meta.dirname, '../..');

export type World = Pick<Resources, 'packs' | 'countries'>;

/** Throws when a file is missing or bad. */
export async function loadWorld(): Promise<World> {
  const [countries, packs] = await Promise.all([
    loadCountries(join(PACKAGE, 'data/gazetteer/countries.tsv')),
    loadPacks(join(PACKAGE, 'packs')),
  ]);
  return { packs, countries };
}
