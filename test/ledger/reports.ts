/** Reports made up by number, to be taken in, taken out and corrected in any order. */
import type { AnyClaim } from '../../src/model/claim.ts';
import { type Sample, sample } from './samples.ts';

/** Numbers below what is asked, the same for a seed. */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Reports of three parties' dead, by four voices, in few words that some reports share whole (and then are copies). */
export function report(n: number): Sample {
  const next = chance(n + 1);
  const lines = Array.from({ length: 1 + next(3) }, () => {
    const party = ['North', 'South', 'Coast'][next(3)] as string;
    return { party, count: 3 + next(4), actor: ['NO', 'SO', 'CO', 'UN'][next(4)] as string };
  });
  const shared = [
    'The road to the front was closed again after a week in which hardly anybody had used it.',
    'Women who had come for water spoke of a night without sleep, and of children who would not eat.',
    'In the market the price of bread had doubled since the beginning of the month, the traders told.',
  ];
  const told = lines.map(({ party, count }) => `${party} lost ${count} soldiers.`);
  const text = [`Report ${n}`, ...(n % 3 === 0 ? shared : shared.map((line) => `${line} (${n})`)), ...told].join(
    '\n\n',
  );
  const made = sample(text, {
    name: `r${n}.txt`,
    metadata: { publisher: `Paper ${n % 4}`, published: `2001-05-0${1 + next(9)}` },
    claims: told.map((quote, i) => ({ quote, said: `2001-05-1${next(9)}`, actor: lines[i]?.actor ?? 'NO' })),
  });
  return { ...made, claims: made.claims.map((claim, i) => dead(claim, lines[i]?.party ?? '', lines[i]?.count ?? 0)) };
}

const dead = (claim: AnyClaim, party: string, low: number): AnyClaim =>
  ({
    ...claim,
    casualty: {
      effect: 'killed',
      count: { low, high: low, relation: 'exactly', text: String(low) },
      victims: {
        category: 'military',
        groups: [],
        persons: [],
        party: { text: party, actor: party.slice(0, 2).toUpperCase() },
      },
      cumulative: true,
      subset: false,
      share: null,
      by: null,
      weapon: null,
    },
  }) as AnyClaim;

/** What one outlet wrote and others took over, with a figure from somebody whom each names as it likes. */
const WIRE = [
  'At the crossing below the mill the column was caught in the open shortly before the light went.',
  'By the ferryman’s reckoning North lost 5 soldiers there, and the boats went on until the morning.',
  'Whoever could still walk was sent up the valley with what the mules were able to carry.',
];
const SPEAKERS = ['the ferryman', 'two witnesses', 'a nurse', 'villagers'];

const SYLLABLES = 'ba ke lo mi nu pra sto vel dor gan hil jus kri tam wes yol'.split(' ');

/**
 * A report of its own that stands on that passage: not a copy of the others that do. Every other one claims nothing, and
 * from 15 on they hold a sentence of it and no more.
 */
export function withPassage(n: number): Sample {
  const next = chance(n * 101 + 7);
  const word = (): string => Array.from({ length: 3 }, () => SYLLABLES[next(SYLLABLES.length)]).join('');
  const own = Array.from({ length: 14 }, () => `The ${Array.from({ length: 9 + next(6) }, word).join(' ')}.`);
  const text = [
    `Dispatch ${n}`,
    ...own.slice(0, 4),
    (n < 15 ? WIRE : WIRE.slice(1, 2)).join(' '),
    ...own.slice(4),
  ].join('\n\n');
  const made = sample(text, {
    name: `w${n}.txt`,
    metadata: { publisher: `Gazette ${n}`, published: `2001-05-1${n % 9}` },
    claims: n % 2 === 0 || n >= 15 ? [] : [{ quote: WIRE[1] as string }],
  });
  const speaker = SPEAKERS[n % SPEAKERS.length] as string;
  return {
    ...made,
    claims: made.claims.map((claim) => ({
      ...dead(claim, 'North', 5),
      attribution: [
        { role: 'publisher', name: `Gazette ${n}` },
        { role: 'source', name: speaker, actor: null, text: speaker },
      ],
    })) as AnyClaim[],
  };
}
