import { z } from 'zod';
import type { AnyClaim } from '../../../model/claim.ts';
import type { KindSchema } from '../../../model/kind.ts';
import { type Party, partySchema } from '../../../model/party.ts';
import { type Quantity, quantitySchema } from '../../../model/quantity.ts';
import { daysInWords } from '../../../model/time.ts';

const EFFECTS = [
  'killed',
  'wounded',
  'killed-or-wounded',
  'missing',
  'captured',
  'abducted',
  'executed',
  'tortured',
  'deserted',
] as const;
const CATEGORIES = ['military', 'civilian', 'mixed', 'unspecified'] as const;
const GROUPS = [
  'children',
  'women',
  'elderly',
  'journalists',
  'medics',
  'aid-workers',
  'peacekeepers',
  'mercenaries',
  'volunteers',
  'police',
  'militants',
  'prisoners',
  'officials',
] as const;

export const casualtySlots = z.object({
  effect: z.enum(EFFECTS),
  count: quantitySchema.nullable(),
  victims: z.object({
    category: z.enum(CATEGORIES),
    groups: z.array(z.enum(GROUPS)),
    party: partySchema.nullable(),
    persons: z.array(
      z.object({
        name: z.string(),
        age: z.int().nullable(),
        sex: z.enum(['f', 'm']).nullable(),
        role: z.string().nullable(),
      }),
    ),
  }),
  by: partySchema.nullable(),
  weapon: z.string().nullable(),
  /** true for a running total, false for one incident */
  cumulative: z.boolean(),
  subset: z.boolean(),
  share: z.number().nullable(),
});
export type CasualtySlots = z.infer<typeof casualtySlots>;
export type Effect = (typeof EFFECTS)[number];

const slotsOf = (claim: AnyClaim): CasualtySlots => claim.casualty as CasualtySlots;
const nameOf = (party: Party | null): string | null => party?.text ?? party?.actor ?? null;
/** "soldiers and mercenaries" are not counted as mercenaries alone: a group tells only where it is all that is counted. */
const groupOf = ({ category, groups, party }: CasualtySlots['victims']): string | null => {
  const text = party?.text ?? '';
  const isAmongOthers =
    category !== 'unspecified' && groups.length === 1 && (/ and |, /u.test(text) || OTHERS.test(text));
  return groups.length === 0 || isAmongOthers ? null : groups.join(' and ');
};
const OTHERS = /\b(?:soldiers|troops|servicemen|personnel|civilians)$/iu;
const bound = (count: Quantity | null, end: 'low' | 'high'): number | null => count?.[end] ?? null;

/** Prisoners and the wounded are ASSAULT too in PLOVER; the modes it has for means are not told by a casualty. */
const PLOVER: Readonly<Record<Effect, string | null>> = {
  killed: 'ASSAULT',
  wounded: 'ASSAULT',
  'killed-or-wounded': 'ASSAULT',
  missing: null,
  captured: 'ASSAULT-abduct',
  abducted: 'ASSAULT-abduct',
  executed: 'ASSAULT',
  tortured: 'ASSAULT-torture',
  deserted: null,
};

const PEOPLE: Readonly<Record<string, string>> = {
  military: 'servicemen',
  civilian: 'civilians',
  mixed: 'servicemen and civilians',
  unspecified: 'people',
};
const EFFECT_WORDS: Readonly<Record<Effect, string>> = {
  killed: 'killed',
  wounded: 'wounded',
  'killed-or-wounded': 'killed or wounded',
  missing: 'missing',
  captured: 'taken prisoner',
  abducted: 'abducted',
  executed: 'executed in captivity',
  tortured: 'tortured',
  deserted: 'who deserted',
};

export const casualty: KindSchema<'casualty'> = {
  name: 'casualty',
  labels: { one: 'casualty', many: 'casualties' },
  says: 'people were killed, hurt, lost or taken',
  colour: { light: '#8a3b3b', dark: '#d99a95' },
  slots: casualtySlots,
  key: ['effect', 'count', 'victims.category'],
  slotLabels: {
    effect: 'What happened',
    count: 'How many',
    'victims.category': 'Who',
    'victims.groups': 'Among them',
    'victims.party': 'Whose people',
    by: 'By',
    weapon: 'With',
    cumulative: 'Running total',
    subset: 'Part of another figure',
    share: 'Share',
  },
  codes: (claim) => {
    const { effect, victims } = slotsOf(claim);
    const acled =
      effect === 'abducted'
        ? { event: 'Violence against civilians', sub: 'Abduction/forced disappearance' }
        : victims.category === 'civilian' && effect === 'killed'
          ? { event: 'Violence against civilians', sub: 'Attack' }
          : null;
    return { plover: PLOVER[effect], acled };
  },
  columns: [
    { name: 'effect', of: (claim) => slotsOf(claim).effect },
    { name: 'low', of: (claim) => bound(slotsOf(claim).count, 'low') },
    { name: 'high', of: (claim) => bound(slotsOf(claim).count, 'high') },
    { name: 'relation', of: (claim) => slotsOf(claim).count?.relation ?? null },
    { name: 'victims', of: (claim) => slotsOf(claim).victims.category },
    { name: 'groups', of: (claim) => slotsOf(claim).victims.groups.join(' ') },
    { name: 'party', of: (claim) => nameOf(slotsOf(claim).victims.party) },
    { name: 'by', of: (claim) => nameOf(slotsOf(claim).by) },
    { name: 'cumulative', of: (claim) => slotsOf(claim).cumulative },
    { name: 'subset', of: (claim) => slotsOf(claim).subset },
  ],
  question: (claim) => {
    const { effect, count, victims, cumulative, subset, share } = slotsOf(claim);
    // a part of another figure answers no question of its own, nor does a loss that nobody counts
    if (subset || share !== null || (count === null && claim.stance === 'asserts')) return null;
    return {
      effect,
      asks: 'side',
      placed: true,
      subject: { party: victims.party, group: victims.category },
      item: groupOf(victims),
      scope: cumulative ? 'total' : 'incident',
      count,
      answer: null,
      value: null,
    };
  },
  happening: (claim) => {
    const { effect, count, victims, by, cumulative, subset, share } = slotsOf(claim);
    if (effect === 'deserted' || share !== null) return null;
    return {
      role: 'result',
      sort: 'attack',
      total: cumulative,
      type: null,
      by,
      against: victims.party,
      figure: subset || count === null ? null : { of: effect, count },
      harmed: claim.stance === 'asserts' ? victims.category : null,
    };
  },
  broader: {
    effects: { killed: ['killed-or-wounded'], wounded: ['killed-or-wounded'], executed: ['killed'] },
    items: {
      military: ['mixed', 'unspecified'],
      civilian: ['mixed', 'unspecified'],
      mixed: ['unspecified'],
      ...Object.fromEntries(GROUPS.map((group) => [group, ['civilian', 'military', 'mixed', 'unspecified']])),
    },
  },
  title: ({ effect, population, item, area, window }) => {
    const people = PEOPLE[item ?? 'unspecified'] ?? item ?? 'people';
    const who = population === null ? people[0]?.toUpperCase() + people.slice(1) : `${population.name} ${people}`;
    const where = area === null ? '' : ` in ${area.name}`;
    const when = window === null ? '' : `, ${window.name ?? daysInWords(window)}`;
    return `${who} ${EFFECT_WORDS[effect as Effect]}${where}${when}`;
  },
};
