/**
 * The layers, measured one by one.
 *
 *   npm run eval                          all tables, each with its five most frequent types of error
 *   npm run eval -- LAYER…                some: dates places speech entities sentences speed
 *   npm run eval -- --errors LAYER        thirty of them instead (not for speed)
 *   --bench FOLDER                        the public benchmark; ../shared/bench unless told
 *   --json                                figures as JSON
 *
 * Without the benchmark, sentences and speed are measured and the rest is said to be missing.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Resources } from '../../src/model/resources.ts';
import { annotateLine } from '../../src/pipeline/index.ts';
import { loadResources } from '../../src/runtime/resources.ts';
import {
  goldEntities,
  goldPlaces,
  goldSpeech,
  goldTimes,
  type Line,
  loadScorer,
  type Scorer,
  SET_NAMES,
  type SetName,
} from './bench.ts';
import { annotatedPart, dateRow, type DateRow } from './dates.ts';
import {
  counted,
  entityFailures,
  type ErrorCount,
  placeFailures,
  sentenceFailures,
  speechFailures,
  timeFailures,
} from './errors.ts';
import { DATE_PEERS } from './peers.ts';
import { errorReport, type Figures, report } from './report.ts';
import { sentenceCases, sentenceRows } from './sentences.ts';
import { articleText, measureSpeed } from './speed.ts';

const LAYERS = [...SET_NAMES, 'sentences', 'speed'] as const;
type Layer = (typeof LAYERS)[number];
const MOST_TYPES = 30;
const MOST_IN_REPORT = 5;
const ROOT = resolve(import.meta.dirname, '../..');

const isSet = (layer: Layer): layer is SetName => (SET_NAMES as readonly string[]).includes(layer);
const isLayer = (name: string): name is Layer => (LAYERS as readonly string[]).includes(name);

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { bench: { type: 'string' }, errors: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const bench = options.bench === undefined ? resolve(ROOT, '../shared/bench') : resolve(options.bench);

/** The same lines as `bilag annotate --ndjson --raw` gives. */
const linesOf = (scorer: Scorer, resources: Resources, set: SetName): Line[] =>
  scorer.SETS[set].inputs().map((input) => annotateLine(resources, input, { packs: null, raw: true }));

/** Over whole articles, then over the part of them that is annotated. */
function dateRows(scorer: Scorer, lines: readonly Line[]): DateRow[] {
  const docs = goldTimes(bench);
  const inputs = scorer.SETS.dates.inputs();
  const systems: readonly (readonly [string, readonly Line[]])[] = [
    ['bilag', lines],
    ...Object.entries(DATE_PEERS).map(([name, read]) => [name, inputs.map(read)] as const),
  ];
  const sentences = new Map(lines.map((line) => [line.id, line.sentences ?? []]));
  return [
    ...systems.map(([name, found]) => dateRow(scorer, docs, name, found)),
    ...systems.map(([name, found]) =>
      dateRow(scorer, docs, `annotated part: ${name}`, annotatedPart(docs, found, sentences)),
    ),
  ];
}

function errorsOf(layer: SetName, scorer: Scorer, found: readonly Line[]): ErrorCount[] {
  const lines = new Map(found.map((line) => [line.id, line]));
  const failures = {
    dates: () => timeFailures(goldTimes(bench), lines, scorer),
    places: () => placeFailures(goldPlaces(bench), lines),
    speech: () => speechFailures(goldSpeech(bench), lines),
    entities: () => entityFailures(goldEntities(bench), lines),
  } as const satisfies Readonly<Record<SetName, unknown>>;
  return counted(failures[layer]());
}

async function figuresOf(layers: readonly Layer[], scorer: Scorer | null): Promise<Figures> {
  const resources = await loadResources();
  const figures: { -readonly [Name in keyof Figures]: Figures[Name] } = {};
  const errors: Partial<Record<Layer, ErrorCount[]>> = {};
  // before the sets: what they leave on the heap would be in its figures
  if (layers.includes('speed')) figures.speed = measureSpeed(resources, articleText(bench));
  if (layers.includes('sentences')) {
    figures.sentences = sentenceRows(sentenceCases());
    errors.sentences = counted(sentenceFailures(sentenceCases()));
  }
  if (scorer === null) return { ...figures, errors };
  for (const set of layers.filter(isSet)) {
    const lines = linesOf(scorer, resources, set);
    if (set === 'dates') figures.dates = dateRows(scorer, lines);
    else figures[set] = scorer.SETS[set].score(lines);
    errors[set] = errorsOf(set, scorer, lines);
  }
  return { ...figures, errors };
}

async function main(): Promise<number> {
  const asked = options.errors === undefined ? positionals : [options.errors];
  const layers = asked.length === 0 ? [...LAYERS] : asked.filter(isLayer);
  if (layers.length < asked.length || (options.errors !== undefined && layers[0] === 'speed')) {
    console.error(`no such layer among "${asked.join(' ')}"; there are ${LAYERS.join(', ')} (no errors of speed)`);
    return 2;
  }
  const scorer = await loadScorer(bench);
  const unmeasured = scorer === null ? layers.filter(isSet) : [];
  if (unmeasured.length > 0) {
    console.error(
      `${bench} holds no score.mjs: ${unmeasured.join(', ')} not measured. --bench FOLDER tells where it is.`,
    );
    if (unmeasured.length === layers.length) return 1;
  }
  const [layer] = layers;
  if (options.errors !== undefined && layer !== undefined) {
    const errors =
      scorer !== null && isSet(layer)
        ? errorsOf(layer, scorer, linesOf(scorer, await loadResources(), layer))
        : counted(sentenceFailures(sentenceCases()));
    console.log(options.json ? JSON.stringify(errors, null, 1) : errorReport(layer, errors, MOST_TYPES));
    return 0;
  }
  const figures = await figuresOf(layers, scorer);
  console.log(options.json ? JSON.stringify(figures, null, 1) : report(figures, MOST_IN_REPORT));
  return 0;
}

process.exitCode = await main();
