/** The clean text as paragraphs to be set. Offsets count in the text given. */
import type { Span } from '../../../model/span.ts';

export interface Paragraph extends Span {
  readonly form: 'prose' | 'heading' | 'title';
}

/** Lines of a file wrapped by hand are about this long; a shorter line ended on purpose. */
const WRAPPED_UNITS = { min: 50, max: 100 } as const;
const HEADING_UNITS_MAX = 90;
/** What a heading stands before is at least this long: a short line before short lines is an item of a list. */
const HEADED_UNITS_MIN = 60;
const ITEM = /^\s*[-–—•*·▪]/u;
const SENTENCE_END = /[.!?:;,”"'’)\]]\s*$/u;
const GOES_ON = /^\s*[\p{Ll}\p{N}(“"‘]/u;

/** The document's title where the text itself begins with it: it is then set as the title, and not said twice. */
export function titleLine(text: string, title: string | null): Span | null {
  const end = text.includes('\n') ? text.indexOf('\n') : text.length;
  return title !== null && text.slice(0, end).trim() === title.trim() ? { start: 0, end } : null;
}

/** A line break inside a paragraph, as in text wrapped by hand, ends none; any other break does. */
export function paragraphsOf(text: string): Paragraph[] {
  const spans: { start: number; end: number }[] = [];
  let at = 0;
  let previous: string | null = null;
  for (const line of text.split('\n')) {
    const last = spans.at(-1);
    const end = at + line.length;
    if (line.trim() === '') previous = null;
    else if (last !== undefined && previous !== null && wraps(previous, line)) {
      last.end = end;
      previous = line;
    } else {
      spans.push({ start: at, end });
      previous = line;
    }
    at = end + 1;
  }
  return spans.map((span, i) => ({ ...span, form: formOf(text, span, spans[i + 1]) }));
}

function wraps(line: string, next: string): boolean {
  const full = line.length >= WRAPPED_UNITS.min && line.length <= WRAPPED_UNITS.max;
  return full && (GOES_ON.test(next) || !SENTENCE_END.test(line));
}

/** A short line without a full stop that stands before prose is set as a heading. */
function formOf(text: string, span: Span, next: Span | undefined): Paragraph['form'] {
  const units = span.end - span.start;
  if (units > HEADING_UNITS_MAX || next === undefined) return 'prose';
  if (next.end - next.start < Math.max(units, HEADED_UNITS_MIN)) return 'prose';
  const words = text.slice(span.start, span.end);
  return SENTENCE_END.test(words) || ITEM.test(words) ? 'prose' : 'heading';
}
