import { describe, expect, it } from 'vitest';
import type { ControlCourse } from '../../src/model/course.ts';
import type { Incident } from '../../src/model/incident.ts';
import { instantOf } from '../../src/web/figures/time.ts';
import { circleAround, RADIUS_METRES, radiusMetres } from '../../src/web/pages/map/circle.ts';
import { boxOf } from '../../src/web/pages/map/box.ts';
import { happenedBy, heldOn } from '../../src/web/pages/map/day.ts';
import { areasOf, boundsOf, discsOf } from '../../src/web/pages/map/features.ts';
import { middleOf, unwrapped } from '../../src/web/pages/map/rings.ts';
import type { Row, Stretch } from '../../src/web/pages/timeline/rows.ts';

const day = instantOf;
const incident = (id: string, start: string, lat: number | null = 42): Incident =>
  ({
    ...{ id, title: id, slots: [], time: { start, end: start, precision: 'day' } },
    place: { name: 'Gori', lat, lon: lat === null ? null : 44, precision: 'settlement' },
  }) as unknown as Incident;

describe('the incidents of a day', () => {
  const all = [
    incident('early', '2008-07-01'),
    incident('same', '2008-08-09'),
    incident('nowhere', '2008-08-09', null),
  ];
  const ids = (on: string, window: 'week' | 'all') => happenedBy(all, day(on), window).located.map(({ id }) => id);

  it('are those of the window that ends with it', () => {
    expect(ids('2008-08-09', 'all')).toEqual(['early', 'same']);
    expect(ids('2008-08-09', 'week')).toEqual(['same']);
    expect(ids('2008-08-08', 'week')).toEqual([]);
    expect(ids('2008-08-16', 'week')).toEqual([]);
  });

  it('are counted where they have no place on the map', () => {
    expect(happenedBy(all, day('2008-08-09'), 'all').nowhere).toBe(1);
  });
});

describe('the holder on a day', () => {
  const course = {
    place: { id: 'g', name: 'Gori', lat: 42, lon: 44, precision: 'settlement' },
  } as unknown as ControlCourse;
  const stretch = (words: string, from: string | null, to: string | null): Stretch => ({
    ...{ id: words, words, labelled: true, tone: 1, faint: false, claims: [] },
    from: from === null ? null : { open: null, sure: day(from) },
    to: to === null ? null : { open: null, sure: day(to) },
    contested: [{ from: day('2008-08-14'), to: day('2008-08-16') }],
  });
  const stretches = [stretch('A', null, '2008-08-12'), stretch('B', '2008-08-13', null)];
  const row: Row = { id: 'g', name: 'Gori', signs: [], voices: [], stretches };
  const on = (at: string) => heldOn([course], [row], day(at))[0];

  it('is the one whose stretch has surely begun and is not over; between them there is none', () => {
    expect(on('2008-08-10')?.holder).toBe('A');
    expect(on('2008-08-12')).toBeUndefined();
    expect(on('2008-08-13')?.holder).toBe('B');
  });

  it('is contested on the days on which somebody says otherwise, and only then', () => {
    expect(['2008-08-13', '2008-08-14', '2008-08-15', '2008-08-16'].map((at) => on(at)?.contested)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('fills no country, which is known too roughly', () => {
    const held = heldOn([course], [row], day('2008-08-13'));
    const depth = (precision: 'country' | 'settlement') =>
      areasOf(held.map((one) => ({ ...one, precision }))).features[0]?.properties?.depth as number;
    expect(depth('country')).toBeLessThan(depth('settlement'));
  });
});

describe('the ring of a place', () => {
  it('is as wide on the ground as the place is uncertain, at any latitude', () => {
    for (const lat of [0, 42, 71]) {
      for (const [lon, at] of circleAround(lat, 44, 10_000)) {
        const [dy, dx] = [(at - lat) * 111.195, (lon - 44) * 111.195 * Math.cos((lat * Math.PI) / 180)];
        expect(Math.hypot(dx, dy)).toBeGreaterThan(9.9);
        expect(Math.hypot(dx, dy)).toBeLessThan(10.1);
      }
    }
    expect(radiusMetres('address')).toBeLessThan(radiusMetres('settlement'));
    expect(radiusMetres(null)).toBe(RADIUS_METRES.district);
  });
});

describe('what lies under one another', () => {
  const located = (id: string, high: number, lon = 44) => ({
    ...{ id, lat: 42, lon, precision: null, incident: incident(id, '2008-08-09') },
    toll: { low: 1, high },
  });

  it('is drawn the larger first, and named once', () => {
    const { features } = discsOf([located('small', 2), located('large', 90)]);
    expect(features.map(({ properties }) => [properties?.id, properties?.name])).toEqual([
      ['large', 'Gori'],
      ['small', ''],
    ]);
  });

  it('is fitted to where most lies', () => {
    const far = [...Array.from({ length: 20 }, (_, i) => located(`a${i}`, 1, 44 + i / 10)), located('far', 1, -120)];
    expect(boundsOf(far)?.[0][0]).toBeGreaterThan(40);
    expect(boundsOf([])).toBeNull();
  });
});

describe('the stretch that is asked for', () => {
  const all = (west: number, south: number, east: number, north: number) => boxOf({ west, south, east, north });

  it('holds what is seen, and stays the same while little is moved', () => {
    expect(all(44.2, 39.1, 47.9, 41.3)).toBe('44,39,48,42');
    expect(all(44.4, 39.3, 47.7, 41.6)).toBe('44,39,48,42');
    expect(all(-40, -20, 40, 50)).toBe('-40,-20,40,60');
  });

  it('crosses the date line, and goes all the way round', () => {
    expect(all(170, 10, 193, 20)).toBe('170,10,-165,20');
    expect(all(530, 10, 535, 20)).toBe('170,10,175,20');
    expect(all(-200, -95, 200, 95)).toBeNull();
  });
});

describe('outlines', () => {
  it('go on beyond the 180th meridian and round a pole, so that no edge runs back across the map', () => {
    const across = unwrapped([
      [170, 60],
      [-170, 60],
      [-170, 70],
      [170, 70],
      [170, 60],
    ]);
    expect(across.map(([lon]) => lon)).toEqual([170, 190, 190, 170, 170]);
    const round = unwrapped([
      [-90, -70],
      [0, -72],
      [90, -70],
      [179, -75],
      [-180, -75],
      [-90, -70],
    ]);
    for (const [i, [lon = 0, lat = 0]] of round.entries()) {
      const [before = lon] = round[i - 1] ?? [];
      if (lat !== -90) expect(Math.abs(lon - before)).toBeLessThanOrEqual(180);
    }
    expect(round.filter(([, lat]) => lat === -90)).toHaveLength(2);
  });

  it('have their name in the middle of the largest part', () => {
    const square = (at: number, side: number) => [
      [at, 0],
      [at + side, 0],
      [at + side, side],
      [at, side],
      [at, 0],
    ];
    expect(middleOf({ type: 'MultiPolygon', coordinates: [[square(50, 1)], [square(10, 4)]] })).toEqual([12, 2]);
  });
});
