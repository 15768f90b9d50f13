/** Why a statement is put under an origin that is known already: the rules, in the order in which they are tried. */
import type { JoinedBy } from '../../model/origin.ts';
import type { Span } from '../../model/span.ts';
import { daysBetween } from '../../text/days.ts';
import type { Heard } from '../heard.ts';

import { slug } from '../../model/ids.ts';
import type { Claimant } from '../voices.ts';
import { PARTICLES, PASSED_ON_BY, SIDE_WORDS, TRADES } from './en.ts';
import { type Ground, meet } from './figure.ts';
import { agencyBehind, houseOf } from './house.ts';
import { conflict, type Figure, isOfItsDay, type Statement } from './statement.ts';

/** A figure of a statement that has been put under an origin. */
export interface Placed {
  readonly origin: number;
  readonly figure: Figure;
  readonly statement: Statement;
}

export interface Rule {
  readonly by: JoinedBy;
  /** under what a figure is put down for later ones, and looked up */
  readonly keys: (statement: Statement, figure: Figure) => readonly string[];
  /** under what it is looked up, where that differs */
  readonly asks?: (statement: Statement, figure: Figure) => readonly string[];
  readonly fits: (own: Placed0, known: Placed) => boolean;
  readonly why: (statement: Statement, known: Placed) => string;
}
type Placed0 = Omit<Placed, 'origin'>;

/** Days over which a paper may print again what a claimant said, where it does not tell when that was. */
const REPEATED_WITHIN_DAYS = 60;
/** The same for a source that nobody names. */
const UNNAMED_WITHIN_DAYS = 3;

export const RULES: readonly Rule[] = [
  {
    by: 'same-text',
    keys: ({ head }, { key }) => [`document ${head.claim.doc} ${key}`],
    fits: (own, known) => {
      const [a, b] = [own.statement.head.claimant, known.statement.head.claimant];
      return !(a.isKnown && b.isKnown) || a.id === b.id;
    },
    why: () => 'gives the figure again in the same text',
  },
  {
    by: 'copy',
    keys: ({ head }, { key }) => (head.facts?.story === undefined ? [] : [`story ${head.facts.story} ${key}`]),
    fits: (own, known) => agree(own.statement.head, known.statement.head),
    why: (_, known) => `carries the same story as ${nameOf(known.statement.head)}`,
  },
  {
    by: 'passage',
    keys: ({ head }, { key }) => [`document ${head.claim.doc} ${key}`],
    asks: ({ head }, { key }) => (head.facts?.shares ?? []).map(({ doc }) => `document ${doc} ${key}`),
    fits: (own, known) =>
      agree(own.statement.head, known.statement.head) &&
      (own.statement.head.facts?.shares ?? []).some(
        ({ doc, passages }) =>
          doc === known.figure.heard.claim.doc &&
          passages.some(
            ({ here, there }) =>
              overlap(own.figure.heard.claim.quote, here) && overlap(known.figure.heard.claim.quote, there),
          ),
      ),
    why: (_, known) => `has the passage in common with ${nameOf(known.statement.head)}`,
  },
  {
    by: 'same-figure',
    keys: ({ head: { claimant } }, { key }) =>
      claimant.isOutlet
        ? []
        : [claimant.id, ...wordsOf(claimant), ...tradesOf(claimant), ...initialsOf(claimant), ...stemsOf(claimant)].map(
            (word) => `claimant ${word} ${key}`,
          ),
    fits: (own, known) =>
      sameClaimant(own.statement.head.claimant, known.statement.head.claimant) &&
      nearEnough(own.statement.head, known.statement.head),
    why: ({ head }) => `passes on the figure of ${head.claimant.name}`,
  },
  {
    by: 'cites',
    keys: ({ head }, { key }) => [...housesOf(head)].map((house) => `house ${house} ${key}`),
    fits: (own, known) =>
      agree(own.statement.head, known.statement.head) && nearEnough(own.statement.head, known.statement.head),
    why: ({ head }, known) => {
      const shared = [...housesOf(head)].find((house) => housesOf(known.statement.head).has(house)) ?? '';
      const agency = agencyBehind(head.claim, head.facts?.agency ?? null);
      if (agency !== null && houseOf(agency) === shared) return `credits ${agency}`;
      const link = head.claim.attribution.find(({ name }, i) => i > 0 && houseOf(name) === shared);
      const told = [...head.claim.quote.text.matchAll(PASSED_ON_BY)].find(([, name = '']) => houseOf(name) === shared);
      if (link === undefined && told !== undefined) return `names ${told[1]} as its source`;
      return link === undefined ? `is what ${nameOf(known.statement.head)} cites` : `cites ${link.name}`;
    },
  },
  {
    by: 'same-statement',
    keys: ({ head }) =>
      head.claimant.isOutlet || !head.claimant.isNamed || head.day === null || !isOfItsDay(head)
        ? []
        : [`voice ${head.claimant.id} ${head.claimant.voice.id} ${head.day}`],
    fits: (own, known) => own.statement.head.claimant.id === known.statement.head.claimant.id,
    why: ({ head }) => `passes on what ${head.claimant.name} said on the same day`,
  },
];

/** Whether a figure may stand under the origin of another, by rule and by what the two speak of. */
export function joins(rule: Rule, own: Placed0, known: Placed, ground: Ground): boolean {
  if (own.statement === known.statement) return false;
  if (rule.by === 'same-statement') return rule.fits(own, known);
  return (rule.by === 'copy' ? agreeFigures : meetFigures)(own.figure, known.figure, ground) && rule.fits(own, known);
}

/** Of copies of one story the words are the same, wherever and whenever each is read to place them. */
const agreeFigures = (a: Figure, b: Figure): boolean => a.key === b.key && a.asked === b.asked;

const meetFigures = (a: Figure, b: Figure, ground: Ground): boolean =>
  a.key === b.key && meet({ claim: a.heard.claim, told: a.told }, { claim: b.heard.claim, told: b.told }, ground);

/** Whether any figure of the two answers one thing differently. */
export const conflicts = (a: readonly Figure[], b: readonly Figure[], ground: Ground): boolean =>
  a.some((one) => b.some((other) => conflict(one, other, ground)));

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const nameOf = ({ facts, claim }: Heard): string => facts?.publisher ?? facts?.name ?? claim.doc;

/** The papers, agencies and others that the statement came through, the publisher among them. */
function housesOf({ claim, facts }: Heard): ReadonlySet<string> {
  const links = claim.attribution.slice(facts?.publisher === null ? 1 : 0).map(({ name }) => name);
  const agency = agencyBehind(claim, facts?.agency ?? null);
  const passedOn = [...claim.quote.text.matchAll(PASSED_ON_BY)].slice(0, 4).map(([, name = '']) => name);
  return new Set([...links, ...passedOn, ...(agency === null ? [] : [agency])].map(houseOf));
}

/** Two claimants that may be one: equal, or one of them is an outlet, is not named, or is a house the other came through. */
function agree(a: Heard, b: Heard): boolean {
  return (
    sameClaimant(a.claimant, b.claimant) ||
    [a, b].some(({ claimant }) => claimant.isOutlet || !claimant.isNamed) ||
    housesOf(b).has(a.claimant.id) ||
    housesOf(a).has(b.claimant.id)
  );
}

/**
 * By id; else by the words of the name, one name holding the other ("the governor", "Governor Musa of the province").
 * Of two descriptions the words must be the same.
 */
function sameClaimant(a: Claimant, b: Claimant): boolean {
  if (a.id === b.id) return true;
  if (a.isKnown && b.isKnown) return false;
  if (!a.isNamed && !b.isNamed) return a.counted === b.counted || areAlike(a, b);
  // "a surgeon" of one paper is "Jane Doe, a surgeon" of the other
  if (a.isNamed !== b.isNamed && areAlike(a, b)) return true;
  if (isShortFor(a, b) || isShortFor(b, a) || areOfOneParty(a, b) || areOfOneParty(b, a)) return true;
  const [fewer, more] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return fewer.length > 0 && fewer.every((word) => more.includes(word));
}

/** "RSF" of "Rapid Support Forces" */
const isShortFor = (short: Claimant, long: Claimant): boolean =>
  /^\p{Lu}{2,6}$/u.test(short.name) && initialsOf(long).includes(short.name.toLowerCase());

/** The first letters of a name of several words; of an abbreviation itself. */
function initialsOf({ name }: Claimant): string[] {
  if (/^\p{Lu}{2,6}$/u.test(name)) return [name.toLowerCase()];
  const letters = (name.match(/(?<![\p{L}'’])\p{Lu}/gu) ?? []).join('').toLowerCase();
  return letters.length < 2 ? [] : [letters];
}

/** "Tigrayan forces" may be whoever else speaks for Tigray: the name holds a party and a word for any of its people. */
function areOfOneParty(general: Claimant, other: Claimant): boolean {
  const words = wordsOf(general);
  const own = words.filter((word) => !SIDE_WORDS.has(word));
  return (
    own.length === 1 &&
    own.length < words.length &&
    own.every((word) => word.length >= STEM && wordsOf(other).some((one) => stemOf(one) === stemOf(word)))
  );
}
const STEM = 6;
const stemOf = (word: string): string => word.slice(0, STEM);
const stemsOf = (claimant: Claimant): string[] =>
  claimant.isNamed || /\p{Lu}/u.test(claimant.name)
    ? wordsOf(claimant)
        .filter((word) => word.length >= STEM && !SIDE_WORDS.has(word))
        .map((word) => `stem ${stemOf(word)}`)
    : [];

/** "the duty surgeon", "a doctor": of one trade, whatever each paper calls it. Of many trades there are too many. */
const areAlike = (a: Claimant, b: Claimant): boolean => {
  const other = new Set(tradesOf(b));
  return tradesOf(a).some((trade) => other.has(trade));
};

/** The trades of one who is not named, or who is named with his trade. */
function tradesOf(claimant: Claimant): string[] {
  if (claimant.isJoint || claimant.isKnown || claimant.isOutlet) return [];
  const called = claimant.called === claimant.name ? [] : stems(slug(claimant.called));
  const words = claimant.isNamed ? called : [...wordsOf(claimant), ...called];
  return TRADES.flatMap((trade, i) => (words.some((word) => trade.has(word)) ? [`trade ${i}`] : []));
}

/** The words of the claimant's names, without particles and the ending of the plural. */
const wordsOf = ({ name, voice }: Claimant): string[] => [...new Set(stems(`${slug(name)}-${slug(voice.name)}`))];

const stems = (words: string): string[] =>
  words
    .split('-')
    .filter((word) => word.length > 1 && !PARTICLES.has(word))
    .map((word) => word.replace(/(?<=..)s$/u, ''));

/** Days near enough for the one to carry the other's word. Two days that are both told are two statements. */
function nearEnough(a: Heard, b: Heard): boolean {
  if (a.day === null || b.day === null) return true;
  const apart = Math.abs(daysBetween(a.day, b.day));
  const told = [a, b].every(({ claim }) => claim.said !== null && claim.basis.said === undefined);
  if (told) return apart <= 1;
  const isNamed = [a, b].every(({ claimant }) => claimant.isNamed || claimant.isOutlet);
  return apart <= (isNamed ? REPEATED_WITHIN_DAYS : UNNAMED_WITHIN_DAYS);
}
