import { z } from 'zod';
import type { AnyClaim } from '../../../model/claim.ts';
import type { ControlStep } from '../../../model/course.ts';
import type { KindSchema } from '../../../model/kind.ts';
import { partySchema } from '../../../model/party.ts';
import { quantitySchema } from '../../../model/quantity.ts';

const EFFECTS = [
  'captured',
  'recaptured',
  'entered',
  'advanced',
  'withdrew',
  'handed-over',
  'lost',
  'holds',
  'besieged',
  'repelled',
] as const;

export const controlSlots = z.object({
  effect: z.enum(EFFECTS),
  /** who gains (captured …) or gives up (withdrew, lost, handed over) */
  by: partySchema.nullable(),
  from: partySchema.nullable(),
  to: partySchema.nullable(),
  /** of villages or towns taken together */
  count: quantitySchema.nullable(),
});
export type ControlSlots = z.infer<typeof controlSlots>;
export type Effect = (typeof EFFECTS)[number];

const slotsOf = (claim: AnyClaim): ControlSlots => claim.control as ControlSlots;

const PLOVER: Readonly<Record<Effect, string | null>> = {
  captured: 'COERCE-seize',
  recaptured: 'COERCE-seize',
  entered: 'COERCE-seize',
  advanced: null,
  withdrew: 'RETREAT-withdraw',
  'handed-over': 'RETREAT-withdraw',
  lost: null,
  holds: null,
  besieged: 'COERCE-restrict',
  repelled: null,
};

const WORDS: Readonly<Record<Effect, string>> = {
  captured: 'captured',
  recaptured: 'recaptured',
  entered: 'entered',
  advanced: 'advanced on',
  withdrew: 'withdrawn from',
  'handed-over': 'handed over',
  lost: 'lost',
  holds: 'held',
  besieged: 'besieged',
  repelled: 'defended',
};

/** Before "by". */
const ANSWERS: Partial<Record<Effect, string>> = { advanced: 'approached', withdrew: 'left' };

const CHANGES: Readonly<Record<Effect, ControlStep['change']>> = {
  captured: 'gains',
  recaptured: 'gains',
  entered: 'enters',
  advanced: 'nears',
  withdrew: 'leaves',
  'handed-over': 'leaves',
  lost: 'leaves',
  holds: 'holds',
  besieged: 'besieges',
  repelled: 'holds',
};

/** What it says of the holder before and after; a place only described ("the town", "two villages") has no course. */
function stepOf(claim: AnyClaim): ControlStep | null {
  const { effect, by, from, to } = slotsOf(claim);
  if (!isOfOnePlace(claim) && claim.place?.members === undefined) return null;
  const change = CHANGES[effect];
  const common = { course: 'control', change, word: WORDS[effect], by } as const;
  switch (change) {
    case 'gains':
      return { ...common, before: from, after: by };
    case 'leaves':
      return { ...common, before: by ?? from, after: to };
    case 'holds':
      return { ...common, before: by, after: by };
    case 'enters':
      return { ...common, before: null, after: by };
    default:
      return { ...common, before: null, after: null };
  }
}

/** "the town" is a place only where the text or the gazetteer names it; a count of villages is not one place. */
const isOfOnePlace = (claim: AnyClaim): boolean =>
  claim.place !== null &&
  slotsOf(claim).count === null &&
  (claim.place.id !== null || /^\p{Lu}/u.test(claim.place.text));

/** Who holds the place after it; giving up tells only who does not. */
function holderOf(effect: Effect, by: string | null): string | null {
  if (by === null || effect === 'besieged' || effect === 'advanced') return null;
  return effect === 'withdrew' || effect === 'handed-over' || effect === 'lost' ? `not ${by}` : by;
}

export const control: KindSchema<'control'> = {
  name: 'control',
  labels: { one: 'control of a place', many: 'control of places' },
  says: 'who holds a place changed, or is stated',
  colour: { light: '#2f5d8a', dark: '#93b7dc' },
  slots: controlSlots,
  key: ['effect', 'place', 'by'],
  slotLabels: { effect: 'What happened', place: 'Where', by: 'By', from: 'From', to: 'To', count: 'How many places' },
  codes: (claim) => {
    const { effect } = slotsOf(claim);
    const gains = effect === 'captured' || effect === 'recaptured';
    const parts = effect === 'withdrew' || effect === 'handed-over';
    return {
      plover: PLOVER[effect],
      acled: gains
        ? {
            event: 'Battles',
            sub: effect === 'recaptured' ? 'Government regains territory' : 'Non-state actor overtakes territory',
          }
        : parts
          ? { event: 'Strategic developments', sub: 'Non-violent transfer of territory' }
          : null,
    };
  },
  columns: [
    { name: 'effect', of: (claim) => slotsOf(claim).effect },
    { name: 'by', of: (claim) => slotsOf(claim).by?.text ?? slotsOf(claim).by?.actor ?? null },
    { name: 'from', of: (claim) => slotsOf(claim).from?.text ?? slotsOf(claim).from?.actor ?? null },
    { name: 'to', of: (claim) => slotsOf(claim).to?.text ?? slotsOf(claim).to?.actor ?? null },
  ],
  question: (claim) => {
    const { effect, by } = slotsOf(claim);
    if (!isOfOnePlace(claim)) return null;
    return {
      effect: 'holder',
      asks: 'party',
      placed: true,
      subject: { party: null, group: null },
      item: null,
      scope: 'state',
      count: null,
      value: holderOf(effect, by?.actor ?? by?.text?.toLowerCase() ?? null),
      answer: ANSWERS[effect] ?? WORDS[effect],
      by,
    };
  },
  happening: (claim) => {
    const { effect, by, from } = slotsOf(claim);
    // who holds a place, besieges it or comes near it is a state that lasts
    if (effect === 'holds' || effect === 'besieged' || effect === 'advanced') return null;
    return { role: 'deed', sort: 'control', total: false, type: effect, by, against: from, figure: null, harmed: null };
  },
  // near a place is not in it
  course: (claim) => (claim.place?.offset === undefined ? stepOf(claim) : null),
  title: ({ area }) => `Who holds ${area?.name ?? 'the place'}`,
};
