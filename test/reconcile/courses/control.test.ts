import { describe, expect, it } from 'vitest';
import type { AnyClaim } from '../../../src/model/claim.ts';
import { type ControlCourse, controlCourseSchema } from '../../../src/model/course.ts';
import type { PlaceRef } from '../../../src/model/place.ts';
import { controlCourses } from '../../../src/reconcile/courses/index.ts';
import { context, control } from './claims.ts';

const courseOf = (place: string, claims: readonly AnyClaim[], asOf: string | null = null): ControlCourse => {
  const course = controlCourses(claims, context(asOf)).find((one) => one.place.id === place);
  if (course === undefined) throw new Error(`no course for ${place}`);
  return controlCourseSchema.parse(course);
};

/** "holder from to", days as they are. */
const told = ({ spans }: ControlCourse): string[] =>
  spans.map(
    ({ holder, from, to }) => `${holder?.id ?? '?'} ${from?.start ?? from?.end ?? '…'} ${to?.start ?? to?.end ?? '…'}`,
  );

describe('who held a place', () => {
  it('changes with each taking, and who gave it up held it before', () => {
    const course = courseOf('ford', [
      control('ford', 'handed-over', 'south', { on: '2001-09-01', to: 'watchers' }),
      control('ford', 'captured', 'south', { on: '2001-05-03' }),
      control('ford', 'withdrew', 'north', { on: '2001-05-02' }),
    ]);
    expect(told(course)).toEqual([
      'north … 2001-05-02',
      '? 2001-05-02 2001-05-03',
      'south 2001-05-03 2001-09-01',
      'watchers 2001-09-01 …',
    ]);
    expect(course.spans[0]).toMatchObject({ how: 'implied', contested: [] });
  });

  it('is told of each of the places that one word means', () => {
    const both = control('both', 'captured', 'south', { on: '2001-05-03' });
    const member = (id: string) => ({
      id,
      name: id,
      lat: null,
      lon: null,
      country: null,
      precision: 'settlement' as const,
    });
    const claims = [
      {
        ...both,
        place: { ...(both.place as PlaceRef), id: null, text: 'both', members: [member('ford'), member('mill')] },
      },
    ];
    expect(told(courseOf('ford', claims))).toEqual(['south 2001-05-03 …']);
    expect(told(courseOf('mill', claims))).toEqual(['south 2001-05-03 …']);
    expect(controlCourses(claims, context()).map(({ place }) => place.id)).not.toContain('both');
  });

  it('puts together who left and to whom it went, told apart of one day', () => {
    const course = courseOf('ford', [
      control('ford', 'captured', 'north', { on: '1993-05-03' }),
      control('ford', 'handed-over', null, { on: '2001-09-01', to: 'south' }),
      control('ford', 'withdrew', 'north', { on: '2001-09-01' }),
    ]);
    expect(told(course)).toEqual(['north 1993-05-03 2001-09-01', 'south 2001-09-01 …']);
  });

  it('is held by who enters on the day on which it was given up', () => {
    const course = courseOf('ford', [
      control('ford', 'captured', 'north', { on: '1993-05-03' }),
      control('ford', 'entered', 'south', { on: '2001-12-01' }),
      control('ford', 'handed-over', null, { on: '2001-12-01' }),
    ]);
    expect(told(course)).toEqual(['north 1993-05-03 2001-12-01', 'south 2001-12-01 …']);
  });

  it('is one turn however many tell of it, with the most exact day that is told', () => {
    const course = courseOf('ford', [
      control('ford', 'captured', 'south', {
        on: ['2001-05-01', '2001-05-31'],
        granularity: 'month',
        doc: 'b',
        id: 'c1_m',
      }),
      control('ford', 'captured', 'south', { on: '2001-05-03', by: 'south', id: 'c1_d' }),
      control('ford', 'recaptured', 'south', { on: '2001-05-03', by: 'watchers', id: 'c1_r' }),
    ]);
    expect(told(course)).toEqual(['south 2001-05-03 …']);
    expect(course.turns).toHaveLength(1);
    expect(course.spans[0]?.claims).toEqual(['c1_d', 'c1_m', 'c1_r']);
    expect(course.spans[0]?.claimants.map(({ name }) => name)).toEqual(['Paper b', 'South', 'Watchers']);
  });

  it('keeps a month a month', () => {
    const [span] = courseOf('ford', [
      control('ford', 'captured', 'south', { on: ['2001-05-01', '2001-05-31'], granularity: 'month' }),
    ]).spans;
    expect(span?.from).toMatchObject({ start: '2001-05-01', end: '2001-05-31', granularity: 'month', how: 'stated' });
  });

  it('does not join two takings of one year', () => {
    const course = courseOf('ford', [
      control('ford', 'captured', 'south', { on: '2001-02-01' }),
      control('ford', 'captured', 'north', { on: '2001-04-01' }),
      control('ford', 'captured', 'south', { on: '2001-06-01' }),
      control('ford', 'captured', 'south', { on: ['2001-01-01', '2001-12-31'], granularity: 'year', doc: 'b' }),
    ]);
    expect(told(course)).toEqual(['south 2001-02-01 2001-04-01', 'north 2001-04-01 2001-06-01', 'south 2001-06-01 …']);
  });

  it('knows allies as one: what one of them took the other gives up', () => {
    const course = courseOf('ford', [
      control('ford', 'captured', 'upper-north', { on: '2001-02-01' }),
      control('ford', 'withdrew', 'north', { on: '2001-06-01', by: 'south' }),
    ]);
    expect(told(course)).toEqual(['upper-north 2001-02-01 2001-06-01', '? 2001-06-01 …']);
    expect(course.spans.every(({ contested }) => contested.length === 0)).toBe(true);
  });

  it('takes a siege, an advance, a plan and what names nobody as no change', () => {
    const course = courseOf('ford', [
      control('ford', 'holds', 'north', { on: '2001-02-01' }),
      control('ford', 'besieged', 'south', { on: '2001-03-01' }),
      control('ford', 'advanced', 'south', { on: '2001-03-02' }),
      control('ford', 'captured', 'south', { on: '2001-04-01', modality: 'planned', id: 'c1_plan' }),
      control('ford', 'captured', null, { on: '2001-08-01' }),
    ]);
    expect(course.spans.map(({ holder }) => holder?.id)).toEqual(['north']);
    expect(course.planned).toEqual(['c1_plan']);
    expect(course.turns.map(({ change }) => change)).toEqual(['holds', 'besieges', 'nears', 'gains']);
  });

  it('counts what tells no day from the day up to which it speaks', () => {
    const course = courseOf('ford', [
      control('ford', 'captured', 'south', { said: '2001-05-09', by: 'south' }),
      control('ford', 'captured', 'north', { on: '2001-03-01' }),
    ]);
    expect(course.spans[1]?.from).toMatchObject({ start: null, end: '2001-05-09', how: 'as-of' });
    expect(told(course)).toEqual(['north 2001-03-01 2001-05-09', 'south 2001-05-09 …']);
  });

  it('leaves out what lies near a place or is several', () => {
    const near = control('ford', 'captured', 'south', { on: '2001-05-01' });
    const offset = { relation: 'near' as const, metres: null, bearing: null, radius: null };
    const villages = control('ford', 'captured', 'south', { on: '2001-05-01' });
    const claims = [
      { ...near, place: near.place && { ...near.place, offset } },
      {
        ...villages,
        control: { ...(villages.control as object), count: { low: 3, high: 3, relation: 'exactly', text: '3' } },
      },
    ];
    expect(controlCourses(claims, context())).toEqual([]);
  });
});

describe('a contested span', () => {
  const taken = control('ford', 'captured', 'south', { on: '2001-05-03', by: 'south', said: '2001-05-04' });

  it('follows from a denial, which changes nothing', () => {
    const course = courseOf('ford', [
      control('ford', 'holds', 'north', { on: '2001-05-01', by: 'north', said: '2001-05-01' }),
      taken,
      control('ford', 'captured', 'south', {
        on: '2001-05-03',
        by: 'north',
        said: '2001-05-05',
        stance: 'denies',
        id: 'c1_no',
      }),
    ]);
    expect(course.spans.map(({ holder }) => holder?.id)).toEqual(['north', 'south']);
    expect(course.spans[1]?.contested).toMatchObject([
      { reason: 'denial', claims: ['c1_no'], claimants: [{ id: 'north' }], holder: { id: 'north' }, to: null },
    ]);
    expect(course.turns.find(({ change }) => change === 'gains')?.deniedBy.claims).toEqual(['c1_no']);
  });

  it('ends when the denier comes round', () => {
    const course = courseOf('ford', [
      taken,
      control('ford', 'lost', 'north', { on: '2001-05-03', by: 'north', said: '2001-05-05', stance: 'denies' }),
      control('ford', 'holds', 'south', { on: '2001-05-20', by: 'north', said: '2001-05-20' }),
    ]);
    expect(course.spans).toHaveLength(1);
    expect(course.spans[0]?.contested).toMatchObject([{ reason: 'denial', to: { start: '2001-05-20' } }]);
  });

  it('is none when a third confirms the taking: the program does not decide who is right', () => {
    const course = courseOf('ford', [
      taken,
      control('ford', 'captured', 'south', { on: '2001-05-03', by: 'north', stance: 'denies' }),
      control('ford', 'holds', 'south', { on: '2001-05-20', by: 'watchers', said: '2001-05-20' }),
    ]);
    expect(course.spans[0]?.contested).toMatchObject([{ reason: 'denial', to: null }]);
  });

  it('follows from another word on who holds it at the time', () => {
    const course = courseOf('ford', [
      taken,
      control('ford', 'holds', 'north', { on: '2001-05-10', by: 'north', said: '2001-05-10', id: 'c1_held' }),
    ]);
    expect(course.spans.map(({ holder }) => holder?.id)).toEqual(['south']);
    expect(course.spans[0]?.contested).toMatchObject([
      {
        reason: 'holder',
        holder: { id: 'north' },
        claims: ['c1_held'],
        from: { start: '2001-05-03' },
        to: { start: '2001-05-10' },
      },
    ]);
  });

  it('follows from two days for one taking', () => {
    const course = courseOf('ford', [
      taken,
      control('ford', 'captured', 'south', { on: '2001-05-14', by: 'watchers', said: '2001-05-15', id: 'c1_late' }),
    ]);
    expect(told(course)).toEqual(['south 2001-05-03 …']);
    expect(course.spans[0]?.contested).toMatchObject([
      { reason: 'date', claims: ['c1_late'], to: { start: '2001-05-14' } },
    ]);
  });

  it('follows from the presence of another', () => {
    const course = courseOf('ford', [
      control('ford', 'holds', 'north', { on: '2001-05-01' }),
      control('ford', 'entered', 'south', { on: '2001-05-02', by: 'watchers' }),
      control('ford', 'captured', 'south', { on: '2001-05-09' }),
    ]);
    expect(course.spans[0]?.contested).toMatchObject([
      { reason: 'presence', holder: { id: 'south' }, from: { start: '2001-05-02' }, to: { start: '2001-05-09' } },
    ]);
  });

  it('is none where one claimant says both, or years lie between: it changed hands untold', () => {
    const same = courseOf('ford', [
      control('ford', 'captured', 'south', { on: '2001-05-03' }),
      control('ford', 'holds', 'north', { on: '2001-05-10' }),
    ]);
    expect(same.spans.map(({ holder, contested }) => [holder?.id, contested.length])).toEqual([
      ['south', 0],
      ['north', 0],
    ]);
    const far = courseOf('ford', [
      control('ford', 'captured', 'south', { on: '1994-05-03', by: 'watchers' }),
      control('ford', 'withdrew', 'north', { on: '2001-05-10', by: 'north' }),
    ]);
    expect(told(far)).toEqual(['south 1994-05-03 …', 'north … 2001-05-10', '? 2001-05-10 …']);
  });
});

describe('an area', () => {
  const claims = [
    control('ford', 'captured', 'north', { on: '2001-02-01' }),
    control('mill', 'captured', 'upper-north', { on: '2001-02-03' }),
    control('mill', 'captured', 'south', { on: '2001-06-01' }),
    control('ford', 'captured', 'south', { on: '2001-06-09' }),
  ];

  it('is derived from its places, and says so', () => {
    const { spans, derived } = courseOf('ford-county', claims);
    expect(spans).toEqual([]);
    expect(derived?.places).toEqual(['ford', 'mill']);
    expect(
      derived?.spans.map(({ from, shares }) => [from, shares.map((one) => `${one.holder.side} ${one.places}`)]),
    ).toEqual([
      ['2001-02-01', ['northern-side 1']],
      ['2001-02-03', ['northern-side 2']],
      ['2001-06-01', ['northern-side 1', 'southern-side 1']],
      ['2001-06-09', ['southern-side 2']],
    ]);
  });

  it('keeps what is said of it apart from what its places add up to', () => {
    const { spans, derived } = courseOf('ford-county', [
      ...claims,
      control('ford-county', 'captured', 'south', { on: '2001-07-01' }),
    ]);
    expect(spans.map(({ holder }) => holder?.id)).toEqual(['south']);
    expect(derived?.spans).toHaveLength(4);
  });

  it('counts towns, not the districts around them', () => {
    const { derived } = courseOf('vale', [
      ...claims,
      control('ford-county', 'captured', 'south', { on: '2001-07-01' }),
    ]);
    expect(derived?.places).toEqual(['ford', 'mill']);
  });
});

it('as of a day, only what had been said by then counts', () => {
  const claims = [
    control('ford', 'captured', 'south', { on: '2001-05-03', by: 'south', said: '2001-05-04' }),
    control('ford', 'captured', 'north', { on: '2001-05-20', by: 'north', said: '2001-05-21' }),
    control('ford', 'captured', 'south', { on: '2001-05-03', by: 'north', said: '2001-06-30', stance: 'denies' }),
  ];
  expect(controlCourses(claims, context('2001-05-03'))).toEqual([]);
  expect(told(courseOf('ford', claims, '2001-05-04'))).toEqual(['south 2001-05-03 …']);
  expect(courseOf('ford', claims, '2001-05-31').spans.map(({ contested }) => contested.length)).toEqual([0, 0]);
  expect(courseOf('ford', claims, '2001-06-30').turns.flatMap(({ deniedBy }) => deniedBy.claims)).toHaveLength(1);
});
