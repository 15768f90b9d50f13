/**
 * Whether a figure adds up over the war so far or counts one incident; for every kind with a count. Losses without a day are
 * told as totals (`isTotal`), moves and damage are not (`isRunningTotal`).
 */
import { SO_FAR } from '../language/en/totals.ts';
import type { TimeMention, TokenRange } from '../model/annotation.ts';
import { argumentsOf } from '../annotate/syntax/views/arguments.ts';
import { childrenBy, wordAt } from '../annotate/syntax/tree.ts';
import { verbGroup } from '../annotate/syntax/views/verb-group.ts';
import { daysBetween } from '../text/days.ts';
import type { Act } from './act.ts';
import { lowerAt, type Scene, voiceAt } from './scene.ts';

/**
 * A running total ("so far", "since", "as of", "have been killed", a stretch of weeks) or one incident (a day). Where the
 * sentence tells neither, a date the paragraph goes on from makes it an incident. `at` is the token that tells the loss;
 * `participle` is true of one that goes with another deed ("…, killing two").
 */
export function isTotal(scene: Scene, at: number, participle: boolean): boolean {
  if (addsUp(scene)) return true;
  // "had further destroyed five tanks": beside what was told before
  if (/^(?:further|additionally)$/u.test(lowerAt(scene, at - 1))) return false;
  const reach = voiceAt(scene, at)?.content ?? [scene.sentence];
  const dates = scene.times.filter((time) => time.kind === 'date' && time.value !== null);
  const within = dates.filter(
    (time) => reach.some(({ from, to }) => from <= time.from && time.to <= to) && !isBehindSemicolon(scene, at, time),
  );
  if (within.some((time) => isBound(time) || isStretch(time))) return true;
  if (
    within.some((time) => time.bound === null) ||
    dates.some((time) => !within.includes(time) && !tellsWhenSaid(scene, time))
  )
    return false;
  if (participle || isOfOneEvent(scene, at)) return false;
  // "36 have been killed": in a report on one happening they are of that
  return (isPerfect(scene, at) && scene.tale?.time == null) || scene.runningTime === null;
}

/** "nine dead; the pier had been hit itself *this month*": of another sentence, as it were. */
function isBehindSemicolon(scene: Scene, at: number, { from }: TimeMention): boolean {
  for (let i = at; i < from; i++) if (lowerAt(scene, i) === ';') return true;
  return false;
}

/** The same of what befalls places and people on the move: without a day only the perfect tells that it adds up. */
export function isRunningTotal(scene: Scene, { word }: Pick<Act, 'word'>): boolean {
  const dates = scene.times.filter(({ kind, value }) => kind === 'date' && value !== null);
  if (addsUp(scene) || dates.some((date) => isBound(date) || isStretch(date))) return true;
  if (dates.length > 0 || word.upos !== 'VERB') return false;
  const { perfect, auxiliaries } = verbGroup(word);
  return perfect && auxiliaries.every(({ lower }) => lower !== 'had');
}

/** "*a car bomb* killed eight": one thing did it, once. */
function isOfOneEvent(scene: Scene, at: number): boolean {
  const verb = wordAt(scene.tree(), at);
  if (verb?.upos !== 'VERB' || isPerfect(scene, at)) return false;
  return argumentsOf(verb).doers.some(
    ({ word }) =>
      word.xpos === 'NN' &&
      childrenBy(word, 'det').some(({ lower }) => /^(?:an?|another)$/u.test(lower)) &&
      !scene.actors.some(({ from, to }) => from <= word.at && word.at < to),
  );
}

const isBound = ({ bound }: TimeMention): boolean => bound === 'since' || bound === 'as-of' || bound === 'by';

/** "so far", "in total", "during the war" */
function addsUp(scene: Scene): boolean {
  for (let i = scene.sentence.from; i < scene.sentence.to; i++) {
    if (SO_FAR.has(lowerAt(scene, i))) return true;
    if (/^(?:during|throughout)$/u.test(lowerAt(scene, i)) && [2, 3, 4].some((k) => WARS.test(lowerAt(scene, i + k))))
      return true;
  }
  return false;
}

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
export function isMore(scene: Scene, { from, to }: TokenRange): boolean {
  for (let i = from - 1; i < to; i++)
    if (/^(?:more|further|additional)$/u.test(lowerAt(scene, i)) && lowerAt(scene, i + 1) !== 'than') return true;
  return false;
}
