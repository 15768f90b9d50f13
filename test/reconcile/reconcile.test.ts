import { describe, expect, it } from 'vitest';
import type { AnyClaim } from '../../src/model/claim.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { Question } from '../../src/model/question.ts';
import { type DocumentFacts, reconcile } from '../../src/reconcile/index.ts';

const PACK: Pack = {
  name: 'two-rivers',
  version: 1,
  title: 'Two rivers',
  countries: [],
  attribution: '',
  places: [],
  actors: ['north', 'upper-north', 'south', 'watchers'].map((id) => ({
    id,
    name: id,
    kind: 'state',
    names: [],
    demonyms: [],
    seats: [],
    bodies: [],
    people: [],
  })),
  sides: [
    { id: 'northern-side', name: 'North', adjective: 'Northern', members: ['north', 'upper-north'] },
    { id: 'southern-side', name: 'South', adjective: 'Southern', members: ['south'] },
  ],
  periods: [{ id: 'war', name: 'War of 2001', names: [], start: '2001-03-01', end: '2001-06-30' }],
};

interface Told {
  readonly by: string | null;
  readonly low: number;
  readonly high?: number | null;
  readonly said?: string | null;
  readonly asOf?: string;
  readonly party?: string;
  readonly stance?: 'asserts' | 'denies' | 'withholds';
  readonly doc?: string;
}

let serial = 0;
function dead({
  by,
  low,
  high = low,
  said = null,
  asOf = said ?? '2001-05-01',
  party = 'north',
  stance = 'asserts',
  doc = 'a.txt',
}: Told): AnyClaim {
  serial++;
  const count = stance === 'withholds' ? null : { low, high, relation: 'exactly', text: String(low) };
  return {
    id: `c1_${serial}`,
    doc,
    kind: 'casualty',
    stance,
    modality: 'reported',
    quote: { start: serial * 10, end: serial * 10 + 5, text: 'quote' },
    raw: { start: 0, end: 5 },
    trigger: { start: serial * 10, end: serial * 10 + 1, text: 'q' },
    attribution:
      by === null
        ? [{ role: 'publisher', name: 'Paper', implicit: true }]
        : [
            { role: 'publisher', name: 'Paper' },
            { role: 'source', name: by, actor: by },
          ],
    said,
    time: null,
    asOf,
    place: null,
    cites: [],
    basis: {},
    rules: 'test',
    packs: [],
    casualty: {
      effect: 'killed',
      count,
      victims: { category: 'military', groups: [], party: { text: party, actor: party }, persons: [] },
      by: null,
      weapon: null,
      cumulative: true,
      subset: false,
      share: null,
    },
  } as AnyClaim;
}

const facts = (
  name: string,
  published: string | null,
  agency: string | null = null,
  publisher = 'Paper',
): [string, DocumentFacts] => [name, { id: name, name, publisher, agency, published }];
const documents = new Map([
  facts('a.txt', '2001-05-01'),
  facts('b.txt', '2001-06-01', 'Wire', 'Courier'),
  facts('c.txt', '2001-06-02', 'Wire', 'Herald'),
]);
const ask = (claims: AnyClaim[], asOf: string | null = null): Question[] =>
  reconcile(claims, { documents, packs: [PACK], countries: [], asOf });
const only = (claims: AnyClaim[], asOf: string | null = null): Question => {
  const questions = ask(claims, asOf);
  expect(questions).toHaveLength(1);
  return questions[0] as Question;
};

describe('questions', () => {
  it('ask about a side, and keep the narrower party as scope', () => {
    const question = only([
      dead({ by: 'north', low: 80, party: 'north' }),
      dead({ by: 'upper-north', low: 90, party: 'upper-north' }),
    ]);
    expect(question.population).toEqual({ id: 'northern-side', name: 'Northern' });
    expect(question.window).toMatchObject({ name: 'War of 2001' });
    expect(question.accounts.flatMap((account) => account.claims.map((claim) => claim.within))).toEqual([
      'north',
      'upper-north',
    ]);
  });

  it('of soldiers and mercenaries are those of the soldiers, of mercenaries alone are others', () => {
    const north = dead({ by: 'north', low: 310 });
    const counted = (text: string): AnyClaim => {
      const claim = dead({ by: 'south', low: 925 });
      const slots = claim.casualty as { victims: object };
      const victims = { ...slots.victims, groups: ['mercenaries'], party: { text, actor: 'north' } };
      return { ...claim, casualty: { ...slots, victims } } as AnyClaim;
    };
    for (const text of ['northern soldiers and mercenaries', 'northern soldiers'])
      expect(ask([north, counted(text)])).toHaveLength(1);
    expect(ask([north, counted('northern mercenaries')])).toHaveLength(2);
  });

  it('of two sides are two', () => {
    expect(ask([dead({ by: 'north', low: 8 }), dead({ by: 'north', low: 8, party: 'south' })])).toHaveLength(2);
  });

  it('have the same id whatever the order of the claims', () => {
    const claims = [dead({ by: 'north', low: 8 }), dead({ by: 'south', low: 9 }), dead({ by: 'watchers', low: 9 })];
    expect(ask([...claims].reverse()).map(({ id, standing, origins }) => ({ id, standing, origins }))).toEqual(
      ask(claims).map(({ id, standing, origins }) => ({ id, standing, origins })),
    );
  });
});

describe('questions about a party that no pack knows', () => {
  it('are one, however a text words its name', () => {
    const called = (text: string, low: number): AnyClaim => {
      const claim = dead({ by: 'watchers', low, party: 'river-guard' });
      const { victims, ...slots } = claim.casualty as { victims: object };
      return { ...claim, casualty: { ...slots, victims: { ...victims, party: { text, actor: 'river-guard' } } } };
    };
    expect(ask([called('the River Guard', 8), called('River Guard fighters', 9)])).toHaveLength(1);
  });
});

describe('accounts', () => {
  const unnamed = new Map([
    ['a.txt', { id: 'a.txt', name: 'a.txt', publisher: null, agency: null, published: '2001-05-01' }],
    ['b.txt', { id: 'b.txt', name: 'b.txt', publisher: null, agency: null, published: '2001-06-01' }],
  ]);

  it('of publishers that are not named are one a document, and of no origin', () => {
    const claims = [
      dead({ by: null, low: 80, said: '2001-05-01' }),
      dead({ by: null, low: 70, said: '2001-06-01', doc: 'b.txt' }),
    ];
    const [question] = reconcile(claims, { documents: unnamed, packs: [PACK], countries: [], asOf: null });
    expect(question?.accounts.map(({ claimant }) => claimant.name)).toEqual([
      'publisher of a.txt (not named)',
      'publisher of b.txt (not named)',
    ]);
    expect(question?.accounts.flatMap((account) => account.claims.map(({ supersedes }) => supersedes))).toEqual([
      null,
      null,
    ]);
    expect(question?.origins).toBe(0);
  });

  it.each(['local officials', 'Two witnesses'])('of %s are one a document, and one origin', (name) => {
    const told = (low: number, doc: string): AnyClaim => {
      const claim = dead({ by: null, low, said: low === 80 ? '2001-05-01' : '2001-06-01', doc });
      return { ...claim, attribution: [...claim.attribution, { role: 'source', name, actor: null }] };
    };
    const question = only([told(80, 'a.txt'), told(70, 'b.txt')]);
    expect(question.accounts).toHaveLength(2);
    expect(question.origins).toBe(1);
  });

  it('let a later figure replace an earlier one of the same claimant only', () => {
    const [first, second, other] = [
      dead({ by: 'north', low: 80, said: '2001-04-01' }),
      dead({ by: 'north', low: 120, said: '2001-05-01' }),
      dead({ by: 'south', low: 500, said: '2001-04-15' }),
    ];
    const { accounts } = only([second, other, first]);
    expect(
      accounts.find((account) => account.claimant.id === 'north')?.claims.map(({ id, supersedes }) => [id, supersedes]),
    ).toEqual([
      [first.id, null],
      [second.id, first.id],
    ]);
    expect(
      accounts.find((account) => account.claimant.id === 'south')?.claims.map(({ supersedes }) => supersedes),
    ).toEqual([null]);
  });

  it('do not change by other words for the same holder', () => {
    const town = (said: string, effect: string, text: string, actor: string): AnyClaim => ({
      ...dead({ by: 'north', low: 0, said }),
      kind: 'control',
      place: { text: 'Town', id: 'geonames:1', name: 'Town', lat: 1, lon: 1, country: null, precision: 'settlement' },
      control: { effect, by: { text, actor }, from: null, to: null, count: null },
    });
    const { accounts } = only([
      town('2001-04-01', 'lost', 'our', 'north'),
      town('2001-05-01', 'lost', 'Northern army', 'north'),
      town('2001-06-01', 'captured', 'Southern army', 'south'),
    ]);
    expect(accounts[0]?.claims.map(({ supersedes }) => supersedes !== null)).toEqual([false, false, true]);
  });

  it('mark a fall as revised down', () => {
    const { accounts } = only([
      dead({ by: 'north', low: 120, said: '2001-04-01' }),
      dead({ by: 'north', low: 100, said: '2001-05-01' }),
    ]);
    expect(accounts[0]?.claims.map(({ revisedDown }) => revisedDown)).toEqual([false, true]);
  });

  it('do not order two figures of one day', () => {
    const { accounts } = only([dead({ by: 'north', low: 120 }), dead({ by: 'north', low: 100 })]);
    expect(accounts[0]?.claims.every(({ supersedes, revisedDown }) => supersedes === null && !revisedDown)).toBe(true);
  });

  it('are aligned by side', () => {
    const { accounts } = only([
      dead({ by: 'north', low: 8 }),
      dead({ by: 'upper-north', low: 8 }),
      dead({ by: 'south', low: 8 }),
      dead({ by: 'watchers', low: 8 }),
    ]);
    expect(Object.fromEntries(accounts.map(({ claimant, alignment }) => [claimant.id, alignment]))).toEqual({
      north: 'own-side',
      'upper-north': 'own-side',
      south: 'adversary',
      watchers: 'third-party',
    });
  });
});

describe('a joint account', () => {
  const jointly = (name: string, actors: readonly string[] = [], told: Partial<Told> = {}): AnyClaim => {
    const claim = dead({ by: 'north', low: 20, ...told });
    return {
      ...claim,
      packs: ['two-rivers@1'],
      attribution: [
        { role: 'publisher', name: 'Paper' },
        { role: 'source', name, actor: null, ...(actors.length === 0 ? {} : { actors: [...actors] }) },
      ],
    };
  };
  const sides = ({ accounts }: Question) =>
    accounts.map(({ claimant, alignment, members }) => [claimant.id, alignment, members?.map(({ id }) => id) ?? null]);

  it('is of no single side, and says who speaks in it', () => {
    expect(sides(only([dead({ by: 'north', low: 20 }), jointly('both armies', ['south', 'north'])]))).toEqual([
      ['north', 'own-side', null],
      ['north+south', 'joint', ['south', 'north']],
    ]);
  });

  it('is of the two sides of the pack where the text names nobody', () => {
    expect(sides(only([jointly('the belligerents')]))).toEqual([['north+south', 'joint', ['north', 'south']]]);
  });

  it('is of nobody known where no pack read the text, and one in each document', () => {
    const bare = (doc: string): AnyClaim => ({ ...jointly('the warring parties', [], { doc }), packs: [] });
    expect(sides(only([bare('a.txt'), bare('b.txt')]))).toEqual([
      ['warring-parties@a.txt', 'joint', []],
      ['warring-parties@b.txt', 'joint', []],
    ]);
  });

  it('of allies is theirs, and of onlookers a third party', () => {
    expect(sides(only([jointly('Upper North and North', ['north', 'upper-north'])]))[0]?.[1]).toBe('own-side');
    expect(sides(only([jointly('two observers', ['watchers', 'UN'])]))[0]?.[1]).toBe('third-party');
  });

  it('never replaces what a member says, nor counts beside it', () => {
    const { accounts, origins } = only([
      dead({ by: 'north', low: 12, said: '2001-05-01' }),
      jointly('both sides', ['north', 'south'], { low: 12, said: '2001-05-20' }),
    ]);
    expect(accounts).toHaveLength(2);
    expect(accounts.flatMap(({ claims }) => claims.map(({ supersedes }) => supersedes))).toEqual([null, null]);
    expect(origins).toBe(1);
  });

  it('adds nothing where nobody tells who speaks in it', () => {
    const claims = [dead({ by: 'watchers', low: 12 }), { ...jointly('all sides', [], { low: 12 }), packs: [] }];
    expect(only(claims).origins).toBe(1);
    expect(only(claims.slice(1)).origins).toBe(1);
  });
});

describe('standing', () => {
  it.each([
    ['one origin', [dead({ by: 'north', low: 8 })], 'single-origin', 1],
    [
      'one claimant twice',
      [dead({ by: 'north', low: 8 }), dead({ by: 'north', low: 8, doc: 'b.txt' })],
      'single-origin',
      1,
    ],
    [
      'two papers with one wire story',
      [dead({ by: null, low: 8, doc: 'b.txt' }), dead({ by: null, low: 8, doc: 'c.txt' })],
      'single-origin',
      1,
    ],
    [
      'two origins that overlap',
      [dead({ by: 'north', low: 8 }), dead({ by: 'south', low: 5, high: null })],
      'corroborated',
      2,
    ],
    [
      'two origins whose ranges do not meet',
      [dead({ by: 'north', low: 8 }), dead({ by: 'south', low: 50 })],
      'disputed',
      2,
    ],
    [
      'totals that differ because time passed',
      [dead({ by: 'north', low: 8, said: '2001-03-10' }), dead({ by: 'watchers', low: 50, said: '2001-05-10' })],
      'single-origin',
      2,
    ],
    [
      'a later total below an earlier one',
      [dead({ by: 'north', low: 80, said: '2001-03-10' }), dead({ by: 'watchers', low: 50, said: '2001-05-10' })],
      'disputed',
      2,
    ],
    ['a claimant that declines to say', [dead({ by: 'north', low: 0, stance: 'withholds' })], 'withheld', 0],
    [
      'a denial beside a claim',
      [dead({ by: 'south', low: 8 }), dead({ by: 'north', low: 8, stance: 'denies' })],
      'denied',
      1,
    ],
  ] as const)('%s', (_what, claims, standing, origins) => {
    expect(only([...claims])).toMatchObject({ standing, origins });
  });
});

describe('as of', () => {
  it('answers with what had been said by then; a claim without a day counts from its document', () => {
    const claims = [dead({ by: 'north', low: 80, said: '2001-04-01' }), dead({ by: 'south', low: 500, doc: 'b.txt' })];
    expect(ask(claims, '2001-03-31')).toEqual([]);
    expect(only(claims, '2001-04-01').accounts.map((account) => account.claimant.id)).toEqual(['north']);
    expect(only(claims, '2001-06-01').accounts).toHaveLength(2);
  });
});
