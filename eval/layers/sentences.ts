/** Our splitter, wink's and Intl.Segmenter on the same marked cases. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { paragraphsOf, sentencesOf } from '../../src/annotate/sentences.ts';
import { tokenise } from '../../src/annotate/tokens.ts';
import { type Counts, countsOver, type Rates, ratesOf } from './counting.ts';

const FILE = resolve(import.meta.dirname, 'sentences.cases.txt');
const BOUNDARY = '‖';
const LINE_BREAK = '¶';

export interface SentenceCase {
  readonly part: string;
  readonly register: string;
  readonly text: string;
  /** where sentences begin, the first left out, as UTF-16 offsets into `text` */
  readonly begins: readonly number[];
}

/** Offsets at which the sentences of a text begin; the first counts too. */
export type Splitter = (text: string) => readonly number[];

/** A line of the case file. Throws on one that hasn't three fields. */
export function caseOf(line: string): SentenceCase {
  const [part, register, marked] = line.split('\t');
  if (part === undefined || register === undefined || marked === undefined) throw new Error(`no case: ${line}`);
  const pieces = marked.replaceAll(LINE_BREAK, '\n').split(BOUNDARY);
  const begins: number[] = [];
  let at = 0;
  for (const piece of pieces.slice(0, -1)) {
    at += piece.length;
    begins.push(at);
  }
  return { part, register, text: pieces.join(''), begins };
}

export const sentenceCases = (): SentenceCase[] =>
  readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map(caseOf);

const wink = winkNLP(model, ['sbd']);

/** The pieces in order, each found behind the one before it. */
function beginsOf(text: string, pieces: readonly string[]): number[] {
  const begins: number[] = [];
  let from = 0;
  for (const piece of pieces) {
    const words = piece.trim();
    const at = words === '' ? -1 : text.indexOf(words, from);
    if (at < 0) continue;
    begins.push(at);
    from = at + words.length;
  }
  return begins;
}

const intl = new Intl.Segmenter('en', { granularity: 'sentence' });

export const SPLITTERS = {
  bilag: (text) => {
    const tokens = tokenise(text);
    return sentencesOf(text, tokens, paragraphsOf(text)).map(({ start }) => start);
  },
  'wink-nlp': (text) => beginsOf(text, wink.readDoc(text).sentences().out()),
  'Intl.Segmenter': (text) =>
    beginsOf(
      text,
      [...intl.segment(text)].map(({ segment }) => segment),
    ),
} as const satisfies Readonly<Record<string, Splitter>>;

export interface Judged {
  readonly missed: readonly number[];
  readonly spurious: readonly number[];
  readonly counts: Counts;
}

/** The first sentence of a text begins where the text does: no boundary, not counted. */
export function judge({ text, begins }: SentenceCase, split: Splitter): Judged {
  const first = text.search(/\S/u);
  const found = new Set(split(text).filter((at) => at !== first));
  const missed = begins.filter((at) => !found.has(at));
  const spurious = [...found].filter((at) => !begins.includes(at));
  const matched = begins.length - missed.length;
  return { missed, spurious, counts: { matched, predicted: found.size, gold: begins.length } };
}

export interface SentenceRow extends Rates {
  readonly name: string;
  readonly part: string;
  /** boundaries found of all that are marked or found: misses and false ones both weigh */
  readonly right: number;
}

const isInLine = (text: string, at: number): boolean => text[at - 1] !== '\n';

/** Line breaks are boundaries to every splitter here, so they are left out of the count. */
const withinLines =
  (split: Splitter): Splitter =>
  (text) =>
    split(text).filter((at) => isInLine(text, at));

/** A row a splitter and a part of the cases, `all` the last part. */
export function sentenceRows(cases: readonly SentenceCase[]): SentenceRow[] {
  const hard = cases.map((each) => ({ ...each, begins: each.begins.filter((at) => isInLine(each.text, at)) }));
  const parts = [...new Set(cases.map(({ part }) => part)), 'all'];
  return parts.flatMap((part) =>
    Object.entries(SPLITTERS).map(([name, split]) => {
      const own = hard.filter((each) => part === 'all' || each.part === part);
      const rates = ratesOf(countsOver(own.map((each) => judge(each, withinLines(split)).counts)));
      const all = rates.predicted + rates.gold - rates.matched;
      return { name, part, right: all === 0 ? 0 : rates.matched / all, ...rates };
    }),
  );
}
