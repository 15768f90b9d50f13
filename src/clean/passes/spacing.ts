/** The gaps that the passes before left: blanks, blank lines, empty brackets. */
import { settleEdits } from '../../text/edit.ts';
import { type Cut, cutAll, type Pass } from '../pass.ts';

/** What a run of white space shrinks to: a blank, a line end, or a blank line. */
function wanted(run: string, atEdge: boolean): string {
  if (atEdge) return '';
  const first = run.indexOf('\n');
  if (first === -1) return ' ';
  return run.includes('\n', first + 1) ? '\n\n' : '\n';
}

/** Runs of white space that are more, or other, than they should be. A blank or line end that may stay does stay. */
function gapCuts(text: string): Cut[] {
  const cuts: Cut[] = [];
  for (const match of text.matchAll(/\s{2,}|[\t\f\v]|^\s|\s$/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    const put = wanted(match[0], start === 0 || end === text.length);
    if (match[0] === put) continue;
    if (match[0].startsWith(put)) cuts.push({ start: start + put.length, end, reason: 'blanks' });
    else cuts.push({ start, end, put, reason: 'blanks' });
  }
  return cuts;
}

export const spacing: Pass = {
  name: 'spacing',
  find: ({ text }) =>
    settleEdits([
      ...gapCuts(text),
      ...cutAll(text, / ?\( {0,3}[,;:-]? {0,3}\)/gu, 'empty brackets'),
      ...cutAll(text, / {1,3}(?=[,;.](?:\s|$))/gu, 'blank before a stop'),
    ]),
};
