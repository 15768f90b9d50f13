/** Whether a figure adds up over a stretch of weeks or the war so far, rather than telling of one day. */
import type { TimeMention } from '../model/annotation.ts';
import { daysBetween } from '../text/days.ts';
import type { Act } from './act.ts';
import { verbGroup } from '../annotate/syntax/views/verb-group.ts';
import { lowerAt, type Scene } from './scene.ts';

/** Days that lie further apart hold more than one event. */
const ONE_EVENT_DAYS = 3;

export function isRunningTotal(scene: Scene, { word }: Pick<Act, 'word'>): boolean {
  const dates = scene.times.filter(({ kind, value }) => kind === 'date' && value !== null);
  if (saysSoFar(scene) || dates.some((date) => isBound(date) || isStretch(date))) return true;
  if (dates.length > 0 || word.upos !== 'VERB') return false;
  const { perfect, auxiliaries } = verbGroup(word);
  return perfect && auxiliaries.every(({ lower }) => lower !== 'had');
}

function saysSoFar(scene: Scene): boolean {
  for (let at = scene.sentence.from; at < scene.sentence.to; at++) {
    const [word, next] = [lowerAt(scene, at), lowerAt(scene, at + 1)];
    if ((word === 'so' && next === 'far') || (word === 'to' && next === 'date') || (word === 'in' && next === 'total'))
      return true;
    if (/^(?:during|throughout)$/u.test(word) && [2, 3, 4].some((k) => WARS.test(lowerAt(scene, at + k)))) return true;
  }
  return false;
}
const WARS = /^(?:war|conflict|fighting|hostilities)$/u;

const isBound = ({ bound }: TimeMention): boolean => bound === 'since' || bound === 'as-of' || bound === 'by';

const isStretch = ({ value, granularity }: TimeMention): boolean =>
  granularity === 'year' ||
  (granularity === 'interval' && value !== null && daysBetween(value.start, value.end) > ONE_EVENT_DAYS);
