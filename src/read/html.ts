/** Web pages: the report's lines, with the way back to the page's source, and everything else as removals. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Metadata, Removal, Segment, Source } from '../model/document.ts';
import { push, toSource } from '../text/offsets.ts';
import { blocksOf } from './html/blocks.ts';
import { type Chosen, chooseMainText } from './html/main-text.ts';
import { readPage } from './html/page.ts';
import { BYLINE } from './html/unwanted.ts';
import { detectLanguage } from './language.ts';
import { readByline } from './metadata/byline.ts';
import { factsInMarkup } from './metadata/from-markup.ts';
import { factsInText } from './metadata/from-text.ts';
import { mergeFacts } from './metadata/merge.ts';

/** Stands between two lines of the report. */
const BETWEEN_BLOCKS = '\n\n';

export function readHtml(raw: string, encoding: string): Source {
  const { page, document } = readPage(raw);
  const chosen = chooseMainText(page, blocksOf(page, raw));
  const { text, map } = joinBlocks(chosen);
  return {
    format: 'html',
    encoding,
    raw,
    text,
    map,
    removals: removalsOf(chosen),
    metadata: metadataOf(document, chosen, text),
  };
}

/** What the markup says, then what the words say, bylines that are not part of the report included. */
function metadataOf(document: Tree.Document, chosen: readonly Chosen[], text: string): Metadata {
  const { claimedLanguage, ...markup } = factsInMarkup(document);
  const said = chosen.filter(({ reason }) => reason === null || reason === BYLINE).map(({ block }) => block.text);
  // Pages claim the language of their template: what the words are written in goes first.
  const detected = detectLanguage(text);
  const fromText = factsInText(said.join('\n'));
  const published = fromText.published === null ? labelledDay(chosen) : {};
  return mergeFacts(
    {
      markup: detected === null ? { ...markup, language: claimedLanguage } : markup,
      text: { ...fromText, ...published, language: detected },
    },
    null,
  );
}

const LABELLED = /\b(?:published|posted)\b/iu;

/** A line that says of itself that it tells the day of publication, wherever on the page it stands. */
function labelledDay(chosen: readonly Chosen[]): { published?: string; time?: string | null } {
  for (const { block } of chosen) {
    const byline = LABELLED.test(block.text.slice(0, 100)) ? readByline(block.text) : null;
    if (byline?.published) return { published: byline.published, time: byline.time };
  }
  return {};
}

function joinBlocks(chosen: readonly Chosen[]): { text: string; map: Segment[] } {
  const parts: string[] = [];
  const map: Segment[] = [];
  let length = 0;
  for (const { block, reason } of chosen) {
    if (reason !== null) continue;
    if (length > 0) {
      parts.push(BETWEEN_BLOCKS);
      length += BETWEEN_BLOCKS.length;
    }
    for (const segment of block.map) push(map, { ...segment, at: segment.at + length });
    parts.push(block.text);
    length += block.text.length;
  }
  return { text: parts.join(''), map };
}

/** Lines left out for one reason one after the other make one removal. */
function removalsOf(chosen: readonly Chosen[]): Removal[] {
  const removals: Removal[] = [];
  let open: { reason: string; texts: string[]; start: number; end: number } | null = null;
  const close = () => {
    if (open)
      removals.push({
        pass: 'html',
        reason: open.reason,
        text: open.texts.join('\n'),
        raw: { start: open.start, end: open.end },
      });
    open = null;
  };
  for (const { block, reason } of chosen) {
    if (open && open.reason !== reason) close();
    if (reason === null) continue;
    const { start, end } = toSource(block.map, { start: 0, end: block.text.length });
    if (open) {
      open.texts.push(block.text);
      open.start = Math.min(open.start, start);
      open.end = Math.max(open.end, end);
    } else open = { reason, texts: [block.text], start, end };
  }
  close();
  return removals;
}
