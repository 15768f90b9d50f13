import { describe, expect, it } from 'vitest';
import type { AnyClaim } from '../../../src/model/claim.ts';
import { type MeasureCourse, measureCourseSchema } from '../../../src/model/course.ts';
import { measureCourses } from '../../../src/reconcile/courses/index.ts';
import { claim, context, measure } from './claims.ts';

const courseOf = (authority: string | null, claims: readonly AnyClaim[], asOf: string | null = null): MeasureCourse => {
  const course = measureCourses(claims, context(asOf)).find((one) => (one.authority?.id ?? null) === authority);
  if (course === undefined) throw new Error(`no measures of ${authority}`);
  return measureCourseSchema.parse(course);
};

const bars = ({ bars: all }: MeasureCourse): string[] =>
  all.map(
    ({ measure: what, from, until }) =>
      `${what} ${from?.start ?? from?.end ?? '…'} ${until?.start ?? until?.end ?? '…'}`,
  );

describe('what an authority had in force', () => {
  it('runs from its declaration over extensions to its lifting', () => {
    const course = courseOf('north', [
      measure('curfew', 'lifted', 'north', { on: '2001-06-01' }),
      measure('curfew', 'extended', 'north', { on: '2001-04-30' }),
      measure('curfew', 'declared', 'north', { on: '2001-04-01' }),
      measure('curfew', 'declared', 'north', { on: '2001-04-01', doc: 'b' }),
    ]);
    expect(bars(course)).toEqual(['curfew 2001-04-01 2001-06-01']);
    expect(course.bars[0]?.steps.map(({ act, claims }) => [act, claims.length])).toEqual([
      ['starts', 2],
      ['extends', 1],
      ['ends', 1],
    ]);
    expect(course.bars[0]?.claimants.map(({ name }) => name)).toEqual(['Paper a', 'Paper b']);
  });

  it('keeps two of one kind apart when one was lifted in between, and joins them when not', () => {
    const first = measure('martial-law', 'declared', 'north', { on: '2001-04-01' });
    const second = measure('martial-law', 'declared', 'north', { on: '2001-08-01' });
    expect(
      bars(courseOf('north', [first, measure('martial-law', 'lifted', 'north', { on: '2001-06-01' }), second])),
    ).toEqual(['martial-law 2001-04-01 2001-06-01', 'martial-law 2001-08-01 …']);
    expect(bars(courseOf('north', [first, second]))).toEqual(['martial-law 2001-04-01 …']);
  });

  it('leaves the beginning open where only the lifting is told, and the end where none is', () => {
    const course = courseOf('north', [
      measure('border-closure', 'lifted', 'north', { on: '2001-06-01' }),
      measure('exit-ban', 'declared', 'north', { on: '2001-07-01', affected: 'men of military age' }),
      measure('conscription', 'in-force', 'north', { said: '2001-08-02', by: 'watchers' }),
    ]);
    expect(bars(course)).toEqual(['border-closure … 2001-06-01', 'exit-ban 2001-07-01 …', 'conscription 2001-08-02 …']);
    expect(course.bars[2]?.from).toMatchObject({ start: null, how: 'as-of' });
  });

  it('begins on the first day of "since the beginning of the war", and not at some time up to the day it is told', () => {
    const since = measure('martial-law', 'declared', 'north', { said: '2001-08-02', by: 'watchers' });
    const time = { start: '2001-03-01', end: '2001-08-02', text: 'since', granularity: 'interval' as const };
    const course = courseOf('north', [{ ...since, time, asOf: '2001-08-02' }]);
    expect(course.bars[0]?.from).toMatchObject({ start: '2001-03-01', end: '2001-03-01' });
  });

  it('does not take a declaration years later for the old one', () => {
    expect(
      bars(
        courseOf('north', [
          measure('general-mobilization', 'declared', 'north', { on: '1998-04-01' }),
          measure('general-mobilization', 'declared', 'north', { on: '2001-04-01' }),
        ]),
      ),
    ).toEqual(['general-mobilization 1998-04-01 …', 'general-mobilization 2001-04-01 …']);
  });

  it('does not count proposals, appeals and plans; an announced end is shown as one', () => {
    const course = courseOf('north', [
      measure('curfew', 'proposed', 'north', { on: '2001-03-01' }),
      measure('volunteer-recruitment', 'appealed', 'north', { on: '2001-03-01', modality: 'urged' }),
      measure('curfew', 'declared', 'north', { on: '2001-04-01' }),
      measure('curfew', 'lifted', 'north', { on: '2001-05-01', modality: 'planned' }),
    ]);
    expect(bars(course)).toEqual(['curfew 2001-04-01 …']);
    expect(course.bars[0]?.toEnd?.start).toBe('2001-05-01');
    expect(course.notInForce).toHaveLength(3);
  });

  it('says who was liable, exempt and turned away', () => {
    const course = courseOf('north', [
      measure('call-up', 'declared', 'north', { on: '2001-04-01', affected: 'reservists under 45' }),
      measure('call-up', 'enforced', 'north', { on: '2001-04-03', affected: 'students', stance: 'denies' }),
      measure('access-ban', 'declared', 'north', { on: '2001-04-02', affected: 'foreign reporters' }),
    ]);
    expect(course.bars.flatMap(({ affected }) => affected.map(({ relation, text }) => `${relation} ${text}`))).toEqual([
      'exempt students',
      'liable reservists under 45',
      'turned-away foreign reporters',
    ]);
    expect(course.bars.every(({ deniedBy }) => deniedBy.claims.length === 0)).toBe(true);
  });

  it('keeps a denied measure, and who denies it', () => {
    const course = courseOf('north', [
      measure('general-mobilization', 'declared', 'north', { on: '2001-04-01', by: 'south' }),
      measure('general-mobilization', 'declared', 'north', { on: '2001-04-01', by: 'north', stance: 'denies' }),
    ]);
    expect(course.bars[0]?.claimants.map(({ id }) => id)).toEqual(['south']);
    expect(course.bars[0]?.deniedBy.claimants.map(({ id }) => id)).toEqual(['north']);
  });

  it('lists acts that do not last by themselves', () => {
    const course = courseOf('north', [
      measure('arrest-or-charge', 'enforced', 'north', { on: '2001-04-01', affected: 'a clerk' }),
    ]);
    expect(course.bars).toEqual([]);
    expect(course.acts).toMatchObject([{ measure: 'arrest-or-charge', affected: 'a clerk' }]);
  });
});

describe('whose measure it is', () => {
  it('is each authority’s, where several took it', () => {
    const both = claim(
      'measure',
      {
        ...{ measure: 'martial-law', act: 'declared', affected: null, count: null, subset: false, share: null },
        authority: { text: 'both', actor: null, actors: ['north', 'south'] },
      },
      { on: '2001-04-01' },
    );
    expect(measureCourses([both], context()).map(({ authority }) => authority?.id)).toEqual(['north', 'south']);
  });

  it('is that of the only one in the document, where a claim names nobody', () => {
    const declared = measure('curfew', 'declared', 'north', { on: '2001-04-01', doc: 'a' });
    const lifted = measure('curfew', 'lifted', null, { on: '2001-05-01', doc: 'a' });
    expect(bars(courseOf('north', [declared, lifted]))).toEqual(['curfew 2001-04-01 2001-05-01']);
    // "I lifted the curfew"
    const mine = claim(
      'measure',
      {
        ...{ measure: 'curfew', act: 'lifted', affected: null, count: null, subset: false, share: null },
        authority: { text: 'I', actor: null },
      },
      { on: '2001-05-01', doc: 'a' },
    );
    expect(bars(courseOf('north', [declared, mine]))).toEqual(['curfew 2001-04-01 2001-05-01']);
    const other = measure('curfew', 'declared', 'south', { on: '2001-04-02', doc: 'a' });
    expect(bars(courseOf(null, [declared, other, lifted]))).toEqual(['curfew … 2001-05-01']);
  });
});

it('as of a day, a lifting announced later had not been told', () => {
  const claims = [
    measure('curfew', 'declared', 'north', { on: '2001-04-01', said: '2001-04-01', by: 'north' }),
    measure('curfew', 'lifted', 'north', { on: '2001-05-01', said: '2001-05-02', by: 'north' }),
  ];
  expect(bars(courseOf('north', claims, '2001-05-01'))).toEqual(['curfew 2001-04-01 …']);
  expect(bars(courseOf('north', claims, '2001-05-02'))).toEqual(['curfew 2001-04-01 2001-05-01']);
});
