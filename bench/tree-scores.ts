/** Measures of parsed trees against a treebank's: rates, F1 of relations, key arcs, and how far confidences hold. */
import type { GoldTree } from './conllu.ts';

export interface System {
  readonly upos: readonly string[];
  readonly heads: ArrayLike<number>;
  readonly labels: readonly string[];
  /** that arc and label are right; none of a peer */
  readonly sure?: readonly number[];
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

const MERGED: Readonly<Record<string, string>> = { ccomp: 'ccomp+parataxis', parataxis: 'ccomp+parataxis' };
/** Bounds of the confidences' classes. */
const EDGES = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 1];

const add = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);

/** A dash where there is nothing to take a share of. */
export const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));

export function compare(trees: readonly GoldTree[], systems: readonly System[]): Counts {
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

/** A dash for a relation that the gold doesn't have: nothing found there is no mistake of its own. */
export function f1({ gold, found, agreed }: Counts, relation: string): string {
  const expected = gold.get(relation) ?? 0;
  return expected === 0 ? '–' : percent(2 * (agreed.get(relation) ?? 0), expected + (found.get(relation) ?? 0));
}

/** An arc that matters: a word of a sentence, its head (both from 1; 0 the root) and its relations; "*" for any. */
interface KeyArc {
  readonly sentence: string;
  readonly word: number;
  readonly head: number;
  readonly relations: readonly string[];
}

/** Lines of four columns parted by tabs; "#" begins a comment. Throws with the line's number where one is malformed. */
export function readKeys(text: string, file: string): KeyArc[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const fault = (what: string): never => {
      throw new Error(`${file}:${i + 1}: ${what}: ${JSON.stringify(line)}`);
    };
    const [sentence = '', word = '', head = '', relations = '', ...more] = line.trimEnd().split('\t');
    if (relations === '' || more.length > 0) fault('not sentence, word, head and relations in four columns');
    if (!/^[1-9]\d*$/u.test(word) || !/^\d+$/u.test(head)) fault('word and head are not numbers');
    return [{ sentence, word: Number(word), head: Number(head), relations: relations.split('|') }];
  });
}

/** How many key arcs are right. Throws where one names a sentence or a word that the trees don't have. */
export function rightKeys(keys: readonly KeyArc[], trees: readonly GoldTree[], systems: readonly System[]): number {
  const index = new Map(trees.map((tree, t) => [tree.id, t]));
  return keys.filter(({ sentence, word, head, relations }) => {
    const system = systems[index.get(sentence) ?? -1];
    if (system === undefined) throw new Error(`key arcs: no sentence ${sentence}`);
    const label = system.labels[word - 1];
    if (label === undefined || head > system.labels.length)
      throw new Error(`key arcs: sentence ${sentence} has ${system.labels.length} words, no ${Math.max(word, head)}`);
    return system.heads[word - 1] === head - 1 && (relations.includes('*') || relations.includes(label));
  }).length;
}

/** The share of arcs in each class of confidence, how sure of them the parser was, and how many are right. */
export function calibration(trees: readonly GoldTree[], systems: readonly System[]): string {
  const classes = EDGES.slice(0, -1).map(() => ({ arcs: 0, sure: 0, right: 0 }));
  for (const [t, gold] of trees.entries()) {
    const { heads, labels, sure } = systems[t] as System;
    for (const i of gold.forms.keys()) {
      const share = sure?.[i] ?? Number.NaN;
      const one = classes[EDGES.findLastIndex((edge, k) => share >= edge && k < classes.length)];
      if (one === undefined || share > 1)
        throw new RangeError(`sentence ${gold.id}, word ${i + 1}: confidence ${share}`);
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
