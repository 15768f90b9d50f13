/** Truces over time: agreed, in force, broken by whom according to whom, ended; with what their terms came to. */
import type { CeasefireCourse, CeasefireCourseStep, CeasefireStep, Named, When } from '../../model/course.ts';
import { contentId } from '../../model/ids.ts';
import type { Party } from '../../model/party.ts';
import { type Agreement, agreementsOf, type CeasefireTold, sidesOf } from './agreements.ts';
import { bestOf, byWhen } from './clusters.ts';
import { type Deeds, termsOf } from './terms.ts';
import { byId, type CourseContext, holderOf, inFixedOrder, isDenial, saidBy, voiceOf } from './told.ts';

type Act = CeasefireCourseStep['act'];
const ORDER: readonly Act[] = ['agrees', 'starts', 'extends', 'violates', 'ends', 'rejects'];

/**
 * @param told all claims on truces of one component, in any order
 * @param deeds what claims of other kinds tell, to hold the terms against
 */
export function ceasefiresOf(told: readonly CeasefireTold[], deeds: Deeds, context: CourseContext): CeasefireCourse[] {
  return agreementsOf(inFixedOrder(told)).map((agreement) => courseOf(agreement, deeds, context));
}

function courseOf({ when, told }: Agreement, deeds: Deeds, context: CourseContext): CeasefireCourse {
  const asserted = told.filter((one) => !isDenial(one) && one.step.act !== 'term');
  const of = (act: CeasefireStep['act']): CeasefireTold[] => asserted.filter(({ step }) => step.act === act);
  const named = (parties: (step: CeasefireStep) => readonly Party[]): Named[] =>
    namesOf(
      asserted.flatMap(({ step }) => parties(step)),
      context,
    );
  const opening = [...of('agrees'), ...of('starts')];
  const parties = namesOf(
    opening.flatMap(({ step }) => step.parties),
    context,
  );
  const steps = stepsOf(told, context);
  const terms = termsOf(told, when, deeds, context);
  const cited = new Set([
    ...terms.flatMap((term) => [...term.planned, ...term.fulfilment.flatMap((one) => one.claims)]),
  ]);
  return {
    id: contentId(
      't1',
      when?.start ?? null,
      when?.end ?? null,
      sidesOf(
        asserted.flatMap(({ step }) => step.parties),
        context,
      ).sort(),
    ),
    parties,
    brokers: named((step) => step.broker),
    agreed: whenOf(of('agrees')),
    inForce: whenOf(of('starts')),
    ended: whenOf(of('ends')),
    state: stateOf(asserted),
    steps,
    terms,
    voices: [...told.map(voiceOf), ...deeds.voices(cited)].sort(byId),
  };
}

function stateOf(asserted: readonly CeasefireTold[]): CeasefireCourse['state'] {
  const acts = new Set(asserted.map(({ step }) => step.act));
  if (acts.has('ends')) return 'collapsed';
  if (acts.has('violates')) return 'violated';
  if (acts.has('starts')) return 'in-force';
  return acts.has('rejects') && !acts.has('agrees') ? 'rejected' : 'agreed';
}

/** The best told day, with its hour where one is known. */
function whenOf(told: readonly CeasefireTold[]): When | null {
  const whens = told.map(({ when }) => when).filter((when) => when !== null);
  return whens.length === 0 ? null : bestOf(whens);
}

function namesOf(parties: readonly Party[], context: CourseContext): Named[] {
  const holders = parties.map((party) => holderOf(party, context)).filter((holder) => holder !== null);
  return [...new Map(holders.map(({ id, name }) => [id, { id, name }])).values()].sort(byId);
}

/** Claims of one act by the same parties at one time and place are one step. */
function stepsOf(told: readonly CeasefireTold[], context: CourseContext): CeasefireCourseStep[] {
  const acting = told.filter(({ step }) => step.act !== 'term');
  const partiesOf = ({ step }: CeasefireTold): readonly Party[] =>
    step.act === 'violates' ? (step.violator === null ? [] : [step.violator]) : step.parties;
  const keyOf = (one: CeasefireTold): string => {
    const { step, when, claim } = one;
    const place = step.act === 'violates' ? (claim.place?.id ?? claim.place?.text ?? null) : null;
    const sides = [...new Set(sidesOf(partiesOf(one), context))].sort();
    // two words on one day of one violation, whatever hour they give
    return JSON.stringify([step.act, sides, when?.start ?? null, when?.start == null ? null : when.end, place]);
  };
  return [...Map.groupBy(acting, keyOf).values()]
    .map((own) => {
      const [first] = own as [CeasefireTold, ...CeasefireTold[]];
      const { place } = first.claim;
      return {
        ...saidBy(own.filter((one) => !isDenial(one))),
        act: first.step.act as Act,
        words: [...new Set(own.map(({ step }) => step.word))].sort(),
        when: whenOf(own),
        parties: namesOf(own.flatMap(partiesOf), context),
        place:
          first.step.act !== 'violates' || place === null
            ? null
            : { id: place.id ?? place.text, name: place.name ?? place.text },
        deniedBy: saidBy(own.filter(isDenial)),
      };
    })
    .sort(inOrder);
}

function inOrder(a: CeasefireCourseStep, b: CeasefireCourseStep): number {
  const time =
    a.when === null || b.when === null ? Number(a.when === null) - Number(b.when === null) : byWhen(a.when, b.when);
  const first = ({ claims, deniedBy }: CeasefireCourseStep): string => claims[0] ?? deniedBy.claims[0] ?? '';
  return time || ORDER.indexOf(a.act) - ORDER.indexOf(b.act) || (first(a) < first(b) ? -1 : 1);
}
