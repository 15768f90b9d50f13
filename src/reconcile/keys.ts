/** Which question a claim answers: what makes it comparable with others. */
import { schemaOf } from '../claims/kinds/schemas.ts';
import type { AnyClaim } from '../model/claim.ts';
import type { KindQuestion } from '../model/kind.ts';
import type { Pack } from '../model/pack.ts';
import { actorsOf } from '../model/party.ts';
import type { QuestionKey } from '../model/question.ts';
import { type Days, dayInWords, type IsoDay } from '../model/time.ts';
import { daysBetween } from '../text/days.ts';
import { sideOf } from './voices.ts';
import { nameOf, type World } from './world.ts';

export interface Asked {
  readonly key: QuestionKey;
  readonly kind: KindQuestion;
  /** the party, where it is narrower than the side the question is about */
  readonly within: string | null;
}

/** A total that gives no time belongs to the war that ended at most this long before it was stated. */
const AFTERMATH_DAYS = 2 * 365;

export function asked(claim: AnyClaim, world: World, published: IsoDay | null): Asked | null {
  const kind = schemaOf(claim.kind)?.question(claim) ?? null;
  if (kind === null) return null;
  const { population, within } = populationOf(kind, world);
  const area = areaOf(claim, kind, population !== null);
  // a total of nobody's people nowhere can be held against nothing
  if (kind.scope === 'total' && population === null && area === null) return null;
  const window = windowOf(claim, kind.scope, world.packs, published);
  // nor can one incident that is told without day and place
  if (kind.scope === 'incident' && window === null && area === null) return null;
  const key: QuestionKey = {
    kind: claim.kind,
    effect: kind.effect,
    population,
    item: kind.item ?? kind.subject.group,
    area,
    window,
    scope: kind.scope,
  };
  return { key, kind, within };
}

/** The side where the pack has sides and the kind asks for one, else the party; parties of two sides are asked of together. */
function populationOf(
  kind: KindQuestion,
  world: World,
): { population: QuestionKey['population']; within: string | null } {
  const actors = actorsOf(kind.subject.party);
  const asked = actors.map((actor) => {
    const side = kind.asks === 'side' ? sideOf(world.packs, actor) : null;
    if (side !== null) return { id: side.id, name: side.adjective };
    const name = kind.asks === 'side' ? adjectiveOf(world, actor) : nameOf(world, actor);
    return { id: actor, name: name ?? kind.subject.party?.text ?? actor };
  });
  const parties = [...new Map(asked.map((party) => [party.id, party])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (parties.length === 0) return { population: null, within: null };
  const [only] = actors;
  const narrower =
    actors.length === 1 &&
    only !== undefined &&
    asked[0]?.id !== only &&
    (sideOf(world.packs, only)?.members.length ?? 0) > 1;
  return {
    population: { id: parties.map(({ id }) => id).join('+'), name: parties.map(({ name }) => name).join(' and ') },
    within: narrower ? nameOf(world, only) : null,
  };
}

const adjectiveOf = (world: World, actor: string): string | null =>
  world.packs.flatMap((pack) => pack.actors).find((one) => one.id === actor)?.demonyms[0] ??
  world.countries.find((country) => country.code === actor)?.demonyms[0] ??
  nameOf(world, actor);

/** The place of one incident or of a state of things; a total of a whole war has none unless a settlement is named. */
function areaOf(claim: AnyClaim, { scope, placed }: KindQuestion, isOfAParty: boolean): QuestionKey['area'] {
  const { place } = claim;
  if (
    place === null ||
    !placed ||
    (scope === 'total' && isOfAParty && (place.precision === 'country' || place.precision === 'region'))
  )
    return null;
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
  const period = told !== null ? periodCovering(periods, told) : day === null ? undefined : periodAround(periods, day);
  if (period !== undefined) return { start: period.start, end: period.end, name: period.name };
  return told === null ? null : { start: told.start, end: told.start, name: `since ${dayInWords(told.start)}` };
}

/** The period that covers most of the stated days, and at least half of them. */
function periodCovering(periods: readonly Pack['periods'][number][], told: Days): Pack['periods'][number] | undefined {
  const shared = (period: Days): number => {
    const [start = ''] = [period.start, told.start].sort().reverse();
    const [end = ''] = [period.end, told.end].sort();
    return Math.max(0, daysBetween(start, end) + 1);
  };
  const best = [...periods].sort((a, b) => shared(b) - shared(a) || length(a) - length(b))[0];
  return best !== undefined && shared(best) * 2 >= length(told) + 1 ? best : undefined;
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
