import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionsOn, reconcile, standingOn } from '../../src/reconcile/index.ts';
import { desk, paper, type Told } from './told.ts';

const day = (n: number): string => `1932-06-${String(n).padStart(2, '0')}`;
const PAPERS = Array.from({ length: 8 }, (_, i) =>
  paper(`d${i}`, i === 0 ? null : `Paper ${i % 5}`, i === 7 ? null : day(10 + i), i % 3 === 0 ? { story: 'd0' } : {}),
);

const told = fc.record({
  doc: fc.integer({ min: 0, max: 7 }).map((i) => `d${i}`),
  chain: fc.constantFrom(
    [],
    ['=BO'],
    ['=PY'],
    ['Paper 2'],
    ['agency:Havas'],
    ['Red Cross'],
    ['the Red Cross of Asuncion'],
    ['two witnesses'],
  ),
  low: fc.constantFrom(5, 9, 37, 40, 80),
  said: fc.option(fc.integer({ min: 8, max: 18 }).map(day), { nil: null }),
  stance: fc.constantFrom(
    'asserts' as const,
    'asserts' as const,
    'asserts' as const,
    'denies' as const,
    'withholds' as const,
  ),
  effect: fc.constantFrom('killed', 'killed', 'wounded'),
  total: fc.boolean(),
  party: fc.constantFrom('PY', 'BO'),
  at: fc.integer({ min: 0, max: 3000 }),
});

describe('what had been said by a day', () => {
  it('is looked up in the questions as in a recomputation of what had been said by then', () => {
    fc.assert(
      fc.property(fc.array(told, { minLength: 1, maxLength: 14 }), fc.integer({ min: 7, max: 20 }), (all, on) => {
        const { tell, claims, documents } = desk(PAPERS);
        for (const one of all) tell(one as Told);
        const world = { documents, packs: [], countries: [] };
        const whole = reconcile(claims, { ...world, asOf: null });
        const then = reconcile(claims, { ...world, asOf: day(on) });
        expect(questionsOn(whole, day(on))).toEqual(then);
        for (const question of whole) {
          const now = then.find(({ id }) => id === question.id);
          expect(standingOn(question, day(on))?.standing).toEqual(now?.standing);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order in which claims come', () => {
    fc.assert(
      fc.property(fc.array(told, { minLength: 2, maxLength: 10 }), (all) => {
        const { tell, claims, documents } = desk(PAPERS);
        for (const one of all) tell(one as Told);
        const context = { documents, packs: [], countries: [], asOf: null };
        expect(reconcile(claims.toReversed(), context)).toEqual(reconcile(claims, context));
      }),
      { numRuns: 100 },
    );
  });

  it('changes in intervals, each with its reason', () => {
    const { tell, only } = desk(PAPERS);
    tell({ doc: 'd1', chain: ['=BO'], low: 37, said: day(11) });
    tell({ doc: 'd2', chain: ['=PY'], low: 37, said: day(12) });
    tell({ doc: 'd4', chain: ['=PY'], low: 5, said: day(14) });
    expect(only().standings).toEqual([
      { from: day(11), to: day(11), standing: 'single-origin', basis: 'all goes back to one origin', origins: 1 },
      {
        from: day(12),
        to: day(13),
        standing: 'corroborated',
        basis: 'BO and PY bear each other out: both say 37',
        origins: 2,
      },
      { from: day(14), to: null, standing: 'disputed', basis: 'BO and PY do not agree: 37 against 5', origins: 2 },
    ]);
  });
});
