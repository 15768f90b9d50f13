/**
 * Origins: where a figure entered the record. Statements are taken in the order in which they were said, and each is put
 * under the first origin that a rule leads to, or opens one. No origin is ever merged with another afterwards: so what
 * had been said by a day has the same origins whether or not later claims are known.
 */
import type { Origin, OriginCarrier } from '../../model/origin.ts';
import { contentId } from '../../model/ids.ts';
import type { Heard } from '../heard.ts';

import { OWN_REPORTING, OWN_STAFF } from './en.ts';
import { agencyBehind, houseOf, isAgency } from './house.ts';
import type { Ground } from './figure.ts';
import { conflicts, joins, type Placed, RULES, type Rule } from './joins.ts';
import { type Statement, statementsOf } from './statement.ts';

export interface Origins {
  /** in the order in which they were first heard */
  readonly origins: readonly Origin[];
  /** claim id → origin; a claim that is not here has an origin that nothing tells */
  readonly of: ReadonlyMap<string, Origin>;
}

/** So many of the latest under one key are looked at: a figure that everybody prints must not cost its square. */
const LOOKED_AT = 8;

interface Growing {
  readonly first: Statement;
  readonly carriers: OriginCarrier[];
  readonly byDoc: Map<string, OriginCarrier>;
  readonly figures: Statement['figures'][number][];
}

/** @param inOrder claims in the order of saying */
export function originsOf(inOrder: readonly Heard[], ground: Ground): Origins {
  const growing: Growing[] = [];
  const shelf = new Map<string, Placed[]>();
  const byClaim = new Map<string, number>();

  const known = (rule: Rule, statement: Statement): Placed | undefined => {
    for (const figure of statement.figures) {
      for (const key of (rule.asks ?? rule.keys)(statement, figure)) {
        const found = shelf
          .get(`${rule.by} ${key}`)
          ?.slice(-LOOKED_AT)
          .findLast((placed) => {
            const origin = growing[placed.origin] as Growing;
            return (
              joins(rule, { statement, figure }, placed, ground) &&
              !conflicts(statement.figures, origin.figures, ground)
            );
          });
        if (found !== undefined) return found;
      }
    }
    return undefined;
  };

  for (const statement of statementsOf(inOrder, ground)) {
    let joined: { rule: Rule; placed: Placed } | null = null;
    for (const rule of RULES) {
      const placed = known(rule, statement);
      if (placed === undefined) continue;
      joined = { rule, placed };
      break;
    }
    if (joined === null && !hasOrigin(statement)) continue;
    const number = joined?.placed.origin ?? growing.length;
    if (joined === null) growing.push({ first: statement, carriers: [], byDoc: new Map(), figures: [] });
    const origin = growing[number] as Growing;
    const carrier = origin.byDoc.get(statement.head.claim.doc);
    if (carrier === undefined) {
      const added = carrierOf(statement, joined);
      origin.carriers.push(added);
      origin.byDoc.set(added.doc, added);
    } else carrier.claims.push(...statement.claims.map(({ claim }) => claim.id));
    for (const { claim } of statement.claims) byClaim.set(claim.id, number);
    for (const figure of statement.figures) {
      if (origin.figures.length < MOST_FIGURES && !origin.figures.some(({ key }) => key === figure.key))
        origin.figures.push(figure);
      for (const rule of RULES) {
        for (const key of rule.keys(statement, figure)) {
          const shelved = shelf.get(`${rule.by} ${key}`);
          const placed = { origin: number, figure, statement };
          if (shelved) shelved.push(placed);
          else shelf.set(`${rule.by} ${key}`, [placed]);
        }
      }
    }
  }
  const named = new Map<string, number>();
  const origins = growing.map((one) => {
    const { claim, claimant } = one.first.head;
    const name = JSON.stringify([claim.doc, claimant.id, claim.said]);
    named.set(name, (named.get(name) ?? 0) + 1);
    return originOf(one, contentId('o1', name, named.get(name)));
  });
  return {
    origins,
    of: new Map([...byClaim].map(([claim, number]) => [claim, origins[number] as Origin])),
  };
}

/** Different figures of an origin that a new statement is held against. */
const MOST_FIGURES = 32;

/**
 * A source is an origin. An outlet is one where its own people saw or counted, and an agency, since its word is what
 * others print; what an outlet only states, or states with reference marks, came from somewhere that nothing tells.
 */
function hasOrigin({ head, claims }: Statement): boolean {
  const { claimant, claim, facts } = head;
  if (!claimant.isOutlet) return true;
  if (claims.some((one) => OWN_STAFF.test(one.claimant.voice.name) || OWN_REPORTING.test(one.claim.quote.text)))
    return true;
  if (claims.every((one) => one.claim.cites.length > 0)) return false;
  const agency = agencyBehind(claim, facts?.agency ?? null);
  return agency !== null || (facts?.publisher != null && isAgency(facts.publisher));
}

/** An outlet that prints an agency counts as the agency. */
const agencyOf = ({ head: { claimant, claim, facts } }: Statement): string | null =>
  claimant.isOutlet ? agencyBehind(claim, facts?.agency ?? null) : null;

function carrierOf({ head, claims }: Statement, joined: { rule: Rule; placed: Placed } | null): OriginCarrier {
  return {
    doc: head.claim.doc,
    publisher: head.facts?.publisher ?? null,
    day: head.day,
    by: joined?.rule.by ?? null,
    why:
      joined === null
        ? head.claimant.isOutlet
          ? `${head.claimant.name} says so itself`
          : `${head.claimant.name} speaks in it`
        : joined.rule.why({ head, claims, figures: [] }, joined.placed),
    claims: claims.map(({ claim }) => claim.id),
  };
}

/** Named after its first statement, so that two questions which one statement answers have one origin in common. */
function originOf({ first, carriers }: Growing, id: string): Origin {
  const { claimant, claim, day } = first.head;
  const agency = agencyOf(first);
  return {
    id,
    claimant: agency === null ? { id: claimant.id, name: claimant.name } : { id: houseOf(agency), name: agency },
    countsAs: agency === null ? claimant.counted : houseOf(agency),
    members: [...claimant.members],
    ...(claimant.isJoint ? { joint: true as const } : {}),
    day,
    first: claim.doc,
    carriers,
  };
}
