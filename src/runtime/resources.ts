/** What the pure part needs of the world, loaded once a process or thread. */
import { join } from 'node:path';
import { joinGazetteers } from '../annotate/places/joined.ts';
import { meaningOf, readWeights } from '../annotate/syntax/net/weights.ts';
import { createParser } from '../annotate/syntax/parse.ts';
import { createChoiceNet } from '../claims/weighed/choice-net.ts';
import { createClaimNet } from '../claims/weighed/net.ts';
import { placesFolder } from '../config.ts';
import type { Gazetteer, Resources } from '../model/resources.ts';
import { loadGazetteer } from './gazetteer.ts';
import { loadNet, loadParser } from './parser.ts';
import { labelOf, listNames, loadList } from './places/file.ts';
import { loadWorld, PACKAGE } from './world.ts';

/** The gazetteer that ships with the package. */
export const loadBundled = (): Promise<Gazetteer> => loadGazetteer(join(PACKAGE, 'data/gazetteer/world.bin'));

/**
 * Gazetteer, countries, packs and parser from the files that ship with the package, and the lists of places that the user
 * imported into `places`. Throws when one is missing or bad, a `PlacesError` for an imported list.
 */
export async function loadResources(places: string = placesFolder()): Promise<Resources> {
  const [{ rules, kernel, meaning }, claims, dates] = await Promise.all([
    loadParsing(places),
    loadNet(MODEL, 'claims'),
    loadNet(MODEL, 'dates'),
  ]);
  const weigher = {
    ...createClaimNet(claims.manifest, claims.weights, kernel, meaning),
    dates: createChoiceNet(dates.manifest, dates.weights),
  };
  return { ...rules, weigher };
}

/** The same without the net of the second reading. */
export const loadRules = async (places: string = placesFolder()): Promise<Resources> =>
  (await loadParsing(places)).rules;

const MODEL = join(PACKAGE, 'models/en');

async function loadParsing(places: string) {
  const [bundled, lists, world, parser] = await Promise.all([
    loadBundled(),
    loadLists(places),
    loadWorld(),
    loadParser(MODEL),
  ]);
  const weights = readWeights(parser.manifest, parser.weights);
  const rules: Resources = {
    gazetteer: joinGazetteers([bundled, ...lists.map(({ gazetteer }) => gazetteer)]),
    imported: lists.map(({ label }) => labelOf(label)),
    ...world,
    parser: createParser(parser, weights),
  };
  return { rules, kernel: parser.kernel, meaning: meaningOf(weights) };
}

const loadLists = async (folder: string) =>
  await Promise.all((await listNames(folder)).map((name) => loadList(folder, name)));
