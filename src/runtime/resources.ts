/** What the pure part needs of the world, loaded once a process or thread. */
import { join, resolve } from 'node:path';
import { createParser } from '../annotate/syntax/parse.ts';
import type { Resources } from '../model/resources.ts';
import { loadCountries } from './countries.ts';
import { loadGazetteer } from './gazetteer.ts';
import { loadPacks } from './packs.ts';
import { loadParser } from './parser.ts';

/** The package's own folder: src/runtime and dist/runtime lie equally deep in it. */
const PACKAGE = resolve(import.meta.dirname, '../..');

/** Gazetteer, countries, packs and parser, from the files that ship with the package. Throws when one is missing or bad. */
export async function loadResources(): Promise<Resources> {
  const [gazetteer, countries, packs, parser] = await Promise.all([
    loadGazetteer(join(PACKAGE, 'data/gazetteer/world.bin')),
    loadCountries(join(PACKAGE, 'data/gazetteer/countries.tsv')),
    loadPacks(join(PACKAGE, 'packs')),
    loadParser(join(PACKAGE, 'models/en')),
  ]);
  return { gazetteer, countries, packs, parser: createParser(parser) };
}
