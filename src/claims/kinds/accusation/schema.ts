import { z } from 'zod';
import type { AnyClaim } from '../../../model/claim.ts';
import type { KindSchema } from '../../../model/kind.ts';
import { partySchema } from '../../../model/party.ts';

const WRONGS = [
  'aggression',
  'war-crime',
  'targeting-civilians',
  'cluster-munitions',
  'white-phosphorus',
  'ceasefire-violation',
  'mercenaries',
  'human-shields',
  'disinformation',
  'genocide',
  'child-soldiers',
  'torture',
  'support-to-enemy',
  'other',
] as const;

export const accusationSlots = z.object({
  /** null where the text names nobody ("has been accused of") */
  accuser: partySchema.nullable(),
  /** null where the wrong is named but not whose it is */
  accused: partySchema.nullable(),
  of: z.enum(WRONGS),
  /** the wrong in the text's words; null where only the accused is named */
  text: z.string().nullable(),
});
export type AccusationSlots = z.infer<typeof accusationSlots>;
export type Wrong = (typeof WRONGS)[number];

const slotsOf = (claim: AnyClaim): AccusationSlots => claim.accusation as AccusationSlots;
const words = (value: string): string => value.replaceAll('-', ' ');

export const accusation: KindSchema<'accusation'> = {
  name: 'accusation',
  labels: { one: 'accusation', many: 'accusations' },
  says: 'one party holds another responsible for a wrong',
  colour: { light: '#8a2f6b', dark: '#e09fca' },
  slots: accusationSlots,
  key: ['accused', 'of'],
  slotLabels: { accuser: 'Accuser', accused: 'Accused', of: 'Of what', text: 'The wrong as told' },
  codes: (claim) => ({ plover: claim.stance === 'denies' ? 'REJECT' : 'ACCUSE-allege', acled: null }),
  columns: [
    { name: 'accuser', of: (claim) => slotsOf(claim).accuser?.text ?? slotsOf(claim).accuser?.actor ?? null },
    { name: 'accused', of: (claim) => slotsOf(claim).accused?.text ?? slotsOf(claim).accused?.actor ?? null },
    { name: 'of', of: (claim) => slotsOf(claim).of },
  ],
  question: (claim) => {
    const { accused, of } = slotsOf(claim);
    // "other" and an unnamed side are no one thing that two accounts could be about
    if (accused === null || of === 'other') return null;
    return {
      effect: of,
      asks: 'party',
      placed: false,
      subject: { party: accused, group: null },
      item: null,
      scope: 'state',
      count: null,
      answer: claim.stance === 'denies' ? 'denied' : 'held responsible',
      value: claim.stance === 'denies' ? 'denied' : 'accused',
    };
  },
  title: ({ effect, population }) =>
    `${population === null ? 'Somebody' : population.name} accused of ${words(effect)}`,
};
