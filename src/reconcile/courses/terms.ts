/** An agreement's terms: what is due by which day, and what claims say of its being done. */
import { schemaOf } from '../../claims/kinds/schemas.ts';
import type { AnyClaim } from '../../model/claim.ts';
import type { ControlStep, Named, Term, Voice, When } from '../../model/course.ts';
import type { PackPlace } from '../../model/pack.ts';
import { overlaps } from '../../model/span.ts';
import type { IsoDay } from '../../model/time.ts';
import type { CeasefireTold } from './agreements.ts';
import { placesWithin } from './areas.ts';
import { byWhen } from './clusters.ts';
import { placeIdOf } from './control.ts';
import { type CourseContext, holderOf, isDenial, keyOf, saidBy, voiceOf } from './told.ts';
import type { ControlTold } from './turns.ts';

/** What claims on control tell, ready to be looked up. */
export interface Deeds {
  /** claims of a document that are planned, conditional or urged */
  readonly plannedIn: (doc: string) => readonly ControlTold[];
  /** what is told to have happened in a place or in those it holds */
  readonly doneIn: (place: string) => readonly ControlTold[];
  readonly voices: (ids: ReadonlySet<string>) => readonly Voice[];
}

export function deedsOf(told: readonly ControlTold[], places: readonly PackPlace[]): Deeds {
  const planned = Map.groupBy(
    told.filter(({ isFact }) => !isFact),
    ({ claim }) => claim.doc,
  );
  const done = Map.groupBy(
    told.filter(({ isFact }) => isFact),
    placeIdOf,
  );
  const children = Map.groupBy(
    places.filter(({ within }) => within !== null),
    ({ within }) => within as string,
  );
  const byClaim = new Map(told.map((one) => [one.claim.id, one]));
  const doneIn = (place: string, seen = new Set<string>()): ControlTold[] => {
    if (seen.has(place)) return [];
    seen.add(place);
    return [...(done.get(place) ?? []), ...(children.get(place) ?? []).flatMap(({ id }) => doneIn(id, seen))];
  };
  return {
    plannedIn: (doc) => planned.get(doc) ?? [],
    doneIn: (place) => doneIn(place),
    voices: (ids) => [...ids].flatMap((id) => byClaim.get(id) ?? []).map(voiceOf),
  };
}

export function termsOf(
  told: readonly CeasefireTold[],
  agreed: When | null,
  deeds: Deeds,
  context: CourseContext,
): Term[] {
  const terms = told.filter(({ step }) => step.act === 'term' && step.term !== null);
  return [...Map.groupBy(terms, ({ step: { term } }) => JSON.stringify([term?.who, term?.what, term?.by])).values()]
    .map((own) => termOf(own, agreed, deeds, context))
    .sort((a, b) => compare(a.due ?? '~', b.due ?? '~') || compare(a.claims[0] ?? '', b.claims[0] ?? ''));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function termOf(own: readonly CeasefireTold[], agreed: When | null, deeds: Deeds, context: CourseContext): Term {
  const { who, what, by } = own[0]?.step.term ?? { who: null, what: '', by: null };
  // the clause is told once more as a claim of its own kind, on the same word
  const planned = own.flatMap(({ claim }) =>
    deeds.plannedIn(claim.doc).filter((one) => overlaps(one.claim.trigger, claim.trigger)),
  );
  return {
    ...saidBy(own),
    who,
    what,
    due: by,
    planned: [...new Set(planned.map(({ claim }) => claim.id))].sort(),
    fulfilment: planned.flatMap((one) => fulfilmentOf(one, by, agreed, deeds, context)),
  };
}

/** Whether a claim tells of a term. */
export const isTerm = (claim: AnyClaim): boolean => {
  const step = schemaOf(claim.kind)?.course?.(claim);
  return step?.course === 'ceasefire' && step.act === 'term';
};

/** Places on which terms may bear that stand in the documents of these claims on control, and those within them. */
export function termPlaces(claims: readonly AnyClaim[], places: readonly PackPlace[]): string[] {
  const planned = claims.filter(({ modality }) => modality !== 'reported' && modality !== 'alleged');
  const named = [...new Set(planned.map((claim) => placeIdOf({ claim })))];
  return [...named, ...placesWithin(named, places)];
}

type Fulfilment = Term['fulfilment'][number];

/** Withdrawing, handing over and the other side's taking over are one deed, seen from its two ends. */
const LEAVING: ReadonlySet<ControlStep['change']> = new Set(['leaves', 'gains', 'enters']);

function fulfilmentOf(
  planned: ControlTold,
  due: IsoDay | null,
  agreed: When | null,
  deeds: Deeds,
  context: CourseContext,
): Fulfilment[] {
  const since = agreed?.start ?? agreed?.end ?? planned.claim.asOf ?? '';
  const party = keyOf(holderOf(planned.step.before ?? planned.step.after, context));
  const isDeed = ({ step, when, claim }: ControlTold): boolean => {
    if (when === null || when.start === null || when.start < since || claim.id === planned.claim.id) return false;
    if (planned.step.change !== 'leaves') return step.change === planned.step.change && sameParty(step.after);
    if (!LEAVING.has(step.change)) return false;
    // who was to leave leaves, or somebody else comes
    return step.change === 'leaves' ? sameParty(step.before) : step.after !== null && !sameParty(step.after);
  };
  const sameParty = (of: ControlStep['after']): boolean => {
    const key = keyOf(holderOf(of, context));
    return key === null || party === null || key === party;
  };
  const done = deeds.doneIn(placeIdOf(planned)).filter(isDeed);
  if (done.length === 0)
    return [{ claimants: [], claims: [], place: namedOf(planned), state: 'nothing-told', when: null }];
  return [...Map.groupBy(done, placeIdOf).values()]
    .map((own) => {
      const told = own.filter((one) => !isDenial(one));
      const when = told.map((one) => one.when as When).sort(byWhen)[0] ?? null;
      return { ...saidBy(own), place: namedOf(own[0] as ControlTold), state: stateOf(when, due), when };
    })
    .sort((a, b) => compare(a.when?.end ?? '~', b.when?.end ?? '~') || compare(a.place.id, b.place.id));
}

const namedOf = (told: ControlTold): Named => {
  const { place } = told.claim;
  return { id: placeIdOf(told), name: place?.name ?? place?.text ?? '' };
};

function stateOf(when: When | null, due: IsoDay | null): Fulfilment['state'] {
  if (when === null) return 'denied';
  if (due === null) return 'begun';
  if ((when.start ?? when.end) > due) return 'late';
  return when.end <= due ? 'in-time' : 'begun';
}
