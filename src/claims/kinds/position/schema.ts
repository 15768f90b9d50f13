import { z } from 'zod';
import type { AnyClaim } from '../../../model/claim.ts';
import type { KindSchema } from '../../../model/kind.ts';
import { partySchema } from '../../../model/party.ts';

const STANDS = [
  'condemns',
  'supports',
  'calls-for',
  'offers',
  'rejects',
  'recognizes',
  'expresses-concern',
  'threatens',
  'sanctions',
] as const;
const TOPICS = ['ceasefire', 'negotiations', 'withdrawal', 'recognition', 'de-escalation', 'other'] as const;

export const positionSlots = z.object({
  holder: partySchema.nullable(),
  act: z.enum(STANDS),
  toward: z.object({
    /** what it is about, in the text's words */
    text: z.string().nullable(),
    /** whom it is about or addressed to */
    actor: z.string().nullable(),
    actors: z.array(z.string()).optional(),
    /** null of a judgement or a worry, which is about a deed and asks for nothing */
    topic: z.enum(TOPICS).nullable(),
  }),
});
export type PositionSlots = z.infer<typeof positionSlots>;
export type Stand = (typeof STANDS)[number];
export type Topic = (typeof TOPICS)[number];

const slotsOf = (claim: AnyClaim): PositionSlots => claim.position as PositionSlots;

const PLOVER: Readonly<Record<Stand, string>> = {
  condemns: 'ACCUSE-disapprove',
  supports: 'SUPPORT',
  'calls-for': 'REQUEST-change',
  offers: 'AGREE',
  rejects: 'REJECT-change',
  recognizes: 'SUPPORT',
  'expresses-concern': 'ACCUSE-disapprove',
  threatens: 'THREATEN-violence',
  sanctions: 'SANCTION-discontinue',
};

/** What is asked for, offered or refused: the mode of REQUEST and REJECT. */
function ploverOf({ act, toward }: PositionSlots): string {
  const meets = toward.topic === 'negotiations';
  if (act === 'calls-for')
    return meets ? 'REQUEST-meet' : toward.topic === 'withdrawal' ? 'REQUEST-yield' : PLOVER[act];
  if (act === 'rejects') return meets ? 'REJECT-meet' : toward.topic === 'withdrawal' ? 'REJECT-yield' : PLOVER[act];
  return PLOVER[act];
}

export const position: KindSchema<'position'> = {
  name: 'position',
  labels: { one: 'position', many: 'positions' },
  says: 'a state, body or leader takes a stand',
  colour: { light: '#54489c', dark: '#b8aef2' },
  slots: positionSlots,
  key: ['holder', 'act', 'toward.topic'],
  slotLabels: { holder: 'Who', act: 'Stand', toward: 'On what' },
  codes: (claim) => ({ plover: ploverOf(slotsOf(claim)), acled: null }),
  columns: [
    { name: 'holder', of: (claim) => slotsOf(claim).holder?.text ?? slotsOf(claim).holder?.actor ?? null },
    { name: 'act', of: (claim) => slotsOf(claim).act },
    { name: 'toward', of: (claim) => slotsOf(claim).toward.text },
    { name: 'topic', of: (claim) => slotsOf(claim).toward.topic },
  ],
  question: (claim) => {
    const { holder, act, toward } = slotsOf(claim);
    // whether a party is for a truce, talks, a withdrawal or a recognition is asked again and again; other stands are not
    if (holder === null || toward.topic === null || toward.topic === 'other') return null;
    return {
      effect: toward.topic,
      asks: 'party',
      placed: false,
      subject: { party: holder, group: null },
      item: null,
      scope: 'state',
      count: null,
      answer: act.replaceAll('-', ' '),
      value: act === 'rejects' ? 'against' : 'for',
    };
  },
  title: ({ effect, population }) => `${population?.name ?? 'Stand'} on ${effect.replaceAll('-', ' ')}`,
};
