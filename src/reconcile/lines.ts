/** Questions as lists show them: what each shows from day to day, and what each claimant had last said by then. */
import type {
  Account,
  AccountClaim,
  AccountLine,
  Question,
  QuestionHead,
  QuestionSummary,
  Standing,
} from '../model/question.ts';
import type { IsoDay } from '../model/time.ts';
import { accountsBy, standingOn } from './spans.ts';
import { independent } from './standing.ts';

/** From `from` up to the day before `to`; null: to this day. `whole` counts what nothing dates, and then has no days. */
interface Days {
  readonly whole: boolean;
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
}

interface Shown {
  readonly standing: Standing;
  readonly basis: string;
  readonly origins: number;
  readonly soleOrigin: string | null;
  readonly accounts: readonly Account[];
}

export interface QuestionLine extends Days, Omit<Shown, 'accounts'> {
  readonly accounts: number;
  readonly claimants: readonly { readonly id: string; readonly name: string }[];
  /** the highest bound of the figures that are shown in this time; 0 when there is none */
  readonly highest: number;
}

export interface AccountLineOfDays extends Days {
  /** place of the account in the question */
  readonly place: number;
  /** claims heard of it */
  readonly claims: number;
  readonly account: AccountLine;
}

/** When a claim counts: the day it was said, else the day up to which it speaks; undated claims come first. */
const when = (claim: AccountClaim): string => claim.said ?? claim.asOf ?? '';

/** The claim that now stands for an account: the last said of those that no other replaces. */
export function latestOf(account: Account): AccountClaim {
  const replaced = new Set(account.claims.map((claim) => claim.supersedes));
  const standing = account.claims.filter((claim) => !replaced.has(claim.id));
  const candidates = standing.length > 0 ? standing : account.claims;
  const latest = candidates.reduce<AccountClaim | null>(
    (best, claim) => (best === null || when(claim) >= when(best) ? claim : best),
    null,
  );
  if (latest === null) throw new Error(`the account of ${account.claimant.id} holds no claim`);
  return latest;
}

function accountLineOf(account: Account): AccountLine {
  const { id, said, asOf, count, answer, stance, modality, doc, revisedDown } = latestOf(account);
  const latest = { id, said, asOf, count, answer, stance, modality, doc, revisedDown };
  return { claimant: account.claimant, alignment: account.alignment, latest };
}

/** What of a question no day changes. */
export function headOf(question: Question): QuestionHead {
  const { id, title, kind, effect, population, item, area, window, scope } = question;
  return { id, title, kind, effect, population, item, area, window, scope };
}

/** A line of the list: the origins, disagreements and neighbours in full are the question's own. */
export function summaryOf(question: Question): QuestionSummary {
  const { standing, basis, origins, soleOrigin, accounts } = question;
  const claims = accounts.reduce((sum, account) => sum + account.claims.length, 0);
  return {
    ...headOf(question),
    ...{ standing, basis, origins, soleOrigin, claims },
    accounts: accounts.map(accountLineOf),
  };
}

const daysOf = (accounts: readonly Account[]): IsoDay[] =>
  [...new Set(accounts.flatMap(({ claims }) => claims.flatMap(({ day }) => day ?? [])))].sort();

/** The lines of a question: one from each day on which its standing, its origins or who speaks changed. */
export function questionLinesOf(question: Question): QuestionLine[] {
  const byId = new Map(question.originList.map((origin) => [origin.id, origin]));
  const lines: QuestionLine[] = [];
  for (const day of daysOf(question.accounts)) {
    const accounts = accountsBy(question.accounts, day);
    const span = standingOn(question, day);
    if (span === null) continue;
    const { standing, basis, origins } = span;
    const [sole] = origins === 1 ? [...independent(accounts, byId).values()] : [];
    const line = lineOf({ standing, basis, origins, soleOrigin: sole?.id ?? null, accounts }, day);
    const last = lines.at(-1);
    if (last === undefined || !isSame(last, line)) {
      if (last !== undefined) lines[lines.length - 1] = { ...last, to: day };
      lines.push(line);
    } else lines[lines.length - 1] = { ...last, highest: Math.max(last.highest, line.highest) };
  }
  const whole = { ...lineOf(question, null), whole: true };
  const last = lines.at(-1);
  if (last === undefined || !isSame(last, whole)) return [...lines, whole];
  return [...lines.slice(0, -1), { ...last, whole: true, highest: Math.max(last.highest, whole.highest) }];
}

function lineOf({ standing, basis, origins, soleOrigin, accounts }: Shown, from: IsoDay | null): QuestionLine {
  const counts = accounts.map((account) => latestOf(account).count);
  return {
    ...{ whole: false, from, to: null, standing, basis, origins, soleOrigin, accounts: accounts.length },
    claimants: accounts.map(({ claimant }) => claimant),
    highest: counts.reduce((most, count) => Math.max(most, count?.low ?? 0, count?.high ?? 0), 0),
  };
}

/** Accounts only join, so as many are the same ones. */
const isSame = (a: QuestionLine, b: QuestionLine): boolean =>
  a.standing === b.standing &&
  a.basis === b.basis &&
  a.origins === b.origins &&
  a.soleOrigin === b.soleOrigin &&
  a.accounts === b.accounts;

/** The lines of all accounts of a question: one from each day on which a claimant spoke. */
export const accountLinesOf = (question: Question): AccountLineOfDays[] =>
  question.accounts.flatMap((account, place) => {
    const days = daysOf([account]);
    const lines = days.map((from, i): AccountLineOfDays => {
      const claims = account.claims.filter(({ day }) => day !== null && day <= from);
      const now = accountLineOf({ ...account, claims });
      return { place, whole: false, from, to: days[i + 1] ?? null, claims: claims.length, account: now };
    });
    const whole = accountLineOf(account);
    const claims = account.claims.length;
    const last = lines.at(-1);
    if (last?.claims === claims && last.account.latest.id === whole.latest.id) {
      return [...lines.slice(0, -1), { ...last, whole: true }];
    }
    return [...lines, { place, whole: true, from: null, to: null, claims, account: whole }];
  });
