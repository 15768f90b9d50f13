/** The lines above a report that say who wrote it and when. */
import { endsSentence, type Line, linesOf } from '../../text/lines.ts';
import { type Byline, readByline } from './byline.ts';

/** A byline stands between the headline and the report: not below this many lines with words, */
const HEAD_LINES = 30;
const HEAD_CHARACTERS = 8192;
/** nor below two paragraphs of prose (one may be the line under the headline). */
const MOST_PROSE = 2;
const PROSE_CHARACTERS = 100;

export interface HeadLine {
  readonly line: Line;
  /** null for a line that is no byline */
  readonly byline: Byline | null;
}

/** Lines with words at the head of a text, bylines marked. Several bare dates are headings of days, and no bylines. */
export function headOf(text: string): HeadLine[] {
  const head: HeadLine[] = [];
  let prose = 0;
  for (const line of linesOf(text.slice(0, HEAD_CHARACTERS))) {
    if (line.text.trim() === '') continue;
    if (head.length === HEAD_LINES || prose === MOST_PROSE) break;
    head.push({ line, byline: readByline(line.text) });
    if (line.text.length >= PROSE_CHARACTERS && endsSentence(line.text)) prose++;
  }
  const days = new Set(
    head.filter(({ byline }) => byline && isBareDate(byline)).map(({ byline }) => byline?.published),
  );
  if (days.size < 2) return head;
  return head.map(({ line, byline }) => ({ line, byline: byline && isBareDate(byline) ? null : byline }));
}

const isBareDate = ({ publisher, author, agency, published }: Byline): boolean =>
  publisher === null && author === null && agency === null && published !== null;
