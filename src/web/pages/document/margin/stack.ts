/** Notes set down a margin. Lengths are in pixels, down the text. */

/** A note that would best begin at `wanted`. */
export interface Wanted {
  readonly wanted: number;
  readonly height: number;
}

/**
 * Where each note begins: at its line, or right under the note before where that reaches further. They come in the order
 * of the text; `from` is where the margin is free. `end` is where it is free after them.
 */
export function stacked(
  notes: readonly Wanted[],
  from: number,
): { readonly tops: readonly number[]; readonly end: number } {
  let end = from;
  const tops = notes.map(({ wanted, height }) => {
    const top = Math.max(wanted, end);
    end = top + height;
    return top;
  });
  return { tops, end };
}
