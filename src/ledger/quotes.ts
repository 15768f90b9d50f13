/** No quote, no claim: what a claim quotes must stand in the text it was read from. */
import type { AnyClaim } from '../model/claim.ts';
import { type Quote, stands } from '../model/span.ts';
import { LedgerError } from './error.ts';

/** Every stretch of the text that the claim carries with its words. */
const quotesOf = ({ quote, trigger, attribution }: AnyClaim): readonly Quote[] => [
  quote,
  trigger,
  ...attribution.flatMap(({ cue }) => (cue === undefined ? [] : [cue])),
];

/** The first quote of the claim that does not stand in the whole text of its document; null when all do. */
export const strayQuote = (text: string, claim: AnyClaim): Quote | null =>
  quotesOf(claim).find((quote) => quote.start >= quote.end || !stands(text, quote)) ?? null;

const shortened = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 79)}…`);

/** The refusal, for people: which claim, and what it quotes from where. */
export const quoteRefusal = (claim: AnyClaim, { start, end, text }: Quote): LedgerError =>
  new LedgerError(
    'quote',
    `Claim ${claim.id} of document ${claim.doc.slice(0, 12)} quotes "${shortened(text)}", which does not stand at ${start} to ${end} of its text.`,
  );

/** Checks the claim's main quote against a stretch of the text that begins at `offset`. Throws `quote`. */
export function requireQuote(claim: AnyClaim, stretch: string, offset: number): AnyClaim {
  const { start, end, text } = claim.quote;
  if (stands(stretch, { start: start - offset, end: end - offset, text })) return claim;
  throw quoteRefusal(claim, claim.quote);
}
