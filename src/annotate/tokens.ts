/**
 * Tokens, by wink-nlp (token F1 99.9 on news against treebank tokens). Long texts go to it in pieces that end at a
 * line break or, failing that, at white space: its working arrays grow with what it is given at once.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Token } from '../model/annotation.ts';

const nlp = winkNLP(model, []);
const { value, precedingSpaces } = nlp.its;

const PIECE_CHARS = 65_536;

/**
 * wink's time grows with the cube of some runs without a blank ("https://https://…": 5 s for 6 KB), so a run longer
 * than any word or address is given to it in stretches. Bounded: of a run of megabytes the pattern would overflow.
 */
const LONG_RUN = /\S{500,100000}/gu;
const RUN_CHARS = 250;

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Where the piece that begins at `from` should end; `run` is the first long run that ends behind it. */
function pieceEnd(text: string, from: number, run: { start: number; end: number } | undefined): number {
  if (run !== undefined && run.start <= from) {
    const cut = Math.min(from + RUN_CHARS, run.end);
    return cut < run.end && isLowSurrogate(text.charCodeAt(cut)) ? cut - 1 : cut;
  }
  const most = Math.min(from + PIECE_CHARS, run?.start ?? text.length);
  if (most === run?.start || most >= text.length) return most;
  const line = text.lastIndexOf('\n', most);
  if (line > from) return line + 1;
  const space = text.lastIndexOf(' ', most);
  return space > from ? space + 1 : most;
}

const isParted = (a: string, b: string): boolean =>
  (a.charCodeAt(a.length - 1) > 0xff || b.charCodeAt(0) > 0xff) && /\p{L}$/u.test(a) && /^\p{L}/u.test(b);

const lowerOf = (word: string): string => word.toLowerCase().replaceAll('’', "'");

/** The tokens of `text` in order. Throws when they do not cover it: offsets would be wrong from there on. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const runs = [...text.matchAll(LONG_RUN)].map(({ index, 0: run }) => ({ start: index, end: index + run.length }));
  let nextRun = 0;
  for (let from = 0; from < text.length; ) {
    while ((runs[nextRun]?.end ?? Infinity) <= from) nextRun++;
    const to = pieceEnd(text, from, runs[nextRun]);
    const all = nlp.readDoc(text.slice(from, to)).tokens();
    const words = all.out(value) as string[];
    const gaps = all.out(precedingSpaces) as string[];
    let at = from;
    let spaced = from === 0 || /\s/u.test(text[from - 1] as string);
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as string;
      at += (gaps[i] as string).length;
      spaced ||= gaps[i] !== '';
      if (!text.startsWith(word, at)) at = realign(text, word, at, to);
      // wink gives line breaks as tokens of their own
      const blank = word.trim() === '';
      const last = tokens.at(-1);
      // it also parts words at letters beyond Latin-1 ("Xank" "ə" "ndi")
      if (!blank && !spaced && last !== undefined && last.end === at && isParted(last.text, word)) {
        tokens[tokens.length - 1] = {
          ...last,
          end: at + word.length,
          text: last.text + word,
          lower: lowerOf(last.text + word),
        };
      } else if (word.toLowerCase() === 'in.' && !/^\d/u.test(last?.text ?? '')) {
        // "the troops moved *in.*", which wink takes for inches
        tokens.push({ start: at, end: at + 2, text: word.slice(0, 2), lower: 'in', spaced });
        tokens.push({ start: at + 2, end: at + 3, text: '.', lower: '.', spaced: false });
      } else if (!blank) tokens.push({ start: at, end: at + word.length, text: word, lower: lowerOf(word), spaced });
      spaced = blank;
      at += word.length;
      if (/^\p{Ll}/u.test(word)) joinLost(tokens);
    }
    from = to;
  }
  return tokens;
}

const LOST_INSIDE = /^\p{Lu}[\p{L}\p{M}?\ufffd]*$/u;

/** A name that lost letters on the way is one word: "Bra" "?" "ov". */
function joinLost(tokens: Token[]): void {
  const word = tokens.at(-1);
  let at = tokens.length - 2;
  while (isLost(tokens[at]) && !tokens[at]?.spaced && tokens[at + 1]?.spaced === false) at--;
  const first = tokens[at];
  const isBroken = at < tokens.length - 2 && word?.spaced === false && first !== undefined;
  if (!isBroken || first.end !== tokens[at + 1]?.start || !LOST_INSIDE.test(first.text)) return;
  const text = tokens
    .splice(at)
    .map((part) => part.text)
    .join('');
  tokens.push({ ...first, end: word.end, text, lower: lowerOf(text) });
}

const isLost = (token: Token | undefined): boolean => token !== undefined && /^[?\ufffd]{1,3}$/u.test(token.text);

/** wink drops some control characters and counts them as nothing; the word then stands a little further on. */
function realign(text: string, word: string, at: number, end: number): number {
  const found = text.indexOf(word, at);
  if (found < 0 || found >= end) throw new Error(`token "${word}" does not stand in the text at ${at}`);
  return found;
}

/** A phrase of a word list as the words its tokens fold to: "call-up" is three tokens. */
export const wordsOf = (phrase: string): string[] => tokenise(phrase).map((token) => token.lower);
