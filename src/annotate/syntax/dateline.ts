/**
 * What a parse does better without: the day of an entry in a chronicle, the line that opens a dispatch ("BEIRUT, Oct. 23 (AP) -- A truck …"), which parsers take
 * for the subject, and the capitals of a headline that is written in nothing else.
 */
import { MONTHS, WEEKDAYS } from '../../language/en/calendar.ts';
import type { Token } from '../../model/annotation.ts';
import type { Parse, Parser } from '../../model/syntax.ts';
import { mendSubjects, mendVerbs } from './mend.ts';

/** How far in the dash of a dateline may stand. */
const MOST_TOKENS = 14;
const MOST_NAMES = 4;
const DASHES = /^(?:[-–—―]+)$/u;
const NAME = /^(?:\p{Lu}[\p{L}.'’-]*|of|the|de|al|el|es|[,.()/'’-])$/u;
const DAY = /^(?:\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d)$/u;

/**
 * How many of the first words are the day of an entry in a chronicle, its colon or dash with them: "10 Jan - Konna fell",
 * "Mon, 3 March 1997: …". 0 where there is none.
 */
export function dayLabelOf(tokens: readonly Token[]): number {
  let named = false;
  for (const [at, { text, lower, spaced }] of tokens.slice(0, MOST_TOKENS).entries()) {
    const isBreak = text === ':' || (DASHES.test(text) && spaced && tokens[at + 1]?.spaced === true);
    if (named && isBreak && tokens[at + 1] !== undefined) return at + 1;
    const word = lower.replace(/\.$/u, '');
    const names = [lower, word, `${word}.`].some((form) => MONTHS.has(form) || WEEKDAYS.has(form)) || YEAR.test(text);
    if (!names && !DAY_WORD.test(lower)) return 0;
    named ||= names;
  }
  return 0;
}
const YEAR = /^(?:1[89]|20)\d\d$/u;
const DAY_WORD = /^(?:\d{1,2}(?:st|nd|rd|th)?|\d{1,2}:\d\d|early|mid|late|night|of|the|and|to|[-–—,./()])$/u;

/** How many of the first words are a dateline, its dash or colon with them; 0 where there is none. */
export function datelineOf(tokens: readonly Token[]): number {
  const forms = tokens.map(({ text }) => text);
  let dated = false;
  // "KATHMANDU, 22 March 2004: Rebels attacked …", "Kathmandu (News Agency): Rebels attacked …"
  const inCapitals = /^\p{Lu}{3,}$/u.test(forms[0] ?? '');
  const isDash = (at: number): boolean =>
    (DASHES.test(forms[at] ?? '') && tokens[at]?.spaced === true && tokens[at + 1]?.spaced === true) ||
    (forms[at] === ':' && ((inCapitals && dated) || (forms[at - 1] === ')' && forms.indexOf('(') > 0)));
  if (!/^\p{Lu}/u.test(forms[0] ?? '')) return 0;
  let names = 0;
  let told = /^\p{Lu}{4,}$/u.test(forms[0] ?? '');
  let at = 0;
  for (; at < Math.min(forms.length, MOST_TOKENS); at++) {
    const form = forms[at] as string;
    if (at > 0 && isDash(at) && opensSentence(forms[at + 1])) break;
    if (form === '(') told = true;
    if (DAY.test(form)) told = dated = true;
    else if (!NAME.test(form)) return 0;
    else if (/^\p{Lu}/u.test(form)) names++;
  }
  const end = at + 1;
  if (!isDash(at) || end >= forms.length) return 0;
  return told || names <= MOST_NAMES ? end : 0;
}

const opensSentence = (form: string | undefined): boolean => /^[\p{Lu}\d"“«‘]/u.test(form ?? '');

/** How many of the first words name who speaks in a transcript, the colon with them: "PRESENTER: …"; 0 where none do. */
export function speakerLabelOf(tokens: readonly Token[]): number {
  const colon = tokens.slice(0, MOST_LABEL).findIndex(({ text }) => text === ':');
  const isLabel = colon > 0 && tokens.slice(0, colon).every(({ text }) => /^\p{Lu}[\p{Lu}.'’-]+$/u.test(text));
  const next = tokens[colon + 1]?.text ?? '';
  return isLabel && /^(?:\p{Lu}\p{Ll}|\p{Lu}$|["“])/u.test(next) ? colon + 1 : 0;
}
const MOST_LABEL = 4;

/** How many of the first words are the label of an item: "Amman: The king said …". */
export function itemLabelOf(tokens: readonly Token[]): number {
  const colon = tokens.slice(0, MOST_LABEL).findIndex(({ text }) => text === ':');
  if (colon < 1 || tokens.length - colon < LEAST_BEHIND || !/^[.!]$/u.test(tokens.at(-1)?.text ?? '')) return 0;
  const isName = tokens.slice(0, colon).every(({ text }) => /^\p{Lu}[\p{L}.'’-]*$/u.test(text));
  return isName && /^\p{Lu}/u.test(tokens[colon + 1]?.text ?? '') ? colon + 1 : 0;
}
const LEAST_BEHIND = 6;

/** The words in small letters where the sentence has nothing but capitals. */
export function withoutCapitals(forms: readonly string[]): readonly string[] {
  const words = forms.filter((form) => /^\p{L}{3,}/u.test(form));
  const capital = words.filter((form) => form === form.toUpperCase());
  return words.length >= FEWEST_WORDS && capital.length >= words.length * MOSTLY
    ? forms.map((form) => form.toLowerCase())
    : forms;
}
const FEWEST_WORDS = 4;
const MOSTLY = 0.8;

/** The parse of all the tokens; a dateline hangs on the root as a label that is no part of the sentence. */
export function parseApart(parser: Parser, tokens: readonly Token[]): Parse {
  const forms = tokens.map(({ text }) => text);
  const lead = dayLabelOf(tokens) || datelineOf(tokens) || speakerLabelOf(tokens) || itemLabelOf(tokens);
  const read = forms.slice(lead);
  const parse = mendVerbs(mendSubjects(parser.parse(withoutCapitals(read))), read);
  if (lead === 0) return parse;
  const root = lead + parse.heads.findIndex((head) => head < 0);
  const before = forms.slice(0, lead);
  return {
    upos: [...before.map((form) => (/^\p{L}/u.test(form) ? 'PROPN' : 'PUNCT')), ...parse.upos],
    xpos: [...before.map((form) => (/^\p{L}/u.test(form) ? 'NNP' : ':')), ...parse.xpos],
    labels: [...before.map((_, i) => (i === 0 ? 'dislocated' : 'flat')), ...parse.labels],
    heads: Int32Array.from([...before.map((_, i) => (i === 0 ? root : 0)), ...[...parse.heads].map(moved(lead))]),
    confidence: Float32Array.from([...before.map(() => 1), ...parse.confidence]),
    labelConfidence: Float32Array.from([...before.map(() => 1), ...parse.labelConfidence]),
  };
}

const moved =
  (lead: number) =>
  (head: number): number =>
    head < 0 ? head : head + lead;
