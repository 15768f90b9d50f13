/** Times that tell no date: what recurs ("every week"), and the present at large ("now", "recently"). */
import { PERIOD_UNITS } from '../../language/en/calendar.ts';
import type { Token } from '../../model/annotation.ts';
import type { Recogniser } from './reading.ts';

const SETS = new Set(['daily', 'weekly', 'monthly', 'annually', 'yearly', 'hourly']);
const NOW = new Set(['now', 'currently', 'recently', 'nowadays', 'lately', 'soon']);

export const setOrNow: Recogniser = (tokens, at) => {
  const word = (tokens[at] as Token).lower;
  if ((word === 'every' || word === 'each') && PERIOD_UNITS.has(tokens[at + 1]?.lower ?? ''))
    return { from: at, to: at + 2, reading: { form: 'set' } };
  if (SETS.has(word)) return { from: at, to: at + 1, reading: { form: 'set' } };
  // "as soon as", "now-closed" tell of no time of their own
  if (word === 'soon' && (tokens[at - 1]?.lower === 'as' || tokens[at + 1]?.lower === 'as')) return null;
  if (word === 'future' && tokens[at - 1]?.lower === 'the')
    return { from: at - 1, to: at + 1, reading: { form: 'vague' } };
  return NOW.has(word) && tokens[at + 1]?.text !== '-' ? { from: at, to: at + 1, reading: { form: 'vague' } } : null;
};
