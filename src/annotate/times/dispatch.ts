/**
 * The line that opens a dispatch: "ANKARA, 28 February — At least 33 …". It is the day of the words that follow, so weekdays
 * behind it are told from it; no deed is dated by it. And the head of an entry in annals: "Kulbiyow, 27 January 2017: …",
 * which dates all that the entry tells.
 */
import { ISSUES } from '../../language/en/calendar.ts';
import type { Sentence, Token, TokenRange } from '../../model/annotation.ts';

const MOST_WORDS_BEFORE = 8;
const MOST_WORDS_BEHIND = 6;
const DASHES = /^(?:[-–—―]|--)$/u;
const NAMES = /^(?:\p{Lu}|[,.()/'’-]|of|the|de|al|el)/u;

/**
 * Only names and commas before the date, then a dash, perhaps behind an agency in brackets; of the first words of a text
 * also a town in capitals before a colon, and what was put out, or by whom, with its day.
 */
export function isDispatchLine(tokens: readonly Token[], sentence: Sentence, { from, to }: TokenRange): boolean {
  if (
    sentence.from === 0 &&
    (isTownLine(tokens, sentence, { from, to }) || isTitleLine(tokens, sentence, { from, to }))
  )
    return true;
  if (!isLedByNames(tokens, sentence, from)) return false;
  let at = to;
  if (tokens[at]?.text === '(') while (at < to + MOST_WORDS_BEHIND && tokens[at - 1]?.text !== ')') at++;
  if (DASHES.test(tokens[at]?.text ?? '')) return at + 1 < sentence.to || isOfTown(tokens, sentence);
  return at >= sentence.to && at > to && isOfTown(tokens, sentence);
}

/** The same with the text below it, and nothing of it in the sentence. */
export const isDispatchLineAlone = (tokens: readonly Token[], sentence: Sentence, time: TokenRange): boolean =>
  sentence.to - time.to <= MOST_WORDS_BEHIND &&
  isOfTown(tokens, sentence) &&
  /^[)–—―-]+$/u.test(tokens[sentence.to - 1]?.text ?? '') &&
  isDispatchLine(tokens, sentence, time);

/** "KATHMANDU, March 22 (Agency) -" alone on its line, the text below it */
const isOfTown = (tokens: readonly Token[], { from }: Sentence): boolean =>
  /^\p{Lu}{3,}$/u.test(tokens[from]?.text ?? '');

/** "KATHMANDU, 22 March 2004: Several thousand …" */
const isTownLine = (tokens: readonly Token[], sentence: Sentence, { from, to }: TokenRange): boolean =>
  /^\p{Lu}{3,}$/u.test(tokens[sentence.from]?.text ?? '') &&
  tokens[to]?.text === ':' &&
  to + 1 < sentence.to &&
  isLedByNames(tokens, sentence, from);

const MOST_TITLE_WORDS = 14;

/** "Statement of the party, 23 March 2004.", "From our man in Benghazi, 4 July 2019" */
function isTitleLine(tokens: readonly Token[], sentence: Sentence, date: TokenRange): boolean {
  const words = sentence.to - sentence.from;
  if (sentence.to - date.to > 1 || words > MOST_TITLE_WORDS || tokens[date.from - 1]?.text !== ',') return false;
  if (/^(?:from|by)$/u.test(tokens[sentence.from]?.lower ?? '')) return true;
  for (let at = sentence.from; at < date.from; at++) if (ISSUES.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** "Evening briefing, 31 January" as a heading: the section is what was put out on that day. */
export function isIssueLine(tokens: readonly Token[], { form, from, to }: Sentence, date: TokenRange): boolean {
  if (form !== 'heading') return false;
  for (let at = from; at < to; at++)
    if ((at < date.from || at >= date.to) && ISSUES.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** "2 November: …", "El Adde, 15 January 2016: …" */
export function isEntryHead(tokens: readonly Token[], sentence: Sentence, { from, to }: TokenRange): boolean {
  const before = from - sentence.from;
  return tokens[to]?.text === ':' && (before <= 1 || isLedByNames(tokens, sentence, from));
}

function isLedByNames(tokens: readonly Token[], sentence: Sentence, from: number): boolean {
  const before = tokens.slice(sentence.from, from);
  return (
    before.length > 1 &&
    before.length <= MOST_WORDS_BEFORE &&
    /^\p{Lu}/u.test(before[0]?.text ?? '') &&
    before.every(({ text }) => NAMES.test(text))
  );
}
