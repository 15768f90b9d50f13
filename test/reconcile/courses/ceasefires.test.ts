import { describe, expect, it } from 'vitest';
import type { AnyClaim } from '../../../src/model/claim.ts';
import { type CeasefireCourse, ceasefireCourseSchema } from '../../../src/model/course.ts';
import { ceasefireCourses } from '../../../src/reconcile/courses/index.ts';
import { context, control, truce } from './claims.ts';

const BOTH = ['north', 'south'];
const courses = (claims: readonly AnyClaim[], asOf: string | null = null): CeasefireCourse[] =>
  ceasefireCourses(claims, context(asOf)).map((course) => ceasefireCourseSchema.parse(course));
const acts = ({ steps }: CeasefireCourse): string[] =>
  steps.map(({ act, when }) => `${act} ${when?.start ?? when?.end}`);

describe('a truce', () => {
  it('is agreed, comes into force at its hour, is broken and collapses', () => {
    const [course, ...more] = courses([
      truce('collapsed', { on: '2001-05-09' }),
      truce('in-force', { on: '2001-05-02', granularity: 'minute', text: '06:00 on 2 May', parties: BOTH }),
      truce('violated', { on: '2001-05-04', violator: 'south', by: 'north', said: '2001-05-04' }),
      truce('violated', { on: '2001-05-04', violator: 'north', by: 'south', said: '2001-05-05' }),
      truce('agreed', { on: '2001-05-01', parties: BOTH, broker: 'watchers' }),
    ]);
    expect(more).toEqual([]);
    expect(course).toMatchObject({
      parties: [{ id: 'north' }, { id: 'south' }],
      brokers: [{ id: 'watchers' }],
      agreed: { start: '2001-05-01' },
      inForce: { start: '2001-05-02', granularity: 'minute', text: '06:00 on 2 May' },
      ended: { start: '2001-05-09' },
      state: 'collapsed',
    });
    const broken = course?.steps.filter(({ act }) => act === 'violates');
    expect(broken?.map(({ parties, claimants }) => [parties[0]?.id, claimants[0]?.id]).sort()).toEqual([
      ['north', 'south'],
      ['south', 'north'],
    ]);
  });

  it('is another after an end, or some days later', () => {
    const all = courses([
      truce('agreed', { on: '2001-05-01', parties: BOTH }),
      truce('collapsed', { on: '2001-05-01' }),
      truce('agreed', { on: '2001-05-02', parties: BOTH }),
      truce('agreed', { on: '2001-05-20', parties: BOTH }),
    ]);
    expect(all.map(({ agreed, state }) => [agreed?.start, state])).toEqual([
      ['2001-05-01', 'collapsed'],
      ['2001-05-02', 'agreed'],
      ['2001-05-20', 'agreed'],
    ]);
  });

  it('is broken by what its text tells next, where that has no day of its own', () => {
    const all = courses([
      truce('agreed', { on: '2001-05-01', parties: BOTH, at: 100 }),
      truce('violated', { violator: 'south', at: 200 }),
      truce('agreed', { on: '2001-06-01', parties: BOTH, at: 300 }),
    ]);
    expect(all.map(({ state }) => state)).toEqual(['violated', 'agreed']);
  });

  it('of other parties is another truce', () => {
    const all = courses([
      truce('agreed', { on: '2001-05-01', parties: BOTH, doc: 'a' }),
      truce('agreed', { on: '2001-05-01', parties: ['elsewhere', 'others'], doc: 'b' }),
    ]);
    expect(all.map(({ parties }) => parties.map(({ id }) => id))).toEqual(
      expect.arrayContaining([BOTH, ['elsewhere', 'others']]),
    );
    expect(all).toHaveLength(2);
  });

  it('keeps a denied violation with the one it denies', () => {
    const [course] = courses([
      truce('agreed', { on: '2001-05-01', parties: BOTH }),
      truce('violated', { on: '2001-05-04', violator: 'south', by: 'north' }),
      truce('violated', { on: '2001-05-04', violator: 'south', by: 'south', stance: 'denies' }),
    ]);
    const broken = course?.steps.filter(({ act }) => act === 'violates') ?? [];
    expect(broken).toHaveLength(1);
    expect(broken[0]?.claimants.map(({ id }) => id)).toEqual(['north']);
    expect(broken[0]?.deniedBy.claimants.map(({ id }) => id)).toEqual(['south']);
  });

  it('as of a day is what had been told of it', () => {
    const claims = [
      truce('agreed', { on: '2001-05-01', said: '2001-05-01', by: 'watchers', parties: BOTH }),
      truce('violated', { on: '2001-05-03', said: '2001-05-04', by: 'north', violator: 'south' }),
    ];
    expect(courses(claims, '2001-05-03').map(acts)).toEqual([['agrees 2001-05-01']]);
    expect(courses(claims, '2001-05-04').map(acts)).toEqual([['agrees 2001-05-01', 'violates 2001-05-03']]);
  });
});

describe('a term', () => {
  const term = { who: 'North', what: 'leave Ford County by 1 June', by: '2001-06-01' };
  const agreement = [
    truce('agreed', { on: '2001-05-01', parties: BOTH, at: 100 }),
    truce('agreed', { term, modality: 'planned', at: 200, id: 'c1_term' }),
    control('ford-county', 'withdrew', 'north', { modality: 'planned', at: 200, id: 'c1_planned' }),
  ];
  const fulfilled = (claims: readonly AnyClaim[]) => courses([...agreement, ...claims])[0]?.terms[0];

  it('has its day, and nothing told of it at first', () => {
    expect(fulfilled([])).toMatchObject({
      due: '2001-06-01',
      claims: ['c1_term'],
      planned: ['c1_planned'],
      fulfilment: [{ place: { id: 'ford-county' }, state: 'nothing-told', claims: [] }],
    });
  });

  it('is held against what claims tell of the places in question', () => {
    const told = fulfilled([
      control('ford', 'withdrew', 'upper-north', { on: '2001-05-28', id: 'c1_left' }),
      control('mill', 'captured', 'south', { on: '2001-06-10', id: 'c1_late' }),
      control('ridge', 'withdrew', 'north', { on: '2001-05-28' }),
      control('ford', 'captured', 'north', { on: '2001-02-01' }),
      control('ford', 'captured', 'upper-north', { on: '2001-05-05' }),
    ]);
    expect(told?.fulfilment.map(({ place, state, claims }) => [place.id, state, claims])).toEqual([
      ['ford', 'in-time', ['c1_left']],
      ['mill', 'late', ['c1_late']],
    ]);
  });

  it('is denied where a party denies that it was done', () => {
    const told = fulfilled([control('ford', 'withdrew', 'north', { on: '2001-05-28', by: 'south', stance: 'denies' })]);
    expect(told?.fulfilment).toMatchObject([{ place: { id: 'ford' }, state: 'denied' }]);
  });
});
