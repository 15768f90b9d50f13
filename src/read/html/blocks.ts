/** The lines a reader sees: paragraphs, headings, list items, table rows, each with its way back to the source. */
import { alignText } from './align.ts';
import { type Block, blockBuilder } from './block-builder.ts';
import type { Page } from './page.ts';

export type { Block } from './block-builder.ts';

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img input button select'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th']);
const BETWEEN_CELLS = ' | ';

/** Lines in the order of the page. Two line breaks in a row end a line as a paragraph does, one stays a line break. */
export function blocksOf(page: Page, raw: string): Block[] {
  const blocks: Block[] = [];
  const builder = blockBuilder();
  /** open elements that make lines */
  const open: number[] = [];
  let links = 0;
  let breaks = 0;
  const end = () => {
    const block = builder.take(open.at(-1) ?? 0);
    if (block) blocks.push(block);
    breaks = 0;
  };
  for (const piece of page.pieces) {
    const tag = page.elements[piece.element]?.tag ?? '';
    if (piece.kind === 'text') {
      if (/[^ \t\n\r\f]/.test(piece.text)) breaks = 0;
      builder.add(piece.text, alignText(raw, piece.start, piece.end, piece.text), links > 0);
    } else if (tag === 'br') {
      if (piece.kind === 'close') continue;
      breaks++;
      if (breaks > 1) end();
      else builder.between('\n');
    } else if (tag === 'a') links += piece.kind === 'open' ? 1 : -1;
    else if (CELLS.has(tag)) builder.between(BETWEEN_CELLS);
    else if (!INLINE.has(tag)) {
      end();
      if (piece.kind === 'open') open.push(piece.element);
      else open.pop();
    }
  }
  end();
  return blocks;
}
