/**
 * When what a claim tells may have happened: on the dates of its sentence, on those told before it or in the lead, in a
 * stretch between two of them or up to the day it speaks of, or nobody says when. What is seen of each is for a net to weigh.
 */
import type { TimeMention, TokenRange } from '../../model/annotation.ts';
import type { IsoDay, TimeSpan } from '../../model/time.ts';
import { upwards, wordAt } from '../../annotate/syntax/tree.ts';
import { verbGroup } from '../../annotate/syntax/views/verb-group.ts';
import { daysBetween } from '../../text/days.ts';
import type { Voice } from '../attribution.ts';
import { isVague } from '../carried-time.ts';
import type { Draft, Kind } from '../draft.ts';
import { isOfCount, isOfVoice, isSaid, isUsable, mayDate } from '../own-time.ts';
import type { Scene } from '../scene.ts';
import { spanOfTime, type When } from '../time.ts';

/** What is told, by whom and how, and what the rules say of its time. */
export interface Dated {
  readonly scene: Scene;
  readonly kind: Kind;
  readonly draft: Draft;
  readonly voice: Voice;
  readonly ruled: When;
  readonly published: IsoDay | null;
}

export interface DateCandidate {
  readonly time: TimeSpan | null;
  /** how it is known, in words; null of what the rules say */
  readonly from: string | null;
  readonly features: readonly string[];
}

export interface DatesSeen {
  /** the rules' answer first */
  readonly candidates: readonly DateCandidate[];
  /** what all of them are seen with */
  readonly context: readonly string[];
}

/** How many different dates are looked back to, and how many of them may begin a stretch. */
const EARLIER = 8;
const BEGINNING = 4;
const LEAD_SENTENCES = 4;

/** A value is a candidate once, however often it is told. */
class Candidates {
  private readonly found = new Map<string, { time: TimeSpan | null; from: string | null; features: Set<string> }>();

  add(time: TimeSpan | null, from: string | null, ...features: readonly string[]): void {
    const key = time === null ? '' : `${time.start} ${time.end}`;
    const known = this.found.get(key) ?? { time, from, features: new Set() };
    this.found.set(key, known);
    for (const feature of features) known.features.add(feature);
  }

  /** From the day on which one begins to the day on which another ends; nothing where that is no stretch. */
  addStretch({ value, text }: TimeMention, end: IsoDay | null, from: string, ...features: readonly string[]): void {
    if (value === null || end === null || end <= value.start) return;
    this.add({ start: value.start, end, text, granularity: 'interval' }, from, ...features);
  }

  all(published: IsoDay | null): DateCandidate[] {
    return [...this.found.values()].map(({ time, from, features }) => ({
      ...{ time, from },
      features: [...features, ...(time === null ? [] : spread(time, published))],
    }));
  }
}

export function datesSeen(dated: Dated): DatesSeen {
  const { scene, draft, voice, ruled, published } = dated;
  const { asOf } = ruled;
  const how = howRuled(ruled);
  const candidates = new Candidates();
  candidates.add(ruled.time, null, 'rule', `rule ${how}`);
  candidates.add(null, 'nobody says when', 'none');
  const own = scene.times.filter(isDate);
  for (const [i, time] of own.entries()) {
    // the day of words is no day of a deed, and a count told on it no count of that day
    const isBound = draft.cumulative === true && (time.bound === 'by' || time.bound === 'as-of');
    if (!isSaid(scene, time, voice) && !isOfCount(scene, time) && !isBound)
      candidates.add(spanOfTime(scene, draft, time, asOf), quoted(time), ...ofOwn(dated, time));
    const upTo = [`own..asof ${time.granularity}`, `own..asof bound ${time.bound}`];
    candidates.addStretch(time, asOf, `${quoted(time)}, up to the day it speaks of`, 'own..asof', ...upTo);
    const next = own[i + 1];
    if (next !== undefined)
      candidates.addStretch(time, next.value?.end ?? null, `${quoted(time)} to ${quoted(next)}`, 'own..own');
  }
  const only = own.length === 1 ? (own[0] as TimeMention) : null;
  // "in the following weeks": another time than any told before, nobody says which
  const goesOn = !scene.times.some(isVague);
  for (const [k, { time, index }] of goesOn ? datesBefore(scene).entries() : []) {
    const name = `b${k + 1}`;
    const far = reach(scene, index);
    candidates.add(spanOf(time, asOf), `${quoted(time)}, told before`, name, ...ofEarlier(scene, name, time, index));
    if (k > BEGINNING) continue;
    if (only !== null)
      candidates.addStretch(time, only.value?.end ?? null, `${quoted(time)} to ${quoted(only)}`, `${name}..own`);
    if (k === BEGINNING) continue;
    const upTo = [`b..asof ${time.granularity}`, `b..asof bound ${time.bound}`, `b..asof ${far}`];
    candidates.addStretch(time, asOf, `${quoted(time)}, up to the day it speaks of`, `${name}..asof`, ...upTo);
    if (published !== asOf)
      candidates.addStretch(time, published, `${quoted(time)}, up to the publication`, `${name}..published`);
  }
  for (const time of goesOn ? datesInLead(scene) : [])
    candidates.add(spanOf(time, asOf), `${quoted(time)}, told first`, 'lead', `lead ${time.granularity}`);
  if (published !== null)
    candidates.add(
      { start: published, end: published, text: null, granularity: 'day' },
      'publication date',
      'published',
    );
  return { candidates: candidates.all(published), context: contextOf(dated, own, how) };
}

const isDate = ({ kind, value }: TimeMention): boolean => kind === 'date' && value !== null;
const quoted = ({ text }: TimeMention): string => `"${text}"`;
/** A stretch ends with the day up to which is spoken: "reported on 5 October …", of a war that went on. */
function spanOf({ value, text, granularity }: TimeMention, asOf: IsoDay | null): TimeSpan | null {
  if (value === null) return null;
  const isCut = granularity === 'interval' && asOf !== null && value.start <= asOf && asOf < value.end;
  return { start: value.start, end: isCut ? asOf : value.end, text, granularity: granularity ?? 'day' };
}

/** By which of their ways the rules came to it. */
function howRuled({ time, basis }: When): string {
  if (time === null) return 'none';
  const from = basis.time?.from ?? '';
  return from === '' ? 'stated' : (WAYS.find(([, words]) => from.includes(words))?.[0] ?? 'other');
}
const WAYS: readonly (readonly [string, string])[] = [
  ['carried', 'running date, '],
  ['running', 'running date'],
  ['beside', 'another source'],
  ['published', 'publication'],
  ['section', 'section'],
  ['dateline', 'dateline'],
];

function ofOwn({ scene, draft, voice }: Dated, time: TimeMention): string[] {
  const words = Math.abs(time.from - draft.trigger.from);
  const side = time.from >= draft.trigger.from ? 'behind' : 'ahead';
  return [
    'own',
    `own ${side} ${words < 4 ? 'near' : words < 10 ? 'mid' : 'far'}`,
    `own ${time.granularity}`,
    `own bound ${time.bound}`,
    `own usable ${isUsable(scene, time)}`,
    `own voiced ${isOfVoice(scene, time, voice)}`,
    `own may ${mayDate(scene, draft, voice, time)}`,
    `own opens ${time.from <= scene.sentence.from + 2}`,
  ];
}

/** The first of a list in order that begins at the token or behind it. */
function firstFrom(list: readonly TokenRange[], from: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((list[mid] as TokenRange).from < from) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** The dates told last before the sentence, each value once, the nearest first, with the sentence that tells it. */
function datesBefore({ doc, sentence }: Scene): { time: TimeMention; index: number }[] {
  const low = firstFrom(doc.times, sentence.from);
  const found: { time: TimeMention; index: number }[] = [];
  const seen = new Set<string>();
  for (let i = low - 1; i >= Math.max(0, low - MOST_LOOKED_AT) && found.length < EARLIER; i--) {
    const time = doc.times[i] as TimeMention;
    if (!isDate(time)) continue;
    const value = `${time.value?.start} ${time.value?.end}`;
    if (!seen.has(value)) found.push({ time, index: firstFrom(doc.sentences, time.from + 1) - 1 });
    seen.add(value);
  }
  return found;
}
const MOST_LOOKED_AT = 64;
/** Farther off no heading is looked for. */
const MOST_SENTENCES = 40;

function ofEarlier({ doc, sentence, index: here }: Scene, name: string, time: TimeMention, index: number): string[] {
  const paragraphs = sentence.paragraph - (doc.sentences[index]?.paragraph ?? 0);
  const off = paragraphs <= 2 ? String(paragraphs) : paragraphs <= 5 ? '3-5' : '6+';
  const far = farFrom(here - index);
  const parted = doc.sentences
    .slice(Math.max(index + 1, here - MOST_SENTENCES), here + 1)
    .some(({ form }) => form === 'heading');
  return [
    `${name} s${far}`,
    `${name} p${off}`,
    `b s${far} p${off}`,
    `${name} ${time.granularity}`,
    `b bound ${time.bound}`,
    `b heading ${parted}`,
  ];
}

const reach = ({ index }: Scene, told: number): string => `s${farFrom(index - told)}`;
const farFrom = (sentences: number): string =>
  sentences <= 3 ? String(sentences) : sentences <= 6 ? '4-6' : sentences <= 12 ? '7-12' : '13+';

function datesInLead({ doc }: Scene): TimeMention[] {
  const end = doc.sentences[LEAD_SENTENCES - 1]?.to ?? 0;
  const last = doc.times.findIndex(({ from }) => from >= end);
  return doc.times.slice(0, last < 0 ? 0 : Math.min(last, MOST_LOOKED_AT)).filter(isDate);
}

/** How long it is, and how long before the publication it ended. */
function spread({ start, end }: TimeSpan, published: IsoDay | null): string[] {
  const old = published === null ? null : daysBetween(end, published);
  return [
    `long ${inDays(daysBetween(start, end))}`,
    ...(old === null ? [] : [`old ${old < 0 ? 'ahead' : inDays(old)}`]),
  ];
}

const inDays = (days: number): string =>
  days === 0 ? '0' : days <= 2 ? '1-2' : days <= 7 ? '3-7' : days <= 31 ? '8-31' : days <= 366 ? 'year' : 'years';

function contextOf({ scene, kind, draft, voice }: Dated, own: readonly TimeMention[], how: string): string[] {
  const { name } = kind.schema;
  const usable = own.filter((time) => isUsable(scene, time) && isOfVoice(scene, time, voice)).length;
  return [
    `kind ${name}`,
    `label ${name}:${String(draft.slots[kind.weighed.slot] ?? '')}`,
    `adds up ${draft.cumulative === true}`,
    `voiced ${voice.frame !== null}`,
    `own ${Math.min(2, own.length)} usable ${Math.min(2, usable)}`,
    `form ${scene.sentence.form}`,
    `how ${how}`,
    `how ${how} ${name}`,
    `verb ${verbOver(scene, draft)}`,
    `stance ${draft.stance ?? 'asserts'}`,
  ];
}

function verbOver(scene: Scene, { trigger }: Draft): string {
  const word = wordAt(scene.tree(), trigger.from);
  const verb =
    word === null ? undefined : [word, ...upwards(word)].find(({ upos }) => upos === 'VERB' || upos === 'AUX');
  if (verb === undefined) return 'none';
  const { tense, perfect, modality } = verbGroup(verb);
  return `${tense} ${perfect} ${modality}`;
}
