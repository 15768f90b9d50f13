/** What is left of an encyclopedia page's tables and pictures once their contents are lost. */
import { type Line, linesOf } from '../../text/lines.ts';
import { type Cut, cutAll, type Pass } from '../pass.ts';

/** Lines between two lines of a table that belong to it still: the labels of an infobox. */
const MOST_LINES_BETWEEN = 2;
const LONGEST_LABEL = 80;

const IMAGE = /^\s{0,3}!\[\]\(\)/u;
/** A row with two filled cells still says something: "| North | 80 killed | |". */
const isFilled = (line: string): boolean => line.split('|').filter((cell) => /[\p{L}\p{N}]/u.test(cell)).length >= 2;

/** Cells of a line that are empty: `| |`, `||||`, `---|---`. */
const isTable = (line: string): boolean =>
  IMAGE.test(line) ||
  /^\s{0,3}\|\s{0,3}$/u.test(line) ||
  (/\|\s{0,3}\|\s{0,3}(?:\||$)/u.test(line) && !isFilled(line)) ||
  (/^[\s|:-]{3,}$/u.test(line) && line.includes('|'));

/** The one filled cell of a line whose other cells are empty, as a stretch of the text; null when several are filled. */
function onlyCell(line: Line): { start: number; end: number } | null {
  const match = /^\s{0,3}(?<cell>[^|]{2,200}?)\s{0,3}\|[\s|]{0,200}$/u.exec(line.text);
  const cell = match?.groups?.cell;
  if (!cell || IMAGE.test(line.text)) return null;
  const start = line.start + line.text.indexOf(cell);
  return { start, end: start + cell.length };
}

function tableCuts(lines: readonly Line[]): Cut[] {
  const cuts: Cut[] = [];
  let i = 0;
  while (i < lines.length) {
    if (!isTable(lines[i]?.text ?? '')) {
      i++;
      continue;
    }
    let last = i;
    for (let j = i + 1; j < lines.length && j - last <= MOST_LINES_BETWEEN + 1; j++) {
      const line = lines[j]?.text ?? '';
      if (isTable(line)) last = j;
      else if (line.length > LONGEST_LABEL && !/\|\s{0,3}$/u.test(line)) break;
    }
    // One by one: a table may have more lines than a call takes arguments.
    for (const cut of skeletonCuts(lines.slice(i, last + 1))) cuts.push(cut);
    i = last + 1;
  }
  return cuts;
}

/** The whole skeleton goes, but for its caption: the first cell that stands alone in its line names the article. */
function skeletonCuts(lines: readonly Line[]): Cut[] {
  const caption = lines.map(onlyCell).find((cell) => cell !== null);
  return lines.flatMap((line): Cut[] => {
    const reason = IMAGE.test(line.text) ? 'picture or notice of a wiki page' : 'table without its contents';
    if (line.start === line.end) return [];
    if (!caption || caption.start < line.start || caption.start >= line.end) {
      return [{ start: line.start, end: line.end, reason }];
    }
    return [
      ...(caption.start > line.start ? [{ start: line.start, end: caption.start, reason }] : []),
      ...(caption.end < line.end ? [{ start: caption.end, end: line.end, reason }] : []),
    ];
  });
}

const RESIDUE =
  /!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)|\[\s?(?:edit|edit source|show|hide)\s?\](?:\s?\[\s?edit source\s?\])?/giu;

/** The cuts that begin in none of the tables; one walk over both, which are in order. */
function outside(cuts: readonly Cut[], tables: readonly Cut[]): Cut[] {
  let at = 0;
  return cuts.filter(({ start }) => {
    while (at < tables.length && (tables[at] as Cut).end <= start) at++;
    return start < (tables[at]?.start ?? Infinity);
  });
}

export const wiki: Pass = {
  name: 'wiki',
  find: ({ text }) => {
    if (!text.includes('|') && !text.includes('[')) return [];
    const tables = text.includes('|') ? tableCuts(linesOf(text)) : [];
    const residue = cutAll(text, RESIDUE, 'picture or edit link');
    return [...tables, ...outside(residue, tables)].sort((a, b) => a.start - b.start);
  },
};
