import { describe, expect, it } from 'vitest';
import { desk, paper, type Told } from './told.ts';

const PAPERS = [
  paper('a', 'Ledger', '1932-06-20'),
  paper('b', 'Echo', '1932-06-21'),
  paper('c', 'Mirror', '1932-07-20'),
];
const bo: Partial<Told> = { doc: 'a', chain: ['=BO'], total: true, party: 'PY', category: 'military' };
const py: Partial<Told> = { doc: 'b', chain: ['=PY'], total: true, party: 'PY', category: 'military' };

function differ(...told: Partial<Told>[]): string[] {
  const { tell, questions } = desk(PAPERS);
  for (const one of told) tell(one as Told);
  return questions().flatMap(({ disagreements }) => disagreements.map(({ type, reason }) => `${type}: ${reason}`));
}

describe('two accounts of one question', () => {
  it('contradict each other where their ranges do not meet', () => {
    expect(differ({ ...bo, low: 7630, high: null }, { ...py, low: 2840 })).toEqual([
      'contradiction: the ranges do not meet: at least 7,630 against 2,840; same people or things, same window',
    ]);
  });

  it('are rounded where the ranges meet', () => {
    expect(differ({ ...bo, low: 3000, relation: 'about' }, { ...py, low: 2840 })).toEqual([
      'rounding: the figures meet and are not the same: about 3,000 against 2,840',
    ]);
    expect(differ({ ...bo, low: 2840 }, { ...py, low: 2840 })).toEqual([]);
  });

  it('are of different times where a total rose', () => {
    expect(differ({ ...bo, low: 80 }, { ...py, doc: 'c', low: 834 })).toEqual([
      'time: time passed between them: 80 (BO, as of 20 June 1932), 834 (PY, as of 20 July 1932)',
    ]);
  });

  it('contradict each other where a later total is lower', () => {
    expect(differ({ ...bo, low: 834 }, { ...py, doc: 'c', low: 80 })[0]).toMatch(/^contradiction: a total cannot fall/);
  });

  it('deny or keep silent', () => {
    expect(differ({ ...bo, low: 834 }, { ...py, low: null, stance: 'denies' })).toEqual([
      'denial: PY denies it; BO says 834',
    ]);
    expect(differ({ ...bo, low: 834 }, { ...py, low: null, stance: 'withholds' })).toEqual([
      'withheld: PY gave no figure; BO says 834',
    ]);
  });
});

describe('one claimant', () => {
  it('revises a figure down; that a total rises is no disagreement', () => {
    const two = (first: number, then: number) =>
      differ({ ...bo, low: first, said: '1932-06-18' }, { ...bo, low: then, said: '1932-06-20' });
    expect(two(120, 100)).toEqual(['revision: BO revised down its figure: 120, then 100']);
    expect(two(100, 120)).toEqual([]);
  });
});

describe('neighbouring questions', () => {
  it('count other things: killed against killed or wounded, told to both', () => {
    const reasons = differ({ ...bo, low: 200 }, { ...py, low: 900, effect: 'killed-or-wounded' });
    expect(reasons).toEqual([
      'category: not the same is counted (killed against killed or wounded): BO says 200, PY 900',
      'category: not the same is counted (killed against killed or wounded): BO says 200, PY 900',
    ]);
  });

  it('are of other extent: one place against the whole', () => {
    const { tell, questions } = desk(PAPERS);
    tell({ ...bo, low: 834 } as Told);
    const part = tell({ ...py, low: 12 } as Told);
    Object.assign(part, {
      place: { text: 'Fort', id: 'fort', name: 'Fort', precision: 'settlement', lat: null, lon: null, country: null },
    });
    const whole = questions().find(({ area }) => area === null);
    expect(whole?.disagreements.map(({ type, other }) => [type, other !== null])).toEqual([['scope', true]]);
    expect(whole?.parts).toHaveLength(1);
  });

  it('list a day within the whole, and add nothing up', () => {
    const { tell, questions } = desk(PAPERS);
    tell({ ...bo, low: 834 } as Told);
    tell({ ...bo, low: 5, total: false } as Told);
    const [total, day] = ['total', 'incident'].map((scope) => questions().find((question) => question.scope === scope));
    expect(day?.partOf).toEqual([total?.id]);
    expect(total?.parts).toEqual([day?.id]);
    expect(total?.accounts.flatMap(({ claims }) => claims.map(({ count }) => count?.low))).toEqual([834]);
  });

  it('cost no more than in line with them', () => {
    const time = (n: number): number => {
      const { tell, questions } = desk(PAPERS);
      for (let i = 0; i < n; i++) tell({ ...bo, low: 3 + (i % 50), total: false, place: `Fort ${i}` } as Told);
      tell({ ...bo, low: 9000 } as Told);
      const started = performance.now();
      questions();
      return performance.now() - started;
    };
    time(500);
    expect(time(4000)).toBeLessThan(12 * Math.max(time(1000), 20));
  });
});
