import { z } from 'zod';
import { MATERIEL_CLASSES, type MaterielClass } from '../../../model/annotation.ts';
import type { AnyClaim } from '../../../model/claim.ts';
import type { KindSchema } from '../../../model/kind.ts';
import { type Party, partySchema } from '../../../model/party.ts';
import { type Quantity, quantitySchema } from '../../../model/quantity.ts';
import { daysInWords } from '../../../model/time.ts';

const EFFECTS = ['destroyed', 'damaged', 'captured', 'abandoned', 'shot-down', 'lost'] as const;

export const materielSlots = z.object({
  /** `lost`: the text does not say how */
  effect: z.enum(EFFECTS),
  item: z.object({ class: z.enum(MATERIEL_CLASSES), text: z.string() }),
  count: quantitySchema.nullable(),
  owner: partySchema.nullable(),
  by: partySchema.nullable(),
  /** true for a running total, false for one incident */
  cumulative: z.boolean(),
  subset: z.boolean(),
  share: z.number().nullable(),
});
export type MaterielSlots = z.infer<typeof materielSlots>;
export type Effect = (typeof EFFECTS)[number];

const slotsOf = (claim: AnyClaim): MaterielSlots => claim.materiel as MaterielSlots;
const nameOf = (party: Party | null): string | null => party?.text ?? party?.actor ?? null;
const bound = (count: Quantity | null, end: 'low' | 'high'): number | null => count?.[end] ?? null;

/** PLOVER has a mode for what is taken; what is destroyed in combat is ASSAULT with a mode of its means, which a loss does not tell. */
const PLOVER: Readonly<Record<Effect, string | null>> = {
  destroyed: 'ASSAULT-destroy',
  damaged: 'ASSAULT-destroy',
  captured: 'COERCE-seize',
  abandoned: null,
  'shot-down': 'ASSAULT-destroy',
  lost: null,
};

const EFFECT_WORDS: Readonly<Record<Effect, string>> = {
  destroyed: 'destroyed',
  damaged: 'damaged',
  captured: 'captured',
  abandoned: 'abandoned',
  'shot-down': 'shot down',
  lost: 'lost',
};

const CLASS_WORDS: Readonly<Record<MaterielClass, string>> = {
  tank: 'tanks',
  afv: 'armoured vehicles',
  armour: 'tanks and armoured vehicles',
  vehicle: 'vehicles',
  artillery: 'artillery pieces',
  mlrs: 'multiple rocket launchers',
  'air-defence': 'air defence systems',
  'missile-launcher': 'missile launchers',
  missile: 'missiles',
  munitions: 'munitions',
  aircraft: 'aircraft',
  helicopter: 'helicopters',
  uav: 'drones',
  'command-post': 'command posts',
  depot: 'depots',
  ship: 'ships',
  other: 'weapons and equipment',
};

export const materiel: KindSchema<'materiel'> = {
  name: 'materiel',
  labels: { one: 'equipment loss', many: 'equipment losses' },
  says: 'equipment was lost or taken',
  colour: { light: '#6b5a1e', dark: '#cdb96a' },
  slots: materielSlots,
  key: ['effect', 'item.class', 'count'],
  slotLabels: {
    effect: 'What happened',
    'item.class': 'To what',
    'item.text': 'As written',
    count: 'How many',
    owner: 'Whose',
    by: 'By',
    cumulative: 'Running total',
    subset: 'Part of another figure',
    share: 'Share',
  },
  codes: (claim) => ({
    plover: PLOVER[slotsOf(claim).effect],
    acled:
      slotsOf(claim).effect === 'shot-down' ? { event: 'Strategic developments', sub: 'Disrupted weapons use' } : null,
  }),
  columns: [
    { name: 'effect', of: (claim) => slotsOf(claim).effect },
    { name: 'class', of: (claim) => slotsOf(claim).item.class },
    { name: 'item', of: (claim) => slotsOf(claim).item.text },
    { name: 'low', of: (claim) => bound(slotsOf(claim).count, 'low') },
    { name: 'high', of: (claim) => bound(slotsOf(claim).count, 'high') },
    { name: 'relation', of: (claim) => slotsOf(claim).count?.relation ?? null },
    { name: 'owner', of: (claim) => nameOf(slotsOf(claim).owner) },
    { name: 'by', of: (claim) => nameOf(slotsOf(claim).by) },
    { name: 'cumulative', of: (claim) => slotsOf(claim).cumulative },
    { name: 'subset', of: (claim) => slotsOf(claim).subset },
  ],
  question: (claim) => {
    const { effect, item, count, owner, cumulative, subset, share } = slotsOf(claim);
    // a part of another figure answers no question of its own, nor does a loss that nobody counts
    if (subset || share !== null || (count === null && claim.stance === 'asserts')) return null;
    return {
      effect,
      asks: 'side',
      placed: true,
      subject: { party: owner, group: null },
      item: item.class,
      scope: cumulative ? 'total' : 'incident',
      count,
      answer: null,
      value: null,
    };
  },
  broader: {
    effects: Object.fromEntries(EFFECTS.filter((effect) => effect !== 'lost').map((effect) => [effect, ['lost']])),
    items: { tank: ['armour'], afv: ['armour'] },
  },
  title: ({ effect, population, item, area, window }) => {
    const things = CLASS_WORDS[item as MaterielClass] ?? 'equipment';
    const what =
      population === null ? (things[0]?.toUpperCase() ?? '') + things.slice(1) : `${population.name} ${things}`;
    const where = area === null ? '' : ` in ${area.name}`;
    const when = window === null ? '' : `, ${window.name ?? daysInWords(window)}`;
    return `${what} ${EFFECT_WORDS[effect as Effect] ?? effect}${where}${when}`;
  },
};
