/** Whether a figure adds up over the war so far or counts one incident. */
import type { TimeMention } from '../../../model/annotation.ts';
import { daysBetween } from '../../../text/days.ts';
import type { PeopleGroup } from '../../people.ts';
import { lowerAt, type Scene, voiceAt } from '../../scene.ts';
import { SO_FAR } from './en.ts';
import type { Loss } from './loss.ts';

/**
 * A running total ("so far", "since", "as of", "have been killed", a stretch of weeks) or one incident (a day, one
 * person, "36 more"). Where the sentence tells neither, a date the paragraph goes on from makes it an incident.
 */
export function isCumulative(scene: Scene, loss: Loss, group: PeopleGroup | null): boolean {
  if (group !== null && (isMore(scene, group) || isOnePerson(group))) return false;
  if (addsUp(scene)) return true;
  const reach = voiceAt(scene, loss.at)?.content ?? [scene.sentence];
  const dates = scene.times.filter((time) => time.kind === 'date' && time.value !== null);
  const within = dates.filter((time) => reach.some(({ from, to }) => from <= time.from && time.to <= to));
  if (within.some((time) => time.bound === 'since' || time.bound === 'as-of' || time.bound === 'by' || isStretch(time)))
    return true;
  if (
    within.some((time) => time.bound === null) ||
    dates.some((time) => !within.includes(time) && !tellsWhenSaid(scene, time))
  )
    return false;
  if (loss.active && lowerAt(scene, loss.at).endsWith('ing')) return false;
  return isPerfect(scene, loss.at) || scene.runningTime === null;
}

/** "so far", "in total", "during the war" */
function addsUp(scene: Scene): boolean {
  for (let i = scene.sentence.from; i < scene.sentence.to; i++) {
    if (SO_FAR.has(lowerAt(scene, i))) return true;
    if (/^(?:during|throughout)$/u.test(lowerAt(scene, i)) && [2, 3, 4].some((k) => WARS.test(lowerAt(scene, i + k))))
      return true;
  }
  return false;
}

const isOnePerson = ({ count, name }: PeopleGroup): boolean => name !== null || (count?.low === 1 && count.high === 1);

/** Days that lie weeks apart hold more than one incident. */
const isStretch = ({ value, granularity }: TimeMention): boolean =>
  granularity === 'month' ||
  granularity === 'year' ||
  (granularity === 'interval' && value !== null && daysBetween(value.start, value.end) > 3);

/** A date that opens the sentence before a reporting clause, or stands beside its verb ("said on 28 October that"), tells when it was said. */
const tellsWhenSaid = (scene: Scene, time: TimeMention): boolean =>
  time.from <= scene.sentence.from + 2 ||
  scene.speech.some(({ cue }) => cue.some(({ to }) => time.from >= to && time.from <= to + 3));

/** "have been killed", "has died"; in what somebody is reported to say also "had been killed" */
function isPerfect(scene: Scene, at: number): boolean {
  const perfect = voiceAt(scene, at) === null ? /^(?:have|has)$/u : /^(?:have|has|had)$/u;
  return [1, 2, 3].some((back) => perfect.test(lowerAt(scene, at - back)));
}

const WARS = /^(?:war|conflict|fighting|hostilities)$/u;

/** "36 more of its troops": they add to a total that is told elsewhere. */
function isMore(scene: Scene, { from, to }: PeopleGroup): boolean {
  for (let i = from - 1; i < to; i++)
    if (/^(?:more|further|additional)$/u.test(lowerAt(scene, i)) && lowerAt(scene, i + 1) !== 'than') return true;
  return false;
}
