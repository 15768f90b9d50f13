/** A brief as one HTML file that loads nothing and runs nothing. Whatever its texts hold is text. */
import type { Brief } from '../../model/brief/index.ts';
import { type Run, type SetBlock, setBrief } from './parts.ts';
import { BARE_MARK, bareLine, footnoteOf, type Line, NOTES, signedLine } from './words.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? '');

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 3rem auto; padding: 0 1rem; font: 1.06rem/1.6 "Source Serif 4", Georgia, serif; }
h1 { font-weight: 400; line-height: 1.2; }
.signed, .notes { font-size: 0.85rem; }
.signed, .notes h2 { opacity: 0.75; }
sup { line-height: 0; }
.bare { text-decoration: underline wavy 1px; text-underline-offset: 0.25em; }
.notes { margin-top: 3rem; border-top: 1px solid; }
li { margin: 0.5rem 0; overflow-wrap: anywhere; }
`;

export function briefAsHtml(brief: Brief): string {
  const { blocks, notes, bare } = setBrief(brief);
  const first = new Set<number>();
  const body = blocks.map((block) => blockOf(block, first)).join('\n');
  const list = notes.map((cited, i) => {
    const { head, parts } = footnoteOf(cited);
    const inner =
      parts.length === 0 ? '' : `\n<ul>\n${parts.map((part) => `<li>${lineOf(part)}</li>`).join('\n')}\n</ul>`;
    return `<li id="note-${i + 1}">${lineOf(head)} <a href="#mark-${i + 1}" aria-label="Back to the text">↩</a>${inner}</li>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(brief.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1 dir="auto">${escaped(brief.title)}</h1>
<p class="signed">${escaped(signedLine(brief))}${bare === 0 ? '' : ` ${bareLine(bare)}`}</p>
${body}
${list.length === 0 ? '' : `<section class="notes">\n<h2>${NOTES}</h2>\n<ol>\n${list.join('\n')}\n</ol>\n</section>\n`}</body>
</html>
`;
}

function blockOf({ form, runs }: SetBlock, first: Set<number>): string {
  const tag = form === 'heading' ? 'h2' : 'p';
  return `<${tag} dir="auto">${runs.map((run) => runOf(run, first)).join('')}</${tag}>`;
}

function runOf({ bare, pieces }: Run, first: Set<number>): string {
  const inner = pieces
    .map((piece) => {
      if ('words' in piece) return escaped(piece.words).replaceAll('\n', '<br>\n');
      const { mark } = piece;
      const id = first.has(mark) ? '' : ` id="mark-${mark}"`;
      first.add(mark);
      return `<sup><a${id} href="#note-${mark}">${mark}</a></sup>`;
    })
    .join('');
  return bare ? `<span class="bare" title="${BARE_MARK}">${inner}</span>` : inner;
}

const lineOf = ({ before, quote, after }: Line): string =>
  [escaped(before), quote === null ? null : `<q dir="auto">${escaped(quote)}</q>`, escaped(after)]
    .filter((part) => part !== null && part !== '')
    .join(' ');
