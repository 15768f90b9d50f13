/** Whether a weekday lies ahead: the nearest word of tense in its sentence decides, those before it first. */
import { AHEAD, BEHIND } from '../../language/en/calendar.ts';
import type { Sentence, Token } from '../../model/annotation.ts';

const REACH = 14;

export function isAhead(tokens: readonly Token[], sentence: Sentence | undefined, from: number, to: number): boolean {
  if (sentence === undefined) return false;
  for (let i = from - 1; i >= Math.max(sentence.from, from - REACH); i--) {
    const tense = tenseAt(tokens, i);
    if (tense !== null) return tense === 'ahead';
  }
  for (let i = to; i < Math.min(sentence.to, to + REACH); i++) {
    const tense = tenseAt(tokens, i);
    if (tense !== null) return tense === 'ahead';
  }
  return false;
}

function tenseAt(tokens: readonly Token[], at: number): 'ahead' | 'behind' | null {
  const { lower } = tokens[at] as Token;
  const next = tokens[at + 1]?.lower;
  // "is to begin", "set to meet", "was to have met"
  if (next === 'to' && /^(?:is|are|set|about|going)$/u.test(lower)) return 'ahead';
  if (AHEAD.has(lower)) return 'ahead';
  return BEHIND.has(lower) || /^\p{Ll}{3,}ed$/u.test(lower) ? 'behind' : null;
}
