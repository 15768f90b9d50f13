/**
 * Extraction against two peers in one run, and its growth with the text.
 *
 *   npm run bench [-- FILE.txt]
 *
 * Without a file: the bundled encyclopedia-style example, repeated to the length of a long article. Ratios of medians
 * over interleaved rounds, so that a machine that slows down slows all alike.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { pipeline } from '../src/pipeline/index.ts';
import { loadResources } from '../src/runtime/resources.ts';

const ROUNDS = 9;
const WARM_UP_ROUNDS = 3;
const LONG_ARTICLE_CHARS = 157_000;
const ROOT = resolve(import.meta.dirname, '..');

function articleText(file: string | undefined): string {
  if (file !== undefined) return readFileSync(file, 'utf8');
  const shared = resolve(ROOT, '../shared/reports/wikipedia-2020-nagorno-karabakh-war.txt');
  if (existsSync(shared)) return readFileSync(shared, 'utf8');
  const example = readFileSync(resolve(ROOT, 'examples/open-almanac-2020-karabakh-war.md'), 'utf8');
  return example.repeat(Math.ceil(LONG_ARTICLE_CHARS / example.length)).slice(0, LONG_ARTICLE_CHARS);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const text = articleText(process.argv[2]);
const startOfLoad = performance.now();
const resources = await loadResources();
const loadMs = performance.now() - startOfLoad;
const rssLoadedMb = process.memoryUsage.rss() / 2 ** 20;
const wink = winkNLP(model, ['sbd', 'pos']);

const extract = (content: string): number => {
  const result = pipeline(resources, {
    bytes: new TextEncoder().encode(content),
    name: 'bench',
    stated: { published: '2021-01-15' },
    packs: null,
  });
  if ('issue' in result) throw new Error(result.issue.message);
  return result.claims.length;
};

const runs = {
  bilag: () => extract(text),
  wink: () => wink.readDoc(text).sentences().length(),
  compromise: () => compromise(text).length,
};
const times: Record<keyof typeof runs, number[]> = { bilag: [], wink: [], compromise: [] };
for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
  for (const name of Object.keys(runs) as (keyof typeof runs)[]) {
    const ms = timed(runs[name]);
    if (round >= WARM_UP_ROUNDS) times[name].push(ms);
  }
}

const [bilag, winkMs, compromiseMs] = [median(times.bilag), median(times.wink), median(times.compromise)];
console.log(
  `text: ${(text.length / 1000).toFixed(0)} k characters, ${runs.bilag()} claims; resources loaded in ${loadMs.toFixed(0)} ms`,
);
console.log(`\n${'pass'.padEnd(44)}${'median ms'.padStart(10)}${'MB/s'.padStart(8)}${'ratio'.padStart(8)}`);
const row = (name: string, ms: number): void =>
  console.log(
    `${name.padEnd(44)}${ms.toFixed(1).padStart(10)}${(text.length / 1e6 / (ms / 1e3)).toFixed(2).padStart(8)}${(ms / bilag).toFixed(2).padStart(8)}`,
  );
row('Bilag: read, clean, annotate, claims', bilag);
row('wink-nlp: tokens, sentences, POS', winkMs);
row('compromise: parse', compromiseMs);
console.log(
  `\nBilag takes ${(bilag / winkMs).toFixed(2)} × wink's time and is ${(compromiseMs / bilag).toFixed(1)} × as fast as compromise.`,
);

console.log(`\n${'length'.padEnd(10)}${'median ms'.padStart(10)}${'ms per 1x'.padStart(11)}`);
for (const times of [1, 2, 4, 8]) {
  const content = Array.from({ length: times }, () => text).join('\n\n');
  const ms = median([1, 2, 3].map(() => timed(() => extract(content))));
  console.log(`${`${times}x`.padEnd(10)}${ms.toFixed(1).padStart(10)}${(ms / times).toFixed(1).padStart(11)}`);
}
console.log(
  `\nmemory: ${rssLoadedMb.toFixed(0)} MB with resources loaded, ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at the peak of this run`,
);
