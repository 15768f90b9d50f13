/**
 * How many tags and arcs the parser gets right on treebanks, a second parser beside it in the same run.
 *
 *   node bench/treebank.ts [--gold FILE…] [--keys FILE] [--peer FOLDER]
 *
 * Without --gold: training/war/test.conllu with its key arcs and, where they lie beside the checkout, the test sets of
 * EWT and GUM. --keys: lines of sentence, word, head (from 1; 0 the root) and relations parted by "|", for the one file
 * of the same name. --peer: a folder with infer.mjs and weights.*.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createParser } from '../src/annotate/syntax/parse.ts';
import { loadParser } from '../src/runtime/parser.ts';
import { type GoldTree, readConllu } from './conllu.ts';

const ROOT = resolve(import.meta.dirname, '..');
const BESIDE = join(ROOT, '../shared');
const WAR = join(ROOT, 'training/war/test.conllu');
const RELATIONS =
  'nsubj nsubj:pass obj obl obl:agent nmod nummod conj ccomp+parataxis appos acl acl:relcl advcl xcomp'.split(' ');
const MERGED: Readonly<Record<string, string>> = { ccomp: 'ccomp+parataxis', parataxis: 'ccomp+parataxis' };
/** Bounds of the confidences' classes. */
const EDGES = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 1];

const { values: options } = parseArgs({
  options: {
    gold: { type: 'string', multiple: true },
    keys: { type: 'string' },
    peer: { type: 'string' },
  },
});

interface System {
  readonly upos: readonly string[];
  readonly heads: ArrayLike<number>;
  readonly labels: readonly string[];
  /** that arc and label are right; none of a peer */
  readonly sure?: readonly number[];
}
type Parse = (forms: readonly string[]) => System;

const parser = createParser(await loadParser(join(ROOT, 'models/en')));
const bilag: Parse = (forms) => {
  const { upos, heads, labels, confidence, labelConfidence } = parser.parse(forms);
  return { upos, heads, labels, sure: Array.from(confidence, (c, i) => c * (labelConfidence[i] as number)) };
};

interface PeerParse {
  readonly h: readonly number[];
  readonly l: readonly string[];
  readonly tags: readonly string[];
}

/** The prototype's output: heads from 0, the root's being the number of words; tags as XPOS|UPOS. */
async function peerIn(folder: string): Promise<Parse> {
  const module = (await import(pathToFileURL(join(folder, 'infer.mjs')).href)) as {
    readonly NNW: new (base: string) => { parse: (forms: readonly string[]) => PeerParse };
  };
  const net = new module.NNW(join(folder, 'weights'));
  return (forms) => {
    const { h, l, tags } = net.parse(forms);
    return {
      upos: tags.map((tag) => tag.split('|').at(-1) as string),
      heads: h.map((head) => (head === forms.length ? -1 : head)),
      labels: l,
    };
  };
}

interface Counts {
  words: number;
  upos: number;
  heads: number;
  both: number;
  readonly gold: Map<string, number>;
  readonly found: Map<string, number>;
  readonly agreed: Map<string, number>;
}

const add = (map: Map<string, number>, key: string, by = 1): void => void map.set(key, (map.get(key) ?? 0) + by);
const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(1);

function compare(trees: readonly GoldTree[], systems: readonly System[]): Counts {
  const counts: Counts = { words: 0, upos: 0, heads: 0, both: 0, gold: new Map(), found: new Map(), agreed: new Map() };
  for (const [t, gold] of trees.entries()) {
    const system = systems[t] as System;
    for (const i of gold.forms.keys()) {
      const [expected, given] = [gold.labels[i] as string, system.labels[i] as string];
      const head = gold.heads[i] === system.heads[i];
      counts.words++;
      if (gold.upos[i] === system.upos[i]) counts.upos++;
      if (head) counts.heads++;
      if (head && expected === given) counts.both++;
      const [e, g] = [MERGED[expected] ?? expected, MERGED[given] ?? given];
      add(counts.gold, e);
      add(counts.found, g);
      if (head && e === g) add(counts.agreed, e);
    }
  }
  return counts;
}

const f1 = ({ gold, found, agreed }: Counts, relation: string): string =>
  percent(2 * (agreed.get(relation) ?? 0), (gold.get(relation) ?? 0) + (found.get(relation) ?? 0));

/** Right key arcs, all, and where no list of relations is given the arc alone. */
function keyArcs(file: string, trees: readonly GoldTree[], systems: readonly System[]): string {
  const index = new Map(trees.map((tree, t) => [tree.id, t]));
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^[^#]/u.test(line));
  const right = lines.filter((line) => {
    const [id, word, head, relations] = line.split('\t') as [string, string, string, string];
    const system = systems[index.get(id) ?? -1];
    if (system === undefined) throw new Error(`${file}: no sentence ${id}`);
    const i = Number(word) - 1;
    const named = relations === '*' || relations.split('|').includes(system.labels[i] as string);
    return system.heads[i] === Number(head) - 1 && named;
  });
  return `key arcs ${right.length} of ${lines.length}, ${percent(right.length, lines.length)} %`;
}

function calibration(trees: readonly GoldTree[], systems: readonly System[]): string {
  const classes = EDGES.slice(0, -1).map(() => ({ arcs: 0, sure: 0, right: 0 }));
  for (const [t, gold] of trees.entries()) {
    const { heads, labels, sure } = systems[t] as System;
    for (const i of gold.forms.keys()) {
      const share = sure?.[i] as number;
      const one =
        classes[
          Math.max(
            0,
            EDGES.findLastIndex((edge, k) => share >= edge && k < classes.length),
          )
        ];
      if (one === undefined) throw new Error(`confidence ${share}`);
      one.arcs++;
      one.sure += share;
      if (heads[i] === gold.heads[i] && labels[i] === gold.labels[i]) one.right++;
    }
  }
  const all = classes.reduce((sum, { arcs }) => sum + arcs, 0);
  return classes
    .map(({ arcs, sure, right }, k) => {
      const range = `${EDGES[k]} to ${EDGES[k + 1]}`.padEnd(14);
      return `  ${range} ${percent(arcs, all).padStart(5)} % of the arcs, sure ${percent(sure, arcs)} %, right ${percent(right, arcs)} %`;
    })
    .join('\n');
}

const given = options.gold ?? [
  ...['ewt-test', 'gum-open-test']
    .map((name) => join(BESIDE, 'treebank', `${name}.conllu.gz`))
    .filter((path) => existsSync(path)),
  WAR,
];
const keys = options.keys ?? (options.gold === undefined ? join(ROOT, 'training/war/test-keys.tsv') : undefined);
const peerFolder = options.peer ?? [join(BESIDE, 'prototype/parser')].find((path) => existsSync(path));
const parsers = new Map<string, Parse>([['bilag', bilag]]);
if (peerFolder !== undefined) parsers.set('other parser', await peerIn(peerFolder));

const allGold: GoldTree[] = [];
const allOwn: System[] = [];
for (const path of given) {
  const trees = readConllu(path);
  console.log(`${basename(path)}: ${trees.length} sentences`);
  const relations: string[][] = RELATIONS.map((relation) => [relation]);
  for (const [name, parse] of parsers) {
    const systems = trees.map((tree) => parse(tree.forms));
    const counts = compare(trees, systems);
    const rates = `UPOS ${percent(counts.upos, counts.words)}  UAS ${percent(counts.heads, counts.words)}  LAS ${percent(counts.both, counts.words)}`;
    const wanted = keys !== undefined && resolve(keys).startsWith(resolve(path).replace(/\.conllu(?:\.gz)?$/u, ''));
    console.log(`  ${name.padEnd(14)}${rates}${wanted ? `  ${keyArcs(keys, trees, systems)}` : ''}`);
    for (const row of relations) row.push(f1(counts, row[0] as string));
    if (name === 'bilag') {
      allGold.push(...trees);
      allOwn.push(...systems);
    }
  }
  console.log(relations.map(([relation, ...figures]) => `    ${relation} ${figures.join(' / ')}`).join('\n'));
}
console.log(`confidence of bilag's arcs with their labels, all files:\n${calibration(allGold, allOwn)}`);
