/** When it happened, and up to which day the statement speaks. */
import type { TimeMention } from '../model/annotation.ts';
import type { Basis } from '../model/claim.ts';
import type { Pack } from '../model/pack.ts';
import type { IsoDay, TimeSpan } from '../model/time.ts';
import { daysBetween } from '../text/days.ts';
import type { Voice } from './attribution.ts';
import { carriedInto, isLoose } from './carried-time.ts';
import type { Draft } from './draft.ts';
import { countedFrom } from './openings.ts';
import { isOfVoice, timeNear } from './own-time.ts';
import { lowerAt, type Scene } from './scene.ts';
import { isTollOf } from './tolls.ts';

export interface When {
  readonly time: TimeSpan | null;
  readonly asOf: IsoDay | null;
  readonly basis: Readonly<Record<string, Basis>>;
}

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
  const stated = voice.saidFrom === null ? voice.said : null;
  const { issued } = scene.section;
  const asOf = bound?.value?.end ?? stated ?? issued ?? voice.said ?? published;
  if (bound === undefined && asOf !== null)
    basis.asOf = {
      how: 'inherited',
      from: stated !== null ? 'the day it was said' : issued !== null ? 'dateline' : 'publication date',
    };
  const own = draft.time ?? timeNear(scene, draft, voice);
  // a stand or a blame is told on its own; an incident goes on from what was told
  const stands = standing || draft.claimant !== undefined || isLoose(scene, draft);
  const goesOn = own === null && (!draft.cumulative || (scene.runningTime !== null && isTollOf(scene)));
  const carried = goesOn ? carriedInto(scene, draft, voice, stands) : null;
  if (carried !== null) {
    basis.time = { how: 'inherited', from: carried.from };
    return { time: spanOfTime(scene, draft, carried.time, asOf), asOf, basis };
  }
  if (own === null || own.value === null) {
    const soFar = bound !== undefined || isSoFar(scene);
    const opening = asOf === null ? null : countedFrom(scene, asOf, draft.cumulative === true && soFar);
    if (opening !== null && asOf !== null) {
      basis.time = { how: 'inferred', from: `"${opening.text}", when it began` };
      return { time: { start: opening.day, end: asOf, text: null, granularity: 'interval' }, asOf, basis };
    }
    const { period } = scene.section;
    if (draft.cumulative && period?.value != null && period.from < scene.sentence.from && !soFar) {
      basis.time = { how: 'inherited', from: `"${period.text}", of the section` };
      return { time: spanOfTime(scene, draft, period, asOf), asOf, basis };
    }
    const since = draft.cumulative && asOf !== null && soFar ? periodAt(packs, asOf) : null;
    if (since === null) return { time: null, asOf, basis };
    basis.time = { how: 'inferred', from: `reference period "${since.name}"` };
    return { time: { start: since.start, end: asOf as IsoDay, text: null, granularity: 'interval' }, asOf, basis };
  }
  if (own.against !== null)
    basis.time = { how: 'inherited', from: own.against === 'published' ? 'publication date' : own.against };
  return { time: spanOfTime(scene, draft, own, asOf), asOf, basis };
}

/** The days that a date of a sentence gives a claim; null where it only bounds them. */
export function spanOfTime(scene: Scene, draft: Draft, time: TimeMention, asOf: IsoDay | null): TimeSpan | null {
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
