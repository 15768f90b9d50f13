/**
 * Extraction against two peers in one run: on a long article of war, on political news, and on business news without a
 * war; then its growth with the text.
 *
 *   npm run bench [-- FILE…]
 *
 * A file is a text, or NDJSON with a field `text`. Without files: the texts beside the checkout where they lie there, else
 * the bundled example repeated to the length of a long article. Processor time of this process; ratios of medians over
 * interleaved rounds, so that a machine that slows down slows all alike.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { pipeline } from '../src/pipeline/index.ts';
import type { Resources } from '../src/model/resources.ts';
import { loadResources } from '../src/runtime/resources.ts';

const ROUNDS = 5;
const WARM_UP_ROUNDS = 1;
const LONG_ARTICLE_CHARS = 157_000;
const GROWTH = [1, 2, 4, 8];
const ROOT = resolve(import.meta.dirname, '..');
const SHARED = join(ROOT, '../shared');
const PUBLISHED = '2021-01-15';

interface TextSet {
  readonly name: string;
  readonly texts: readonly string[];
}

const textsOf = (file: string): string[] => {
  const content = readFileSync(file, 'utf8');
  if (!/\.(?:nd)?jsonl?$/u.test(file)) return [content];
  const lines = content.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
};

function textSets(files: readonly string[]): TextSet[] {
  if (files.length > 0) return files.map((file) => ({ name: basename(file), texts: textsOf(file) }));
  const sets = [
    { name: 'a long article of war', file: 'reports/wikipedia-2020-nagorno-karabakh-war.txt' },
    { name: 'political news', file: 'bench/attribution/polnear-dev.jsonl' },
    { name: 'business news', file: 'bench/dates/meantime.jsonl' },
  ].filter(({ file }) => existsSync(join(SHARED, file)));
  if (sets.length > 0) return sets.map(({ name, file }) => ({ name, texts: textsOf(join(SHARED, file)) }));
  const example = readFileSync(join(ROOT, 'examples/open-almanac-2020-karabakh-war.md'), 'utf8');
  const repeated = example.repeat(Math.ceil(LONG_ARTICLE_CHARS / example.length)).slice(0, LONG_ARTICLE_CHARS);
  return [{ name: 'the example, repeated', texts: [repeated] }];
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function cpuMs(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The same resources, their parser counting sentences and tokens. */
function counting(resources: Resources): { resources: Resources; parsed: { sentences: number; tokens: number } } {
  const parsed = { sentences: 0, tokens: 0 };
  const parse: Resources['parser']['parse'] = (forms) => {
    parsed.sentences++;
    parsed.tokens += forms.length;
    return resources.parser.parse(forms);
  };
  return { resources: { ...resources, parser: { ...resources.parser, parse } }, parsed };
}

const startOfLoad = performance.now();
const loaded = await loadResources();
const loadMs = performance.now() - startOfLoad;
const rssLoadedMb = process.memoryUsage.rss() / 2 ** 20;
const wink = winkNLP(model, ['sbd', 'pos']);
const { resources, parsed } = counting(loaded);

function claimsIn(text: string): number {
  const bytes = new TextEncoder().encode(text);
  const result = pipeline(resources, { bytes, name: 'bench', stated: { published: PUBLISHED }, packs: null });
  if ('issue' in result) throw new Error(result.issue.message);
  return result.claims.length;
}

interface Figures {
  readonly claims: number;
  readonly sentences: number;
  readonly tokens: number;
  readonly parsed: number;
  readonly ms: Readonly<Record<'bilag' | 'wink' | 'compromise', number>>;
}

function measure(texts: readonly string[]): Figures {
  const runs = {
    bilag: () => void texts.map(claimsIn),
    wink: () => void texts.map((text) => wink.readDoc(text).sentences().length()),
    compromise: () => void texts.map((text) => compromise(text).length),
  };
  const times: Record<keyof typeof runs, number[]> = { bilag: [], wink: [], compromise: [] };
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
    for (const name of Object.keys(runs) as (keyof typeof runs)[]) {
      const ms = cpuMs(runs[name]);
      if (round >= WARM_UP_ROUNDS) times[name].push(ms);
    }
  }
  parsed.sentences = 0;
  const claims = texts.reduce((sum, text) => sum + claimsIn(text), 0);
  const read = texts.map((text) => wink.readDoc(text));
  return {
    claims,
    sentences: read.reduce((sum, doc) => sum + doc.sentences().length(), 0),
    tokens: read.reduce((sum, doc) => sum + doc.tokens().length(), 0),
    parsed: parsed.sentences,
    ms: { bilag: median(times.bilag), wink: median(times.wink), compromise: median(times.compromise) },
  };
}

const sets = textSets(process.argv.slice(2));
console.log(`resources loaded in ${loadMs.toFixed(0)} ms`);
const HEAD = ['MB', 'claims', 'parsed', 'tokens/s', 'MB/s', '× wink', '× compromise'];
const WIDTH = 13;
console.log(`\n${'bytes to claims'.padEnd(26)}${HEAD.map((head) => head.padStart(WIDTH)).join('')}`);
for (const { name, texts } of sets) {
  const { claims, sentences, tokens, parsed: trees, ms } = measure(texts);
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const cells = [
    megabytes.toFixed(2),
    String(claims),
    `${((100 * trees) / sentences).toFixed(0)} %`,
    (tokens / (ms.bilag / 1000)).toFixed(0),
    (megabytes / (ms.bilag / 1000)).toFixed(2),
    (ms.bilag / ms.wink).toFixed(1),
    (ms.bilag / ms.compromise).toFixed(2),
  ];
  console.log(`${name.padEnd(26)}${cells.map((cell) => cell.padStart(WIDTH)).join('')}`);
}
console.log(
  "wink: its sentences and tags; compromise: its bare parse; parsed: trees made, of wink's sentences; × below 1 is faster",
);

const [first] = sets;
if (first !== undefined) {
  const text = first.texts.join('\n\n');
  console.log(`\n${'length'.padEnd(10)}${'median ms'.padStart(10)}${'ms per 1x'.padStart(11)}`);
  for (const times of GROWTH) {
    const content = Array.from({ length: times }, () => text).join('\n\n');
    const ms = median([1, 2, 3].map(() => cpuMs(() => void claimsIn(content))));
    console.log(`${`${times}x`.padEnd(10)}${ms.toFixed(1).padStart(10)}${(ms / times).toFixed(1).padStart(11)}`);
  }
}
console.log(
  `\nmemory: ${rssLoadedMb.toFixed(0)} MB with resources loaded, ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at the peak of this run`,
);
