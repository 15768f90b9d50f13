/** Copies against truth: pairs of one family, passages shared, sources, and the traps that were walked into. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { carrierOf } from '../src/pipeline/carrier.ts';
import { makeCopyIndex } from '../src/copies/index.ts';
import { sha256Hex } from '../src/model/ids.ts';
import { readText } from '../src/pipeline/read.ts';

const FOLDER = join(import.meta.dirname, 'copies');

const pairSchema = z.union([
  z.tuple([z.string(), z.string()]).rest(z.unknown()),
  z.looseObject({ a: z.string(), b: z.string() }),
  z.looseObject({ pair: z.tuple([z.string(), z.string()]) }),
  z.looseObject({ ids: z.tuple([z.string(), z.string()]) }),
]);
const truthSchema = z.looseObject({
  families: z.array(z.array(z.string())),
  source: z.record(z.string(), z.string()),
  shares: z.array(pairSchema),
  traps: z.array(pairSchema),
  partly: z.array(pairSchema),
});

type Two = readonly [string, string];
const keyOf = ([a, b]: Two): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
const twoOf = (pair: z.infer<typeof pairSchema>): Two =>
  Array.isArray(pair)
    ? [pair[0], pair[1]]
    : 'pair' in pair
      ? (pair.pair as Two)
      : 'ids' in pair
        ? (pair.ids as Two)
        : [pair.a as string, pair.b as string];

const pairsWithin = (families: readonly (readonly string[])[]): Set<string> =>
  new Set(families.flatMap((ids) => ids.flatMap((a, i) => ids.slice(i + 1).map((b) => keyOf([a, b])))));

function rates(name: string, found: ReadonlySet<string>, right: ReadonlySet<string>): string {
  const both = [...found].filter((key) => right.has(key)).length;
  const percent = (n: number, of: number): string => (of === 0 ? '–' : `${((100 * n) / of).toFixed(1)} %`);
  return `${name.padEnd(22)} precision ${percent(both, found.size)} (${both}/${found.size}), recall ${percent(both, right.size)} (${both}/${right.size})`;
}

const truth = truthSchema.parse(JSON.parse(await readFile(join(FOLDER, 'truth.json'), 'utf8')));
const index = makeCopyIndex();
const names = new Map<string, string>();
const started = performance.now();
for (const file of (await readdir(join(FOLDER, 'documents'))).sort()) {
  const bytes = await readFile(join(FOLDER, 'documents', file));
  const read = readText({ bytes, stated: {} });
  if ('issue' in read) throw new Error(`${file}: ${read.issue.message}`);
  const id = sha256Hex(bytes);
  names.set(id, file.replace(/\.txt$/u, ''));
  index.add({ ...carrierOf(id, read.clean), text: read.clean.text });
}
const { families, shares } = index.copies();
const name = (id: string): string => names.get(id) as string;

const found = families.map(({ members }) => members.map(name));
const partly = new Set(truth.partly.map((pair) => keyOf(twoOf(pair))));
const foundPairs = pairsWithin(found);
const traps = new Set(truth.traps.map((pair) => keyOf(twoOf(pair))));
const sharesFound = new Set(shares.map(({ a, b }) => keyOf([name(a), name(b)])).filter((key) => !partly.has(key)));
console.log(rates('pairs of one family', foundPairs, pairsWithin(truth.families)));
console.log(rates('passages shared', sharesFound, new Set(truth.shares.map((pair) => keyOf(twoOf(pair))))));
console.log(`traps joined            ${[...traps].filter((key) => foundPairs.has(key)).length} of ${traps.size}`);
const sources = Object.entries(truth.source);
const right = sources.filter(([family, source]) => {
  const members = truth.families[Number(family)] ?? [];
  return families.some(
    (each) => name(each.source.id) === source && each.members.some((id) => members.includes(name(id))),
  );
}).length;
console.log(`sources                 ${right} of ${sources.length} right`);
console.log(`${names.size} documents in ${(performance.now() - started).toFixed(0)} ms, reading included`);
if (process.argv.includes('--wrong')) {
  const gold = pairsWithin(truth.families);
  const goldShares = new Set(truth.shares.map((pair) => keyOf(twoOf(pair))));
  const list = (label: string, keys: Iterable<string>): void => {
    for (const key of keys) console.log(`${label}: ${key}`);
  };
  list(
    'joined',
    [...foundPairs].filter((key) => !gold.has(key)),
  );
  list(
    'missed',
    [...gold].filter((key) => !foundPairs.has(key)),
  );
  list(
    'passage too many',
    [...sharesFound].filter((key) => !goldShares.has(key)),
  );
  list(
    'passage missed',
    [...goldShares].filter((key) => !sharesFound.has(key)),
  );
}
