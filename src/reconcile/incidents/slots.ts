/** What a cluster tells, slot by slot, with everything that is told differently. */
import type { AnyClaim } from '../../model/claim.ts';
import type { IncidentSlot, Told } from '../../model/incident.ts';
import type { Party } from '../../model/party.ts';
import { countsOverlap } from './figures.ts';
import { idsOf, type Telling } from './mention.ts';

interface Entry {
  readonly value: string;
  readonly name?: string;
  readonly telling: Telling;
}

/** Names for actors; the words of the text where there is none. */
export type NameOf = (actor: string) => string | null;

export function slotsOf(tellings: readonly Telling[], nameOf: NameOf): IncidentSlot[] {
  const words = (of: (telling: Telling) => string | null): Entry[] =>
    tellings.flatMap((telling) => {
      const value = of(telling);
      return value === null ? [] : [{ value, telling }];
    });
  const parties = (of: (telling: Telling) => Party | null): Entry[] =>
    tellings.flatMap((telling) =>
      idsOf(of(telling)).map((value) => ({ value, name: nameOf(value) ?? of(telling)?.text ?? value, telling })),
    );
  const figures = Map.groupBy(
    tellings.filter(({ happening }) => happening.figure !== null),
    ({ happening }) => happening.figure?.of ?? '',
  );
  const slots = [
    slot(
      'type',
      words(({ happening }) => happening.type),
      () => true,
    ),
    slot(
      'by',
      parties(({ happening }) => happening.by),
      () => true,
    ),
    slot(
      'against',
      parties(({ happening }) => happening.against),
      () => false,
    ),
    slot(
      'harmed',
      words(({ happening }) => (happening.harmed === 'unspecified' ? null : happening.harmed)),
      excludes,
    ),
    ...[...figures].sort(([a], [b]) => (a < b ? -1 : 1)).map(([of, told]) => figureSlot(of, told)),
  ];
  return slots.filter(({ values }) => values.length > 0);
}

/** Soldiers against civilians; "both" excludes neither. */
const excludes = (a: string, b: string): boolean => a !== 'mixed' && b !== 'mixed';

function slot(name: string, entries: readonly Entry[], exclude: (a: string, b: string) => boolean): IncidentSlot {
  const groups = Map.groupBy(entries, ({ value, telling }) => `${telling.claim.stance} ${value}`);
  const values = [...groups.values()].map((group): Told => {
    const [{ value, name: party, telling }] = group as [Entry, ...Entry[]];
    const claims = claimsOf(group.map((entry) => entry.telling.claim));
    return { value, ...(party === undefined ? {} : { name: party }), stance: telling.claim.stance, claims };
  });
  return {
    name,
    values: sorted(values),
    conflicting: conflict(values, (a, b) => a.value !== b.value && exclude(a.value, b.value)),
  };
}

function figureSlot(of: string, tellings: readonly Telling[]): IncidentSlot {
  const groups = Map.groupBy(tellings, ({ claim, happening: { figure } }) =>
    JSON.stringify([claim.stance, figure?.count.low, figure?.count.high, figure?.count.relation]),
  );
  const values = [...groups.values()].flatMap((group): Told[] => {
    const [{ claim, happening }] = group as [Telling, ...Telling[]];
    if (happening.figure === null) return [];
    const { count } = happening.figure;
    return [{ value: count.text, count, stance: claim.stance, claims: claimsOf(group.map((one) => one.claim)) }];
  });
  const clash = (a: Told, b: Told): boolean =>
    a.count !== undefined && b.count !== undefined && !countsOverlap(a.count, b.count);
  return { name: of, values: sorted(values), conflicting: conflict(values, clash) };
}

/** Two that are asserted and exclude each other, or one that somebody denies. */
function conflict(values: readonly Told[], clash: (a: Told, b: Told) => boolean): boolean {
  const asserted = values.filter(({ stance }) => stance === 'asserts');
  return (
    values.some(({ stance }) => stance === 'denies') ||
    asserted.some((a, i) => asserted.slice(i + 1).some((b) => clash(a, b)))
  );
}

const claimsOf = (claims: readonly AnyClaim[]): string[] => [...new Set(claims.map(({ id }) => id))].sort();

/** What most claims say first; of equals by the value. */
const sorted = (values: readonly Told[]): Told[] =>
  values.toSorted(
    (a, b) =>
      b.claims.length - a.claims.length ||
      (a.value < b.value ? -1 : a.value > b.value ? 1 : a.stance < b.stance ? -1 : 1),
  );
