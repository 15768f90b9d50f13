/** Which question a claim answers: what makes it comparable with others. */
import { KINDS } from '../claims/index.ts';
import type { AnyClaim } from '../model/claim.ts';
import type { KindQuestion } from '../model/kind.ts';
import type { Pack } from '../model/pack.ts';
import { actorsOf, type Party } from '../model/party.ts';
import type { QuestionKey } from '../model/question.ts';
import type { IsoDay } from '../model/time.ts';
import { daysBetween, daysOverlap } from '../text/days.ts';
import { actorName, sideOf } from './voices.ts';

export interface Asked {
  readonly key: QuestionKey;
  readonly kind: KindQuestion;
  /** the party, where it is narrower than the side the question is about */
  readonly within: string | null;
}

/** A total that gives no time belongs to the war that ended at most this long before it was stated. */
const AFTERMATH_DAYS = 2 * 365;

export function asked(claim: AnyClaim, packs: readonly Pack[], published: IsoDay | null): Asked | null {
  const kind = KINDS.find((one) => one.schema.name === claim.kind)?.schema.question(claim) ?? null;
  if (kind === null) return null;
  const { population, within } = populationOf(kind.subject.party, packs);
  const key: QuestionKey = {
    kind: claim.kind,
    effect: kind.effect,
    population,
    item: kind.item ?? kind.subject.group,
    area: areaOf(claim, kind.scope),
    window: windowOf(claim, kind.scope, packs, published),
    scope: kind.scope,
  };
  return { key, kind, within };
}

/** The side where the pack has sides; a joint party of one side is that side, of two sides none. */
function populationOf(
  party: Party | null,
  packs: readonly Pack[],
): { population: QuestionKey['population']; within: string | null } {
  const actors = actorsOf(party);
  const sides = [
    ...new Map(
      actors
        .map((actor) => sideOf(packs, actor))
        .filter((side) => side !== null)
        .map((side) => [side.id, side]),
    ).values(),
  ];
  if (sides.length > 1)
    return {
      population: {
        id: sides
          .map((side) => side.id)
          .sort()
          .join('+'),
        name: sides.map((side) => side.adjective).join(' and '),
      },
      within: null,
    };
  const [side, actor] = [sides[0], actors[0]];
  if (side !== undefined) {
    const narrower =
      actors.length === 1 && side.members.length > 1 ? (actorName(packs, actor as string) ?? (actor as string)) : null;
    return { population: { id: side.id, name: side.adjective }, within: narrower };
  }
  if (actor !== undefined)
    return { population: { id: actor, name: actorName(packs, actor) ?? party?.text ?? actor }, within: null };
  return { population: null, within: null };
}

/** The place of one incident or of a state of things; a total of a whole war has none unless a settlement is named. */
function areaOf(claim: AnyClaim, scope: QuestionKey['scope']): QuestionKey['area'] {
  const { place } = claim;
  if (place === null || (scope === 'total' && (place.precision === 'country' || place.precision === 'region')))
    return null;
  if (scope === 'state' && claim.kind === 'measure') return null;
  return { id: place.id ?? place.text.toLowerCase(), name: place.name ?? place.text };
}

/** The days of an incident; of a total, the war or phase it adds up over. */
function windowOf(
  claim: AnyClaim,
  scope: QuestionKey['scope'],
  packs: readonly Pack[],
  published: IsoDay | null,
): QuestionKey['window'] {
  if (scope === 'state') return null;
  if (scope === 'incident')
    return claim.time === null ? null : { start: claim.time.start, end: claim.time.end, name: null };
  const periods = packs.flatMap((pack) => pack.periods);
  const told = claim.time;
  const day = claim.asOf ?? published;
  const period =
    told !== null
      ? periods.filter((one) => daysOverlap(one, told)).sort((a, b) => (a.start < b.start ? -1 : 1))[0]
      : day === null
        ? undefined
        : periodAround(periods, day);
  if (period !== undefined) return { start: period.start, end: period.end, name: period.name };
  return told === null ? null : { start: told.start, end: told.start, name: `since ${told.start}` };
}

/** The war that goes on that day; else the last that ended not long before. */
function periodAround(periods: readonly Pack['periods'][number][], day: IsoDay): Pack['periods'][number] | undefined {
  const during = periods.filter((one) => one.start <= day && day <= one.end).sort((a, b) => length(a) - length(b))[0];
  return (
    during ??
    periods
      .filter((one) => one.end < day && daysBetween(one.end, day) <= AFTERMATH_DAYS)
      .sort((a, b) => (a.end < b.end ? 1 : -1))[0]
  );
}

const length = (period: { start: string; end: string }): number => daysBetween(period.start, period.end);
