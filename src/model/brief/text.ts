/**
 * The text of a brief: plain, paragraphs apart by an empty line, `# ` before a heading, and `[^3]` where the third thing
 * that was chosen is cited. Pure and without schemas, so that the page can ask while one writes.
 */
import type { Span } from '../span.ts';
import { ABBREVIATIONS } from './en.ts';

export interface Block extends Span {
  readonly form: 'heading' | 'paragraph';
}

export interface Sentence extends Span {
  /** numbers of what is cited in it, in order */
  readonly marks: readonly number[];
}

/** A mark in the text; `number` as it is written. */
export interface Mark extends Span {
  readonly number: number;
}

const MARK = /\[\^(?<number>\d{1,4})\]/gu;
const HEADING = /^#{1,3} /u;
/** Where a sentence may end: its sign, what closes with it, and marks set behind it. */
const END = /[.!?…]+["”’»)\]]*(?:[ \t]?\[\^\d{1,4}\])*(?=\s|$)/gu;
const BEGINS = /^\s+["“‘«(]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
const LAST_WORD = /[\p{L}\p{N}.]+$/u;
/** What may stand before a full stop that ends nothing is short. */
const WORD_UNITS = 12;
/** Nothing is said without a letter or figure. */
const SAYS = /[\p{L}\p{N}]/u;

export function marksIn(text: string): Mark[] {
  return [...text.matchAll(MARK)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    number: Number(found.groups?.number),
  }));
}

/** Headings are lines of their own; other lines make paragraphs until an empty one. */
export function blocksOf(body: string): Block[] {
  const blocks: { form: Block['form']; start: number; end: number }[] = [];
  let at = 0;
  let goesOn = false;
  for (const line of body.split('\n')) {
    const end = at + line.length;
    const last = blocks.at(-1);
    const isHeading = HEADING.test(line);
    if (line.trim() === '') goesOn = false;
    else if (goesOn && last !== undefined && !isHeading) last.end = end;
    else {
      blocks.push({ form: isHeading ? 'heading' : 'paragraph', start: at, end });
      goesOn = !isHeading;
    }
    at = end + 1;
  }
  return blocks;
}

/** What the block says, without the sign of a heading. */
export const wordsOf = (body: string, { start, end, form }: Block): Span => ({
  start: form === 'heading' ? start + (HEADING.exec(body.slice(start, end))?.[0].length ?? 0) : start,
  end,
});

/** The sentences of the paragraphs, in order; headings say nothing that needs a source. */
export function sentencesOf(body: string): Sentence[] {
  return blocksOf(body)
    .filter(({ form }) => form === 'paragraph')
    .flatMap((block) => sentencesIn(body.slice(block.start, block.end), block.start));
}

function sentencesIn(text: string, offset: number): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const close = (to: number): void => {
    const words = text.slice(from, to);
    const start = from + (words.length - words.trimStart().length);
    const end = to - (words.length - words.trimEnd().length);
    from = to;
    const said = text.slice(start, end);
    if (!SAYS.test(said.replace(MARK, ''))) return;
    sentences.push({ start: start + offset, end: end + offset, marks: marksIn(said).map(({ number }) => number) });
  };
  for (const { 0: sign, index } of text.matchAll(END)) {
    const end = index + sign.length;
    if (end < text.length && (!BEGINS.test(text.slice(end, end + WORD_UNITS)) || isAbbreviated(text, index, sign)))
      continue;
    close(end);
  }
  close(text.length);
  return sentences;
}

/** "Maj. Gen. Hall", "U.S. troops", "J. Smith": the stop belongs to the word. */
function isAbbreviated(text: string, at: number, sign: string): boolean {
  if (sign !== '.') return false;
  const word = LAST_WORD.exec(text.slice(Math.max(0, at - WORD_UNITS), at))?.[0] ?? '';
  return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase());
}

/** Sentences that cite nothing that was chosen. */
export const bareSentences = (body: string, numbers: ReadonlySet<number>): Sentence[] =>
  sentencesOf(body).filter(({ marks }) => !marks.some((number) => numbers.has(number)));

/** The numbers of footnotes in the order in which the text first cites them: as written → as printed, from 1. */
export function printedNumbers(body: string, numbers: ReadonlySet<number>): ReadonlyMap<number, number> {
  const printed = new Map<number, number>();
  for (const { number } of marksIn(body))
    if (numbers.has(number) && !printed.has(number)) printed.set(number, printed.size + 1);
  return printed;
}
