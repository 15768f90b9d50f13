/** The days on which the fighting that a text tells of began: what "since the war began" and "so far" count from. */
import { BEGINNINGS, BEGINS_BY_ITSELF } from '../language/en/background.ts';
import { FIGHTING } from '../language/en/calendar.ts';
import type { Annotated, TimeMention } from '../model/annotation.ts';
import type { IsoDay } from '../model/time.ts';
import { lowerAt, type Scene } from './scene.ts';

export interface Opening {
  readonly day: IsoDay;
  /** its words, for the basis */
  readonly text: string;
  /** what began: "siege"; null where only the verb tells ("invaded") */
  readonly noun: string | null;
}

const REACH_TOKENS = 9;

/** All that are told in the text, in reading order. */
export function openingsOf(doc: Pick<Annotated, 'tokens' | 'sentences' | 'times'>): readonly Opening[] {
  const openings: Opening[] = [];
  let s = 0;
  for (const time of doc.times) {
    while (s < doc.sentences.length - 1 && (doc.sentences[s]?.to ?? 0) <= time.from) s++;
    const { value, granularity, kind, text } = time;
    if (kind !== 'date' || value === null || granularity === 'year' || granularity === 'interval') continue;
    const noun = begunAt(doc.tokens, doc.sentences[s]?.from ?? 0, time);
    if (noun !== undefined) openings.push({ day: value.start, text, noun });
  }
  return openings;
}

/** What begins on a day told at `time`: the noun before or behind the word of beginning; undefined where nothing does. */
function begunAt(tokens: Annotated['tokens'], first: number, { from, to }: TimeMention): string | null | undefined {
  for (let at = from - 1; at >= Math.max(first, from - REACH_TOKENS); at--) {
    const lower = tokens[at]?.lower ?? '';
    if (/^[;:]$/u.test(lower)) break;
    if (BEGINS_BY_ITSELF.has(lower)) return FIGHTING.has(lower) ? lower : null;
    if (BEGINNINGS.has(lower)) return nounNear(tokens, first, at, from) ?? undefined;
  }
  for (let at = to; at < to + REACH_TOKENS; at++) {
    const lower = tokens[at]?.lower ?? '.';
    if (/^[.;:,]$/u.test(lower)) break;
    if (BEGINS_BY_ITSELF.has(lower)) return FIGHTING.has(lower) ? lower : null;
  }
  return undefined;
}

function nounNear(tokens: Annotated['tokens'], first: number, at: number, end: number): string | null {
  for (let i = at - 1; i >= Math.max(first, at - 5); i--)
    if (FIGHTING.has(tokens[i]?.lower ?? '')) return tokens[i]?.lower ?? null;
  for (let i = at + 1; i < end; i++) if (FIGHTING.has(tokens[i]?.lower ?? '')) return tokens[i]?.lower ?? null;
  return null;
}

/** The opening from which the figure of a sentence adds up: "since the war began", "so far", "the fighting has cost". */
export function countedFrom(scene: Scene, asOf: IsoDay, isSoFar: boolean): Opening | null {
  const noun = sinceWhat(scene) ?? (isSoFar || isFightingSubject(scene) ? '' : null);
  if (noun === null) return null;
  const before = scene.openings.filter(({ day }) => day <= asOf);
  const same = before.filter((one) => one.noun === noun);
  const fit = same.length > 0 ? same : before;
  return new Set(fit.map(({ day }) => day)).size === 1 ? (fit[0] ?? null) : null;
}

const PHRASE_TOKENS = 6;

/** "since the siege began", "since the start of the war", "since the invasion"; "" where what began is named otherwise. */
function sinceWhat(scene: Scene): string | null {
  const { from, to } = scene.sentence;
  for (let at = from; at < to; at++) {
    if (lowerAt(scene, at) !== 'since') continue;
    const words = Array.from({ length: PHRASE_TOKENS }, (_, i) => lowerAt(scene, at + 1 + i));
    const edge = words.findIndex((word) => /^[,.;:)]$/u.test(word));
    const phrase = edge < 0 ? words : words.slice(0, edge);
    const noun = phrase.find((word) => FIGHTING.has(word));
    if (noun !== undefined) return noun;
  }
  return null;
}

/** "The siege has killed 90 people" */
function isFightingSubject(scene: Scene): boolean {
  for (let at = scene.sentence.from; at < scene.sentence.from + 5; at++)
    if (FIGHTING.has(lowerAt(scene, at)) && /^(?:has|have)$/u.test(lowerAt(scene, at + 1))) return true;
  return false;
}
