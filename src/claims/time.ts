/** When it happened, and up to which day the statement speaks. */
import type { SpeechFrame, TimeMention } from '../model/annotation.ts';
import type { Basis } from '../model/claim.ts';
import type { Pack } from '../model/pack.ts';
import type { IsoDay, TimeSpan } from '../model/time.ts';
import { isDispatchLine } from '../annotate/times/dispatch.ts';
import { childrenBy, isRelation, upwards, wordAt } from '../annotate/syntax/tree.ts';
import { verbGroup } from '../annotate/syntax/views/verb-group.ts';
import { daysBetween } from '../text/days.ts';
import type { Voice } from './attribution.ts';
import type { Draft } from './draft.ts';
import { isOpening } from './running-time.ts';
import { lowerAt, type Scene } from './scene.ts';
import { tieOf } from './tie.ts';

export interface When {
  readonly time: TimeSpan | null;
  readonly asOf: IsoDay | null;
  readonly basis: Readonly<Record<string, Basis>>;
}

const ASIDE = new Set(['ago', 'war', 'conflict', 'agreement', 'ceasefire', 'election', 'revolution']);

export function whenOf(
  scene: Scene,
  draft: Draft,
  voice: Voice,
  published: IsoDay | null,
  packs: readonly Pack[],
  standing: boolean,
): When {
  const bound = scene.times.find(
    (time) =>
      isOfVoice(scene, time, voice) &&
      (time.bound === 'as-of' || time.bound === 'by') &&
      time.value !== null &&
      // "will leave by 7 October" speaks of no day that was
      (draft.cumulative || published === null || time.value.end <= published),
  );
  const basis: Record<string, Basis> = {};
  const asOf = bound?.value?.end ?? voice.said ?? published;
  if (bound === undefined && asOf !== null)
    basis.asOf = {
      how: 'inherited',
      from: voice.said !== null && voice.saidFrom === null ? 'the day it was said' : 'publication date',
    };
  const own = draft.time ?? timeNear(scene, draft, voice);
  // a stand or a blame is told on its own; an incident goes on from what was told
  const stands = standing || draft.claimant !== undefined || isLoose(scene, draft);
  const carried = own === null && !draft.cumulative ? carriedInto(scene, draft, voice, stands) : null;
  if (carried !== null) {
    basis.time = { how: 'inherited', from: carried.from };
    return { time: spanOfTime(scene, draft, carried.time, asOf), asOf, basis };
  }
  if (own === null || own.value === null) {
    const since =
      draft.cumulative && asOf !== null && (bound !== undefined || isSoFar(scene)) ? periodAt(packs, asOf) : null;
    if (since === null) return { time: null, asOf, basis };
    basis.time = { how: 'inferred', from: `reference period "${since.name}"` };
    return { time: { start: since.start, end: asOf as IsoDay, text: null, granularity: 'interval' }, asOf, basis };
  }
  if (own.against !== null)
    basis.time = { how: 'inherited', from: own.against === 'published' ? 'publication date' : own.against };
  return { time: spanOfTime(scene, draft, own, asOf), asOf, basis };
}

function spanOfTime(scene: Scene, draft: Draft, time: TimeMention, asOf: IsoDay | null): TimeSpan | null {
  const { value, text, granularity } = time;
  if (value === null) return null;
  if (time.bound === 'since' || (draft.cumulative && isBeginning(scene, time)))
    return asOf === null || asOf < value.start
      ? null
      : { start: value.start, end: asOf, text, granularity: 'interval' };
  const last = lastedUntil(scene, time);
  if (last !== null) return { start: value.start, end: last, text, granularity: 'interval' };
  if (time.bound === 'until' || time.bound === 'before' || time.bound === 'after') return null;
  // "so far this month", "during the war": no figure speaks of days to come
  const open =
    time.against !== null && granularity !== 'day' && asOf !== null && value.start <= asOf && asOf < value.end;
  return { ...value, ...(open && draft.cumulative ? { end: asOf } : {}), text, granularity: granularity ?? 'day' };
}

/** "broke out in May 1967 and went on until January 1970": the day on which what began here was over. */
function lastedUntil(scene: Scene, time: TimeMention): IsoDay | null {
  const next = scene.times[scene.times.indexOf(time) + 1];
  if (next?.bound !== 'until' || next.value === null || time.value === null || !isBeginning(scene, time)) return null;
  for (let at = time.to; at < next.from; at++) if (/^[;:]$/u.test(lowerAt(scene, at))) return null;
  return next.value.end > time.value.start ? next.value.end : null;
}

const BEGINNING_REACH = 8;

/** "The fighting, which began on 2 March", "after the invasion of 24 February": what a total adds up from. */
function isBeginning(scene: Scene, { from, bound, granularity }: TimeMention): boolean {
  if (bound !== null || granularity === 'interval') return false;
  for (let i = from - 1; i >= Math.max(scene.sentence.from, from - BEGINNING_REACH); i--) {
    if (BEGINNING.test(lowerAt(scene, i))) return true;
    if (/^[,;]$/u.test(lowerAt(scene, i))) return false;
  }
  return false;
}

const BEGINNING =
  /^(?:began|begun|started|erupted|broke|resumed|launched|start|beginning|outbreak|onset|outset|coup|invasion|takeover)$/u;

/** A time in what one source says is no time of what another says; one that stands outside all speech holds for all. */
function isOfVoice(scene: Scene, time: TimeMention, { frame }: Voice): boolean {
  const holds = (content: SpeechFrame['content']): boolean =>
    content.some(({ from, to }) => from <= time.from && time.to <= to);
  return (
    (frame !== null && holds(frame.content)) ||
    !scene.speech.some((other) => other !== frame && holds(other.content)) ||
    (frame === null && scene.speech.length === 0)
  );
}

/** "so far", "to date": the figure adds up from the start of the fighting. */
function isSoFar(scene: Scene): boolean {
  for (let i = scene.sentence.from; i < scene.sentence.to; i++) {
    if (lowerAt(scene, i) === 'so' && lowerAt(scene, i + 1) === 'far') return true;
    if (lowerAt(scene, i) === 'to' && lowerAt(scene, i + 1) === 'date') return true;
  }
  return scene.times.some((time) => time.bound === 'as-of' || time.bound === 'by');
}

/** The shortest period of a pack that the day falls into. */
function periodAt(packs: readonly Pack[], day: IsoDay): { start: IsoDay; name: string } | null {
  const holding = packs.flatMap((pack) => pack.periods).filter((period) => period.start <= day && day <= period.end);
  const days = ({ start, end }: { start: IsoDay; end: IsoDay }): number => daysBetween(start, end);
  return holding.sort((a, b) => days(a) - days(b))[0] ?? null;
}

/**
 * What goes on from no date: a state that holds as it is told ("are now displaced", "has no troops there"), and what came
 * later, nobody says when ("the bazaar was *later* levelled").
 */
function isLoose(scene: Scene, { trigger }: Draft): boolean {
  const word = wordAt(scene.tree(), trigger.from);
  const verb =
    word === null ? undefined : [word, ...upwards(word)].find(({ upos }) => upos === 'VERB' || upos === 'AUX');
  if (verb === undefined) return false;
  const adverbs = [verb, ...(isRelation(verb.label, ['conj']) && verb.head !== null ? [verb.head] : [])].flatMap(
    (one) => childrenBy(one, 'advmod'),
  );
  // "a year later" is a date
  const isTime = (at: number): boolean => scene.times.some(({ from, to }) => from <= at && at < to);
  if (adverbs.some(({ lower, at }) => LATER.test(lower) && !isTime(at))) return true;
  const { tense, perfect } = verbGroup(verb);
  return tense === 'present' && (adverbs.some(({ lower }) => NOW.test(lower)) || (STATES.has(verb.lemma) && !perfect));
}
const LATER = /^(?:later|subsequently|afterwards?|eventually|ultimately)$/u;
const NOW = /^(?:now|currently|still|presently|today)$/u;
const STATES = new Set(
  'have register remain live shelter host hold keep stand control fight comprise number total lack need own maintain reside'.split(
    ' ',
  ),
);

/** What an incident without a date of its own goes on from: another source's date in the sentence, else the passage's. */
function carriedInto(
  scene: Scene,
  draft: Draft,
  voice: Voice,
  standing: boolean,
): { time: TimeMention; from: string } | null {
  const dates = scene.times.filter((time) => isUsable(scene, time) && !isSaid(scene, time, voice));
  const beside = nearest(scene, draft, dates);
  if (beside !== null) return { time: beside, from: `"${beside.text}", told of it by another source in the sentence` };
  const { passageTime } = scene;
  return dates.length > 0 || passageTime === null || (standing && !isEntry(scene, passageTime))
    ? null
    : { time: passageTime, from: `running date, "${passageTime.text}"` };
}

/** "11 May. Martial law is declared. The draft age is lowered.": the date at the head of the paragraph holds for all of it. */
function isEntry({ doc, sentence }: Scene, { start, to }: TimeMention): boolean {
  const paragraph = doc.paragraphs[sentence.paragraph];
  return paragraph?.start === start && /^[.:,–—-]$/u.test(doc.tokens[to]?.text ?? '');
}

/** "condemned the *October* attacks", "accused it of the raid of 3 May": the deed's day, and not that of the word on it. */
function isOfDeed(scene: Scene, { from, to }: TimeMention): boolean {
  const word = wordAt(scene.tree(), to - 1);
  const head = word === null ? null : [...upwards(word)].find(({ at }) => at < from || at >= to);
  const top = word === null ? null : [...upwards(word)].findLast(({ at }) => at >= from && at < to);
  return head?.upos === 'NOUN' && top != null && isRelation(top.label, ['compound', 'nmod', 'amod']);
}

/** Not the day on which somebody spoke. */
const isSaid = (scene: Scene, time: TimeMention, voice: Voice): boolean =>
  voice.said !== null && voice.saidFrom === null && time.value?.end === voice.said && isSpeechDay(scene, time, voice);

/** A date that tells when something happened; not one that only bounds it, nor one that names a war. */
const isUsable = (scene: Scene, time: TimeMention): boolean =>
  time.kind === 'date' &&
  time.value !== null &&
  time.bound !== 'as-of' &&
  time.bound !== 'by' &&
  time.bound !== 'after' &&
  time.bound !== 'before' &&
  !isDispatchLine(scene.tokens, scene.sentence, time) &&
  !isGlossed(scene, time) &&
  !ASIDE.has(lowerAt(scene, time.to));

/** "two weeks later, on 9 May": the date says it better. */
function isGlossed(scene: Scene, time: TimeMention): boolean {
  const next = scene.times[scene.times.indexOf(time) + 1];
  if (next?.value == null || time.against === null || next.kind !== 'date' || next.granularity === 'year') return false;
  const between = scene.tokens.slice(time.to, next.from).map(({ lower }) => lower);
  return between.length <= 2 && between[0] === ',' && (between[1] === undefined || /^(?:on|in)$/u.test(between[1]));
}

/** The date of the trigger's clause: behind it first, else before it. */
function timeNear(scene: Scene, draft: Draft, voice: Voice): TimeMention | null {
  return nearest(
    scene,
    draft,
    scene.times.filter(
      (time) =>
        isUsable(scene, time) &&
        isOfVoice(scene, time, voice) &&
        !isSaid(scene, time, voice) &&
        !(draft.claimant !== undefined && isOfDeed(scene, time)),
    ),
  );
}

/** The first day of something is no day of the deed. */
const OPENING_COST = 24;
/** Farther off than this a date is another clause's, unless it is the only one. */
const FARTHEST_COST = 30;

function nearest(scene: Scene, draft: Draft, times: readonly TimeMention[]): TimeMention | null {
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
    (time.to <= cue.from || (time.from >= cue.to && time.from <= cue.to + 2)) &&
    lowerAt(scene, cue.from) !== 'according'
  );
};
