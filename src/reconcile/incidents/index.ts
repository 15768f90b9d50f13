/**
 * Claims → incidents: one happening each, as the reports of it tell it. Pure. The incidents of a component depend on its
 * mentions, the facts of their documents and the decisions of people, and on nothing else (`components.ts`).
 */
import type { AnyClaim } from '../../model/claim.ts';
import type { Decision } from '../../model/decision.ts';
import type { Incident } from '../../model/incident.ts';
import type { IsoDay } from '../../model/time.ts';
import { componentsOf } from './components.ts';
import { clustersOf } from './clusters.ts';
import { incidentBy, type IncidentLine, linesOf } from './days.ts';
import { type IncidentContext, incidentOf } from './incident.ts';
import type { Mention } from './mention.ts';
import { mentionFrom, mentionsOf } from './mentions.ts';
import { divided, type Rulings, rulingsOf } from './rulings.ts';

export type { IncidentContext, ReportFacts } from './incident.ts';
export { blockNumbers, soughtBy } from './blocks.ts';
export { componentsOf, grouped, type Node } from './components.ts';
export type { IncidentLine } from './days.ts';
export { type KeptMention, keptOf, mentionAgain, placedOf } from './kept.ts';
export type { Mention } from './mention.ts';
export { compareIn, type IncidentOrder, placeInList, UNDATED } from './order.ts';
export { LONGEST_DAYS } from './times.ts';
export { lostIn, type Lost, rulingsOf } from './rulings.ts';

export interface IncidentOptions {
  /** what had been told of them by that day; a claim that does not tell counts from its document's publication */
  readonly asOf?: IsoDay | null;
  /** decisions of people, in any order; those on other matters are passed over */
  readonly decisions?: readonly Decision[];
}

/** The mentions of all documents, as people divided them. */
export function mentionsIn(
  claims: readonly AnyClaim[],
  context: IncidentContext,
  decisions: readonly Decision[] = [],
): Mention[] {
  return [...Map.groupBy(claims, ({ doc }) => doc)].flatMap(([doc, own]) => {
    const facts = context.documents.get(doc);
    return mentionsOf(own, facts).flatMap((mention) =>
      divided(mention, decisions, (tellings) => mentionFrom(tellings, facts)),
    );
  });
}

/** The incidents of one component, whose mentions may come in any order, by the days on which they were told otherwise. */
export const linesIn = (
  component: readonly Mention[],
  context: IncidentContext,
  rulings: Rulings,
): readonly (readonly IncidentLine[])[] =>
  clustersOf(component, rulings).map((members) => linesOf(members, context, rulings));

/** The incidents of one component, whose mentions may come in any order. */
export const incidentsIn = (component: readonly Mention[], context: IncidentContext, rulings: Rulings): Incident[] =>
  clustersOf(component, rulings).map((members) => incidentOf(members, context, rulings));

/** All incidents, by day and then by id. */
export function incidentsOf(
  claims: readonly AnyClaim[],
  context: IncidentContext,
  { asOf = null, decisions = [] }: IncidentOptions = {},
): Incident[] {
  const mentions = mentionsIn(claims, context, decisions);
  const rulings = rulingsOf(decisions, mentions);
  return componentsOf(mentions, rulings.ties)
    .flatMap((component) =>
      asOf === null
        ? incidentsIn(component, context, rulings)
        : clustersOf(component, rulings).flatMap((members) => {
            const { id } = incidentOf(members, context, rulings);
            return incidentBy({ id, members }, asOf, context, rulings) ?? [];
          }),
    )
    .sort(byDay);
}

function byDay(a: Incident, b: Incident): number {
  const [left, right] = [a, b].map(({ time, id }) => `${time?.start ?? '9999'} ${id}`);
  return (left as string) < (right as string) ? -1 : 1;
}
