/** Letters strewn over many lines by a column or picture that was read the wrong way. */
import { linesOf } from '../../text/lines.ts';
import type { Cut, Pass } from '../pass.ts';

const FEWEST_LINES = 5;
const LONGEST_LINE = 200;

/** A line of one or two characters, or of many that stand alone: "t h", "b r i d g e s 0 p e n". */
function isScattered(line: string): boolean {
  if (line.length > LONGEST_LINE) return false;
  const words = line.trim().split(/\s{1,20}/u);
  if (words.length === 1) return (words[0]?.length ?? 0) <= 2;
  const short = words.filter((word) => word.length <= 2).length;
  return words.length <= 3
    ? short === words.length
    : short >= 0.7 * words.length && words.join('').length <= 2 * words.length;
}

export const scattered: Pass = {
  name: 'scattered',
  find: ({ text }) => {
    const cuts: Cut[] = [];
    let run: { start: number; end: number; lines: number } | null = null;
    const close = () => {
      if (run && run.lines >= FEWEST_LINES) {
        cuts.push({ start: run.start, end: run.end, reason: 'letters scattered over lines' });
      }
      run = null;
    };
    for (const line of linesOf(text)) {
      if (line.text.trim() === '') continue;
      if (!isScattered(line.text) || (/^[\s\d.,%/-]{1,20}$/u.test(line.text) && !run)) close();
      else if (run) run = { start: run.start, end: line.end, lines: run.lines + 1 };
      else run = { start: line.start, end: line.end, lines: 1 };
    }
    close();
    return cuts;
  },
};
