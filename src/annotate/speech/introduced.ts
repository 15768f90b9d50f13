/**
 * Who is told by what he is, and by name elsewhere: "a surgeon said … Dr Jane Doe, who runs the ward, said", "a local group
 * said … The River Committee said", "Jane Doe, head of the office, said … the office said". All are one voice.
 */
import { ORGANISATION_HEADS } from '../../language/en/offices.ts';
import { GROUPS_BY_SORT, SPEAKING_PERSONS, TRADES } from '../../language/en/stances.ts';
import type { Sentence, Speaker, SpeechFrame, Token, TokenRange } from '../../model/annotation.ts';
import { slug } from '../../model/ids.ts';
import { DETERMINERS } from '../../language/en/reporting.ts';
import { isPress } from '../../read/metadata/outlets.ts';

/** Sentences within which the name follows what the person or body is. */
const NAMED_WITHIN = 3;
/** Voices that a bare "the surgeon" may go back to. */
const MOST_VOICES = 12;
const WIDEST_APPOSITION = 24;

interface Voice {
  readonly speaker: Speaker;
  /** words of what it was called: "surgeon", "hospital" */
  readonly words: ReadonlySet<string>;
}

/** `frames` in the order of the text, with names for those that are first told by what they are. */
export function introduced(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  frames: readonly SpeechFrame[],
): SpeechFrame[] {
  const whole = frames.map((frame) => withApposition(tokens, frame));
  const at = (frame: SpeechFrame): number => (frame.cue[0] ?? frame.content[0])?.from ?? 0;
  const index = (position: number): number => {
    let [low, high] = [0, sentences.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle] as Sentence).to <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const names = new Map<SpeechFrame, Speaker>();
  for (const [i, frame] of whole.entries()) {
    const head = describedBy(tokens, frame);
    if (head === null) continue;
    const own = index(at(frame));
    const isHeading = sentences[own]?.form === 'heading';
    const next = whole
      .slice(i + 1, i + 1 + MOST_VOICES)
      .find((other) => other.cue.length > 0 && index(at(other)) > own && describedBy(tokens, other) !== head);
    if (next === undefined || isHeading || index(at(next)) > own + NAMED_WITHIN) continue;
    if (!isNameOf(tokens, frame, head, next, sentences[index(at(next))] as Sentence)) continue;
    for (const other of whole.slice(0, whole.indexOf(next)))
      if (other === frame || isAgain(tokens, other, frame, head)) names.set(other, next.speaker);
  }
  const named = whole.map((frame) => renamed(frame, names.get(frame)));
  return goneBackTo(tokens, named);
}

const renamed = (frame: SpeechFrame, known: Speaker | undefined): SpeechFrame =>
  known === undefined
    ? frame
    : { ...frame, speaker: { ...frame.speaker, name: known.name, actor: known.actor, text: frame.speaker.text } };

/** "he" and a headline's "surgeon" are those whom the text calls "a surgeon". */
const isAgain = (tokens: readonly Token[], other: SpeechFrame, { speaker }: SpeechFrame, head: string): boolean =>
  other.speaker.actor === null &&
  (other.speaker.name === speaker.name || (describedBy(tokens, other) === head && !isIndefinite(tokens, other)));

/** "Jane Doe*, head of the office,* said": the words are part of how the text calls her. */
function withApposition(tokens: readonly Token[], frame: SpeechFrame): SpeechFrame {
  const { speaker } = frame;
  const end = appositionOf(tokens, frame);
  const isKnown = speaker.actor !== null && speaker.actor !== slug(speaker.name);
  if (speaker.range === null || isKnown || !isPersonName(speaker.name)) return frame;
  const { from, to } = speaker.range;
  const isTitled = isDoctor(tokens[from - 1]);
  if (end === null && !isTitled) return frame;
  const text = tokens
    .slice(isTitled ? from - 1 : from, end ?? to)
    .map((token, i) => (i > 0 && token.spaced ? ` ${token.text}` : token.text))
    .join('');
  return { ...frame, speaker: { ...speaker, text } };
}

/** The end of what stands between commas behind a name; null where nothing does. */
function appositionOf(tokens: readonly Token[], { speaker: { range }, cue: [cue] }: SpeechFrame): number | null {
  if (range === null || cue === undefined || tokens[range.to]?.text !== ',') return null;
  for (let at = range.to + 1; at < range.to + WIDEST_APPOSITION; at++) {
    const { text = '.' } = tokens[at] ?? {};
    if (/^[.;:"“”]$/u.test(text)) return cue.from < range.from && at > range.to + 1 && text === '.' ? at : null;
    if (at === cue.from) return tokens[at - 1]?.text === ',' && at - 1 > range.to ? at - 1 : null;
  }
  return null;
}

const isPersonName = (name: string): boolean =>
  /^(?:\p{Lu}[\p{L}'’.-]*\s){1,4}\p{Lu}[\p{L}'’-]+$/u.test(name) &&
  !isPress(name) &&
  !ORGANISATION_HEADS.has(name.split(' ').at(-1)?.toLowerCase() ?? '');

/** The noun by which one who is not named is told: "surgeon" of "a surgeon at the clinic"; null of names and crowds. */
function describedBy(tokens: readonly Token[], { speaker }: SpeechFrame): string | null {
  const { name, actor, actors, range } = speaker;
  if (actor !== null || actors !== undefined || range === null || /\p{Lu}/u.test(name)) return null;
  const head =
    name
      .replace(/ (?:there|here)$/u, '')
      .split(/ (?:of|at|from|in|for|with|who|that) /u)[0]
      ?.split(' ')
      .at(-1) ?? '';
  const owned = /^(?:'s|’s|its|their|his|her|our)$/u.test(tokens[range.from - 1]?.lower ?? '');
  return !owned && (SPEAKING_PERSONS.has(head) || GROUPS_BY_SORT.has(head)) ? head : null;
}

const determiner = (tokens: readonly Token[], { speaker: { range } }: SpeechFrame): string => {
  if (range === null) return '';
  for (let at = range.from; at >= range.from - 4 && at >= 0; at--) {
    const { lower } = tokens[at] as Token;
    if (DETERMINERS.has(lower)) return lower;
    if (at < range.from && !/^\p{Ll}[\p{L}-]+$/u.test(lower)) return '';
  }
  return '';
};
const isIndefinite = (tokens: readonly Token[], frame: SpeechFrame): boolean =>
  /^(?:an?|one|another)$/u.test(determiner(tokens, frame));

/** Whether `next` names whom `frame` tells by what he is. */
function isNameOf(
  tokens: readonly Token[],
  frame: SpeechFrame,
  head: string,
  next: SpeechFrame,
  sentence: Sentence,
): boolean {
  const { name, actor, range } = next.speaker;
  if (range === null || (actor !== null && actor !== slug(name))) return false;
  if (GROUPS_BY_SORT.has(head)) {
    const last = name.split(' ').at(-1)?.toLowerCase() ?? '';
    return (
      isIndefinite(tokens, frame) &&
      /^\p{Lu}.* \p{Lu}/u.test(name) &&
      (ORGANISATION_HEADS.has(last) || GROUPS_BY_SORT.has(last)) &&
      range.from - sentence.from <= 2
    );
  }
  if (!isPersonName(name)) return false;
  const own = wordsOf(tokens, frame);
  const others = wordsOf(tokens, next);
  return sameTrade(new Set([head]), others) || [...own].some((word) => others.has(word));
}

/** Nouns of what a voice is called, its apposition and its title with it. */
function wordsOf(tokens: readonly Token[], frame: SpeechFrame): ReadonlySet<string> {
  const { range } = frame.speaker;
  const end = appositionOf(tokens, frame);
  const ranges: TokenRange[] = [...frame.source, ...(range === null ? [] : [range])];
  if (range !== null && end !== null) ranges.push({ from: range.from, to: end });
  const words = ranges.flatMap(({ from, to }) => tokens.slice(from, to).map(({ lower }) => lower));
  const titled = range !== null && [range.from - 1, range.from].some((at) => isDoctor(tokens[at]));
  return new Set([...words.filter((word) => NOUN.test(word) && !PLAIN.has(word)), ...(titled ? ['doctor'] : [])]);
}
const isDoctor = (token: Token | undefined): boolean => /^Dr\.?$/u.test(token?.text ?? '');
const NOUN = /^\p{Ll}[\p{L}-]{3,}$/u;
const PLAIN = new Set(
  'that this with from over when where which whose whom been were have their there about after local senior said told asked also named city town'.split(
    ' ',
  ),
);

/** "the same doctor", "the clerk", "the charity": whoever of that trade or sort spoke last. */
function goneBackTo(tokens: readonly Token[], frames: readonly SpeechFrame[]): SpeechFrame[] {
  const voices: Voice[] = [];
  return frames.map((frame) => {
    const head = describedBy(tokens, frame);
    const isBare = head !== null && frame.speaker.name.split(' ').length <= 2 && !isIndefinite(tokens, frame);
    const definite = /^(?:the|this|that)$/u.test(determiner(tokens, frame));
    const known = isBare && definite ? voices.findLast(({ words }) => sameTrade(new Set([head]), words)) : undefined;
    if (known !== undefined) return renamed(frame, known.speaker);
    const office = officeBehind(tokens, frame, voices);
    if (office !== null) return renamed(frame, office);
    if (frame.speaker.range !== null && frame.holds !== true && frame.cue.length > 0) {
      const words = wordsOf(tokens, frame);
      if (words.size > 0) voices.push({ speaker: frame.speaker, words });
      if (voices.length > MOST_VOICES) voices.shift();
    }
    return frame;
  });
}

/** "Jane Doe, *head of the zonal office*, said", where the office has spoken before: she speaks for it. */
function officeBehind(tokens: readonly Token[], frame: SpeechFrame, voices: readonly Voice[]): Speaker | null {
  const { range, name, actor } = frame.speaker;
  const end = appositionOf(tokens, frame);
  if (range === null || end === null || !isPersonName(name) || (actor !== null && actor !== slug(name))) return null;
  const words = tokens.slice(range.to + 1, end).map(({ lower }) => lower);
  const lead = words.findIndex((word, i) => LEADS.test(word) && /^(?:of|at|for|with)$/u.test(words[i + 1] ?? ''));
  if (lead < 0 || lead > MOST_BEFORE_LEAD) return null;
  const behind = words.slice(lead + 2);
  const stop = behind.findIndex((word) => /^(?:,|in|of|at|for|who|which|and)$/u.test(word));
  const body = behind.slice(0, stop < 0 ? behind.length : stop).at(-1) ?? '';
  const isOf = ({ speaker }: Voice): boolean => !isPersonName(speaker.name) && nounsOf(speaker.name).includes(body);
  return body.length < 4 ? null : (voices.findLast(isOf)?.speaker ?? null);
}
const LEADS =
  /^(?:head|director|chief|chairman|chairwoman|chair|manager|secretary|coordinator|president|leader|commissioner)$/u;
const MOST_BEFORE_LEAD = 3;
const nounsOf = (name: string): readonly string[] => name.toLowerCase().split(/[^\p{L}]+/u);

const sameTrade = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((word) => b.has(word)) ||
  TRADES.some((trade) => [...a].some((word) => trade.has(word)) && [...b].some((word) => trade.has(word)));
