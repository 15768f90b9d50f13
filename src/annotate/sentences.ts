/**
 * Paragraphs and sentences. A line is a paragraph (cleaning has joined wrapped lines); a sentence ends at a stop that
 * no abbreviation, number or quotation goes on after.
 */
import type { Paragraph, Sentence, Token, TokenRange } from '../model/annotation.ts';
import { behindMarks } from './reference-marks.ts';
import { CLOSERS, endsAt, STOPS } from './stops.ts';

const HEADING_MOST_TOKENS = 24;
/**
 * The recognisers behind compare the parts of one sentence with each other: 100 KB without a stop took 97 s before they
 * were cut. The longest sentences in the reports at hand have half as many tokens.
 */
const MOST_TOKENS = 400;
const MAY_PART = new Set([';', ',', ':', '|', '/']);
const ITEM_MARK = /^[•▪●‣■]$/u;
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
      const end = endOf(tokens, start, i, to);
      if (end === null) continue;
      add(start, end);
      start = end;
      i = end - 1;
    }
    if (start < to) add(start, to);
    from = to;
  });
  return sentences;
}

/** Where the sentence that begins at `start` ends, when token `i` ends it: behind the closing and the reference marks. */
function endOf(tokens: readonly Token[], start: number, i: number, to: number): number | null {
  const { text } = tokens[i] as Token;
  if (i > start && ITEM_MARK.test(text) && tokens[i - 1]?.text !== ':') return i;
  const stops = STOPS.has(text) || text.endsWith('.');
  if (!stops && !isClosedAside(tokens, start, i, to)) return null;
  let end = i + 1;
  while (end < to && CLOSERS.has((tokens[end] as Token).text) && !(tokens[end] as Token).spaced) end++;
  end = behindMarks(tokens, end, to);
  if (!stops) return end;
  return end < to && endsAt({ tokens, start, to }, i, end) ? end : null;
}

/** "(AP Photo) The siege …": what stands in brackets behind a sentence is one of its own, with or without a stop. */
const isClosedAside = (tokens: readonly Token[], start: number, i: number, to: number): boolean =>
  tokens[i]?.text === ')' &&
  tokens[start]?.text === '(' &&
  tokens[start - 1]?.text === '.' &&
  i > start + 2 &&
  i + 1 < to &&
  /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '') &&
  tokens[i + 1]?.spaced === true;

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
