import { z } from 'zod';
import type { AnyClaim } from '../../../model/claim.ts';
import type { CeasefireStep } from '../../../model/course.ts';
import type { KindSchema } from '../../../model/kind.ts';
import { type Party, partySchema } from '../../../model/party.ts';
import { quantitySchema } from '../../../model/quantity.ts';

const ACTS = ['agreed', 'signed', 'announced', 'in-force', 'violated', 'collapsed', 'rejected', 'extended'] as const;

export const ceasefireSlots = z.object({
  act: z.enum(ACTS),
  /** between whom; of an announcement or a refusal, whose it is */
  parties: z.array(partySchema),
  /** who brought it about */
  broker: z.array(partySchema),
  violator: partySchema.nullable(),
  /** of truces or of violations */
  count: quantitySchema.nullable(),
  /** a clause of the agreement: who is to do what, by which day */
  term: z.object({ who: z.string().nullable(), what: z.string(), by: z.string().nullable() }).nullable(),
});
export type CeasefireSlots = z.infer<typeof ceasefireSlots>;
export type Act = (typeof ACTS)[number];

const slotsOf = (claim: AnyClaim): CeasefireSlots => claim.ceasefire as CeasefireSlots;
const names = (parties: readonly Party[]): string | null =>
  parties.length === 0 ? null : parties.map(({ text, actor }) => text ?? actor).join('; ');

const PLOVER: Readonly<Record<Act, string>> = {
  agreed: 'AGREE',
  signed: 'SUPPORT',
  announced: 'CONCEDE',
  'in-force': 'RETREAT-ceasefire',
  violated: 'ASSAULT',
  collapsed: 'REJECT',
  rejected: 'REJECT-yield',
  extended: 'AGREE',
};

const STEPS: Readonly<Record<Act, CeasefireStep['act']>> = {
  agreed: 'agrees',
  signed: 'agrees',
  announced: 'agrees',
  'in-force': 'starts',
  violated: 'violates',
  collapsed: 'ends',
  rejected: 'rejects',
  extended: 'extends',
};

export const ceasefire: KindSchema<'ceasefire'> = {
  name: 'ceasefire',
  labels: { one: 'truce or agreement', many: 'truces and agreements' },
  says: 'a truce or agreement came about, holds or failed',
  colour: { light: '#1f6f5c', dark: '#7fcdb8' },
  slots: ceasefireSlots,
  key: ['act'],
  slotLabels: {
    act: 'What happened',
    parties: 'Parties',
    broker: 'Broker',
    violator: 'Broken by',
    count: 'How many',
    term: 'Clause',
  },
  codes: (claim) => {
    const { act, term } = slotsOf(claim);
    const agreement = act === 'agreed' || act === 'signed' || act === 'extended';
    return {
      plover: term === null ? PLOVER[act] : 'AGREE',
      acled: agreement ? { event: 'Strategic developments', sub: 'Agreement' } : null,
    };
  },
  columns: [
    { name: 'act', of: (claim) => slotsOf(claim).act },
    { name: 'parties', of: (claim) => names(slotsOf(claim).parties) },
    { name: 'broker', of: (claim) => names(slotsOf(claim).broker) },
    { name: 'violator', of: (claim) => slotsOf(claim).violator?.text ?? slotsOf(claim).violator?.actor ?? null },
    { name: 'term', of: (claim) => slotsOf(claim).term?.what ?? null },
  ],
  question: (claim) => {
    const { act, violator } = slotsOf(claim);
    // who broke it is what the parties answer differently; the other acts follow on one another and exclude nothing
    if (act !== 'violated' || violator === null || claim.place === null) return null;
    return {
      effect: 'violator',
      asks: 'side',
      placed: true,
      subject: { party: null, group: null },
      item: null,
      scope: 'incident',
      count: null,
      value: violator.actor ?? violator.text?.toLowerCase() ?? null,
      answer: 'broken',
      by: violator,
    };
  },
  course: (claim) => {
    const { act, parties, broker, violator, term } = slotsOf(claim);
    const step = term === null ? STEPS[act] : 'term';
    return { course: 'ceasefire', act: step, word: act.replaceAll('-', ' '), parties, broker, violator, term };
  },
  title: ({ area }) => `Who broke the truce${area === null ? '' : ` in ${area.name}`}`,
};
