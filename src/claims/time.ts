/** When it happened, and up to which day the statement speaks. */
import type { SpeechFrame, TimeMention } from '../model/annotation.ts';
import type { Basis } from '../model/claim.ts';
import type { Pack } from '../model/pack.ts';
import type { IsoDay, TimeSpan } from '../model/time.ts';
import { daysBetween } from '../text/days.ts';
import type { Voice } from './attribution.ts';
import type { Draft } from './draft.ts';
import { lowerAt, type Scene } from './scene.ts';

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
): When {
  const bound = scene.times.find(
    (time) =>
      isOfVoice(scene, time, voice) &&
      (time.bound === 'as-of' || (time.bound === 'by' && draft.cumulative)) &&
      time.value !== null,
  );
  const basis: Record<string, Basis> = {};
  const asOf = bound?.value?.end ?? voice.said ?? published;
  if (bound === undefined && asOf !== null)
    basis.asOf = {
      how: 'inherited',
      from: voice.said !== null && voice.saidFrom === null ? 'the day it was said' : 'publication date',
    };
  const own = draft.time ?? timeNear(scene, draft, voice);
  const carried =
    own === null && !draft.cumulative && !scene.times.some((time) => time.kind === 'date') ? scene.passageTime : null;
  if (carried !== null) {
    basis.time = { how: 'inherited', from: `running date, "${carried.text}"` };
    return { time: spanOfTime(carried, asOf), asOf, basis };
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
  return { time: spanOfTime(own, asOf), asOf, basis };
}

function spanOfTime(time: TimeMention, asOf: IsoDay | null): TimeSpan | null {
  const { value, text, granularity } = time;
  if (value === null) return null;
  if (time.bound === 'since')
    return asOf === null || asOf < value.start
      ? null
      : { start: value.start, end: asOf, text, granularity: 'interval' };
  if (time.bound === 'until' || time.bound === 'before' || time.bound === 'after') return null;
  return { ...value, text, granularity: granularity ?? 'day' };
}

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

/** The date of the trigger's clause: behind it first, else before it; not the day on which somebody spoke, nor one that only names a war. */
function timeNear(scene: Scene, draft: Draft, voice: Voice): TimeMention | null {
  const dates = scene.times.filter(
    (time) =>
      isOfVoice(scene, time, voice) &&
      time.kind === 'date' &&
      time.value !== null &&
      !(
        voice.said !== null &&
        voice.saidFrom === null &&
        time.value.end === voice.said &&
        isSpeechDay(scene, time, voice)
      ),
  );
  const usable = dates.filter(
    (time) =>
      time.bound !== 'as-of' &&
      time.bound !== 'by' &&
      time.bound !== 'after' &&
      time.bound !== 'before' &&
      !ASIDE.has(lowerAt(scene, time.to)),
  );
  const at = draft.trigger.from;
  const cost = (time: TimeMention): number => {
    const [from, to] = time.from >= at ? [at, time.from] : [time.to, at];
    let edges = 0;
    for (let i = from; i < to; i++) if (/^(?:;|while|whereas|but|after|when|since)$/u.test(lowerAt(scene, i))) edges++;
    // a date that opens the sentence holds for all of it
    const opens = time.from <= scene.sentence.from + 2;
    return (opens ? 6 : to - from) + edges * (opens ? 0 : 12);
  };
  const best = usable.map((time) => ({ time, cost: cost(time) })).sort((a, b) => a.cost - b.cost)[0];
  return best !== undefined && best.cost <= 30 ? best.time : null;
}

const isSpeechDay = (scene: Scene, time: TimeMention, { frame }: Voice): boolean => {
  const cue = frame?.cue[0];
  return (
    cue !== undefined &&
    (time.to <= cue.from || (time.from >= cue.to && time.from <= cue.to + 2)) &&
    lowerAt(scene, cue.from) !== 'according'
  );
};
