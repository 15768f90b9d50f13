/** Which date of its sentence tells when a deed happened. */
import type { SpeechFrame, TimeMention } from '../model/annotation.ts';
import { BACKGROUND_OPENERS } from '../language/en/background.ts';
import { inPassing, isOfClause } from '../annotate/times/background.ts';
import { isDispatchLine } from '../annotate/times/dispatch.ts';
import { isRelation, upwards, wordAt } from '../annotate/syntax/tree.ts';
import type { Voice } from './attribution.ts';
import { isTollOf } from './tolls.ts';
import type { Draft } from './draft.ts';
import { isOpening } from './running-time.ts';
import { lowerAt, type Scene } from './scene.ts';
import { relativeOver, tieOf } from './tie.ts';

const ASIDE = new Set(['ago', 'war', 'conflict', 'agreement', 'ceasefire', 'election', 'revolution']);

/**
 * A time in what one source says is no time of what another says, nor is one behind it; one that stands outside all
 * speech holds for all.
 */
export function isOfVoice(scene: Scene, time: TimeMention, { frame }: Voice): boolean {
  const holds = (content: SpeechFrame['content']): boolean =>
    content.some(({ from, to }) => from <= time.from && time.to <= to);
  if (frame !== null && holds(frame.content)) return true;
  const others = scene.speech.filter((other) => other !== frame);
  const end = Math.max(...(frame?.content ?? []).map(({ to }) => to));
  return (
    !others.some(({ content }) => holds(content)) &&
    // "A reported 330 dead, while B stated that 700 had been killed, *as of 3 May*"
    !(frame !== null && others.some(({ content }) => content.some(({ from, to }) => from >= end && to <= time.from)))
  );
}

/** "condemned the *October* attacks", "accused it of the raid of 3 May": the deed's day, and not that of the word on it. */
function isOfDeed(scene: Scene, { from, to }: TimeMention): boolean {
  const word = wordAt(scene.tree(), to - 1);
  const head = word === null ? null : [...upwards(word)].find(({ at }) => at < from || at >= to);
  const top = word === null ? null : [...upwards(word)].findLast(({ at }) => at >= from && at < to);
  return head?.upos === 'NOUN' && top != null && isRelation(top.label, ['compound', 'nmod', 'amod']);
}

/** Not the day on which somebody spoke. */
export const isSaid = (scene: Scene, time: TimeMention, voice: Voice): boolean =>
  scene.speech.some(
    (frame) => (frame !== voice.frame && isWordsDay(scene, time, frame)) || isToldOn(scene, time, frame),
  ) ||
  (voice.said !== null && voice.saidFrom === null && time.value?.end === voice.said && isSpeechDay(scene, time, voice));

/** "said *today* he was shocked": the day of the words, as who it tells of follows. */
const isToldOn = (scene: Scene, { from, to }: TimeMention, { cue: [verb] }: SpeechFrame): boolean =>
  verb !== undefined &&
  /^(?:said|says|told|announced|confirmed|warned)$/u.test(lowerAt(scene, verb.from)) &&
  (from === verb.to || (from === verb.to + 1 && lowerAt(scene, verb.to) === 'on')) &&
  /^(?:he|she|it|they|we|i|its|his|their)$/u.test(lowerAt(scene, to));

/** "denied *on 25 January* that …": of the words alone, whoever else is spoken of. */
const isWordsDay = (scene: Scene, { from, to }: TimeMention, { cue: [verb] }: SpeechFrame): boolean =>
  verb !== undefined && from >= verb.to && from <= verb.to + 2 && lowerAt(scene, to) === 'that';

/** A date that tells when something happened; not one that only bounds it, nor one that names a war. */
export const isUsable = (scene: Scene, time: TimeMention): boolean =>
  time.kind === 'date' &&
  time.value !== null &&
  time.bound !== 'as-of' &&
  time.bound !== 'by' &&
  time.bound !== 'after' &&
  time.bound !== 'before' &&
  !isDispatchLine(scene.tokens, scene.sentence, time) &&
  !isGlossed(scene, time) &&
  !isHourAlone(scene, time) &&
  !isOfCount(scene, time) &&
  !isOfBirth(scene, time) &&
  !isOfLaw(scene, time) &&
  !ASIDE.has(lowerAt(scene, time.to));

/** "men *born between 1970 and 1980*" */
const isOfBirth = (scene: Scene, { from }: TimeMention): boolean =>
  [1, 2, 3].some((back) => lowerAt(scene, from - back) === 'born');

/** "Law No. 1111 of *1927*", "the Penal Code of *1991*": part of its name. */
const isOfLaw = (scene: Scene, { from, granularity }: TimeMention): boolean =>
  granularity === 'year' &&
  lowerAt(scene, from - 1) === 'of' &&
  [2, 3, 4, 5].some((back) => LAWS.test(lowerAt(scene, from - back)));
const LAWS = /^(?:law|act|code|decree|proclamation|ordinance|regulations?|constitution|no)$/u;

/** "from midnight to five o'clock", "at 20:00": no day, but as the head of an entry ("11:00 - …"). */
const isHourAlone = (scene: Scene, { text, granularity, against, from, to }: TimeMention): boolean =>
  (granularity === 'minute' || granularity === 'part-of-day') &&
  against !== null &&
  HOURS.test(text) &&
  !(against === 'running date' && from <= scene.sentence.from + 1 && /^[-–—:]$/u.test(lowerAt(scene, to)));
const HOURS =
  /^(?:[\d:.h]+\s*(?:[ap]\.?m\.?|hours|hrs|z)?(?:\s+(?:gmt|utc|local time))?|noon|midnight|midday|dawn|dusk)$/iu;

/** "two weeks later, on 9 May": the date says it better. */
function isGlossed(scene: Scene, time: TimeMention): boolean {
  const next = scene.times[scene.times.indexOf(time) + 1];
  if (next?.value == null || time.against === null || next.kind !== 'date' || next.granularity === 'year') return false;
  if (isOfClause(scene.tokens, next)) return false;
  const between = scene.tokens.slice(time.to, next.from).map(({ lower }) => lower);
  return between.length <= 2 && between[0] === ',' && (between[1] === undefined || /^(?:on|in)$/u.test(between[1]));
}

/** The date of the trigger's clause: behind it first, else before it. */
export const timeNear = (scene: Scene, draft: Draft, voice: Voice): TimeMention | null =>
  nearest(
    scene,
    draft,
    scene.times.filter((time) => mayDate(scene, draft, voice, time)),
  );

/** Whether it can be the day of what the draft tells, and is not that of words, of another deed, of a place or of a count. */
export const mayDate = (scene: Scene, draft: Draft, voice: Voice, time: TimeMention): boolean =>
  isUsable(scene, time) &&
  isOfVoice(scene, time, voice) &&
  !isSaid(scene, time, voice) &&
  !isOfClauseBehind(scene, draft, time) &&
  !(isTollOf(scene) && isOfFigure(scene, time, voice)) &&
  !isOfOther(scene, draft, time) &&
  !isOfPlace(scene, draft, time) &&
  !(draft.claimant !== undefined && isOfDeed(scene, time));

/** "took 80 hostages; all *were* freed *on 2 March*": of the sentence behind the semicolon, which has a verb of its own. */
export function isOfClauseBehind(scene: Scene, { trigger }: Draft, time: TimeMention): boolean {
  let parted = false;
  for (let at = trigger.to; at < time.from; at++) {
    parted ||= lowerAt(scene, at) === ';';
    if (parted && /^(?:VERB|AUX)$/u.test(wordAt(scene.tree(), at)?.upos ?? '')) return true;
  }
  return false;
}

/** "raised the toll to 31 *on 4 May*": the day of the figure, not of the deaths. */
const isOfFigure = (scene: Scene, time: TimeMention, { frame }: Voice): boolean => {
  const cue = frame?.cue[0];
  return cue !== undefined && time.bound === null && time.from > cue.to && PUTS.test(lowerAt(scene, cue.from));
};
const PUTS = /^(?:puts?|putting|gave|gives?|raised|raises|revised|lowered|estimated|reckoned|corrected)$/u;

/** "the toll stood *this morning* at 30", "the count was put right to 57 *on Friday*": the day of the figure. */
export function isOfCount({ tokens, sentence }: Scene, { from, bound }: TimeMention): boolean {
  const first = Math.max(sentence.from, from - COUNT_REACH);
  const lower = (at: number): string => tokens[at]?.lower ?? '';
  let moved = false;
  for (let at = from - 1; bound === null && at >= first; at--) {
    if (/^[,;:]$|^(?:which|who|that|when|after|during)$/u.test(lower(at))) return false;
    if (COUNTS.test(lower(at))) return moved;
    moved ||= MOVES.test(lower(at));
  }
  return false;
}
const COUNT_REACH = 24;
/** Words for a figure that adds up and is told anew. */
export const COUNTS = /^(?:tolls?|count|tally|figure|number|total)$/u;
const MOVES =
  /^(?:stands?|stood|rose|risen|climbed|grew|grown|went|gone|jumped|reached|corrected|revised|raised|lowered|put|given)$/u;

/** Told in passing of something else than the act: "the report of 5 May lists 50 dead", "the camp, which was hit on 4 May". */
function isOfOther(scene: Scene, { trigger }: Draft, time: TimeMention): boolean {
  const passing = inPassing(scene.tokens, scene.sentence, time);
  if (passing === null) return false;
  if (trigger.to > passing.at) return isParted(scene, passing.at, trigger.from, time);
  // "300 fled after the attack on 12 May": the day of both, as far as is told
  return passing.how === 'behind' || !BACKGROUND_OPENERS.has(lowerAt(scene, passing.at));
}

/** "killed in X, *where a massacre took place in 2019*", "slain in a village *that was raided last year*": what befell the place before. */
function isOfPlace(scene: Scene, { trigger }: Draft, time: TimeMention): boolean {
  const over = relativeOver(scene, time, trigger.from);
  return (
    over !== null && (PLACES.test(over.lower) || scene.places.some(({ from, to }) => from <= over.at && over.at < to))
  );
}
const PLACES =
  /^(?:those|villages?|towns?|city|cities|hamlets?|camps?|settlements?|districts?|quarters?|areas?|regions?)$/u;

/** A comma between a trigger behind the words of a date and those words: another clause. */
function isParted(scene: Scene, at: number, trigger: number, { to }: TimeMention): boolean {
  for (let i = Math.max(at + 1, Math.min(to, trigger)); i < trigger; i++) if (lowerAt(scene, i) === ',') return true;
  return trigger >= to && !isOfClause(scene.tokens, { from: at - 1, to: at + 1 });
}

/** The first day of something is no day of the deed. */
const OPENING_COST = 24;
/** "till this day" tells when it ended, if that. */
const UNTIL_COST = 16;
/** Farther off than this a date is another clause's, unless it is the only one. */
const FARTHEST_COST = 30;

export function nearest(scene: Scene, draft: Draft, times: readonly TimeMention[]): TimeMention | null {
  const at = draft.trigger.from;
  const cost = (time: TimeMention): number => {
    const [from, to] = time.from >= at ? [at, time.from] : [time.to, at];
    let edges = 0;
    for (let i = from; i < to; i++) if (/^(?:;|while|whereas|but|after|when|since)$/u.test(lowerAt(scene, i))) edges++;
    // a date that opens the sentence holds for all of it
    const opens = time.from <= scene.sentence.from + 2;
    const own = times.length > 1 ? Math.min(0, tieOf(scene, time, at)) : 0;
    return (
      (opens ? 6 : to - from) +
      edges * (opens ? 0 : 12) +
      (isOpening(scene, time) && draft.performed !== true ? OPENING_COST : 0) +
      (time.bound === 'until' ? UNTIL_COST : 0) +
      own
    );
  };
  const [best] = times.map((time) => ({ time, cost: cost(time) })).sort((a, b) => a.cost - b.cost);
  return best !== undefined && (best.cost <= FARTHEST_COST || times.length === 1) ? best.time : null;
}

const isSpeechDay = (scene: Scene, time: TimeMention, { frame }: Voice): boolean => {
  const cue = frame?.cue[0];
  return (
    cue !== undefined &&
    // "JUBA, May 4 - Nine died *on Wednesday*, police said": in what is said, of the deed
    !frame?.content.some(({ from, to }) => from <= time.from && time.to <= to) &&
    (time.to <= cue.from || (time.from >= cue.to && time.from <= cue.to + 3)) &&
    lowerAt(scene, cue.from) !== 'according'
  );
};
