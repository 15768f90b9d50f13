/** Signs of markdown: heading marks, bold type, rules, `[words](address)`. The words stay. */
import { settleEdits } from '../../text/edit.ts';
import { type Cut, cutAll, type Pass } from '../pass.ts';

const HEADING = /(?<=^|\n)[ \t]{0,3}#{1,6}[ \t]{1,10}/gu;
const BOLD = /\*\*|(?<![\p{L}\p{N}_])__(?=\p{L})|(?<=\p{L}[.,!?]?)__(?![\p{L}\p{N}_])/gu;
const RULE = /(?<=^|\n)[ \t]{0,3}(?:_{3,80}|\*{3,80}|-{3,80}|={3,80})[ \t]{0,20}(?=\n|$)/gu;
const LINK = /\[(?<words>[^\][\n]{1,300})\]\((?:https?:\/\/|\/|#)[^()\s]{0,1000}(?:\s"[^"\n]{0,200}")?\)/gu;

function linkCuts(text: string): Cut[] {
  return [...text.matchAll(LINK)].flatMap((match) => {
    const words = match.index + 1;
    const after = words + (match.groups?.words ?? '').length;
    const end = match.index + match[0].length;
    return [
      { start: match.index, end: words, reason: 'link mark' },
      { start: after, end, reason: 'address of a link' },
    ];
  });
}

export const markdown: Pass = {
  name: 'markdown',
  find: ({ text }) =>
    settleEdits([
      ...cutAll(text, HEADING, 'heading mark'),
      ...cutAll(text, BOLD, 'bold mark'),
      ...cutAll(text, RULE, 'rule'),
      ...(text.includes('](') ? linkCuts(text) : []),
    ]),
};
