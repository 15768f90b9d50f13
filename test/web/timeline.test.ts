import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CeasefireCourse, ControlCourse, MeasureCourse, Voice, When } from '../../src/model/course.ts';
import type { Incident } from '../../src/model/incident.ts';
import { radiusOf, spanOf, tollOf } from '../../src/web/figures/incidents.ts';
import { tonesOf } from '../../src/web/figures/holders.ts';
import { DAY_MS, HOUR_MS, instantOf } from '../../src/web/figures/time.ts';
import { read, SHORTEST_MS, usualOf, wholeOf, within, written, zoomed } from '../../src/web/pages/timeline/period.ts';
import { controlRows, measureRows, touches, truceRows } from '../../src/web/pages/timeline/rows.ts';
import { swarm } from '../../src/web/pages/timeline/swarm.ts';
import { timelineSearchOf } from '../../src/web/view.ts';

const when = (start: string | null, end = start ?? ''): When => ({
  start,
  end,
  granularity: 'day',
  text: null,
  how: 'stated',
});
const said = { claimants: [], claims: ['c'] };
const holder = (id: string, side: string | null = null) => ({ id, name: id, side });
const voices = [{ id: 'c' }] as unknown as Voice[];
const course = (id: string, spans: object[], more = 1): ControlCourse =>
  ({ place: { id, name: id }, spans, voices: Array(more).fill(voices[0]) }) as unknown as ControlCourse;
const span = (who: object | null, from: When | null, to: When | null, rest = {}) => ({
  ...{ ...said, holder: who, from, to, how: 'told', alleged: false, contested: [] },
  ...rest,
});

describe('rows', () => {
  it('keep what nothing tells open, and the days on which a turn may have come', () => {
    const [row] = controlRows([
      course('Gori', [
        span(holder('georgia'), null, when('2008-08-11', '2008-08-13')),
        span(holder('russia'), when(null, '2008-08-13'), null),
      ]),
    ]);
    const [first, second] = row?.stretches ?? [];
    expect(first?.from).toBeNull();
    expect(first?.to).toEqual({ open: instantOf('2008-08-11'), sure: instantOf('2008-08-14') });
    expect(second?.from).toEqual({ open: null, sure: instantOf('2008-08-13') });
    expect(second?.to).toBeNull();
  });

  it('put the places first of which most is told, and say what is contested and by whose claims', () => {
    const contest = { ...said, claims: ['d'], reason: 'holder', holder: null, from: when('2008-08-12'), to: null };
    const rows = controlRows([
      course('A', [span(holder('x'), null, null)]),
      course('B', [span(holder('x'), null, null, { contested: [contest] })], 3),
    ]);
    expect(rows.map(({ id }) => id)).toEqual(['B', 'A']);
    expect(rows[0]?.stretches[0]).toMatchObject({
      claims: ['c', 'd'],
      contested: [{ from: instantOf('2008-08-12'), to: null }],
    });
  });

  it('give one tone to a side, and none to nobody', () => {
    const courses = [
      course('A', [
        span(holder('x', 's'), null, null),
        span(holder('y', 's'), null, null),
        span(holder('z'), null, null),
      ]),
    ];
    expect([...tonesOf(courses)]).toEqual([
      ['s', 1],
      ['z', 2],
    ]);
    expect(controlRows([course('A', [span(null, null, null)])])[0]?.stretches[0]?.tone).toBe(0);
  });

  it('draw measures from declared to lifted, and acts apart', () => {
    const bar = {
      ...said,
      measure: 'exit-ban',
      from: when('2008-08-09'),
      until: when('2008-09-04'),
      toEnd: null,
      steps: [],
    };
    const rows = measureRows([
      {
        authority: { id: 'g', name: 'Georgia' },
        bars: [{ ...bar, deniedBy: { claimants: [], claims: [] } }],
        acts: [{ ...said, measure: 'release', when: when('2008-08-20'), affected: null, denied: false }],
        voices,
      } as unknown as MeasureCourse,
    ]);
    expect(rows).toHaveLength(2);
    expect(rows[0]?.stretches[0]).toMatchObject({ words: 'exit ban', to: { sure: instantOf('2008-09-05') } });
    expect(rows[1]?.signs[0]?.sort).toBe('tick');
  });

  it('break a truce where it was violated, and leave out what nothing dates', () => {
    const step = (act: string, on: When | null) => ({ ...said, act, words: [act], when: on, parties: [], place: null });
    const [row] = truceRows([
      {
        ...{ id: 't', parties: [], agreed: when('2008-08-12'), inForce: null, ended: null, voices },
        steps: [step('agrees', when('2008-08-12')), step('violates', when('2008-08-14')), step('violates', null)],
      } as unknown as CeasefireCourse,
    ]);
    expect(row?.signs.map(({ sort }) => sort)).toEqual(['tick', 'break']);
    expect(row?.stretches).toHaveLength(1);
    expect(row && touches(row, instantOf('2008-08-01'), instantOf('2008-08-12'))).toBe(false);
    expect(row && touches(row, instantOf('2009-01-01'), instantOf('2009-01-02'))).toBe(true);
  });
});

describe('an incident', () => {
  const killed = (low: number | null, high: number | null, stance = 'asserts') => ({
    ...{ value: '', stance, claims: [] },
    count: { low, high, relation: 'between', text: '' },
  });
  const incident = (values: object[], time: object | null = null) =>
    ({ time, slots: [{ name: 'killed', values, conflicting: false }] }) as unknown as Incident;

  it('has a toll from the lowest figure to the highest that is stated', () => {
    expect(tollOf(incident([killed(5, 5), killed(12, 20), killed(900, 900, 'denies')]))).toEqual({ low: 5, high: 20 });
    expect(tollOf(incident([]))).toBeNull();
  });

  it('is as long as its date is unsure, a day at least', () => {
    const of = (start: string, end: string) => spanOf(incident([], { start, end, precision: 'day' }));
    expect(of('2008-08-09', '2008-08-09')).toEqual({ from: instantOf('2008-08-09'), to: instantOf('2008-08-10') });
    expect(spanOf(incident([]))).toBeNull();
  });

  it('covers more paper the more were killed, up to a limit', () => {
    expect([radiusOf(0) < radiusOf(10), radiusOf(10) < radiusOf(100), radiusOf(5_000)]).toEqual([
      true,
      true,
      radiusOf(9_000),
    ]);
  });

  it('hides no other of the same day', () => {
    const discs = Array.from({ length: 9 }, () => ({ x: 50, r: 6 }));
    const { scale, heights } = swarm(discs);
    expect(scale).toBe(1);
    const sorted = heights.toSorted((a, b) => a - b);
    for (const [i, y] of sorted.entries()) expect(y - (sorted[i - 1] ?? -Infinity)).toBeGreaterThanOrEqual(13);
  });

  it('is drawn smaller where there are many, and covers none', () => {
    const discs = Array.from({ length: 40 }, (_, i) => ({ x: 50 + i * 2, r: i % 4 === 0 ? 26 : 5 }));
    const { scale, heights } = swarm(discs);
    expect(scale).toBeLessThan(1);
    for (const [i, a] of discs.entries())
      for (const [j, b] of discs.entries())
        if (i < j)
          expect(Math.hypot(a.x - b.x, (heights[i] ?? 0) - (heights[j] ?? 0))).toBeGreaterThanOrEqual(
            (a.r + b.r) * scale,
          );
  });
});

describe('the period', () => {
  const whole = { from: 0, to: 1000 * DAY_MS };

  it('stays within all that is dated, and no shorter than a few hours', () => {
    const instant = fc.integer({ min: -500, max: 1500 }).map((days) => days * DAY_MS);
    fc.assert(
      fc.property(instant, instant, fc.double({ min: 0.01, max: 10, noNaN: true }), (from, to, by) => {
        for (const { from: start, to: end } of [within({ from, to }, whole), zoomed({ from, to }, by, whole)]) {
          expect(start).toBeGreaterThanOrEqual(whole.from);
          expect(end).toBeLessThanOrEqual(whole.to + 1);
          expect(end - start).toBeGreaterThanOrEqual(SHORTEST_MS - 1);
        }
      }),
    );
  });

  it('begins where most lies, whatever lies far away', () => {
    const instants = [
      instantOf('1992-05-01'),
      ...Array.from({ length: 60 }, (_, i) => instantOf('2008-08-01') + i * DAY_MS),
    ];
    const all = wholeOf(instants) ?? whole;
    expect(usualOf(instants, all).from).toBeGreaterThan(instantOf('2008-07-01'));
    expect(all.from).toBeLessThan(instantOf('1992-05-01'));
    expect(wholeOf([])).toBeNull();
  });

  it('stands in the address, down to the hour', () => {
    for (const instant of [instantOf('2008-08-09'), instantOf('2008-08-09') + 7 * HOUR_MS])
      expect(read(timelineSearchOf({ from: written(instant) }).from)).toBe(instant);
    expect(timelineSearchOf({ from: '2008-08-09T25', to: 'soon' })).toEqual({});
  });
});
