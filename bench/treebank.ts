/**
 * How many tags and arcs the parser gets right on treebanks, a second parser beside it in the same run.
 *
 *   node bench/treebank.ts [--gold FILE…] [--keys FILE] [--peer FOLDER]
 *
 * Without --gold: training/war/test.conllu with its key arcs and, where they lie beside the checkout, the test sets of
 * EWT and GUM. --keys: lines of sentence, word, head (from 1; 0 the root) and relations parted by "|" ("*" for any), in
 * four columns, for the one file whose name its own begins with: x-keys.tsv for x.conllu. --peer: a folder with
 * infer.mjs and weights.*.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createParser } from '../src/annotate/syntax/parse.ts';
import { loadParser } from '../src/runtime/parser.ts';
import { type GoldTree, readConllu } from './conllu.ts';
import { calibration, compare, f1, percent, readKeys, rightKeys, type System } from './tree-scores.ts';

const ROOT = resolve(import.meta.dirname, '..');
const BESIDE = join(ROOT, '../shared');
const WAR = join(ROOT, 'training/war/test.conllu');
const RELATIONS =
  'nsubj nsubj:pass obj obl obl:agent nmod nummod conj ccomp+parataxis appos acl acl:relcl advcl xcomp'.split(' ');

const { values: options } = parseArgs({
  options: {
    gold: { type: 'string', multiple: true },
    keys: { type: 'string' },
    peer: { type: 'string' },
  },
});

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

const given = options.gold ?? [
  ...['ewt-test', 'gum-open-test']
    .map((name) => join(BESIDE, 'treebank', `${name}.conllu.gz`))
    .filter((path) => existsSync(path)),
  WAR,
];
const keys = options.keys ?? (options.gold === undefined ? join(ROOT, 'training/war/test-keys.tsv') : undefined);
const keysOf = (path: string): boolean =>
  keys !== undefined && resolve(keys).startsWith(`${resolve(path).replace(/\.conllu(?:\.gz)?$/u, '')}-`);
if (keys !== undefined && !given.some(keysOf)) throw new Error(`${keys}: of none of ${given.join(', ')}`);
const keyArcs = keys === undefined ? [] : readKeys(readFileSync(keys, 'utf8'), keys);
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
    const right = keysOf(path) ? rightKeys(keyArcs, trees, systems) : null;
    const told = right === null ? '' : `  key arcs ${right} of ${keyArcs.length}, ${percent(right, keyArcs.length)} %`;
    console.log(`  ${name.padEnd(14)}${rates}${told}`);
    for (const row of relations) row.push(f1(counts, row[0] as string));
    if (name === 'bilag') {
      allGold.push(...trees);
      allOwn.push(...systems);
    }
  }
  console.log(relations.map(([relation, ...figures]) => `    ${relation} ${figures.join(' / ')}`).join('\n'));
}
console.log(`confidence of bilag's arcs with their labels, all files:\n${calibration(allGold, allOwn)}`);
