/** The public benchmark: its scorer, imported as it is, and its gold items, read for what the scorer does not tell. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AnnotateInput, AnnotateOutput } from '../../src/model/annotation.ts';
import type { Rates, Span } from './counting.ts';

export const SET_NAMES = ['dates', 'places', 'speech', 'entities'] as const;
export type SetName = (typeof SET_NAMES)[number];

/** What a layer or a peer gives for a document: the fields of `bilag annotate`, `materiel` where there is any. */
export type Line = Pick<AnnotateOutput, 'id'> &
  Partial<Pick<AnnotateOutput, 'sentences' | 'places' | 'actors' | 'quantities' | 'speech'>> & {
    readonly times?: readonly TimeLine[];
    readonly materiel?: readonly Span[];
  };
export type TimeLine = Span & Partial<Pick<AnnotateOutput['times'][number], 'value' | 'kind'>>;

/** Rows of `score.mjs`; which fields there are depends on the set. */
export interface ScoreRow extends Partial<Rates> {
  readonly name: string;
  readonly spans?: Rates;
  readonly values?: Rates;
  readonly toponyms?: Rates;
  readonly near?: number;
  readonly located?: number;
  readonly medianKm?: number | null;
  readonly attributions?: Rates;
  readonly sourceTokenF1?: number;
  readonly contentTokenF1?: number;
}

interface ScoredSet {
  readonly inputs: () => AnnotateInput[];
  readonly score: (lines: readonly Line[]) => ScoreRow[];
}

export interface Scorer {
  readonly SETS: Readonly<Record<SetName, ScoredSet>>;
  readonly calendarInterval: (value: string | null) => { start: string; end: string } | null;
}

/** Null where the folder holds no scorer. */
export async function loadScorer(folder: string): Promise<Scorer | null> {
  const file = join(folder, 'score.mjs');
  return existsSync(file) ? ((await import(pathToFileURL(file).href)) as Scorer) : null;
}

// ---- Gold ----

type Pairs = readonly (readonly [number, number])[];

export interface GoldDoc<Item> {
  readonly id: string;
  readonly text: string;
  readonly items: readonly Item[];
}

export interface GoldTime extends Span {
  readonly type: string;
  readonly value: string | null;
}
export interface GoldPlace extends Span {
  readonly lat: number | null;
  readonly lon: number | null;
}
export interface GoldSpeech {
  readonly source: Pairs;
  readonly cue: Pairs;
  readonly content: Pairs;
}
export interface GoldEntity extends Span {
  readonly type: string;
  /** the annotation is more likely right than not */
  readonly likely: boolean;
}

const readLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

export const goldTimes = (folder: string): GoldDoc<GoldTime>[] =>
  readLines<{ id: string; text: string; timexes: GoldTime[] }>(join(folder, 'dates/meantime.jsonl')).map(
    ({ id, text, timexes }) => ({ id, text, items: timexes.filter(({ type }) => type === 'DATE' || type === 'TIME') }),
  );

export const goldPlaces = (folder: string): GoldDoc<GoldPlace>[] =>
  ['geovirus', 'geowebnews'].flatMap((corpus) =>
    readLines<{ text: string; toponyms: GoldPlace[] }>(join(folder, `places/${corpus}.jsonl`)).map(
      ({ text, toponyms }, i) => ({ id: `${corpus}-${i}`, text, items: toponyms }),
    ),
  );

export const goldSpeech = (folder: string): GoldDoc<GoldSpeech>[] =>
  readLines<{ id: string; text: string; attributions: GoldSpeech[] }>(
    join(folder, 'attribution/polnear-dev.jsonl'),
  ).map(({ id, text, attributions }) => ({ id, text, items: attributions }));

const LIKELY = 0.5;

export function goldEntities(folder: string): GoldDoc<GoldEntity>[] {
  const root = join(folder, 'entities/re3d');
  return readdirSync(root)
    .sort()
    .flatMap((source) => {
      const all = readLines<{ documentId: string; begin: number; end: number; type: string; confidence: number }>(
        join(root, source, 'entities.json'),
      );
      return readLines<{ _id: string; text: string }>(join(root, source, 'documents.json')).map(
        ({ _id: id, text }) => ({
          id,
          text,
          items: all
            .filter(({ documentId }) => documentId === id)
            .map(({ begin, end, type, confidence }) => ({ start: begin, end, type, likely: confidence >= LIKELY })),
        }),
      );
    });
}
