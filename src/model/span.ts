/**
 * Stretches of text. Offsets count UTF-16 code units; `start` is inclusive, `end` exclusive.
 * The phantom parameter says which text an offset counts in, so that a span of the source
 * cannot be used on the clean text by mistake.
 */
import { z } from 'zod';

declare const countsIn: unique symbol;
export type TextName = 'clean' | 'raw';

export interface Span<In extends TextName = 'clean'> {
  readonly start: number;
  readonly end: number;
  readonly [countsIn]?: In;
}

export interface Quote extends Span {
  readonly text: string;
}

const offset = z.int().nonnegative();
export const spanSchema = z.object({ start: offset, end: offset });
export const quoteSchema = spanSchema.extend({ text: z.string() });

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The stretch of `text` from `start` to `end` with its words. Throws when the offsets do not lie in the text. */
export function quoteOf(text: string, { start, end }: Span): Quote {
  if (!(start >= 0 && start <= end && end <= text.length)) {
    throw new RangeError(`span ${start}..${end} does not lie in a text of ${text.length} characters`);
  }
  return { start, end, text: text.slice(start, end) };
}

/** True when the quote's words stand in `text` at its offsets. */
export const stands = (text: string, quote: Quote): boolean => text.slice(quote.start, quote.end) === quote.text;
