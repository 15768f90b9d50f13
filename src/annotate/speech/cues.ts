/** Where in a sentence somebody is reported to say something. */
import {
  AUXILIARIES,
  CITING,
  CUE_VERBS,
  DECLINE,
  DISCLOSE,
  type Manner,
  SAYING_PHRASES,
  BASE_OR_NOUN,
  ONE,
  WHICH_ONE,
  POSTS,
} from '../../language/en/reporting.ts';
import type { Sentence, Token, TokenRange } from '../../model/annotation.ts';
import { wordsAt } from '../match.ts';
import { COUNTING, firstOf, HAS, isGivenAs, isPutAgain, isRaised, isToll, RAISING } from './figure-cues.ts';
import { QUOTED, quotedAs, saidBehind } from './quoted-as.ts';
import { FIGURE, isItAs, isSpeaking, ofAfter, ofFigure, ofFigureLater, SPEAKS } from './spoken.ts';

export interface Cue extends TokenRange {
  /**
   * The source of a `verb` stands before it or is turned round; of the others behind: `phrase` "according to …", `citing`
   * "…, citing …", `told-by` "was told by … that", `put-out` "it was stated in a notice by …".
   */
  readonly form: 'verb' | 'phrase' | 'citing' | 'told-by' | 'put-out';
  readonly manner: Manner;
  /** "saying that …": it takes its speaker from the clause before */
  readonly participle: boolean;
  /** it is a cue only if a name that speaks stands right behind */
  readonly needs?: 'name';
}

interface Verb {
  readonly strength: 'strong' | 'weak';
  readonly manner: Manner;
}

const VERBS: ReadonlyMap<string, Verb> = new Map(
  CUE_VERBS.flatMap(({ forms, strength, manner }) =>
    forms.split(' ').map((form) => [form, { strength, manner }] as const),
  ),
);
/** "released", "published" and the like report nothing by themselves, but with a "not" they withhold. */
const WITHHOLDING: Verb = { strength: 'weak', manner: 'withholds' };
const QUOTES = new Set(['"', '“', '”', '«', '»', "'", '‘', '’', "''", '``']);
const NOUN_MARKS = new Set([
  'the',
  'a',
  'an',
  'this',
  'its',
  'their',
  'his',
  'her',
  'of',
  'these',
  'those',
  'any',
  'no',
  "'s",
  'such',
  'several',
  'some',
  'many',
  'media',
  'news',
]);

const MAY_BE_NOUN = /^(?:claim|report|record|list|post|document|quote|estimate|note|tweet|count|show|find)s?$/u;

/** Verbs and prepositions that take what may look like a verb for their noun. */
const TAKES_NOUN =
  /^(?:rejected|rejects?|denied|den(?:y|ies)|dismissed|dismiss(?:es)?|refuted|disputed|disputes?|called|described|investigat(?:ed|ing)|heard|received|repeated|made|despite|after|amid|from|with|by|about|over|following|on|against|to|as)$/u;

export const isQuote = (token: Token | undefined): boolean => token !== undefined && QUOTES.has(token.text);

export function cuesOf(tokens: readonly Token[], sentence: Sentence): Cue[] {
  const cues: Cue[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const word = (tokens[at] as Token).lower;
    const behind = cueBefore(tokens, at);
    if (behind !== null) {
      cues.push(behind);
      at = behind.to - 1;
      continue;
    }
    // "not four, *they let it be known*, but five"
    if (/^lets?$/u.test(word) && wordsAt(tokens, at + 1, ['it', 'be', 'known'])) {
      cues.push({ from: at, to: at + 4, form: 'verb', manner: 'says', participle: false });
      at += 3;
      continue;
    }
    if (wordsAt(tokens, at, ['for', 'its', 'part']) || wordsAt(tokens, at, ['for', 'their', 'part'])) continue;
    // "was *quoted as saying*", "quoted a nurse *as saying*": told by the second word
    if (QUOTED.test(word) && saidBehind(tokens, at, sentence) !== null) continue;
    const verb = VERBS.get(word);
    if (verb === undefined && DISCLOSE.has(word) && isWithheld(tokens, at, sentence))
      cues.push(verbCue(tokens, at, WITHHOLDING, sentence));
    if (verb !== undefined && isVerbHere(tokens, at, verb, sentence)) cues.push(verbCue(tokens, at, verb, sentence));
  }
  return cues;
}

/** A cue whose source stands behind it. */
function cueBefore(tokens: readonly Token[], at: number): Cue | null {
  const word = (tokens[at] as Token).lower;
  const cue = { from: at, manner: 'says', participle: false } as const;
  const phrase = SAYING_PHRASES.find(({ words }) => words[0] === word && wordsAt(tokens, at, words));
  if (phrase !== undefined) {
    const { words, ...needs } = phrase;
    return { ...cue, ...needs, to: at + words.length, form: 'phrase' };
  }
  if (CITING.has(word)) return { ...cue, to: at + 1, form: 'citing', needs: 'name' };
  const told = /^(?:was|were|been|is|are)$/u.test(word) && wordsAt(tokens, at + 1, ['told', 'by']);
  return told ? { ...cue, to: at + 3, form: 'told-by' } : null;
}

function verbCue(tokens: readonly Token[], at: number, verb: Verb, sentence: Sentence): Cue {
  let from = quotedAs(tokens, at) ?? at;
  let negated = false;
  while (from > sentence.from && AUXILIARIES.has((tokens[from - 1] as Token).lower)) {
    from--;
    const word = (tokens[from] as Token).lower;
    if (word === 'not' || word === "n't") negated = true;
  }
  const word = (tokens[at] as Token).lower;
  const declines = DECLINE.has(tokens[at - 2]?.lower ?? '') && tokens[at - 1]?.lower === 'to';
  const withholds = declines || (negated && DISCLOSE.has(word));
  const form = isPutOut(tokens, at) ? 'put-out' : 'verb';
  return {
    from: declines ? at - 2 : from,
    to: word === 'spoken' ? at + 2 : SPEAKS.test(word) ? ofAfter(tokens, at) + 1 : at + 1,
    form,
    manner: withholds ? 'withholds' : verb.manner,
    participle: word.endsWith('ing') && from === at && tokens[at - 1]?.lower !== 'as' && !isSpeaking(tokens, at),
  };
}

/** A form that may be a noun ("the report", "claims of") or an adjective ("the alleged attack") is no cue there. */
function isVerbHere(tokens: readonly Token[], at: number, { strength }: Verb, sentence: Sentence): boolean {
  const word = (tokens[at] as Token).lower;
  const before = at > sentence.from ? (tokens[at - 1] as Token).lower : '';
  const after = tokens[at + 1];
  // "it goes without saying"
  if (NOUN_MARKS.has(before) || before === 'without') return false;
  // "a first list:", "a witness report:", "its second report:"
  if (BASE_OR_NOUN.test(word) && (ONE.test(tokens[at - 2]?.lower ?? '') || WHICH_ONE.test(before))) return false;
  // "a command post", "the border posts"
  if (word.startsWith('post') && POSTS.test(before)) return false;
  // "a UN report on the raid"
  if (MAY_BE_NOUN.test(word) && /^(?:on|of|about|into|from)$/u.test(after?.lower ?? '')) return false;
  // "rejected *claims* that", "*Reports* that … were untrue"
  const plural = /^(?:claim|report|record|post|estimate)s$/u.test(word);
  if (plural && (at === sentence.from ? after?.lower === 'that' : TAKES_NOUN.test(before))) return false;
  // "citing hospital *records*"
  if (MAY_BE_NOUN.test(word) && [1, 2, 3].some((k) => CITING.has(tokens[at - k]?.lower ?? ''))) return false;
  // a war claims lives, and nobody says anything
  if (
    word.startsWith('claim') &&
    (/^(?:the|at|lives)/u.test(after?.lower ?? '') || FIGURE.test(after?.lower ?? '')) &&
    livesAhead(tokens, at)
  )
    return false;
  const passive = /^(?:was|were|is|are|been|be|being)$/u.test(before);
  if (passive && after?.lower !== 'as') return isPutOut(tokens, at) || (after?.lower === 'that' && word !== 'said');
  if (after?.lower === 'by' && !/^(?:said|told)$/u.test(word)) return false;
  if (before === 'to' && tokens[at - 2]?.lower !== 'declined' && tokens[at - 2]?.lower !== 'refused') return false;
  if (word.startsWith('put')) return isToll(tokens, at) || isPutAgain(tokens, at);
  // "gave its losses as 28"; weapons are given too
  if (/^(?:gave|gives)$/u.test(word) || (word === 'given' && HAS.test(`${tokens[at - 2]?.lower} ${before}`)))
    return isGivenAs(tokens, at) || isItAs(tokens, at);
  if (word === 'speaking') return isSpeaking(tokens, at) && (ofFigureLater(tokens, at) || ofFigure(tokens, at));
  if (RAISING.test(word)) return isRaised(tokens, at);
  if (COUNTING.test(word)) return FIGURE.test(firstOf(tokens, at));
  if (SPEAKS.test(word)) return ofFigureLater(tokens, at) || ofFigure(tokens, at);
  if (word === 'spoken')
    return (
      !AUXILIARIES.has(before) &&
      after?.lower === 'of' &&
      [2, 3, 4].some((k) => FIGURE.test(tokens[at + k]?.lower ?? ''))
    );
  // "police *count* four dead"
  if (word.startsWith('count') && FIGURE.test(after?.lower ?? '') && /^\p{L}/u.test(before)) return true;
  if (strength === 'strong' || (DISCLOSE.has(word) && isWithheld(tokens, at, sentence))) return true;
  return (
    opensContent(tokens, at + 1, sentence) ||
    closesQuote(tokens, at, sentence) ||
    trails(tokens, at, sentence) ||
    isBetweenCommas(tokens, at, sentence)
  );
}

/** "in which, the mayor *maintains*, forty died" */
function isBetweenCommas(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  if (tokens[at + 1]?.text !== ',' || at + 2 >= sentence.to) return false;
  for (let i = at - 1; i > Math.max(sentence.from, at - MOST_INSERTED); i--) {
    const { text, lower } = tokens[i] as Token;
    if (text === ',') return !/^(?:who|which|and|but|he|she|it)$/u.test(tokens[i + 1]?.lower ?? '');
    if (/^(?:who|which|that|had|been|was|were|and|not)$/u.test(lower)) return false;
  }
  return false;
}
const MOST_INSERTED = 8;

/** "has not disclosed", "did not reveal", "declined to give" */
function isWithheld(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  for (let i = at - 1; i > sentence.from && AUXILIARIES.has((tokens[i] as Token).lower); i--) {
    if (/^(?:not|n't|never)$/u.test((tokens[i] as Token).lower)) return true;
  }
  return DECLINE.has(tokens[at - 2]?.lower ?? '') && tokens[at - 1]?.lower === 'to';
}

const livesAhead = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at + 1; i <= at + 6; i++) if (tokens[i]?.lower === 'lives') return true;
  return false;
};

/** "it was stated in a notice by …" */
const isPutOut = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 2]?.lower === 'it' && tokens[at + 1]?.lower === 'in';

/** "…, the group estimated." */
function trails(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  const ends =
    at + 1 >= sentence.to || (at + 2 >= sentence.to && tokens[at + 1]?.text === '.') || tokens[at + 1]?.text === ';';
  if (!ends) return false;
  for (let i = at - 1; i > Math.max(sentence.from + 2, at - 8); i--) if (tokens[i]?.text === ',') return true;
  return false;
}

/** "that …", ": …", a quotation, "how", or within a few words of it ("added on Friday that"). */
function opensContent(tokens: readonly Token[], from: number, sentence: Sentence): boolean {
  for (let i = from; i < Math.min(sentence.to, from + 7); i++) {
    const token = tokens[i] as Token;
    if (
      token.lower === 'that' ||
      token.text === ':' ||
      (isQuote(token) && token.spaced && tokens[i + 1]?.spaced === false)
    )
      return true;
    if (i === from && /^(?:the|at|no|more|over)$/u.test(token.lower)) continue;
    if (token.text === ';' || token.text === '.') return false;
    if (i === from && /^\d/u.test(token.text)) return true;
  }
  const first = tokens[from];
  const second = tokens[from + 1];
  // "wrote the president": the reporting clause is turned round
  return (
    first !== undefined &&
    second !== undefined &&
    from < sentence.to &&
    /^(?:at|the)$/u.test(first.lower) &&
    /^(?:least|death|deaths|number|killing)$/u.test(second.lower)
  );
}

const closesQuote = (tokens: readonly Token[], at: number, sentence: Sentence): boolean => {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 8); i--) if (isQuote(tokens[i])) return true;
  return false;
};
