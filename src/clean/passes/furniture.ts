/** What a site puts around a report: menus, forms, notices, lists of other reports. */
import { endsSentence, type Line, linesOf } from '../../text/lines.ts';
import { FURNITURE, LIST_HEADINGS, LONGEST_FURNITURE, WRITERS } from '../cues/furniture.ts';
import type { Cut, Pass } from '../pass.ts';

/** A copyright notice may be a whole paragraph. */
const LONGEST_NOTICE = 700;
/** A list of other reports holds headlines; a longer line ends it. */
const LONGEST_HEADLINE = 160;
/** Notes about writers stand among the last lines with words. */
const FOOT_LINES = 40;

function furnitureOf(line: string): string | null {
  if (line.length > LONGEST_NOTICE) return null;
  const cue = FURNITURE.find(
    ({ reason, forms }) =>
      (reason === 'copyright' || line.length <= LONGEST_FURNITURE) && forms.some((form) => form.test(line)),
  );
  return cue?.reason ?? null;
}

export const furniture: Pass = {
  name: 'furniture',
  find: ({ text }) => {
    const lines = linesOf(text).filter((line) => line.text.trim() !== '');
    const cuts: Cut[] = [];
    let inList = false;
    lines.forEach((line, i) => {
      const words = line.text.trim();
      const reason =
        furnitureOf(words) ??
        writerNote(words, lines.length - i) ??
        captionSlug(lines, i) ??
        (LIST_HEADINGS.test(words) ? 'list of other reports' : null);
      // A heading without a list under it may be a heading of the report: it goes only with its list or at the end.
      if (reason === 'list of other reports') inList = true;
      else if (reason === null && inList && (words.length > LONGEST_HEADLINE || endsSentence(words))) inList = false;
      const why = reason ?? (inList ? 'list of other reports' : null);
      if (why !== null) cuts.push({ start: line.start, end: line.end, reason: why });
    });
    return cuts;
  },
};

const writerNote = (words: string, linesToEnd: number): string | null =>
  linesToEnd <= FOOT_LINES && words.length <= LONGEST_FURNITURE && WRITERS.some((form) => form.test(words))
    ? 'note about the writers'
    : null;

/** An agency's picture slug: a line of names, and the same line again with a credit in brackets. */
function captionSlug(lines: readonly Line[], i: number): string | null {
  const credited = (slug: string | undefined, line: string | undefined) =>
    slug !== undefined && line !== undefined && slug.length <= 80 && line.startsWith(`${slug} (`) && line.endsWith(')');
  const [before, here, after] = [lines[i - 1], lines[i], lines[i + 1]].map((line) => line?.text.trim());
  return credited(here, after) || credited(before, here) ? 'picture credit' : null;
}
