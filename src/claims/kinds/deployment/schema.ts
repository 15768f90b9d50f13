import { z } from 'zod';
import type { AnyClaim } from '../../../model/claim.ts';
import type { KindSchema } from '../../../model/kind.ts';
import { partySchema } from '../../../model/party.ts';
import { quantitySchema } from '../../../model/quantity.ts';

const WHATS = [
  'troops',
  'peacekeepers',
  'mercenaries',
  'volunteers',
  'advisers',
  'police',
  'arms',
  'aircraft',
  'other',
] as const;
const ACTS = ['sent', 'present', 'recruited', 'withdrawn', 'denied-passage'] as const;

export const deploymentSlots = z.object({
  what: z.enum(WHATS),
  count: quantitySchema.nullable(),
  /** whose they are: who sends them, else who they belong to */
  of: partySchema.nullable(),
  /** the place they are sent to or stay in, as written */
  to: z.string().nullable(),
  /** on whose side */
  for: partySchema.nullable(),
  act: z.enum(ACTS),
  subset: z.boolean(),
});
export type DeploymentSlots = z.infer<typeof deploymentSlots>;
export type What = (typeof WHATS)[number];
export type Act = (typeof ACTS)[number];

const slotsOf = (claim: AnyClaim): DeploymentSlots => claim.deployment as DeploymentSlots;

/** PLOVER codes moves of forces short of use; arms given are help. */
function ploverOf({ act, what }: DeploymentSlots): string | null {
  if (act === 'withdrawn') return 'RETREAT-withdraw';
  if (act === 'denied-passage') return 'REJECT-assist';
  if (act === 'present') return null;
  if (what === 'arms' || what === 'aircraft') return act === 'sent' ? 'AID' : 'MOBILIZE-weapons';
  if (what === 'police') return 'MOBILIZE-police';
  return what === 'mercenaries' || what === 'volunteers' ? 'MOBILIZE-militia' : 'MOBILIZE-troops';
}

const LABELS: Readonly<Record<What, string>> = {
  troops: 'troops',
  peacekeepers: 'peacekeepers',
  mercenaries: 'mercenaries and foreign fighters',
  volunteers: 'volunteers',
  advisers: 'military advisers',
  police: 'police',
  arms: 'arms',
  aircraft: 'aircraft',
  other: 'others',
};

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

export const deployment: KindSchema<'deployment'> = {
  name: 'deployment',
  labels: { one: 'deployment', many: 'deployments' },
  says: 'forces, fighters or arms were sent or present',
  colour: { light: '#7a4a12', dark: '#e0b080' },
  slots: deploymentSlots,
  key: ['what', 'count', 'of'],
  slotLabels: {
    what: 'What',
    act: 'What was done',
    count: 'How many',
    of: 'Whose',
    to: 'Where',
    for: 'For',
    subset: 'Part of another figure',
  },
  codes: (claim) => ({ plover: ploverOf(slotsOf(claim)), acled: null }),
  columns: [
    { name: 'what', of: (claim) => slotsOf(claim).what },
    { name: 'act', of: (claim) => slotsOf(claim).act },
    { name: 'low', of: (claim) => slotsOf(claim).count?.low ?? null },
    { name: 'high', of: (claim) => slotsOf(claim).count?.high ?? null },
    { name: 'relation', of: (claim) => slotsOf(claim).count?.relation ?? null },
    { name: 'of', of: (claim) => slotsOf(claim).of?.text ?? slotsOf(claim).of?.actor ?? null },
    { name: 'to', of: (claim) => slotsOf(claim).to },
    { name: 'for', of: (claim) => slotsOf(claim).for?.text ?? slotsOf(claim).for?.actor ?? null },
  ],
  question: (claim) => {
    const { what, act, count, of, subset } = slotsOf(claim);
    // whose they are and how many is what accounts of one force differ in; a bare "sent troops" answers nothing
    if (of === null || (of.actor === null && of.actors === undefined) || count === null || subset) return null;
    if (act === 'denied-passage') return null;
    return {
      effect: act === 'present' ? 'sent' : act,
      asks: 'party',
      placed: true,
      subject: { party: of, group: null },
      item: what,
      scope: 'incident',
      count,
      answer: null,
      value: null,
    };
  },
  title: ({ effect, item, population, area }) =>
    `${capital(LABELS[(item ?? 'other') as What])} ${effect}${population === null ? '' : ` by ${population.name}`}${
      area === null ? '' : ` to ${area.name}`
    }`,
};
