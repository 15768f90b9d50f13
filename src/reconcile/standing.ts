/** Where a question stands: how many independent origins answer it, whether they agree, and why it is said to stand so. */
import type { Account, AccountClaim, Standing } from '../model/question.ts';
import { tellsFact } from './heard.ts';
import { agree, contradict } from './hold.ts';
import type { Counted, Origin } from '../model/origin.ts';
import { answerInWords, listed } from './words.ts';

export interface Stands {
  readonly standing: Standing;
  /** why, in words */
  readonly basis: string;
  /** number of independent origins */
  readonly origins: number;
}

export type OriginsById = ReadonlyMap<string, Origin>;

/** A claim that its account rests on now, with the claimant. */
export interface Word {
  readonly claim: AccountClaim;
  readonly name: string;
}

/** The last word of each account: the last claim that repeats none, and of parties within a side each one's. */
export function lastWords(accounts: readonly Account[]): Word[] {
  return accounts.flatMap(({ claimant, claims }) => {
    const replaced = new Set(claims.map(({ supersedes }) => supersedes));
    const standing = claims.filter(({ id, repeats }) => repeats === null && !replaced.has(id));
    const latest = new Map(standing.map((claim) => [claim.within, claim]));
    return [...latest.values()].map((claim) => ({ claim, name: claimant.name }));
  });
}

/**
 * Independent origins of what is told as fact. One claimant counts once, however often it spoke; a joint voice adds
 * nothing to its members, nor an unknown origin to anything.
 */
export function independent(accounts: readonly Account[], origins: OriginsById): ReadonlyMap<string, Origin> {
  const found = new Map<string, Origin>();
  for (const claim of accounts.flatMap(({ claims }) => claims)) {
    const origin = claim.origin === null ? undefined : origins.get(claim.origin);
    if (tellsFact(claim) && origin !== undefined && !found.has(origin.countsAs)) found.set(origin.countsAs, origin);
  }
  const single = new Set([...found.values()].flatMap(({ members }) => (members.length === 1 ? members : [])));
  const others = [...found.values()].some(({ joint }) => joint !== true);
  for (const [as, { members, joint }] of found)
    if (members.length > 1 ? members.some((member) => single.has(member)) : joint === true && others) found.delete(as);
  return found;
}

/** Of each origin of the list, in its order, whether it is among the independent ones, and why. */
export function countedOf(accounts: readonly Account[], list: readonly Origin[]): Counted[] {
  const byId = new Map(list.map((origin) => [origin.id, origin]));
  const counting = independent(accounts, byId);
  const facts = new Set(accounts.flatMap(({ claims }) => claims.filter(tellsFact).map(({ origin }) => origin)));
  return list.map(({ id, countsAs, claimant, joint }) => {
    const counted = counting.get(countsAs);
    if (counted?.id === id) return { origin: id, counts: true, why: `${claimant.name} counts as one origin` };
    if (!facts.has(id))
      return { origin: id, counts: false, why: 'it tells nothing as fact: a denial, a refusal or a plan' };
    if (counted !== undefined)
      return {
        origin: id,
        counts: false,
        why: `all that ${counted.claimant.name} says is one origin, counted already`,
      };
    const said = joint === true ? 'a joint voice adds nothing to those who speak in it' : 'its origin is not known';
    return { origin: id, counts: false, why: said };
  });
}

export function standingOf(accounts: readonly Account[], byId: OriginsById): Stands {
  const words = lastWords(accounts);
  const told = words.filter(({ claim }) => tellsFact(claim));
  const sources = independent(accounts, byId);
  const origins = sources.size;
  const denial = words.find(({ claim }) => claim.stance === 'denies');
  if (told.length === 0) {
    if (denial !== undefined) return { standing: 'denied', basis: `${denial.name} denies it`, origins };
    const silent = words.filter(({ claim }) => claim.stance === 'withholds').map(({ name }) => name);
    if (silent.length > 0) return { standing: 'withheld', basis: `${listed(silent)} gave no figure`, origins };
    return { standing: 'single-origin', basis: 'nothing is told as fact', origins };
  }
  const apart = firstPair(told, ({ claim: a }, { claim: b }) => a.within === b.within && contradict(a, b));
  if (apart !== null) {
    const [a, b] = apart;
    const basis = `${a.name} and ${b.name} do not agree: ${answerInWords(a.claim)} against ${answerInWords(b.claim)}`;
    return { standing: 'disputed', basis, origins };
  }
  if (denial !== undefined) {
    const [first] = told as [Word];
    const basis = `${denial.name} denies what ${first.name} says (${answerInWords(first.claim)})`;
    return { standing: 'denied', basis, origins };
  }
  const sourceOf = ({ claim: { origin } }: Word): string | null => {
    const as = origin === null ? undefined : byId.get(origin)?.countsAs;
    return as !== undefined && sources.has(as) ? as : null;
  };
  const bornOut = firstPair(told, (a, b) => {
    const [one, other] = [sourceOf(a), sourceOf(b)];
    return (
      one !== null && other !== null && one !== other && a.claim.within === b.claim.within && agree(a.claim, b.claim)
    );
  });
  if (bornOut !== null) {
    const [a, b] = bornOut;
    const [one, other] = [answerInWords(a.claim), answerInWords(b.claim)];
    const both = one === other ? `both say ${one}` : `${one} and ${other}`;
    return { standing: 'corroborated', basis: `${a.name} and ${b.name} bear each other out: ${both}`, origins };
  }
  return { standing: 'single-origin', basis: basisOfOne(told, origins), origins };
}

function basisOfOne(told: readonly Word[], origins: number): string {
  const names = listed([...new Set(told.map(({ name }) => name))]);
  if (origins === 0) return `where ${names} had it from is not told`;
  if (origins === 1) return `all goes back to one origin`;
  const what = told.every(({ claim }) => claim.count !== null) ? 'figures' : 'answers';
  return `the ${what} of ${names} are of different days, parties or words, so none bears out another`;
}

/** The first two, in order, of which it is true. */
function firstPair(words: readonly Word[], holds: (a: Word, b: Word) => boolean): readonly [Word, Word] | null {
  for (const [i, a] of words.entries()) {
    const b = words.slice(i + 1).find((other) => holds(a, other));
    if (b !== undefined) return [a, b];
  }
  return null;
}
