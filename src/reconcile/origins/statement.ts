/** Statements: what one claimant says in one document on one occasion, told in one claim or in several. */
import { daysBetween } from '../../text/days.ts';
import { compareText } from '../../text/order.ts';
import type { Heard } from '../heard.ts';

import { TOLD_BACK } from './en.ts';
import { askedOf, figureOf, type Ground, meet } from './figure.ts';

export interface Statement {
  readonly claims: readonly Heard[];
  /** what speaks for all of them: claimant, document and day are the same */
  readonly head: Heard;
  /** its figures, by what they say */
  readonly figures: readonly Figure[];
}

export interface Figure {
  readonly key: string;
  readonly asked: string;
  readonly heard: Heard;
  readonly told: NonNullable<ReturnType<typeof figureOf>>['told'];
}

/** Characters within which a claimant goes on with what it was saying, where nothing tells the day. */
const GOES_ON = 800;
/** What happened this long before the day a claim counts from was hardly said on that day. */
const RECENT_DAYS = 7;

/** The day is told, or what is spoken of is so fresh that it was said about the day the document came out. */
export function isOfItsDay({ claim, day }: Heard): boolean {
  if (claim.said !== null && claim.basis.said === undefined) return true;
  return day !== null && (claim.time === null || daysBetween(claim.time.end, day) <= RECENT_DAYS);
}

export const figuresOf = (claims: readonly Heard[]): Figure[] =>
  claims.flatMap((heard) => {
    const figure = figureOf(heard.claim);
    return figure === null
      ? []
      : [{ key: figure.key, asked: askedOf({ ...heard, ...figure }), heard, told: figure.told }];
  });

/** Whether two figures answer one thing differently. */
export const conflict = (a: Figure, b: Figure, ground: Ground): boolean =>
  a.asked === b.asked &&
  a.key !== b.key &&
  meet({ claim: a.heard.claim, told: a.told }, { claim: b.heard.claim, told: b.told }, ground);

/** By the words of its clause that lead up to what is claimed. */
function isToldBack({ quote, trigger }: Heard['claim']): boolean {
  const before = quote.text.slice(0, Math.max(0, trigger.end - quote.start));
  return TOLD_BACK.test(before.slice(Math.max(...[',', ';', ':', '—'].map((sign) => before.lastIndexOf(sign))) + 1));
}

interface Open {
  readonly claims: Heard[];
  readonly figures: Figure[];
  end: number;
  readonly ofItsDay: boolean;
  /** said before, and told again as it stood then: what is said now does not go on from it */
  readonly isBack: boolean;
}

/** The statements of all claims, in the order in which their heads are given. */
export function statementsOf(inOrder: readonly Heard[], ground: Ground): Statement[] {
  const open = new Map<string, Open[]>();
  const all: Open[] = [];
  for (const heard of [...inOrder].sort(
    (a, b) => compareText(a.claim.doc, b.claim.doc) || a.claim.quote.start - b.claim.quote.start,
  )) {
    const { claim, claimant } = heard;
    const key = JSON.stringify([claim.doc, claimant.id, claim.said]);
    const own = figuresOf([heard]);
    const ofItsDay = isOfItsDay(heard);
    const isBack = isToldBack(claim);
    const before = open.get(key) ?? [];
    const goesOn = before.findLast(
      (one) =>
        (one.isBack === isBack || one.figures.length === 0) &&
        (claim.quote.start - one.end <= GOES_ON || (ofItsDay && one.ofItsDay)) &&
        !own.some((a) => one.figures.some((b) => conflict(a, b, ground))),
    );
    if (goesOn !== undefined) {
      goesOn.claims.push(heard);
      for (const figure of own)
        if (!goesOn.figures.some(({ key: known }) => known === figure.key)) goesOn.figures.push(figure);
      goesOn.end = Math.max(goesOn.end, claim.quote.end);
      continue;
    }
    const started: Open = { claims: [heard], figures: own, end: claim.quote.end, ofItsDay, isBack };
    all.push(started);
    open.set(key, [...before, started].slice(-MOST_OPEN));
  }
  const place = new Map(inOrder.map((heard, i) => [heard, i] as const));
  const first = ({ claims }: Open): number => Math.min(...claims.map((heard) => place.get(heard) ?? 0));
  return all
    .map((one) => ({ one, at: first(one) }))
    .sort(
      (a, b) => compareText(dayOf(inOrder[a.at]), dayOf(inOrder[b.at])) || rankOf(a.one) - rankOf(b.one) || a.at - b.at,
    )
    .map(({ one, at }) => ({ claims: one.claims, head: inOrder[at] as Heard, figures: figuresOf(one.claims) }));
}

const dayOf = (heard: Heard | undefined): string => heard?.day ?? '9';

/** Of one day those who are named come first, then those who are not, then what outlets state themselves. */
const rankOf = ({ claims }: Open): number => {
  const claimant = claims[0]?.claimant;
  return claimant?.isOutlet === true ? 2 : claimant?.isNamed === true ? 0 : 1;
};

/** So many statements of one claimant in one document are gone back to: a long list must not cost its square. */
const MOST_OPEN = 12;
