/** Runs of blank lines are one blank line, so that the passes after this one have no more lines than words. */
import type { Cut, Pass } from '../pass.ts';

/** A repeated group here (`(?:[ \t]*\n)+`) overflows the stack of the pattern matcher on 20 MB of blank lines. */
const RUN = /\n[ \t\n]{2,}/gu;

export const blankLines: Pass = {
  name: 'blank-lines',
  find: ({ text }) => {
    const cuts: Cut[] = [];
    for (const match of text.matchAll(RUN)) {
      const run = match[0];
      const start = match.index;
      const last = run.lastIndexOf('\n');
      const second = run.indexOf('\n', 1);
      if (last <= second) continue;
      const reason = 'blank lines';
      // The first two line feeds stay where they are when nothing stands between them.
      if (second === 1) cuts.push({ start: start + 2, end: start + last + 1, reason });
      else cuts.push({ start, end: start + last + 1, put: '\n\n', reason });
    }
    return cuts;
  },
};
