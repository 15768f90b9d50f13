/**
 * How many sentences are parsed when claims are read, and what that costs: claims of each text with the trees made as
 * they are asked for, beside the same with every sentence parsed, in one run.
 *
 *   node bench/gate.ts [FILE…]
 *
 * A file is a text, or NDJSON with a field `text`. Without files: the reports and the news articles beside the
 * checkout, else the examples. Processor time of this process; the claims of both ways must be the same.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { annotate } from '../src/annotate/index.ts';
import { extractClaims } from '../src/claims/index.ts';
import { attends, readText } from '../src/pipeline/index.ts';
import { loadResources } from '../src/runtime/resources.ts';

const ROOT = resolve(import.meta.dirname, '..');
const ROUNDS = 3;

const textsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => join(folder, name))
    : [];

/** Files by the name of their set. */
function sets(): Map<string, string[]> {
  const given = process.argv.slice(2);
  if (given.length > 0) return new Map(given.map((file) => [basename(file), [file]]));
  const reports = textsIn(join(ROOT, '../shared/reports'));
  const news = join(ROOT, '../shared/bench/attribution/polnear-dev.jsonl');
  if (reports.length === 0) return new Map([['examples', textsIn(join(ROOT, 'examples'))]]);
  return new Map([
    ['reports', reports],
    ['news articles', existsSync(news) ? [news] : []],
  ]);
}

const textsOf = (file: string): string[] => {
  const content = readFileSync(file, 'utf8');
  if (!/\.(?:nd)?jsonl?$/u.test(file)) return [content];
  return content
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);
};

const resources = await loadResources();

interface Run {
  readonly sentences: number;
  readonly parsed: number;
  readonly claims: string;
}

function read(text: string, all: boolean): Run {
  const found = readText({ bytes: new TextEncoder().encode(text), stated: {} });
  if ('issue' in found) throw new Error(found.issue.code);
  const { clean } = found;
  const { publisher, published } = clean.metadata;
  const doc = annotate(clean.text, { resources, packs: [], published, publisher, attends });
  if (all) for (const index of doc.sentences.keys()) doc.trees.of(index);
  const claims = extractClaims(doc, { doc: 'bench', sha256: '0'.repeat(64), clean, packs: [], rules: 'bench' });
  return { sentences: doc.sentences.length, parsed: doc.trees.parsed(), claims: JSON.stringify(claims) };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

for (const [name, files] of sets()) {
  const texts = files.flatMap(textsOf);
  if (texts.length === 0) continue;
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const seconds = { gated: [] as number[], all: [] as number[] };
  const runs = { gated: [] as Run[], all: [] as Run[] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const way of ['gated', 'all'] as const) {
      const start = process.cpuUsage();
      runs[way] = texts.map((text) => read(text, way === 'all'));
      const { user, system } = process.cpuUsage(start);
      // the first round warms up
      if (round > 0) seconds[way].push((user + system) / 1e6);
    }
  }
  if (runs.gated.some(({ claims }, i) => claims !== runs.all[i]?.claims)) throw new Error('the gate changed a claim');
  const [sentences, parsed] = [runs.gated, runs.gated].map((list, k) =>
    list.reduce((sum, run) => sum + (k === 0 ? run.sentences : run.parsed), 0),
  ) as [number, number];
  const [gated, all] = [median(seconds.gated), median(seconds.all)];
  console.log(
    `${name}: ${texts.length} texts, ${megabytes.toFixed(2)} MB; ${parsed} of ${sentences} sentences parsed ` +
      `(${((100 * parsed) / sentences).toFixed(1)} %); ${(megabytes / gated).toFixed(2)} MB/s, ` +
      `with every sentence parsed ${(megabytes / all).toFixed(2)} MB/s`,
  );
}
