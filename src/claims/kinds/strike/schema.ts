import { z } from 'zod';
import type { AnyClaim } from '../../../model/claim.ts';
import type { KindSchema } from '../../../model/kind.ts';
import { partySchema } from '../../../model/party.ts';
import { quantitySchema } from '../../../model/quantity.ts';

const TYPES = [
  'shelling',
  'air-strike',
  'drone-strike',
  'missile-strike',
  'rocket-fire',
  'ground-assault',
  'bombing',
  'shooting',
  'cyber',
  'unspecified',
] as const;
const MUNITIONS = ['cluster', 'white-phosphorus', 'ballistic', 'loitering'] as const;

export const strikeSlots = z.object({
  type: z.enum(TYPES),
  by: partySchema.nullable(),
  /** whose people or things were attacked */
  against: partySchema.nullable(),
  /** what was attacked, as written; null where only the place tells */
  target: z.string().nullable(),
  weapon: z.string().nullable(),
  munitions: z.array(z.enum(MUNITIONS)),
  /** of strikes or of what was fired */
  count: quantitySchema.nullable(),
});
export type StrikeSlots = z.infer<typeof strikeSlots>;
export type StrikeType = (typeof TYPES)[number];
export type Munition = (typeof MUNITIONS)[number];

const slotsOf = (claim: AnyClaim): StrikeSlots => claim.strike as StrikeSlots;

const PLOVER: Readonly<Record<StrikeType, string>> = {
  shelling: 'ASSAULT-heavy-weapons',
  'air-strike': 'ASSAULT-aerial',
  'drone-strike': 'ASSAULT-drone',
  'missile-strike': 'ASSAULT-heavy-weapons',
  'rocket-fire': 'ASSAULT-heavy-weapons',
  'ground-assault': 'ASSAULT',
  bombing: 'ASSAULT-explosives',
  shooting: 'ASSAULT-firearms',
  cyber: 'COERCE-cyber',
  unspecified: 'ASSAULT',
};

const REMOTE = 'Explosions/Remote violence';
const HEAVY = { event: REMOTE, sub: 'Shelling/artillery/missile attack' };
const AIR = { event: REMOTE, sub: 'Air/drone strike' };
const BATTLE = { event: 'Battles', sub: 'Armed clash' };

const ACLED: Readonly<Record<StrikeType, { event: string; sub: string } | null>> = {
  shelling: HEAVY,
  'air-strike': AIR,
  'drone-strike': AIR,
  'missile-strike': HEAVY,
  'rocket-fire': HEAVY,
  'ground-assault': BATTLE,
  bombing: { event: REMOTE, sub: 'Remote explosive/landmine/IED' },
  shooting: BATTLE,
  cyber: null,
  unspecified: null,
};

const isSuicide = (weapon: string | null, by: string | null): boolean =>
  /\bsuicide\b/iu.test(`${weapon ?? ''} ${by ?? ''}`);

const nameOf = (party: StrikeSlots['by']): string | null => party?.text ?? party?.actor ?? null;

export const strike: KindSchema<'strike'> = {
  name: 'strike',
  labels: { one: 'strike', many: 'strikes' },
  says: 'an attack was carried out',
  colour: { light: '#8a4b1f', dark: '#e0a878' },
  slots: strikeSlots,
  key: ['by', 'target'],
  slotLabels: {
    type: 'What sort',
    by: 'By',
    target: 'On what',
    against: 'Against whom',
    weapon: 'With',
    munitions: 'Munitions',
    count: 'How many',
  },
  codes: (claim) => {
    const { type, weapon, by } = slotsOf(claim);
    const suicide = type === 'bombing' && isSuicide(weapon, nameOf(by));
    return {
      plover: suicide ? 'ASSAULT-suicide-attack' : PLOVER[type],
      acled: suicide ? { event: REMOTE, sub: 'Suicide bomb' } : ACLED[type],
    };
  },
  columns: [
    { name: 'type', of: (claim) => slotsOf(claim).type },
    { name: 'by', of: (claim) => nameOf(slotsOf(claim).by) },
    { name: 'target', of: (claim) => slotsOf(claim).target },
    { name: 'against', of: (claim) => nameOf(slotsOf(claim).against) },
    { name: 'weapon', of: (claim) => slotsOf(claim).weapon },
    { name: 'munitions', of: (claim) => slotsOf(claim).munitions.join(' ') },
    { name: 'low', of: (claim) => slotsOf(claim).count?.low ?? null },
    { name: 'high', of: (claim) => slotsOf(claim).count?.high ?? null },
  ],
  // whether a party attacked there that day: its denial stands beside the account of those who say so; two parties that
  // attack one place contradict nobody
  question: (claim) => {
    const { by } = slotsOf(claim);
    if (by === null || claim.place === null || claim.place.id === null || claim.time === null) return null;
    return {
      effect: 'attacked',
      asks: 'party',
      placed: true,
      subject: { party: by, group: null },
      item: null,
      scope: 'incident',
      count: null,
      value: 'attacked',
      answer: 'attacked',
    };
  },
  happening: (claim) => {
    const { type, by, against } = slotsOf(claim);
    if (type === 'cyber') return null;
    return {
      role: 'deed',
      sort: 'attack',
      total: false,
      type: type === 'unspecified' ? null : type,
      by,
      against,
      figure: null,
      harmed: null,
    };
  },
  title: ({ population, area }) => `Attacks by ${population?.name ?? 'a party'} on ${area?.name ?? 'the place'}`,
};
