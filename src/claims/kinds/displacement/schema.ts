import { z } from 'zod';
import type { AnyClaim } from '../../../model/claim.ts';
import type { KindSchema } from '../../../model/kind.ts';
import { type Quantity, quantitySchema } from '../../../model/quantity.ts';
import { daysInWords } from '../../../model/time.ts';

const EFFECTS = ['displaced', 'fled', 'evacuated', 'returned', 'trapped'] as const;

export const displacementSlots = z.object({
  effect: z.enum(EFFECTS),
  count: quantitySchema.nullable(),
  /** who they are, as written, without the count */
  people: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** true for a figure that adds up, false for one event */
  cumulative: z.boolean(),
  subset: z.boolean(),
  share: z.number().nullable(),
});
export type DisplacementSlots = z.infer<typeof displacementSlots>;
export type Effect = (typeof EFFECTS)[number];

const slotsOf = (claim: AnyClaim): DisplacementSlots => claim.displacement as DisplacementSlots;
const bound = (count: Quantity | null, end: 'low' | 'high'): number | null => count?.[end] ?? null;

/** People driven out are deported; those who flee or come back do nothing that PLOVER codes. */
const PLOVER: Readonly<Record<Effect, string | null>> = {
  displaced: 'COERCE-deport',
  fled: null,
  evacuated: 'AID',
  returned: null,
  trapped: null,
};

const EFFECT_WORDS: Readonly<Record<Effect, string>> = {
  displaced: 'displaced',
  fled: 'who fled',
  evacuated: 'evacuated',
  returned: 'who returned',
  trapped: 'trapped',
};

export const displacement: KindSchema<'displacement'> = {
  name: 'displacement',
  labels: { one: 'displacement', many: 'displacements' },
  says: 'people left, came back or are trapped',
  colour: { light: '#1f6f6b', dark: '#7fc4bd' },
  slots: displacementSlots,
  key: ['effect', 'count'],
  slotLabels: {
    effect: 'What happened',
    count: 'How many',
    people: 'Who',
    from: 'From',
    to: 'To',
    cumulative: 'Running total',
    subset: 'Part of another figure',
    share: 'Share',
  },
  codes: (claim) => ({ plover: PLOVER[slotsOf(claim).effect], acled: null }),
  columns: [
    { name: 'effect', of: (claim) => slotsOf(claim).effect },
    { name: 'low', of: (claim) => bound(slotsOf(claim).count, 'low') },
    { name: 'high', of: (claim) => bound(slotsOf(claim).count, 'high') },
    { name: 'relation', of: (claim) => slotsOf(claim).count?.relation ?? null },
    { name: 'people', of: (claim) => slotsOf(claim).people },
    { name: 'from', of: (claim) => slotsOf(claim).from },
    { name: 'to', of: (claim) => slotsOf(claim).to },
    { name: 'cumulative', of: (claim) => slotsOf(claim).cumulative },
    { name: 'subset', of: (claim) => slotsOf(claim).subset },
  ],
  question: (claim) => {
    const { effect, count, cumulative, subset } = slotsOf(claim);
    // a part of another figure answers no question of its own, nor does a flight that nobody counts ("half of the people")
    if (subset || (count === null && claim.stance === 'asserts')) return null;
    // one person's flight is no figure that others give too
    if (count?.low === 1 && count.high === 1) return null;
    return {
      effect,
      asks: 'side',
      placed: true,
      subject: { party: null, group: null },
      item: null,
      scope: cumulative ? 'total' : 'incident',
      count,
      answer: null,
      value: null,
    };
  },
  broader: { effects: { fled: ['displaced'], evacuated: ['displaced'] }, items: {} },
  happening: (claim) => {
    const { effect, count, cumulative, subset, share } = slotsOf(claim);
    if (share !== null || effect === 'returned' || effect === 'trapped') return null;
    return {
      role: 'result',
      sort: 'flight',
      total: cumulative,
      type: null,
      by: null,
      against: null,
      figure: subset || count === null ? null : { of: effect, count },
      harmed: null,
    };
  },
  title: ({ effect, area, window }) => {
    const where = area === null ? '' : effect === 'returned' ? ` to ${area.name}` : `, ${area.name}`;
    const when = window === null ? '' : `, ${window.name ?? daysInWords(window)}`;
    return `People ${EFFECT_WORDS[effect as Effect]}${where}${when}`;
  },
};
