/**
 * Paragraphs and sentences. A line is a paragraph (cleaning has joined wrapped lines); a sentence ends at a stop that
 * no abbreviation, number or quotation goes on after.
 */
import { MAY_END, NEVER_END, STARTERS } from '../language/en/abbreviations.ts';
import type { Paragraph, Sentence, Token, TokenRange } from '../model/annotation.ts';

const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»', '“']);
const STOPS = new Set(['.', '!', '?', '...', '…', '!!', '!!!', '?!', '??']);
const OPENERS = /^["“‘'([«–—-]$/u;
const HEADING_MOST_TOKENS = 24;
/**
 * The recognisers behind compare the parts of one sentence with each other: 100 KB without a stop took 97 s before they
 * were cut. The longest sentences in the reports at hand have half as many tokens.
 */
const MOST_TOKENS = 400;
const MAY_PART = new Set([';', ',', ':', '|', '/']);
const CAPTION = /^(?:photo|image|picture|caption|video|map|file photo)\b/iu;

export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let start = 0; start < text.length; ) {
    const line = text.indexOf('\n', start);
    const end = line < 0 ? text.length : line;
    if (text.slice(start, end).trim() !== '') paragraphs.push({ start, end });
    start = end + 1;
  }
  return paragraphs;
}

/** True when token `i` and the closing marks after it end a sentence; `next` is the token that would begin one. */
function endsHere(tokens: readonly Token[], i: number, next: Token): boolean {
  const token = tokens[i] as Token;
  if (!next.spaced) return false;
  const begins = /^[\p{Lu}\p{Lt}\p{N}]/u.test(next.text) || OPENERS.test(next.text) || /^\p{Lo}/u.test(next.text);
  if (!begins) return false;
  if (STOPS.has(token.text)) return !isInitial(tokens, i) && !isSplitAbbreviation(tokens, i);
  if (!token.text.endsWith('.') || token.text.length < 2 || NEVER_END.has(token.lower)) return false;
  if (MAY_END.has(token.lower)) return STARTERS.has(next.lower) || OPENERS.test(next.text);
  // an unknown word with a stop glued on: an initial goes on ("J."), a word ends
  return token.text.length > 2;
}

/** The tokeniser parts some abbreviations from their stop ("Maj" "."). */
const isSplitAbbreviation = (tokens: readonly Token[], stop: number): boolean =>
  tokens[stop]?.text === '.' &&
  tokens[stop]?.spaced === false &&
  NEVER_END.has(`${tokens[stop - 1]?.lower}.`) &&
  (tokens[stop - 1] as Token).text.length <= 5;

/** "J. Smith": a stop after a lone capital belongs to the name. */
function isInitial(tokens: readonly Token[], stop: number): boolean {
  const before = tokens[stop - 1];
  return tokens[stop]?.text === '.' && before !== undefined && /^\p{Lu}$/u.test(before.text) && before.text !== 'I';
}

export function sentencesOf(text: string, tokens: readonly Token[], paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  paragraphs.forEach((paragraph, index) => {
    let to = from;
    while (to < tokens.length && (tokens[to] as Token).start < paragraph.end) to++;
    const add = (first: number, end: number): void => {
      for (const piece of piecesOf(tokens, first, end))
        sentences.push(sentence(text, tokens, piece.from, piece.to, index, paragraph));
    };
    let start = from;
    for (let i = from; i < to; i++) {
      const last = i;
      let end = i + 1;
      if (STOPS.has((tokens[i] as Token).text) || (tokens[i] as Token).text.endsWith('.')) {
        while (end < to && CLOSERS.has((tokens[end] as Token).text) && !(tokens[end] as Token).spaced) end++;
        const next = tokens[end];
        if (end < to && next !== undefined && endsHere(tokens, last, next)) {
          add(start, end);
          start = end;
          i = end - 1;
        }
      }
    }
    if (start < to) add(start, to);
    from = to;
  });
  return sentences;
}

/** A sentence of any sensible length whole; a longer stretch cut after the last comma of each second half, else anywhere. */
function* piecesOf(tokens: readonly Token[], from: number, to: number): Generator<TokenRange> {
  let start = from;
  while (to - start > MOST_TOKENS) {
    let end = start + MOST_TOKENS;
    while (end > start + MOST_TOKENS / 2 && !MAY_PART.has((tokens[end - 1] as Token).text)) end--;
    if (end === start + MOST_TOKENS / 2) end = start + MOST_TOKENS;
    yield { from: start, to: end };
    start = end;
  }
  yield { from: start, to };
}

function sentence(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  paragraph: number,
  { start, end }: Paragraph,
): Sentence {
  const first = tokens[from] as Token;
  const last = tokens[to - 1] as Token;
  const whole = first.start <= start + 8 && last.end >= end - 2;
  const stopped = STOPS.has(last.text) || CLOSERS.has(last.text) || last.text === ':' || last.text.endsWith('.');
  const form = CAPTION.test(text.slice(first.start, first.start + 16))
    ? 'caption'
    : /^[-•*–—·]$/u.test(first.text) && first.spaced
      ? 'item'
      : whole && !stopped && to - from <= HEADING_MOST_TOKENS
        ? 'heading'
        : 'prose';
  return { from, to, start: first.start, end: last.end, paragraph, form };
}
