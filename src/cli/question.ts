/** A question in the terminal: title, standing in words, and a table of the accounts. */
import type { Account, AccountClaim, Question } from '../model/question.ts';
import type { Io } from './io.ts';
import { bold, dim, table } from './table.ts';
import { ALIGNMENT_WORDS, MARKS, answer, day, safe, shortened, standingOf } from './words.ts';

/** So much of a quote shows what stands in it without filling the screen; `bilag show` gives all of it. */
const QUOTE_CHARACTERS = 140;

/** Lines for the terminal: one row a claim, the claimant named on the first of its account. */
export function questionLines(io: Io, question: Question): string[] {
  const rows = question.accounts.flatMap((account) => account.claims.map((claim, i) => row(account, claim, i === 0)));
  const columns = [
    { head: '' },
    { head: 'claimant', wide: true },
    { head: 'says', align: 'right', wide: true },
    { head: 'on', align: 'right' },
    { head: 'quote', wide: true },
  ] as const;
  return [bold(io, safe(question.title)), `${standingOf(question)}  ${dim(io, question.id)}`, table(io, columns, rows)];
}

function row({ claimant, alignment }: Account, claim: AccountClaim, first: boolean): string[] {
  const within = claim.within === null ? '' : `\n${claim.within} only`;
  return [
    first ? MARKS[alignment] : '',
    first ? `${claimant.name}\n${ALIGNMENT_WORDS[alignment]}` : '',
    `${answer(claim)}${within}`,
    claim.said === null && claim.asOf !== null ? `as of ${day(claim.asOf)}` : day(claim.said),
    `${shortened(claim.quote.text, QUOTE_CHARACTERS)}${claim.page === undefined ? '' : ` (p. ${claim.page})`}`,
  ];
}
