/** The sentences of a text that can be copied: those of its paragraphs, without headlines, credits and datelines. */
import { BEFORE_FIGURES, BEFORE_NAMES, CALENDAR_SHORT } from '../language/en/abbreviations.ts';
import type { Span } from '../model/span.ts';
import { endsSentence, linesOf } from '../text/lines.ts';

/** A line that does not end as a sentence does is a headline or an item of a list unless it has so many characters. */
const SHORTEST_OPEN_PARAGRAPH = 120;
/** Paragraphs at the head of a text that may open with a dateline. */
const LINES_WITH_DATELINE = 6;

const BREAK = /[.!?…。]["'”’»)\]]{0,3}\s+(?=["'“‘«([]{0,2}[\p{Lu}\p{N}])/gu;
/** "KHARTOUM, 3 May (Agency) - ", "GOMA (DR Congo) — " */
const DATELINE =
  /^(?=\p{Lu}{2,}|[^\n]{2,50}\(|[^\n]{2,50},\s\p{L}{0,9}\.?\s?\d)\p{Lu}[\p{L}\p{M} .,'’/\d-]{1,60}(?:\([^()\n]{1,40}\)\s?)?\s?(?:[-–—]{1,2})\s/u;

/** Spans in `text`, in order. Time linear in its length. */
export function sentencesIn(text: string): Span[] {
  const spans: Span[] = [];
  let paragraphs = 0;
  for (const line of linesOf(text)) {
    if (line.text.trim() === '') continue;
    if (line.text.length < SHORTEST_OPEN_PARAGRAPH && !endsSentence(line.text)) continue;
    const dateline = paragraphs < LINES_WITH_DATELINE ? (DATELINE.exec(line.text)?.[0].length ?? 0) : 0;
    paragraphs++;
    let start = dateline;
    for (const match of line.text.matchAll(BREAK)) {
      if (match.index < start || !isBreak(line.text, match.index)) continue;
      const end = match.index + match[0].length;
      push(spans, line.start, line.text, start, end);
      start = end;
    }
    push(spans, line.start, line.text, start, line.text.length);
  }
  return spans;
}

function push(spans: Span[], offset: number, line: string, from: number, to: number): void {
  const words = line.slice(from, to);
  const start = offset + from + (words.length - words.trimStart().length);
  const end = offset + from + words.trimEnd().length;
  if (end > start) spans.push({ start, end });
}

/** No break behind an initial, a title, or a short word before a figure. */
function isBreak(line: string, stop: number): boolean {
  if (line[stop] !== '.') return true;
  const word = /[\p{L}.]{1,12}$/u.exec(line.slice(Math.max(0, stop - 12), stop))?.[0] ?? '';
  if (/^(?:\p{L}\.)*\p{L}$/u.test(word) && word !== 'I') return false;
  const short = `${word.toLowerCase()}.`;
  if (BEFORE_NAMES.has(short)) return false;
  const beforeFigure = /^[.\s]+\p{N}/u.test(line.slice(stop, stop + 5));
  return !(beforeFigure && (BEFORE_FIGURES.has(short) || CALENDAR_SHORT.has(short)));
}
