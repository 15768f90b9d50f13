/** What the pure part needs of the world, loaded once a process or thread. */
import { join, resolve } from 'node:path';
import type { Resources } from '../model/resources.ts';
import { loadCountries } from './countries.ts';
import { loadGazetteer } from './gazetteer.ts';
import { loadPacks } from './packs.ts';

/** The package's own folder: src/runtime and dist/runtime lie equally deep in it. */
const PACKAGE = resolve(import.meta.dirname, '../..');

/** Gazetteer, countries and packs, from the files that ship with the package. Throws when one is missing or bad. */
export async function loadResources(): Promise<Resources> {
  const [gazetteer, countries, packs] = await Promise.all([
    loadGazetteer(join(PACKAGE, 'data/gazetteer/world.bin')),
    loadCountries(join(PACKAGE, 'data/gazetteer/countries.tsv')),
    loadPacks(join(PACKAGE, 'packs')),
  ]);
  return { gazetteer, countries, packs };
}
