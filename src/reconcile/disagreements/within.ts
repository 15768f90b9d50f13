/** Where the accounts of one question differ, and how. */
import type { Account, AccountClaim, Disagreement, DisagreementType, QuestionKey } from '../../model/question.ts';
import { dayInWords } from '../../model/time.ts';
import { tellsFact } from '../heard.ts';
import { contradict, countsMeet, falls, isComparable, isOfPart, sameCount, wordsContradict } from '../hold.ts';
import { lastWords, type Word } from '../standing.ts';
import { answerInWords } from '../words.ts';

/** Up to so many last words each is held against each other. */
const ALL_PAIRS_UP_TO = 12;

/** @param accounts of the question of that key. Work grows in line with them. */
export function disagreementsWithin(key: QuestionKey, accounts: readonly Account[]): Disagreement[] {
  const words = lastWords(accounts);
  const between = pairsOf(words).flatMap(([a, b]) => {
    const told = between2(key, a, b);
    return told === null ? [] : [{ ...told, claims: idsOf(a.claim, b.claim), other: null }];
  });
  return [...between, ...accounts.flatMap((account) => revisions(key, account))];
}

const idsOf = (a: AccountClaim, b: AccountClaim): [string, string] =>
  (a.day ?? '9') <= (b.day ?? '9') ? [a.id, b.id] : [b.id, a.id];

/** All pairs of few words; of many each with those that lie next to it, and with the lowest and the highest. */
function pairsOf(words: readonly Word[]): [Word, Word][] {
  if (words.length <= ALL_PAIRS_UP_TO)
    return words.flatMap((a, i) => words.slice(i + 1).map((b): [Word, Word] => [a, b]));
  const low = ({ claim: { count } }: Word): number => count?.low ?? 0;
  const high = ({ claim: { count } }: Word): number => count?.high ?? Infinity;
  const sorted = words.toSorted((a, b) => low(a) - low(b) || high(a) - high(b));
  const counted = sorted.filter(({ claim }) => claim.count !== null);
  const lowest = counted.reduce<Word | null>(
    (least, word) => (least === null || high(word) < high(least) ? word : least),
    null,
  );
  const ends = new Set([lowest, counted.at(-1) ?? null].filter((word) => word !== null));
  const pairs = new Map<string, [Word, Word]>();
  for (const [i, word] of sorted.entries()) {
    for (const other of [sorted[i + 1], ...ends]) {
      if (other === undefined || other === word) continue;
      pairs.set([word.claim.id, other.claim.id].sort().join(' '), [word, other]);
    }
  }
  return [...pairs.values()];
}

function between2(key: QuestionKey, a: Word, b: Word): Pick<Disagreement, 'type' | 'reason'> | null {
  const silent = [a, b].find(({ claim }) => claim.stance === 'withholds');
  const denier = [a, b].find(({ claim }) => claim.stance === 'denies');
  const teller = [a, b].find(({ claim }) => tellsFact(claim));
  if (teller === undefined) return null;
  if (silent !== undefined) return { type: 'withheld', reason: `${silent.name} gave no figure; ${saysOf(teller)}` };
  if (denier !== undefined) return { type: 'denial', reason: `${denier.name} denies it; ${saysOf(teller)}` };
  if (!tellsFact(a.claim) || !tellsFact(b.claim)) return null;
  const type = typeOf(a.claim, b.claim);
  return type === null ? null : { type, reason: REASONS[type](key, a, b) };
}

type OfFacts = Extract<DisagreementType, 'scope' | 'time' | 'contradiction' | 'rounding'>;

function typeOf(a: AccountClaim, b: AccountClaim): OfFacts | null {
  if (a.count === null || b.count === null) {
    if (contradict(a, b)) return 'contradiction';
    return !isComparable(a, b) && wordsContradict(a.value, b.value) ? 'time' : null;
  }
  if (sameCount(a.count, b.count)) return null;
  if (isOfPart(a, b)) return 'scope';
  if (contradict(a, b)) return 'contradiction';
  if (countsMeet(a.count, b.count)) return isComparable(a, b) ? 'rounding' : null;
  return isComparable(a, b) ? null : 'time';
}

const saysOf = ({ name, claim }: Word): string =>
  claim.count === null ? `${name} says: ${answerInWords(claim)}` : `${name} says ${answerInWords(claim)}`;

const against = (a: Word, b: Word): string => `${answerInWords(a.claim)} against ${answerInWords(b.claim)}`;

const dated = ({ name, claim }: Word): string =>
  `${answerInWords(claim)} (${name}${claim.asOf === null ? '' : `, as of ${dayInWords(claim.asOf)}`})`;

/** What the two have in common, since they answer one question. */
const shared = ({ population, item, area, window }: QuestionKey): string =>
  [
    population === null && item === null ? null : 'same people or things',
    area === null ? null : 'same place',
    window === null ? null : 'same window',
  ]
    .filter((part) => part !== null)
    .join(', ');

const REASONS: Readonly<Record<OfFacts, (key: QuestionKey, a: Word, b: Word) => string>> = {
  contradiction: (key, a, b) => {
    if (a.claim.count === null || b.claim.count === null)
      return `the answers exclude each other: ${against(a, b)}; ${shared(key)}`;
    if (!isComparable(a.claim, b.claim) && falls(a.claim, b.claim))
      return `a total cannot fall, and the later one lies below the earlier: ${dated(a)} against ${dated(b)}`;
    return `the ranges do not meet: ${against(a, b)}; ${shared(key)}`;
  },
  scope: (_, a, b) => {
    const of = ({ claim, name }: Word): string =>
      `${name} speaks of ${claim.within ?? 'the whole side'} (${answerInWords(claim)})`;
    return `not the same people: ${of(a)}, ${of(b)}`;
  },
  time: (_, a, b) => `time passed between them: ${dated(a)}, ${dated(b)}`,
  rounding: (_, a, b) => `the figures meet and are not the same: ${against(a, b)}`,
};

/** What a claimant changed: a figure taken down, or another one for the same happening or day. A total that rises is none. */
function revisions({ scope }: QuestionKey, { claimant, claims }: Account): Disagreement[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return claims.flatMap((claim): Disagreement[] => {
    const before = claim.supersedes === null ? undefined : byId.get(claim.supersedes);
    if (before === undefined || before.count === null || claim.count === null) return [];
    if (!claim.revisedDown && scope === 'total' && before.asOf !== claim.asOf) return [];
    const how = claim.revisedDown ? 'revised down' : 'revised';
    const reason = `${claimant.name} ${how} its figure: ${answerInWords(before)}, then ${answerInWords(claim)}`;
    return [{ type: 'revision', claims: [before.id, claim.id], reason, other: null }];
  });
}
