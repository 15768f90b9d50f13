/**
 * The layers without the parser (no sentence is given a tree, speakers are told by the tokens) against wink's POS pass;
 * the layers with every sentence's tree; and reading to claims with the trees that are asked for.
 * Processor time of this process, interleaved rounds, ratios of medians: other work on the machine then counts less.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { annotate } from '../../src/annotate/index.ts';
import type { Resources } from '../../src/model/resources.ts';
import { pipeline } from '../../src/pipeline/index.ts';

const WARM_UP_ROUNDS = 2;
const ROUNDS = 7;
const LONG_ARTICLE_CHARS = 157_000;
const ROOT = resolve(import.meta.dirname, '../..');
const PUBLISHED = '2021-01-15';

export interface SpeedFigures {
  readonly chars: number;
  readonly rows: readonly { readonly name: string; readonly ms: number; readonly mbPerSecond: number }[];
  /** the time of the layers without the parser over wink's */
  readonly layersToWink: number;
  readonly sentences: number;
  readonly parsed: number;
  readonly parserShare: number;
}

/** A long report from the shared folder, else the example of the repository repeated to that length. */
export function articleText(bench: string): string {
  const shared = resolve(bench, '../reports/wikipedia-2020-nagorno-karabakh-war.txt');
  if (existsSync(shared)) return readFileSync(shared, 'utf8');
  const example = readFileSync(resolve(ROOT, 'examples/open-almanac-2020-karabakh-war.md'), 'utf8');
  return example.repeat(Math.ceil(LONG_ARTICLE_CHARS / example.length)).slice(0, LONG_ARTICLE_CHARS);
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function cpuMs(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The same resources, their parser counting its calls and its time. */
function watched(resources: Resources): { resources: Resources; take: () => { calls: number; ms: number } } {
  let calls = 0;
  let ms = 0;
  const parse: Resources['parser']['parse'] = (forms) => {
    // processor time here too: clock time taken from processor time would favour the layers on a busy machine
    const start = process.cpuUsage();
    const parsed = resources.parser.parse(forms);
    const { user, system } = process.cpuUsage(start);
    ms += (user + system) / 1000;
    calls++;
    return parsed;
  };
  const take = () => {
    const taken = { calls, ms };
    [calls, ms] = [0, 0];
    return taken;
  };
  return { resources: { ...resources, parser: { ...resources.parser, parse } }, take };
}

export function measureSpeed(loaded: Resources, text: string): SpeedFigures {
  const { resources, take } = watched(loaded);
  const wink = winkNLP(model, ['sbd', 'pos']);
  const context = { resources, packs: resources.packs, published: PUBLISHED, publisher: null };
  const bytes = new TextEncoder().encode(text);
  const runs = {
    layers: () => void annotate(text, { ...context, attends: () => () => false }),
    trees: () => void annotate(text, context),
    wink: () => void wink.readDoc(text).sentences().length(),
    claims: () => {
      const result = pipeline(resources, { bytes, name: 'speed', stated: { published: PUBLISHED }, packs: null });
      if ('issue' in result) throw new Error(result.issue.message);
    },
  };
  const spent: Record<keyof typeof runs, number[]> = { layers: [], trees: [], wink: [], claims: [] };
  const shares: number[] = [];
  let parsed = 0;
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
    for (const name of Object.keys(runs) as (keyof typeof runs)[]) {
      take();
      const ms = cpuMs(runs[name]);
      const parser = take();
      if (name === 'layers' && parser.calls > 0) throw new Error('the layers without the parser parsed');
      if (name === 'claims') parsed = parser.calls;
      if (round < WARM_UP_ROUNDS) continue;
      if (name === 'claims') shares.push(parser.ms / ms);
      spent[name].push(ms);
    }
  }
  const row = (name: string, ms: number) => ({ name, ms, mbPerSecond: bytes.length / 1e3 / ms });
  const sentences = annotate(text, context).sentences.length;
  return {
    chars: text.length,
    rows: [
      row('layers without the parser', median(spent.layers)),
      row('layers with the tree of every sentence', median(spent.trees)),
      row('wink-nlp: tokens, sentences, POS', median(spent.wink)),
      row('bytes to claims, trees as asked for', median(spent.claims)),
    ],
    layersToWink: median(spent.layers) / median(spent.wink),
    sentences,
    parsed,
    parserShare: median(shares),
  };
}
