/** A question over time: its standing as intervals, and the question as it stood on a day. */
import type { Account, Question, StandingSpan } from '../model/question.ts';
import type { IsoDay } from '../model/time.ts';
import { addDays } from '../text/days.ts';
import { disagreementsWithin } from './disagreements/within.ts';
import { independent, type OriginsById, standingOf } from './standing.ts';

/** The accounts as far as they had been given by that day. */
export const accountsBy = (accounts: readonly Account[], day: IsoDay): Account[] =>
  accounts.flatMap((account) => {
    const claims = account.claims.filter((claim) => claim.day !== null && claim.day <= day);
    if (claims.length === 0) return [];
    const ids = new Set(claims.map(({ id }) => id));
    const voices = account.voices
      .map((voice) => ({ ...voice, claims: voice.claims.filter((id) => ids.has(id)) }))
      .filter((voice) => voice.claims.length > 0);
    return [{ ...account, voices, claims }];
  });

/** One interval from each day on which the answer to "how does it stand" changed. */
export function standingsOf(accounts: readonly Account[], origins: OriginsById): StandingSpan[] {
  const days = new Set(accounts.flatMap(({ claims }) => claims.flatMap(({ day }) => day ?? [])));
  const spans: StandingSpan[] = [];
  for (const day of [...days].sort()) {
    const stands = standingOf(accountsBy(accounts, day), origins);
    const last = spans.at(-1);
    if (last?.standing === stands.standing && last.basis === stands.basis && last.origins === stands.origins) continue;
    if (last !== undefined) last.to = addDays(day, -1);
    spans.push({ from: day, to: null, ...stands });
  }
  return spans;
}

/** The interval that holds the day; null before anything was said. */
export const standingOn = ({ standings }: Pick<Question, 'standings'>, day: IsoDay): StandingSpan | null =>
  standings.findLast(({ from }) => from <= day) ?? null;

/** What the question itself shows of its origins, given its accounts. */
export function originsIn(
  accounts: readonly Account[],
  origins: OriginsById,
): Pick<Question, 'originList' | 'soleOrigin'> {
  const claims = new Set(accounts.flatMap((account) => account.claims.map(({ id }) => id)));
  const ids = new Set(accounts.flatMap((account) => account.claims.flatMap(({ origin }) => origin ?? [])));
  const originList = [...ids].flatMap((id) => {
    const origin = origins.get(id);
    if (origin === undefined) return [];
    const carriers = origin.carriers
      .map((carrier) => ({ ...carrier, claims: carrier.claims.filter((claim) => claims.has(claim)) }))
      .filter((carrier) => carrier.claims.length > 0);
    return [{ ...origin, carriers }];
  });
  const sources = [...independent(accounts, origins).values()];
  return { originList, soleOrigin: sources.length === 1 ? (sources[0]?.id ?? null) : null };
}

/** The question as it stood by what had been said by that day; null when nothing had. Its neighbours are not looked at. */
export function questionOn(question: Question, day: IsoDay): Question | null {
  const accounts = accountsBy(question.accounts, day);
  const span = standingOn(question, day);
  if (accounts.length === 0 || span === null) return null;
  const { standing, basis, origins } = span;
  const byId = new Map(question.originList.map((origin) => [origin.id, origin]));
  const standings = question.standings.filter(({ from }) => from <= day);
  return {
    ...question,
    ...{ accounts, standing, basis, origins },
    ...originsIn(accounts, byId),
    disagreements: disagreementsWithin(question, accounts),
    ...{ parts: [], partOf: [] },
    standings: standings.map((one, i) => (i === standings.length - 1 ? { ...one, to: null } : one)),
  };
}
