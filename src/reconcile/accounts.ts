/** One claimant's answers to one question, in the order in which they were said; the later replaces the earlier. */
import type { AnyClaim } from '../model/claim.ts';
import type { Pack } from '../model/pack.ts';
import type { Account, AccountClaim } from '../model/question.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Asked } from './keys.ts';
import { alignmentOf, type Claimant, type DocumentFacts, originOf } from './voices.ts';

/** A claim with what was found out about it. */
export interface Answer {
  readonly claim: AnyClaim;
  readonly asked: Asked;
  readonly claimant: Claimant;
  readonly facts: DocumentFacts | undefined;
  /** the day it counts from */
  readonly day: string;
}

export function accountsOf(answers: readonly Answer[], population: string | null, packs: readonly Pack[]): Account[] {
  const byClaimant = new Map<string, Answer[]>();
  for (const answer of answers) {
    const own = byClaimant.get(answer.claimant.id);
    if (own) own.push(answer);
    else byClaimant.set(answer.claimant.id, [answer]);
  }
  return [...byClaimant.values()].map((own) => {
    const { id, name } = (own[0] as Answer).claimant;
    return {
      claimant: { id, name },
      alignment: alignmentOf((own[0] as Answer).claimant, population, packs),
      claims: chained(own),
    };
  });
}

/** The order of an account: by the day it was said, then the day it speaks of, then the document and the place in it. */
const inOrder = (a: Answer, b: Answer): number =>
  compare(a.day, b.day) ||
  compare(a.claim.asOf ?? '', b.claim.asOf ?? '') ||
  compare(a.claim.doc, b.claim.doc) ||
  a.claim.quote.start - b.claim.quote.start;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function chained(answers: readonly Answer[]): AccountClaim[] {
  let last: AccountClaim | null = null;
  let lastDay = '';
  return [...answers].sort(inOrder).map((answer) => {
    const { claim, asked, claimant, facts } = answer;
    const count = asked.kind.count;
    // two figures of one day stand side by side: which came later, nothing tells
    const day = `${answer.day} ${claim.asOf ?? ''}`;
    const replaced: boolean = last !== null && day > lastDay && !sameAnswer(last, count, asked.kind.answer);
    lastDay = day;
    const entry: AccountClaim = {
      id: claim.id,
      said: claim.said,
      asOf: claim.asOf,
      count,
      answer: asked.kind.answer,
      value: asked.kind.value,
      stance: claim.stance,
      modality: claim.modality,
      quote: claim.quote,
      ...(claim.page === undefined ? {} : { page: claim.page }),
      doc: claim.doc,
      publisher: facts?.publisher ?? null,
      supersedes: replaced && last !== null ? last.id : null,
      revisedDown: replaced && last !== null && isLower(count, last.count),
      origin: originOf(claim, claimant, facts),
      within: asked.within,
    };
    last = entry;
    return entry;
  });
}

const sameAnswer = (last: AccountClaim, count: Quantity | null, answer: string | null): boolean =>
  last.answer === answer && last.count?.low === count?.low && last.count?.high === count?.high;

/** The most the new figure can mean is less than the least the old one meant. */
const isLower = (count: Quantity | null, before: Quantity | null): boolean =>
  count !== null && before !== null && count.high !== null && before.low !== null && count.high < before.low;
