/** Whether a day without a year or week lies ahead: the nearest word of tense in its sentence decides. */
import { AHEAD, BEHIND, LASTING } from '../../language/en/calendar.ts';
import type { Sentence, TimeMention, Token, TokenRange } from '../../model/annotation.ts';

const REACH = 14;

type Tense = 'ahead' | 'behind' | 'now';

/** The words before decide first. "Until Friday" lies ahead unless what lasted is told as over. */
export function isAhead(
  tokens: readonly Token[],
  sentence: Sentence | undefined,
  { from, to }: TokenRange,
  bound: TimeMention['bound'],
): boolean {
  if (sentence === undefined) return false;
  const before = tenseBefore(tokens, sentence, from);
  if (bound === 'until') return before !== 'behind';
  const tense = before ?? tenseAfter(tokens, sentence, to);
  return tense === 'ahead';
}

/** The words around tell of what is over: "it *began* on 6 March". */
export const isBehind = (tokens: readonly Token[], sentence: Sentence | undefined, { from, to }: TokenRange): boolean =>
  sentence !== undefined && (tenseBefore(tokens, sentence, from) ?? tenseAfter(tokens, sentence, to)) === 'behind';

/** True where the words before plan it: "will be handed over in October", not "had been due in October". */
export const isPlanned = (tokens: readonly Token[], sentence: Sentence | undefined, from: number): boolean =>
  sentence !== undefined && tenseBefore(tokens, sentence, from, isOver) === 'ahead';

/** "was expected", "had been due" */
const isOver = (tokens: readonly Token[], at: number): boolean =>
  /^(?:was|were|been|originally|initially|previously)$/u.test(tokens[at - 1]?.lower ?? '');

function tenseBefore(
  tokens: readonly Token[],
  sentence: Sentence,
  from: number,
  isPast: (tokens: readonly Token[], at: number) => boolean = () => false,
): Tense | null {
  for (let i = from - 1; i >= Math.max(sentence.from, from - REACH); i--) {
    const tense = tenseAt(tokens, i);
    if (tense !== null) return isPast(tokens, i) ? 'behind' : tense;
  }
  return null;
}

function tenseAfter(tokens: readonly Token[], sentence: Sentence, to: number): Tense | null {
  for (let i = to; i < Math.min(sentence.to, to + REACH); i++) {
    const tense = tenseAt(tokens, i);
    if (tense !== null) return tense;
  }
  return null;
}

function tenseAt(tokens: readonly Token[], at: number): Tense | null {
  const { lower } = tokens[at] as Token;
  const next = tokens[at + 1]?.lower;
  // "is to begin", "set to meet", "was to have met"
  if (next === 'to' && /^(?:is|are|set|about|going)$/u.test(lower)) return 'ahead';
  if (AHEAD.has(lower)) return 'ahead';
  if (!BEHIND.has(lower) && !/^\p{Ll}{3,}ed$/u.test(lower)) return null;
  const before = tokens[at - 1]?.lower ?? '';
  // "will be opened": the word before tells
  if (before === 'be') return null;
  // "remains closed", "are shut"
  return LASTING.has(before) ? 'now' : 'behind';
}
