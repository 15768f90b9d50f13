/** What a text has lost on its way and cannot be mended with certainty: marked where it stands, never changed. */
import type { Damage, Removal, Segment } from '../model/document.ts';
import { stillDoubleEncoded } from '../text/double-encoding.ts';
import { fromSource } from '../text/offsets.ts';
import { scattered } from './passes/scattered.ts';

/** A text with more of it is damaged throughout. */
const MOST_MARKS = 10_000;

/** Letters with the signs that may stand for lost ones. */
const RUN = /[\p{L}\p{M}?\ufffd]{2,200}/gu;
const INNER = /\p{L}\?{1,3}\p{Ll}/u;
/** "BRA?OV"; in smaller letters a capital behind the mark may begin the next sentence. */
const CAPITALS = /^\?{0,3}\p{Lu}{2,60}\?{1,3}\p{Lu}[\p{Lu}?]{0,60}$/u;
/** "?ibenik" */
const FIRST = /^\?{1,3}\p{L}{2}/u;
const OPENS_WORD = /^$|[\s(["“‘'«„–—-]/u;
/** Beside these a mark belongs to an address, a file name or code. */
const OF_ADDRESS = /[/\\.=&:@#%_\d]/u;
/** "Cernavod?, the": no question goes on with a comma. */
const LAST = /^\p{Lu}\p{L}{2,60}\?$/u;

function lostLetters(text: string): Damage[] {
  if (!/[?\ufffd]/u.test(text)) return [];
  const found: Damage[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (!/[?\ufffd]/u.test(run)) continue;
    const end = index + run.length;
    const [before, after] = [text.slice(Math.max(0, index - 1), index), text.slice(end, end + 1)];
    const inAddress = OF_ADDRESS.test(before) || /[/\\=&@#%_\d]/u.test(after);
    const isLost =
      run.includes('\ufffd') ||
      (!inAddress &&
        (INNER.test(run) ||
          CAPITALS.test(run) ||
          (FIRST.test(run) && OPENS_WORD.test(before)) ||
          (LAST.test(run) && after === ',')));
    if (!isLost) continue;
    // A mark at the end may be the question's own.
    const own = after === ',' || /^\s\p{Ll}/u.test(text.slice(end, end + 2)) ? 0 : (/\?+$/u.exec(run)?.[0].length ?? 0);
    found.push({ start: index, end: end - own, sort: 'lost letters' });
  }
  for (const { index } of text.matchAll(/(?<![\p{L}\p{M}?\ufffd])\ufffd(?![\p{L}\p{M}?\ufffd])/gu))
    found.push({ start: index, end: index + 1, sort: 'lost letters' });
  return found;
}

const SPREAD = /(?<![\p{L}\p{N}.'’])(?:\p{L} ){4,60}\p{L}(?![\p{L}\p{N}'’])/gu;
/** "A B C D E" is a list. */
const isAlphabet = (letters: string): boolean => 'abcdefghijklmnopqrstuvwxyz'.includes(letters);

const spreadWords = (text: string): Damage[] =>
  [...text.matchAll(SPREAD)]
    .filter(([run]) => !isAlphabet(run.replaceAll(' ', '').toLowerCase()))
    .map(({ 0: run, index }) => ({ start: index, end: index + run.length, sort: 'scattered letters' }));

/** Damage in a clean text, in order. Letters taken out because nobody could read them leave an empty span. */
export function damageOf(text: string, removals: readonly Removal[], map: readonly Segment[]): Damage[] {
  const takenOut = removals
    .filter(({ pass }) => pass === scattered.name)
    .map(({ raw }) => fromSource(map, raw.start))
    .map((at): Damage => ({ start: at, end: at, sort: 'scattered letters' }));
  const all: Damage[] = [
    ...lostLetters(text),
    ...stillDoubleEncoded(text).map((span): Damage => ({ ...span, sort: 'wrong encoding' })),
    ...spreadWords(text),
    ...takenOut,
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  let end = 0;
  return all
    .filter((one) => {
      const isFree = one.start >= end;
      if (isFree) end = one.end;
      return isFree;
    })
    .slice(0, MOST_MARKS);
}
