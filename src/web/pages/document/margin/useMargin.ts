import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { stacked } from './stack.ts';

/** Blocks about the window have their notes, by their places in the text; none before the first look. */
export interface Near {
  readonly first: number;
  readonly last: number;
}

/** So far beyond the window, in parts of its height. */
const BEYOND = '75%';
const NOBODY: Near = { first: 0, last: -1 };

/**
 * Finds the blocks about the window, and sets the notes of these beside their lines, none over another. What is further
 * off costs nothing. `body` holds the blocks as its children with `data-block`, `count` of them.
 */
export function useMargin(body: RefObject<HTMLElement | null>, count: number, content: unknown): Near {
  const [near, setNear] = useState<Near>(NOBODY);
  /** how far the notes of a block reach below it, as far as they were set */
  const over = useRef(new Map<number, number>());

  useEffect(() => {
    const seen = new Set<number>();
    const looker = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const at = Number((target as HTMLElement).dataset.block);
          if (isIntersecting) seen.add(at);
          else seen.delete(at);
        }
        const next = seen.size === 0 ? NOBODY : { first: Math.min(...seen), last: Math.max(...seen) };
        setNear((now) => (now.first === next.first && now.last === next.last ? now : next));
      },
      { rootMargin: `${BEYOND} 0px` },
    );
    for (const block of blocksOf(body.current).slice(0, count)) looker.observe(block);
    return () => looker.disconnect();
  }, [body, count]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other notes are measured anew
  useLayoutEffect(() => {
    const blocks = blocksOf(body.current).slice(near.first, near.last + 1);
    const set = (): void => place(blocks, near.first, over.current);
    set();
    const sizes = new ResizeObserver(set);
    for (const block of blocks) for (const one of [block, ...block.querySelectorAll('[data-from]')]) sizes.observe(one);
    return () => sizes.disconnect();
  }, [body, near, content]);
  return near;
}

const blocksOf = (body: HTMLElement | null): HTMLElement[] => [
  ...(body?.querySelectorAll<HTMLElement>(':scope > [data-block]') ?? []),
];

/** All is measured before anything is moved, so that the page is laid out once. */
function place(blocks: readonly HTMLElement[], first: number, over: Map<number, number>): void {
  const measured = blocks.map((block) => {
    const { top, height } = block.getBoundingClientRect();
    const notes = [...block.querySelectorAll<HTMLElement>('[data-from]')].map((note) => ({
      note,
      wanted: lineOf(block, note) - top,
      height: note.offsetHeight,
    }));
    return { height, notes };
  });
  let from = over.get(first - 1) ?? 0;
  for (const [i, { height, notes }] of measured.entries()) {
    const { tops, end } = stacked(notes, from);
    for (const [n, { note, wanted }] of notes.entries()) {
      const top = tops[n] ?? wanted;
      note.style.top = `${top}px`;
      note.style.setProperty('--drop', `${top - wanted}px`);
    }
    from = Math.max(0, end - height);
    over.set(first + i, from);
  }
}

/** Top of the line on which the quote of a note begins in this block. */
function lineOf(block: HTMLElement, note: HTMLElement): number {
  const stretch =
    block.querySelector(`[data-start="${note.dataset.from}"]`) ?? block.querySelector('[data-start]') ?? block;
  return (stretch.getClientRects()[0] ?? block.getBoundingClientRect()).top;
}
