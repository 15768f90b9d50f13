/** What the margin says of each claim, and beside which paragraph. */
import type { KindLabel } from '../../../../api/types.ts';
import type { AnyClaim } from '../../../../model/claim.ts';
import { T } from '../../../texts.ts';
import { tellingOf } from '../slots.ts';

/** A kind in two letters, as elements have theirs: "Ca" for a casualty. Said beside its colour, never left to it alone. */
export const markOf = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1, 2);

const SLOTS = 3;

/** "80 killed, servicemen · Ministry of Defence"; whom the document itself speaks for needs no name, nor who is named already. */
export function noteWords(claim: AnyClaim, kind: KindLabel | undefined): string {
  const told = tellingOf(claim, kind, SLOTS);
  const [first = kind?.labels.one ?? claim.kind, ...more] = told;
  const figured = /\d/u.test(first);
  const what = figured ? [[first, ...more.slice(0, 1)].join(' '), ...more.slice(1)] : [first, ...more];
  const claimant = claim.attribution.at(-1);
  const known = claimant === undefined || claimant.role === 'publisher' || told.includes(claimant.name);
  const stance = claim.stance === 'asserts' ? null : T.stances[claim.stance];
  return [what.join(', '), stance, known ? null : claimant.name].filter((word) => word !== null).join(' · ');
}

/** The claims whose quotes begin in each paragraph (by its place in the list), in the order of the text. */
export function besideOf(
  claims: readonly AnyClaim[],
  paragraphs: readonly { readonly start: number }[],
): ReadonlyMap<number, readonly AnyClaim[]> {
  const beside = new Map<number, AnyClaim[]>();
  let at = 0;
  for (const claim of claims.toSorted((a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end)) {
    while ((paragraphs[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= claim.quote.start) at += 1;
    const own = beside.get(at);
    if (own === undefined) beside.set(at, [claim]);
    else own.push(claim);
  }
  return beside;
}
