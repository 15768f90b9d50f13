/** A brief as Markdown with footnotes (`[^1]`). Whatever its texts hold is text: no markup, link or HTML of theirs works. */
import type { Brief } from '../../model/brief/index.ts';
import { type Piece, setBrief } from './parts.ts';
import { BARE_MARK, bareLine, footnoteOf, type Line, signedLine } from './words.ts';

/** Signs that mean something within a line; `&` and `<` as entities, which no reader of Markdown takes for markup. */
const INLINE = /[\\`*_{}[\]|~^$]/gu;
/** Signs that mean something where a line begins, and the spaces there. */
const LINE_BEGINS = /^[ \t]*(?:(?<sign>[-+#=:])|(?<number>\d{1,9})(?<dot>[.)])|(?<=[ \t]))/gmu;
/** A mark at the beginning of a line would define its footnote, were it followed by a colon. */
const DEFINES = /^(\[\^\d+\]):/gmu;
/** What is made a link of by itself. */
const ADDRESS = /(?:https?|ftp|mailto)(?=:)|www(?=\.)|@/giu;

const inline = (text: string): string =>
  text
    .replace(INLINE, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(ADDRESS, (found) => `${found.slice(0, -1)}&#${found.charCodeAt(found.length - 1)};`);

/** Also without the spaces at the beginning of a line: four would make code of it. */
const atLines = (text: string): string =>
  text.replace(LINE_BEGINS, (_, sign?: string, number?: string, dot?: string) =>
    sign !== undefined ? `\\${sign}` : number !== undefined ? `${number}\\${dot}` : '',
  );

const escaped = (text: string): string => atLines(inline(text));

const lineOf = ({ before, quote, after }: Line): string =>
  [before, quote === null ? null : `“${quote}”`, after]
    .filter((part) => part !== null && part !== '')
    .map((part) => escaped(part as string))
    .join(' ');

const pieceOf = (piece: Piece): string => ('words' in piece ? inline(piece.words) : `[^${piece.mark}]`);

export function briefAsMarkdown(brief: Brief): string {
  const { blocks, notes, bare } = setBrief(brief);
  const texts = blocks.map(({ form, runs }) => {
    const text = runs
      .map(({ bare: isBare, pieces }) => `${pieces.map(pieceOf).join('')}${isBare ? ` \\[${BARE_MARK}\\]` : ''}`)
      .join('');
    return form === 'heading' ? `## ${text}` : atLines(text).replace(DEFINES, '$1\\:');
  });
  const footnotes = notes.map((cited, i) => {
    const { head, parts } = footnoteOf(cited);
    return [`[^${i + 1}]: ${lineOf(head)}`, ...parts.map((part) => `    - ${lineOf(part)}`)].join('\n');
  });
  const signed = `${escaped(signedLine(brief))}${bare === 0 ? '' : ` ${bareLine(bare)}`}`;
  return `${[`# ${escaped(brief.title.replace(/\s+/gu, ' '))}`, `*${signed}*`, ...texts, ...footnotes].join('\n\n')}\n`;
}
