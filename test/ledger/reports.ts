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
