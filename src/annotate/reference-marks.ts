/** Marks that a text sets behind a stop to name its source: "[81]", "[citation needed]", "¹²", "[3]:112". */
import type { Token } from '../model/annotation.ts';

const MARK_MOST_TOKENS = 6;
const LABEL = /^(?:\p{N}+|\p{L}|note|nb|n|citation|clarification|needed|when|who|\?|,|–|-|\s)$/iu;
const RAISED = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]+$/u;

/** The index behind the marks that begin at token `at`; `at` itself where none stands. */
export function behindMarks(tokens: readonly Token[], at: number, to: number): number {
  let end = at;
  for (let next = behindOne(tokens, end, to); next > end; next = behindOne(tokens, end, to)) end = next;
  return end;
}

function behindOne(tokens: readonly Token[], at: number, to: number): number {
  const first = tokens[at];
  if (first === undefined || at >= to) return at;
  if (!first.spaced && RAISED.test(first.text)) return at + 1;
  if (first.text !== '[') return at;
  let end = at + 1;
  while (end < to && end < at + MARK_MOST_TOKENS && LABEL.test(tokens[end]?.text ?? '')) end++;
  if (end === at + 1 || end >= to || tokens[end]?.text !== ']') return at;
  // with a blank before it only a number is a mark
  if (first.spaced && !/^\p{N}/u.test(tokens[at + 1]?.text ?? '')) return at;
  const page =
    tokens[end + 1]?.text === ':' && tokens[end + 1]?.spaced === false && /^\p{N}/u.test(tokens[end + 2]?.text ?? '');
  return page && end + 3 <= to ? end + 3 : end + 1;
}
