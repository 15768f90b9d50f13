/** Which lines of a page are its report. */
import type { Block } from './blocks.ts';
import type { Element, Page } from './page.ts';
import { markUnwanted } from './unwanted.ts';

/** A line with this many characters is taken for prose when it isn't mostly links. */
const PROSE_CHARACTERS = 80;
const SENTENCE_CHARACTERS = 25;
/** More than this share of linked characters makes a line a list of links. */
const MOST_LINKED = 0.5;
/** A line this long that stands twice in a report is a caption or a summary shown again. */
const REPEATED_CHARACTERS = 60;
/** Lines within which it is shown again. */
const REPEATED_WITHIN = 6;
/** The report lies under an element that holds this share of the prose around it. */
const SHARE_OF_PROSE = 0.7;
/** A part with more than this share of the page's prose is no furniture, whatever its name. */
const SHARE_OF_PAGE = 0.4;

export interface Chosen {
  readonly block: Block;
  /** null for the report's own lines, else why it is left out */
  readonly reason: string | null;
}

const isProse = (block: Block): boolean =>
  block.linked <= 0.35 * block.text.length &&
  (block.text.length >= PROSE_CHARACTERS ||
    (block.text.length >= SENTENCE_CHARACTERS && /[.!?…։。]["'”’»)\]]{0,3}$/.test(block.text)));

/** Characters outside links under each element: a block counts for its element and all that hold it. */
function wordsUnder(page: Page, blocks: readonly Block[], counted: (block: Block) => boolean): number[] {
  const sums = new Array<number>(page.elements.length).fill(0);
  for (const block of blocks)
    if (counted(block)) sums[block.element] = (sums[block.element] ?? 0) + block.text.length - block.linked;
  // Children stand after their parents, so one walk backwards adds everything up.
  for (let i = page.elements.length - 1; i > 0; i--) {
    const parent = page.elements[i]?.parent ?? -1;
    if (parent >= 0) sums[parent] = (sums[parent] ?? 0) + (sums[i] ?? 0);
  }
  return sums;
}

/** Names that sites give to the element that holds a report's text. */
const BODY_NAME =
  /(?:^|[\s_-])(?:(?:article|story|entry|post|news|blog|main|page|text)[_-]{0,2}(?:body|content|text|copy)|articlebody|storybody)(?:$|[\s_-])/i;
/** How much of the prose such an element must hold to be believed. */
const SHARE_OF_NAMED_BODY = 0.25;

const isNamedBody = ({ tag, attributes }: Element): boolean =>
  tag === 'article' ||
  /articleBody/i.test(attributes.get('itemprop') ?? '') ||
  BODY_NAME.test(attributes.get('class')?.slice(0, 500) ?? '') ||
  BODY_NAME.test(attributes.get('id')?.slice(0, 200) ?? '');

/** The named body that holds the most prose, the innermost of equals; -1 when none holds enough. */
function findNamedBody(page: Page, prose: readonly number[]): number {
  let best = -1;
  page.elements.forEach((element, i) => {
    if ((prose[i] ?? 0) < SHARE_OF_NAMED_BODY * (prose[0] ?? 0) || (prose[i] ?? 0) === 0 || !isNamedBody(element))
      return;
    const inBest = best >= 0 && i < (page.elements[best]?.after ?? 0);
    const enough = inBest ? SHARE_OF_PROSE * (prose[best] ?? 0) : (prose[best] ?? 0) * 1.001;
    if (best === -1 || (prose[i] ?? 0) >= enough) best = i;
  });
  return best;
}

/** The smallest element that holds most of the prose: from the named body or the root down, while one child holds nearly all. */
function findContainer(page: Page, prose: readonly number[]): number {
  const best = new Array<number>(page.elements.length).fill(-1);
  for (let i = 1; i < page.elements.length; i++) {
    const parent = page.elements[i]?.parent ?? -1;
    if (parent >= 0 && (prose[i] ?? 0) > (prose[best[parent] ?? -1] ?? 0)) best[parent] = i;
  }
  let at = Math.max(0, findNamedBody(page, prose));
  for (let child = best[at] ?? -1; child >= 0; child = best[at] ?? -1) {
    if ((prose[child] ?? 0) < SHARE_OF_PROSE * (prose[at] ?? 0) || page.elements[child]?.tag === 'p') break;
    at = child;
  }
  return at;
}

/** Every line of the page with the reason why it is not the report's, in the order of the page. */
export function chooseMainText(page: Page, blocks: readonly Block[]): Chosen[] {
  const reasons = markUnwanted(
    page,
    wordsUnder(page, blocks, () => true),
    SHARE_OF_PAGE,
  );
  const wanted = (block: Block) => (reasons[block.element] ?? null) === null;
  const prose = wordsUnder(page, blocks, (block) => wanted(block) && isProse(block));
  const container = findContainer(page, prose);
  const after = page.elements[container]?.after ?? 0;
  const recent: string[] = [];
  const isRepeat = (text: string): boolean => {
    const repeated = text.length >= REPEATED_CHARACTERS && recent.includes(text);
    recent.push(text);
    if (recent.length > REPEATED_WITHIN) recent.shift();
    return repeated;
  };
  return blocks.map((block) => {
    const named = reasons[block.element] ?? null;
    if (named !== null) return { block, reason: named };
    const inside = block.element >= container && block.element < after;
    if (!inside) return { block, reason: 'outside the report' };
    if (block.linked > MOST_LINKED * block.text.length && !isProse(block)) return { block, reason: 'list of links' };
    if (isRepeat(block.text)) return { block, reason: 'repeated' };
    return { block, reason: null };
  });
}
