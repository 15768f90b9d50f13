/**
 * The tagger and parser: tokens a second, warm, on one core, beside compromise on the same text in the same run.
 *
 *   node bench/parser.ts [--text FILE] [--peer FOLDER] [--lists COUNT] [--digest]
 *
 * --peer takes the folder of another parser, with infer.mjs and weights.*. --lists parses that many random token lists
 * and checks each tree. --digest prints nothing but the hash of all trees of the text, to compare machines, versions of
 * Node and time zones by. Processor time of this process, not the clock's: other work on the machine then counts less.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import compromise from 'compromise';
import { paragraphsOf, sentencesOf } from '../src/annotate/sentences.ts';
import { createParser } from '../src/annotate/syntax/parse.ts';
import { tokenise } from '../src/annotate/tokens.ts';
import type { Parser } from '../src/model/syntax.ts';
import { loadParser } from '../src/runtime/parser.ts';

const ROOT = resolve(import.meta.dirname, '..');
const MODEL = join(ROOT, 'models/en');
const WARM_UP_ROUNDS = 2;
const ROUNDS = 9;
/** The other parser takes no longer sentences. */
const PEER_WORDS = 500;

const { values: options } = parseArgs({
  options: {
    text: { type: 'string' },
    peer: { type: 'string' },
    lists: { type: 'string' },
    digest: { type: 'boolean' },
  },
});

const firstOf = (paths: readonly string[]): string | undefined => paths.find((path) => existsSync(path));
const file = firstOf([
  ...(options.text === undefined ? [] : [options.text]),
  join(ROOT, '../shared/reports/wikipedia-2020-nagorno-karabakh-war.txt'),
  join(ROOT, 'examples/open-almanac-2020-karabakh-war.md'),
]);
if (file === undefined) throw new Error('no text to measure on');
const text = readFileSync(file, 'utf8');
const peerFolder = options.peer ?? firstOf([join(ROOT, '../shared/prototype/parser')]);

const tokens = tokenise(text);
const sentences = sentencesOf(text, tokens, paragraphsOf(text)).map(({ from, to }) =>
  tokens.slice(from, to).map((token) => token.text),
);
const count = sentences.reduce((sum, forms) => sum + forms.length, 0);

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const cpuMs = (run: () => void): number => {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

if (options.digest === true) {
  const parser = createParser(await loadParser(MODEL));
  const hash = createHash('sha256');
  for (const forms of sentences) {
    const { upos, xpos, heads, labels, confidence, labelConfidence } = parser.parse(forms);
    hash
      .update(JSON.stringify([upos, xpos, labels]))
      .update(heads)
      .update(confidence)
      .update(labelConfidence);
  }
  console.log(`${hash.digest('hex')}  Node ${process.version}, ${Intl.DateTimeFormat().resolvedOptions().timeZone}`);
  process.exit(0);
}

interface Peer {
  readonly parse: (forms: readonly string[]) => unknown;
}
async function loadPeer(folder: string): Promise<Peer> {
  const module = (await import(pathToFileURL(join(folder, 'infer.mjs')).href)) as {
    readonly NNW: new (base: string) => Peer;
  };
  return new module.NNW(join(folder, 'weights'));
}

async function loadMeasured(): Promise<Parser> {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const start = performance.now();
  const resource = await loadParser(MODEL);
  const parser = createParser(resource);
  parser.parse(['Ready', '.']);
  const loadMs = performance.now() - start;
  for (const forms of sentences) parser.parse(forms);
  globalThis.gc?.();
  const after = process.memoryUsage();
  const bytes = ['parser.json', 'parser.bin', 'kernel.wasm'].map((name) => statSync(join(MODEL, name)).size);
  const mb = (value: number): string => (value / 2 ** 20).toFixed(1);
  console.log(
    `loaded in ${loadMs.toFixed(0)} ms; memory added ${mb(after.rss - before.rss)} MB resident, ` +
      `${mb(after.arrayBuffers + after.heapUsed - before.arrayBuffers - before.heapUsed)} MB heap and buffers; ` +
      `files ${mb(bytes.reduce((a, b) => a + b))} MB`,
  );
  return parser;
}

const parser = await loadMeasured();
const runs = new Map<string, () => void>([
  ['bilag', () => sentences.forEach((forms) => void parser.parse(forms))],
  ['compromise', () => void compromise(text)],
]);
if (peerFolder !== undefined) {
  const peer = await loadPeer(peerFolder);
  const short = sentences.filter((forms) => forms.length > 0 && forms.length <= PEER_WORDS);
  runs.set('other parser', () => short.forEach((forms) => void peer.parse(forms)));
}

const times = new Map<string, number[]>([...runs.keys()].map((name) => [name, []]));
for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
  for (const [name, run] of runs) {
    const ms = cpuMs(run);
    if (round >= WARM_UP_ROUNDS) times.get(name)?.push(ms);
  }
}
console.log(`${sentences.length} sentences, ${count} tokens of ${file}`);
const own = median(times.get('bilag') ?? []);
for (const [name, list] of times) {
  const ms = median(list);
  const perSecond = Math.round((count / ms) * 1000).toLocaleString('en');
  console.log(
    `${name.padEnd(14)}${perSecond.padStart(10)} tokens/s  (best ${Math.round((count / Math.min(...list)) * 1000).toLocaleString('en')})   bilag ${(ms / own).toFixed(2)} × as fast`,
  );
}

/** Numbers from a seed, the same each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function checkTree(heads: Int32Array): void {
  let roots = 0;
  for (let i = 0; i < heads.length; i++) {
    let at = i;
    for (let steps = 0; at !== -1; steps++) {
      if (steps > heads.length || !(at >= 0 && at < heads.length)) throw new Error(`no tree: ${heads.join(' ')}`);
      at = heads[at] as number;
    }
    if (heads[i] === -1) roots++;
  }
  if (roots !== 1) throw new Error(`${roots} roots`);
}

if (options.lists !== undefined) {
  const random = randomFrom(1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const words = [...new Set(sentences.flat())];
  const lists = Number(options.lists);
  for (let i = 0; i < lists; i++) {
    const list = Array.from({ length: 1 + Math.floor(random() ** 3 * 60) }, () =>
      random() < 0.7
        ? pick(words)
        : String.fromCharCode(...Array.from({ length: Math.floor(random() * 5) }, () => Math.floor(random() * 65_536))),
    );
    checkTree(parser.parse(list).heads);
  }
  console.log(`${lists} random token lists: a tree with one root for each`);
}
