/** Sources that more than one noun tells: "the office of the prosecutor general", "a report in the Herald", "…, according to whom". */
import { DETERMINERS } from '../../language/en/reporting.ts';
import type { ActorMention, Token, TokenRange } from '../../model/annotation.ts';
import { isPress } from '../../read/metadata/outlets.ts';
import { isCapitalised, nameEnd } from '../match.ts';
import { nameOf } from '../actors/forces.ts';

/** "*the office of the prosecutor* general": the office speaks, and not a general. `at`: the last token of the holder. */
export function officeOf(tokens: readonly Token[], at: number): TokenRange | null {
  if (!HOLDER.test(tokens[at]?.text ?? '')) return null;
  for (let of = at - 1; of >= Math.max(1, at - 4); of--) {
    const word = tokens[of]?.lower ?? '';
    if (word === 'of') return OFFICE.test(tokens[of - 1]?.lower ?? '') ? { from: of - 1, to: at + 1 } : null;
    if (!/^\p{L}[\p{L}-]*$/u.test(word)) return null;
  }
  return null;
}
const OFFICE = /^(?:office|bureau)$/u;
const HOLDER =
  /^(?:general|prosecutor|mayor|governor|president|minister|ombudsman|commissioner|coroner|attorney|marshal)$/iu;

const PRINTED = /^(?:report|article|dispatch|despatch|story|piece|item|account|interview|bulletin|column)s?$/u;

/** "according to *an account in the Quay Tribune*": the paper. */
export function paperAt(tokens: readonly Token[], from: number, end: number): TokenRange | null {
  let at = DETERMINERS.has(tokens[from]?.lower ?? '') ? from + 1 : from;
  // "an *earlier* report"
  if (!PRINTED.test(tokens[at]?.lower ?? '')) at++;
  if (!PRINTED.test(tokens[at]?.lower ?? '') || !/^(?:in|by|on)$/u.test(tokens[at + 1]?.lower ?? '')) return null;
  const start = tokens[at + 2]?.lower === 'the' ? at + 3 : at + 2;
  if (!isCapitalised(tokens[start])) return null;
  const to = nameEnd(tokens, start, end);
  return isPress(nameOf(tokens, start, to)) ? { from: start, to } : null;
}

/** "a committee of volunteers, *according to whom* …": whoever stands before the comma. */
export function antecedentOf(
  {
    tokens,
    sentence,
    actors,
  }: {
    readonly tokens: readonly Token[];
    readonly sentence: TokenRange;
    readonly actors: readonly ActorMention[];
  },
  at: number,
): TokenRange | null {
  let comma = at - 1;
  while (comma > sentence.from && tokens[comma]?.text !== ',') comma--;
  if (at - comma > WIDEST_LINK || comma === sentence.from) return null;
  let from = comma;
  while (from > sentence.from && comma - from < WIDEST_GROUP && !DETERMINERS.has(tokens[from]?.lower ?? '')) from--;
  const hasDeterminer = DETERMINERS.has(tokens[from]?.lower ?? '');
  const first = hasDeterminer ? from + 1 : from;
  const actor = actors.find(
    (one) => one.to <= comma && (hasDeterminer ? one.from <= first && one.to > first : one.to === comma),
  );
  if (actor !== undefined) return { from: actor.from, to: actor.to };
  if (!hasDeterminer) return null;
  let to = first;
  while (to < comma && !/^(?:of|in|at|from|for|on|with|near)$/u.test(tokens[to]?.lower ?? '')) to++;
  return { from, to };
}
const WIDEST_LINK = 4;
const WIDEST_GROUP = 10;
