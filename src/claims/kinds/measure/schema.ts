import { z } from 'zod';
import type { AnyClaim } from '../../../model/claim.ts';
import type { MeasureStep } from '../../../model/course.ts';
import type { KindSchema } from '../../../model/kind.ts';
import { partySchema } from '../../../model/party.ts';
import { quantitySchema } from '../../../model/quantity.ts';

const MEASURES = [
  'general-mobilization',
  'partial-mobilization',
  'call-up',
  'reserve-training',
  'volunteer-recruitment',
  'conscription',
  'desertion-penalty',
  'exit-ban',
  'martial-law',
  'state-of-emergency',
  'state-of-war',
  'curfew',
  'censorship',
  'internet-restriction',
  'movement-restriction',
  'access-ban',
  'border-closure',
  'airspace-closure',
  'trade-ban',
  'evacuation-order',
  'expulsion',
  'arrest-or-charge',
  'search',
  'release',
  'dismissal-or-resignation',
  'other',
] as const;
const ACTS = ['declared', 'in-force', 'extended', 'lifted', 'enforced', 'proposed', 'appealed'] as const;

export const measureSlots = z.object({
  measure: z.enum(MEASURES),
  act: z.enum(ACTS),
  authority: partySchema.nullable(),
  /** who is liable, exempt or turned away */
  affected: z.string().nullable(),
  count: quantitySchema.nullable(),
  subset: z.boolean(),
  share: z.number().nullable(),
});
export type MeasureSlots = z.infer<typeof measureSlots>;
export type Measure = (typeof MEASURES)[number];
export type Act = (typeof ACTS)[number];

const slotsOf = (claim: AnyClaim): MeasureSlots => claim.measure as MeasureSlots;
const words = (value: string): string => value.replaceAll('-', ' ');

const PLOVER: Partial<Record<Measure, string>> = {
  'general-mobilization': 'MOBILIZE-troops',
  'partial-mobilization': 'MOBILIZE-troops',
  'call-up': 'MOBILIZE-troops',
  'volunteer-recruitment': 'MOBILIZE-troops',
  'martial-law': 'COERCE-martial-law',
  'state-of-emergency': 'COERCE-martial-law',
  curfew: 'COERCE-curfew',
  censorship: 'COERCE-censor',
  'internet-restriction': 'COERCE-censor',
  'exit-ban': 'COERCE-restrict',
  'movement-restriction': 'COERCE-restrict',
  'access-ban': 'COERCE-restrict',
  'border-closure': 'COERCE-restrict',
  'airspace-closure': 'COERCE-restrict',
  'trade-ban': 'SANCTION-discontinue',
  expulsion: 'COERCE-deport',
  'arrest-or-charge': 'COERCE-arrest',
  release: 'RETREAT-release',
  'dismissal-or-resignation': 'RETREAT-resign',
};

const STEPS: Readonly<Record<Act, MeasureStep['act']>> = {
  declared: 'starts',
  'in-force': 'holds',
  extended: 'extends',
  lifted: 'ends',
  enforced: 'applies',
  proposed: 'proposes',
  appealed: 'appeals',
};

/** Acts that are over when they are done; what remains of "other" is not told. */
const MOMENTARY: ReadonlySet<Measure> = new Set([
  'expulsion',
  'arrest-or-charge',
  'search',
  'release',
  'dismissal-or-resignation',
  'other',
]);
const TURNS_AWAY: ReadonlySet<Measure> = new Set(['access-ban', 'border-closure', 'airspace-closure', 'trade-ban']);
const EXEMPT = /\b(?:except|exempt|excluding|other than)/iu;

/** Whom a measure was said not to be applied to is exempt, as far as the claim goes. */
function relationOf(claim: AnyClaim): MeasureStep['relation'] {
  const { measure: what, act, affected } = slotsOf(claim);
  if (affected === null) return null;
  if (EXEMPT.test(affected) || (claim.stance === 'denies' && act === 'enforced')) return 'exempt';
  return TURNS_AWAY.has(what) ? 'turned-away' : 'liable';
}

export const measure: KindSchema<'measure'> = {
  name: 'measure',
  labels: { one: 'measure', many: 'measures' },
  says: 'an authority took or lifted a measure',
  colour: { light: '#6b5b1f', dark: '#cdbb74' },
  slots: measureSlots,
  key: ['measure', 'authority'],
  slotLabels: {
    measure: 'Measure',
    act: 'What was done',
    authority: 'Authority',
    affected: 'Whom it concerns',
    count: 'How many',
  },
  codes: (claim) => {
    const { measure: what, act } = slotsOf(claim);
    return {
      plover: act === 'lifted' ? 'CONCEDE' : (PLOVER[what] ?? null),
      acled: what === 'arrest-or-charge' ? { event: 'Strategic developments', sub: 'Arrests' } : null,
    };
  },
  columns: [
    { name: 'measure', of: (claim) => slotsOf(claim).measure },
    { name: 'act', of: (claim) => slotsOf(claim).act },
    { name: 'authority', of: (claim) => slotsOf(claim).authority?.text ?? slotsOf(claim).authority?.actor ?? null },
    { name: 'affected', of: (claim) => slotsOf(claim).affected },
  ],
  question: (claim) => {
    const { measure: what, act, authority } = slotsOf(claim);
    if (authority === null || act === 'appealed' || act === 'enforced') return null;
    return {
      effect: what,
      asks: 'party',
      placed: false,
      subject: { party: authority, group: null },
      item: null,
      scope: 'state',
      count: null,
      answer: words(act),
      value: act === 'lifted' ? 'lifted' : act === 'proposed' ? 'proposed' : 'in force',
    };
  },
  course: (claim) => {
    const { measure: what, act, authority, affected } = slotsOf(claim);
    return {
      course: 'measure',
      act: STEPS[act],
      word: words(act),
      measure: what,
      lasts: !MOMENTARY.has(what),
      authority,
      affected,
      relation: relationOf(claim),
    };
  },
  title: ({ effect, population }) =>
    `${words(effect)[0]?.toUpperCase()}${words(effect).slice(1)}${population === null ? '' : ` in ${population.name}`}`,
};
