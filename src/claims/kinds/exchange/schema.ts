import { z } from 'zod';
import type { AnyClaim } from '../../../model/claim.ts';
import type { KindSchema } from '../../../model/kind.ts';
import { type Party, partySchema } from '../../../model/party.ts';
import { type Quantity, quantitySchema } from '../../../model/quantity.ts';
import { daysInWords } from '../../../model/time.ts';

const WHAT = ['prisoners', 'bodies', 'detainees'] as const;
const ACTS = ['agreed', 'carried-out', 'postponed'] as const;

export const exchangeSlots = z.object({
  what: z.enum(WHAT),
  count: quantitySchema.nullable(),
  act: z.enum(ACTS),
  /** who lets them go or gives them back; of an exchange, all who take part */
  from: partySchema.nullable(),
  to: partySchema.nullable(),
  /** how many exchanges there were */
  events: quantitySchema.nullable(),
});
export type ExchangeSlots = z.infer<typeof exchangeSlots>;
export type What = (typeof WHAT)[number];
export type ExchangeAct = (typeof ACTS)[number];

const slotsOf = (claim: AnyClaim): ExchangeSlots => claim.exchange as ExchangeSlots;
const nameOf = (party: Party | null): string | null => party?.text ?? party?.actor ?? null;
const bound = (count: Quantity | null, end: 'low' | 'high'): number | null => count?.[end] ?? null;

const PEOPLE: Readonly<Record<What, string>> = { prisoners: 'prisoners', bodies: 'bodies', detainees: 'detainees' };
const ACT_WORDS: Readonly<Record<string, string>> = {
  agreed: 'to be exchanged or released',
  'carried-out': 'exchanged or released',
  postponed: 'whose exchange was put off',
};

export const exchange: KindSchema<'exchange'> = {
  name: 'exchange',
  labels: { one: 'exchange', many: 'exchanges' },
  says: 'prisoners or bodies were exchanged, returned or released',
  colour: { light: '#1f6b62', dark: '#7cc7bb' },
  slots: exchangeSlots,
  key: ['what', 'count'],
  slotLabels: {
    what: 'Who',
    count: 'How many',
    act: 'What was done',
    from: 'From',
    to: 'To',
    events: 'How many exchanges',
  },
  codes: (claim) => {
    const { act, what } = slotsOf(claim);
    const done = what === 'bodies' ? 'COOPERATE' : 'RETREAT-release';
    return {
      plover: act === 'carried-out' ? done : act === 'agreed' ? 'AGREE' : null,
      acled: { event: 'Strategic developments', sub: act === 'agreed' ? 'Agreement' : 'Other' },
    };
  },
  columns: [
    { name: 'what', of: (claim) => slotsOf(claim).what },
    { name: 'act', of: (claim) => slotsOf(claim).act },
    { name: 'low', of: (claim) => bound(slotsOf(claim).count, 'low') },
    { name: 'high', of: (claim) => bound(slotsOf(claim).count, 'high') },
    { name: 'relation', of: (claim) => slotsOf(claim).count?.relation ?? null },
    { name: 'from', of: (claim) => nameOf(slotsOf(claim).from) },
    { name: 'to', of: (claim) => nameOf(slotsOf(claim).to) },
  ],
  question: (claim) => {
    const { what, count, act, to } = slotsOf(claim);
    // an exchange that nobody counts has nothing to compare
    if (count === null && claim.stance === 'asserts') return null;
    return {
      effect: act,
      asks: 'side',
      placed: false,
      subject: { party: to, group: null },
      item: what,
      scope: 'incident',
      count,
      answer: null,
      value: null,
    };
  },
  happening: (claim) => {
    const { what, count, act, from, to, events } = slotsOf(claim);
    if (act !== 'carried-out') return null;
    return {
      role: 'deed',
      sort: 'exchange',
      total: events !== null,
      type: null,
      by: from,
      against: to,
      figure: count === null ? null : { of: `${what} exchanged`, count },
      harmed: null,
    };
  },
  title: ({ effect, population, item, window }) => {
    const people = PEOPLE[item as What] ?? 'prisoners';
    const who =
      population === null ? (people[0]?.toUpperCase() ?? '') + people.slice(1) : `${population.name} ${people}`;
    const when = window === null ? '' : `, ${window.name ?? daysInWords(window)}`;
    return `${who} ${ACT_WORDS[effect] ?? effect}${when}`;
  },
};
