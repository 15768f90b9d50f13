/** What the pure part needs of the world, loaded once a process or thread. */
import { join } from 'node:path';
import { joinGazetteers } from '../annotate/places/joined.ts';
import { meaningOf, readWeights } from '../annotate/syntax/net/weights.ts';
import { createParser } from '../annotate/syntax/parse.ts';
import { createWeigher } from '../claims/weighed/net.ts';
import { placesFolder } from '../config.ts';
import type { Gazetteer, Resources } from '../model/resources.ts';
import { loadGazetteer } from './gazetteer.ts';
import { loadParser, loadWeigherFiles } from './parser.ts';
import { labelOf, listNames, loadList } from './places/file.ts';
import { loadWorld, PACKAGE } from './world.ts';

/** The gazetteer that ships with the package. */
export const loadBundled = (): Promise<Gazetteer> => loadGazetteer(join(PACKAGE, 'data/gazetteer/world.bin'));

/**
 * Gazetteer, countries, packs and parser from the files that ship with the package, and the lists of places that the user
 * imported into `places`. Throws when one is missing or bad, a `PlacesError` for an imported list.
 */
export async function loadResources(places: string = placesFolder()): Promise<Resources> {
  const [bundled, lists, world, parser, net] = await Promise.all([
    loadBundled(),
    loadLists(places),
    loadWorld(),
    loadParser(join(PACKAGE, 'models/en')),
    loadWeigherFiles(join(PACKAGE, 'models/en')),
  ]);
  const weights = readWeights(parser.manifest, parser.weights);
  return {
    gazetteer: joinGazetteers([bundled, ...lists.map(({ gazetteer }) => gazetteer)]),
    imported: lists.map(({ label }) => labelOf(label)),
    ...world,
    parser: createParser(parser, weights),
    weigher: createWeigher(net.manifest, net.weights, parser.kernel, meaningOf(weights)),
  };
}

const loadLists = async (folder: string) =>
  await Promise.all((await listNames(folder)).map((name) => loadList(folder, name)));
