/** What each layer gets wrong, counted by what can be told from the surface: missed, spurious, with other bounds, wrong. */
import type { GoldDoc, GoldEntity, GoldPlace, GoldSpeech, GoldTime, Line, Scorer } from './bench.ts';
import { boundaryClass, cueClass, nameClass, timeClass } from './classes.ts';
import { overlap, pairUp, sameSpan, type Span } from './counting.ts';
import { datesOf, trimmed } from './dates.ts';
import { judge, SPLITTERS, type SentenceCase } from './sentences.ts';

export type ErrorType = `${'missed' | 'spurious' | 'boundary' | 'wrong'} ${string}`;
export interface ErrorCount {
  readonly type: ErrorType;
  readonly count: number;
  /** the words of the first few */
  readonly examples: readonly string[];
}
export interface Failure {
  readonly type: ErrorType;
  readonly words: string;
}

const MOST_EXAMPLES = 4;
const NEAR_KM = 161;
const EARTH_KM = 6371;

/** The most frequent first; types as frequent by name. */
export function counted(failures: Iterable<Failure>): ErrorCount[] {
  const found = new Map<ErrorType, { count: number; examples: Set<string> }>();
  for (const { type, words } of failures) {
    const entry = found.get(type) ?? { count: 0, examples: new Set<string>() };
    entry.count++;
    if (entry.examples.size < MOST_EXAMPLES) entry.examples.add(words.replace(/\s+/gu, ' '));
    found.set(type, entry);
  }
  return [...found]
    .map(([type, { count, examples }]) => ({ type, count, examples: [...examples] }))
    .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
}

type Lines = ReadonlyMap<string, Line>;
const overlapsAny = (span: Span, list: readonly Span[]): boolean => list.some((each) => overlap(span, each));

export function* timeFailures(docs: readonly GoldDoc<GoldTime>[], lines: Lines, scorer: Scorer): Generator<Failure> {
  for (const { id, text, items } of docs) {
    const preds = datesOf(lines.get(id));
    const pairs = pairUp(items, preds, overlap);
    const words = ({ start, end }: Span): string => text.slice(start, end);
    const typed = (how: 'missed' | 'spurious' | 'boundary' | 'wrong value:', span: Span): Failure => ({
      type: `${how} ${timeClass(words(span))}`,
      words: words(span),
    });
    for (const gold of items) if (!pairs.some((pair) => pair.gold === gold)) yield typed('missed', gold);
    // the marking of an article ends early: behind its last item nothing can be told
    const marked = Math.max(0, ...items.map(({ end }) => end));
    for (const pred of preds)
      if (pred.start < marked && !pairs.some((pair) => pair.pred === pred)) yield typed('spurious', pred);
    for (const { gold, pred } of pairs) {
      const value = scorer.calendarInterval(gold.value);
      if (value !== null && (pred.value?.start !== value.start || pred.value.end !== value.end))
        yield typed('wrong value:', gold);
      else if (!sameSpan(trimmed(text, pred), trimmed(text, gold))) yield typed('boundary', gold);
    }
  }
}

const ARTICLE = /^(?:the|an?)\s+/iu;
const bare = (text: string, { start, end }: Span): Span => ({
  start: start + (ARTICLE.exec(text.slice(start, end))?.[0].length ?? 0),
  end,
});
/** The same bounds; an article more or less is none of the name. */
const sameName = (text: string, a: Span, b: Span): boolean => sameSpan(bare(text, a), bare(text, b));

/** Great-circle distance. */
export function kilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, h)));
}

export function* placeFailures(docs: readonly GoldDoc<GoldPlace>[], lines: Lines): Generator<Failure> {
  for (const { id, text, items } of docs) {
    const golds = items.filter(({ lat }) => lat !== null);
    const preds = lines.get(id)?.places ?? [];
    const pairs = pairUp(golds, preds, overlap);
    const words = ({ start, end }: Span): string => text.slice(start, end);
    for (const gold of golds)
      if (!pairs.some((pair) => pair.gold === gold))
        yield { type: `missed ${nameClass(words(gold))}`, words: words(gold) };
    for (const pred of preds)
      if (!pairs.some((pair) => pair.pred === pred) && (overlapsAny(pred, golds) || !overlapsAny(pred, items)))
        yield { type: `spurious ${nameClass(words(pred))}`, words: words(pred) };
    for (const { gold, pred } of pairs) {
      if (!sameName(text, gold, pred)) yield { type: `boundary ${nameClass(words(gold))}`, words: words(gold) };
      if (pred.lat === null || pred.lon === null) yield { type: 'wrong place: not located', words: words(gold) };
      else if (
        gold.lat !== null &&
        gold.lon !== null &&
        kilometres({ lat: gold.lat, lon: gold.lon }, { lat: pred.lat, lon: pred.lon }) > NEAR_KM
      )
        yield { type: `wrong place: far off, ${pred.precision}`, words: words(gold) };
    }
  }
}

type Pairs = GoldSpeech['cue'];
const meet = (a: Pairs, b: Pairs): boolean => a.some(([s, e]) => b.some(([s2, e2]) => s < e2 && s2 < e));
const sameEnds = (a: Pairs, b: Pairs): boolean => a[0]?.[0] === b[0]?.[0] && a.at(-1)?.[1] === b.at(-1)?.[1];

/** Source and content count as wrong where they share nothing with the gold, or end elsewhere. */
export function* speechFailures(docs: readonly GoldDoc<GoldSpeech>[], lines: Lines): Generator<Failure> {
  for (const { id, text, items } of docs) {
    const isWhole = ({ source, cue }: GoldSpeech): boolean => source.length > 0 && cue.length > 0;
    const golds = items.filter(isWhole);
    const partial = items.filter((each) => !isWhole(each));
    const preds = lines.get(id)?.speech ?? [];
    const pairs = pairUp(golds, preds, (pred, gold) => meet(pred.cue, gold.cue));
    const words = (spans: Pairs): string => spans.map(([start, end]) => text.slice(start, end)).join(' ');
    for (const gold of golds)
      if (!pairs.some((pair) => pair.gold === gold))
        yield { type: `missed ${cueClass(words(gold.cue))}`, words: words(gold.cue) };
    for (const pred of preds) {
      const spared = partial.some(
        (each) => meet(pred.cue, each.cue) || (each.cue.length === 0 && meet(pred.content, each.content)),
      );
      const hits = golds.some((gold) => meet(pred.cue, gold.cue));
      if (!pairs.some((pair) => pair.pred === pred) && (hits || !spared))
        yield { type: `spurious ${cueClass(words(pred.cue))}`, words: words(pred.cue) };
    }
    for (const { gold, pred } of pairs)
      for (const role of ['source', 'content'] as const) {
        if (!meet(pred[role], gold[role]))
          yield { type: `wrong ${role} of a ${cueClass(words(gold.cue))}`, words: words(gold[role]).slice(0, 40) };
        else if (!sameEnds(pred[role], gold[role]))
          yield {
            type: `boundary of the ${role} of a ${cueClass(words(gold.cue))}`,
            words: words(gold[role]).slice(0, 40),
          };
      }
  }
}

export const ENTITY_TYPES = {
  actors: ['Person', 'Organisation'],
  places: ['Location'],
  quantities: ['Quantity'],
  materiel: ['MilitaryPlatform', 'Weapon'],
} as const;

const byPosition = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

export function* entityFailures(docs: readonly GoldDoc<GoldEntity>[], lines: Lines): Generator<Failure> {
  for (const { id, text, items } of docs) {
    for (const [list, types] of Object.entries(ENTITY_TYPES)) {
      const all = items.filter(({ type }) => (types as readonly string[]).includes(type)).sort(byPosition);
      const golds = all.filter(({ likely }) => likely);
      const preds = [...(lines.get(id)?.[list as keyof typeof ENTITY_TYPES] ?? [])].sort(byPosition);
      const pairs = pairUp<GoldEntity, Span>(golds, preds, overlap);
      const words = ({ start, end }: Span): string => text.slice(start, end);
      for (const gold of golds)
        if (!pairs.some((pair) => pair.gold === gold))
          yield { type: `missed ${gold.type}, ${nameClass(words(gold))}`, words: words(gold) };
      for (const pred of preds)
        if (!pairs.some((pair) => pair.pred === pred) && (overlapsAny(pred, golds) || !overlapsAny(pred, all)))
          yield { type: `spurious in ${list}, ${nameClass(words(pred))}`, words: words(pred) };
      for (const { gold, pred } of pairs)
        if (!sameName(text, gold, pred))
          yield { type: `boundary ${gold.type}, ${nameClass(words(gold))}`, words: words(gold) };
    }
  }
}

const BEFORE_CHARS = 24;

export function* sentenceFailures(cases: readonly SentenceCase[]): Generator<Failure> {
  for (const each of cases) {
    const { missed, spurious } = judge(each, SPLITTERS.bilag);
    const failure = (how: 'missed' | 'spurious', at: number): Failure => ({
      type: `${how} ${boundaryClass(each.text.slice(Math.max(0, at - BEFORE_CHARS), at))}`,
      words: `${each.text.slice(Math.max(0, at - BEFORE_CHARS), at)}‖${each.text.slice(at, at + BEFORE_CHARS / 2)}`,
    });
    for (const at of missed) yield failure('missed', at);
    for (const at of spurious) yield failure('spurious', at);
  }
}
