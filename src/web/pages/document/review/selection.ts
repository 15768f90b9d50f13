import type { DocumentDetail } from '../../../../api/types.ts';
import type { Quote } from '../../../../model/span.ts';

/**
 * The words that are selected in the text, from the first to the last that is none of space, with their offsets in the
 * document. Each stretch of text on the page says where it begins and ends. Null where nothing of the text is selected.
 */
export function selectedQuote({ text, textStart }: DocumentDetail): Quote | null {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const from = offsetAt(startContainer, startOffset);
  const to = offsetAt(endContainer, endOffset);
  if (from === null || to === null) return null;
  const words = text.slice(from - textStart, to - textStart);
  const quote = words.trim();
  if (quote === '') return null;
  const start = from + words.length - words.trimStart().length;
  return { start, end: start + quote.length, text: quote };
}

function offsetAt(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const stretch = element?.closest<HTMLElement>('[data-start]') ?? inside(node, offset);
  if (stretch == null) return null;
  const [start, end] = [Number(stretch.dataset.start), Number(stretch.dataset.end)];
  if (!stretch.contains(node)) return start;
  const range = globalThis.document.createRange();
  range.setStart(stretch, 0);
  range.setEnd(node, offset);
  // what is said of the letters stands after them
  return Math.min(start + range.toString().length, end);
}

/** A selection may end between paragraphs: then the stretch that follows is where it ends. */
const inside = (node: Node, offset: number): HTMLElement | null | undefined => {
  const next = node.childNodes[offset] ?? node.childNodes[node.childNodes.length - 1];
  return next instanceof HTMLElement ? next.querySelector<HTMLElement>('[data-start]') : null;
};
