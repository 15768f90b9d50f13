/** Whether a full stop, a question mark or the like ends a sentence. Told from the words on both sides, in bounded reach. */
import {
  AFTER_DAYTIMES,
  AFTER_QUOTED,
  BEFORE_FIGURES,
  BEFORE_NAMES,
  CALENDAR_SHORT,
  DAYTIMES,
  LETTERED,
  MAY_END,
  MORE_STARTERS,
  NAME_PARTICLES,
  NUMBERED,
  OPENING_PREPOSITIONS,
  SMALL_STARTERS,
  STARTERS,
  SURNAME_STARTERS,
} from '../language/en/abbreviations.ts';
import type { Token } from '../model/annotation.ts';

export const STOPS: ReadonlySet<string> = new Set(['.', '!', '?', '...', '…', '!!', '!!!', '?!', '??']);
export const CLOSERS: ReadonlySet<string> = new Set(['"', '”', '’', "'", ')', ']', '»', '“']);
const OPENERS = /^["“‘'([«„–—-]$/u;
const DASH = /^[–—-]$/u;
const BULLET = /^[•▪●‣■◦]$/u;
const ELLIPSES: ReadonlySet<string> = new Set(['...', '…']);

const FIGURE = /^\p{N}/u;
/** Numbers after "p.", "No.", "Sept.": digits, or Roman numerals. */
const FIGURE_OR_ROMAN = /^(?:\p{N}.*|[IVXLC]+|[ivxlc]+)$/u;
const CAPITAL = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
const INITIALISM = /^(?:\p{L}\.){2,}$/u;
const YEAR = /^\p{N}{4}$/u;
const SHORT_NUMBER = /^\p{N}{1,2}$/u;
const LETTER = /^\p{L}$/u;
const WORD = /^\p{Ll}{2,}$/u;
/** An unknown abbreviation is seldom that long, so a small letter may begin a sentence behind such a word. */
const WHOLE_WORD = /^\p{Ll}{5,}$/u;
/** How far the verb of "…?” Major General Ahmed Salah asked" may stand off. */
const VERB_REACH_TOKENS = 9;
const QUOTED_NAME_TOKENS = 5;
/** "By 9 a.m. gunmen held …": no sentence is that short and begins with a preposition. */
const OPENING_TIME_TOKENS = 5;

/** The stretch of tokens in which a stop is judged: one paragraph, and where its current sentence begins. */
export interface Stretch {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly to: number;
}

const isStarter = (word: string): boolean => STARTERS.has(word) || MORE_STARTERS.has(word);

/** True where token `i`, the closing marks and reference marks up to `next` behind it end a sentence. */
export function endsAt(stretch: Stretch, i: number, next: number): boolean {
  const { tokens, to } = stretch;
  const token = tokens[i];
  if (token === undefined || next >= to) return false;
  if (!(tokens[next] as Token).spaced) return isGluedStart(stretch, i, next);
  if (!begins(stretch, next)) return token.text === '.' && beginsSmall(stretch, i, next);
  if (ELLIPSES.has(token.text)) return !token.spaced || opens(stretch, next);
  if (token.text === '.') return endsWord(stretch, i, next);
  if (STOPS.has(token.text)) return next === i + 1 || !isSaidBy(stretch, next);
  return token.text.length > 1 && endsGlued(stretch, token, i, next);
}

/** A capital or a figure, or a mark that opens something with one. */
function begins({ tokens, to }: Stretch, next: number): boolean {
  let at = next;
  while (at < to && at < next + 3 && OPENERS.test(tokens[at]?.text ?? '')) at++;
  const first = tokens[at];
  if (first === undefined || at >= to) return false;
  if (isItemLabel(tokens, next)) return true;
  return CAPITAL.test(first.text) || BULLET.test(first.text) || (at > next && ELLIPSES.has(first.text));
}

/** "(b) It must pay": a letter in brackets numbers what follows. */
const isItemLabel = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '(' && LETTER.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text === ')';

/** Behind an abbreviation only a word that begins sentences, or something opened, tells that one begins. */
function opens({ tokens }: Stretch, next: number): boolean {
  const { text, lower } = tokens[next] as Token;
  if (isStarter(lower)) return true;
  if (!OPENERS.test(text) || DASH.test(text)) return false;
  // a name in quotation marks goes on: "the U.S. 'Patriot' battery"
  return !tokens.slice(next + 1, next + QUOTED_NAME_TOKENS).some((token) => CLOSERS.has(token.text));
}

/** A stop that is a token of its own; the tokeniser parts some abbreviations from theirs ("Maj" "."). */
function endsWord(stretch: Stretch, stop: number, next: number): boolean {
  const { tokens, start } = stretch;
  const before = tokens[stop - 1];
  if (before === undefined || tokens[stop]?.spaced === true) return before?.text === '.' ? opens(stretch, next) : true;
  if (isListNumber(tokens, start, stop - 1)) return false;
  if (LETTER.test(before.text) && before.spaced) return endsLetter(stretch, before, stop - 1, next);
  return endsAbbreviation(stretch, stop - 1, before.text, next) ?? true;
}

/** A token with its stop glued on: "U.S.", "Sept.", "J." */
function endsGlued(stretch: Stretch, token: Token, i: number, next: number): boolean {
  if (!token.text.endsWith('.')) return false;
  const word = token.text.slice(0, -1);
  if (isListNumber(stretch.tokens, stretch.start, i)) return false;
  if (LETTER.test(word)) return endsLetter(stretch, token, i, next);
  return endsAbbreviation(stretch, i, word, next) ?? true;
}

/** Whether the abbreviation at token `at` ends a sentence; null where `word` is none. */
function endsAbbreviation(stretch: Stretch, at: number, word: string, next: number): boolean | null {
  const { tokens, start } = stretch;
  const after = tokens[next] as Token;
  const lower = `${word.toLowerCase()}.`;
  if (DAYTIMES.has(lower)) {
    const opening = at - start < OPENING_TIME_TOKENS && OPENING_PREPOSITIONS.has(tokens[start]?.lower ?? '');
    return !opening && !AFTER_DAYTIMES.has(after.lower) && tokens[next + 1]?.lower !== 'time';
  }
  if (CALENDAR_SHORT.has(lower) && CAPITAL.test(word)) {
    // "by 1 Dec. 7. Prisoners …": the day is told already
    const dayTold = SHORT_NUMBER.test(tokens[at - 1]?.text ?? '') && SHORT_NUMBER.test(after.text);
    return dayTold || (!FIGURE.test(after.text) && !DASH.test(after.text) && !AFTER_DAYTIMES.has(after.lower));
  }
  // "25 km. 40 tanks": the figure stands before the word
  if (BEFORE_FIGURES.has(lower) && FIGURE.test(tokens[at - 1]?.text ?? '')) return true;
  if (BEFORE_FIGURES.has(lower)) return !FIGURE_OR_ROMAN.test(after.text) && !BEFORE_FIGURES.has(after.lower);
  if (BEFORE_NAMES.has(lower)) return false;
  return MAY_END.has(lower) || INITIALISM.test(lower) ? opens(stretch, next) : null;
}

/** "J. Smith" goes on, "World War I. The treaty" and "Group A. It" do not. */
function endsLetter({ tokens }: Stretch, token: Token, at: number, next: number): boolean {
  const { lower } = tokens[next] as Token;
  const letter = token.text.charAt(0);
  if (BEFORE_FIGURES.has(`${token.lower.charAt(0)}.`) && !CAPITAL.test(letter)) return !FIGURE_OR_ROMAN.test(lower);
  if (!CAPITAL.test(letter)) return false;
  if (LETTERED.has(tokens[at - 1]?.lower ?? '')) return isStarter(lower) || letter === 'I';
  // "Dr. K. He asked": behind a title the letter stands for the surname
  const titled = BEFORE_NAMES.has(tokens[at - 1]?.lower ?? '');
  return isStarter(lower) && (titled || !SURNAME_STARTERS.has(lower));
}

/** "2. They shall withdraw", "Article 4. The sides exchange": the number at a sentence's head, alone or behind its noun. */
function isListNumber(tokens: readonly Token[], start: number, at: number): boolean {
  if (!/^(?:\p{N}[\p{N}.]*|[IVX]{1,4}|\p{L})\.?$/u.test(tokens[at]?.text ?? '')) return false;
  return at === start || (at === start + 1 && NUMBERED.has(tokens[start]?.lower ?? ''));
}

/** “Who gave the order?” General Salah asked. */
function isSaidBy({ tokens, to }: Stretch, next: number): boolean {
  for (let at = next; at < Math.min(to, next + VERB_REACH_TOKENS); at++) {
    const { text, lower } = tokens[at] as Token;
    if (AFTER_QUOTED.has(lower)) return at > next;
    if (!CAPITAL.test(text) && !/^(?:the|of|a|an|['’]s|\.|,|-)$/u.test(lower) && !NAME_PARTICLES.has(lower))
      return false;
  }
  return false;
}

/** A sentence that begins with a small letter: a name with a particle, or one that a machine wrote so. */
function beginsSmall({ tokens, to }: Stretch, stop: number, next: number): boolean {
  const before = tokens[stop - 1] as Token | undefined;
  const first = tokens[next] as Token;
  if (before === undefined || next !== stop + 1 || tokens[stop]?.spaced === true) return false;
  const known = `${before.lower}.`;
  if (BEFORE_NAMES.has(known) || BEFORE_FIGURES.has(known) || MAY_END.has(known)) return false;
  if (FIGURE.test(before.text) && SMALL_STARTERS.has(first.text)) return true;
  if (!WORD.test(before.text) && !YEAR.test(before.text)) return false;
  if (WHOLE_WORD.test(before.text)) return WORD.test(first.text);
  const second = tokens[tokens[next + 1]?.text === '-' ? next + 2 : next + 1];
  return NAME_PARTICLES.has(first.lower) && second !== undefined && next + 1 < to && /^\p{Lu}/u.test(second.text);
}

/** A blank lost between two sentences ("shelling.In the evening"), or taken by a reference mark ("fell.[81]Later"). */
function isGluedStart({ tokens, to }: Stretch, stop: number, next: number): boolean {
  const before = tokens[stop - 1];
  const first = tokens[next] as Token;
  const second = tokens[next + 1];
  if (before === undefined || !STOPS.has(tokens[stop]?.text ?? '') || !/^\p{Lu}\p{Ll}*$/u.test(first.text))
    return false;
  const marked = next > stop + 1;
  const goesOn = next + 1 >= to || second === undefined || second.spaced || second.text === ',';
  if (marked) return goesOn;
  // no address ("news.Today.com") and no name of a file: a whole word before, a word and a blank behind
  const apart = before.spaced || !/^[./@:_]$/u.test(tokens[stop - 2]?.text ?? ' ');
  const whole = /^\p{Ll}{3,}$/u.test(before.text) || (/^\p{L}{4,}$/u.test(before.text) && STARTERS.has(first.lower));
  return goesOn && apart && whole && second?.spaced === true;
}
