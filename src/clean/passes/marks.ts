/** Reference marks: `[62]`, `[d]`, `[dead link]`. They leave the text and stay as cites. */
import type { Cut, Pass } from '../pass.ts';

const NUMBER = String.raw`\d{1,4}`;
const LETTER = '[a-z]{1,2}';
const NOTE = String.raw`(?:note|nb|n|fn|lower-alpha)\.?\s?\d{1,3}`;
/** What editors of an encyclopedia ask of one another. */
const QUERY = String.raw`(?:(?:permanent )?dead link|(?:[a-z]{2,15} ){1,3}needed|who\??|when\??|where\??|which\??|why\??|according to whom\??|by whom\??|failed verification|unreliable source\??|disputed|dubious(?: ?[-–] ?discuss)?|vague|clarify|sic)`;
const MARK = new RegExp(
  `\\[(?:(?<number>${NUMBER})|(?<letter>${LETTER})|(?<note>${NOTE})|(?<query>${QUERY})|(?<lost>))\\]`,
  'giu',
);

/** Letters an editor adds to a word of a quotation: "recognise[d]", "it happen[s]", "the[y]". */
const ENDINGS = new Set(['d', 's', 'r', 'n', 't', 'y', 'e', 'ed', 'es', 'er', 'en', 'ly', 'al', 'i', 'm']);

/** A text that puts marks at its words means a mark by `[585]` after a blank too. */
const ATTACHED = /[\p{L}.,;][[]\d{1,3}\]/gu;
const HABIT = 5;
const short = (match: RegExpExecArray): boolean => /^\d{1,3}$/u.test(match.groups?.number ?? '');

/** A run of marks ends a word, a stop or another mark; after a blank it must follow a stop. */
function isMark(text: string, match: RegExpExecArray, afterMark: boolean, habitual: boolean): boolean {
  const { letter, query, lost } = match.groups ?? {};
  if (lost !== undefined) return true;
  const before = text[match.index - 1] ?? '\n';
  const after = text[match.index + match[0].length] ?? '\n';
  if (query?.toLowerCase() === 'sic') return false;
  if (query || afterMark) return true;
  if (before === '\n') return false;
  if (letter !== undefined) {
    // Inside or at the end of a word a letter in brackets is an editor's: "w[ould]", "ha[d]".
    if (/\p{L}/u.test(before) && (/\p{L}/u.test(after) || ENDINGS.has(letter.toLowerCase()) || letter.length > 1))
      return false;
    if (/[A-Z]/u.test(letter)) return false;
  }
  if (/\s/u.test(before)) {
    const closes = /[.,;:!?\n]/u.test(after);
    return /[.,;:!?)\]"'”’»]/u.test(text[match.index - 2] ?? '') || ((habitual || closes) && short(match));
  }
  return /[\p{L}\p{N}\p{Pe}\p{Pf}.,;:!?"'”’»%°-]/u.test(before);
}

/** Whether a space must stand where the marks stood: between a stop or word and the next word. */
const needsSpace = (before: string, after: string): boolean =>
  /[\p{L}\p{N}.,;:!?)\]"”’»%]/u.test(before) && /[\p{L}\p{N}(“‘«]/u.test(after);

export const marks: Pass = {
  name: 'marks',
  find: ({ text }) => {
    if (!text.includes('[')) return [];
    const habitual = (text.match(ATTACHED)?.length ?? 0) >= HABIT;
    const cuts: Cut[] = [];
    let runStart = -1;
    let runEnd = -1;
    /** Ends the run of marks: its last cut closes the gap. */
    const close = () => {
      const last = cuts.at(-1);
      if (runEnd === -1 || !last) return;
      const before = text[runStart - 1] ?? '\n';
      const after = text[runEnd] ?? '\n';
      if (needsSpace(before, after)) cuts[cuts.length - 1] = { ...last, put: ' ' };
      runEnd = -1;
    };
    for (const match of text.matchAll(MARK)) {
      const start = match.index;
      const end = start + match[0].length;
      const afterMark = start === runEnd;
      if (!isMark(text, match, afterMark, habitual)) continue;
      if (!afterMark) {
        close();
        runStart = start;
      }
      const label = match[0].slice(1, -1);
      // A blank before the mark goes with it when nothing but a blank or a stop follows.
      const blank = !afterMark && text[start - 1] === ' ' && /[\s.,;:!?)]|^$/u.test(text[end] ?? '');
      if (blank) runStart = start - 1;
      cuts.push({
        start: blank ? start - 1 : start,
        end,
        reason: label === '' ? 'reference mark without its number' : 'reference mark',
        ...(label === '' ? {} : { cite: label }),
      });
      runEnd = end;
    }
    close();
    return cuts;
  },
};
