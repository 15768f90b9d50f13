import { z } from 'zod';
import type { AnyClaim } from '../../../model/claim.ts';
import type { KindSchema } from '../../../model/kind.ts';
import { partySchema } from '../../../model/party.ts';
import { type Quantity, quantitySchema } from '../../../model/quantity.ts';
import { daysInWords } from '../../../model/time.ts';

const EFFECTS = ['destroyed', 'damaged', 'burned'] as const;
const CLASSES = [
  'housing',
  'school',
  'hospital',
  'religious',
  'cultural',
  'infrastructure',
  'industry',
  'vehicle',
  'other',
] as const;
type CivilClass = (typeof CLASSES)[number];

export const damageSlots = z.object({
  effect: z.enum(EFFECTS),
  object: z.object({ class: z.enum(CLASSES), text: z.string() }),
  count: quantitySchema.nullable(),
  by: partySchema.nullable(),
  /** true for a figure that adds up, false for one incident */
  cumulative: z.boolean(),
  subset: z.boolean(),
  share: z.number().nullable(),
});
export type DamageSlots = z.infer<typeof damageSlots>;
export type Effect = (typeof EFFECTS)[number];

const slotsOf = (claim: AnyClaim): DamageSlots => claim.damage as DamageSlots;
const bound = (count: Quantity | null, end: 'low' | 'high'): number | null => count?.[end] ?? null;

const OBJECTS: Readonly<Record<CivilClass, string>> = {
  housing: 'Homes',
  school: 'Schools',
  hospital: 'Hospitals and clinics',
  religious: 'Religious buildings',
  cultural: 'Cultural property',
  infrastructure: 'Infrastructure',
  industry: 'Industry and trade',
  vehicle: 'Civilian vehicles',
  other: 'Civilian objects',
};

export const damage: KindSchema<'damage'> = {
  name: 'damage',
  labels: { one: 'damage', many: 'damage' },
  says: 'civilian objects were hit or ruined',
  colour: { light: '#8f4a00', dark: '#e3a35f' },
  slots: damageSlots,
  key: ['effect', 'object.class', 'count'],
  slotLabels: {
    effect: 'What happened',
    'object.class': 'To what',
    'object.text': 'As written',
    count: 'How many',
    by: 'By',
    cumulative: 'Running total',
    subset: 'Part of another figure',
    share: 'Share',
  },
  codes: () => ({
    plover: 'ASSAULT-destroy',
    acled: { event: 'Strategic developments', sub: 'Looting/property destruction' },
  }),
  columns: [
    { name: 'effect', of: (claim) => slotsOf(claim).effect },
    { name: 'object', of: (claim) => slotsOf(claim).object.class },
    { name: 'low', of: (claim) => bound(slotsOf(claim).count, 'low') },
    { name: 'high', of: (claim) => bound(slotsOf(claim).count, 'high') },
    { name: 'relation', of: (claim) => slotsOf(claim).count?.relation ?? null },
    { name: 'by', of: (claim) => slotsOf(claim).by?.text ?? slotsOf(claim).by?.actor ?? null },
    { name: 'cumulative', of: (claim) => slotsOf(claim).cumulative },
    { name: 'subset', of: (claim) => slotsOf(claim).subset },
  ],
  question: (claim) => {
    const { effect, object, count, cumulative, subset, share } = slotsOf(claim);
    // a part of another figure answers no question of its own, nor does damage that nobody counts
    if (subset || share !== null || (count === null && claim.stance === 'asserts')) return null;
    // "the bridge" is a figure of one thing: no other account of it can be told from one of another bridge
    if (count?.low === 1 && count.high === 1) return null;
    return {
      effect,
      asks: 'side',
      placed: true,
      subject: { party: null, group: object.class },
      item: null,
      scope: cumulative ? 'total' : 'incident',
      count,
      answer: null,
      value: null,
    };
  },
  happening: (claim) => {
    const { effect, object, count, by, cumulative, subset, share } = slotsOf(claim);
    if (share !== null) return null;
    return {
      role: 'result',
      sort: 'attack',
      total: cumulative,
      type: null,
      by,
      against: null,
      figure: subset || count === null ? null : { of: `${object.class} ${effect}`, count },
      harmed: null,
    };
  },
  title: ({ effect, item, area, window }) => {
    const where = area === null ? '' : ` in ${area.name}`;
    const when = window === null ? '' : `, ${window.name ?? daysInWords(window)}`;
    return `${OBJECTS[(item ?? 'other') as CivilClass]} ${effect}${where}${when}`;
  },
};
