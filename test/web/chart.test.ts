import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/model/quantity.ts';
import type { Account, AccountClaim } from '../../src/model/question.ts';
import { markedPieces } from '../../src/web/figures/marked.ts';
import { csvOf } from '../../src/web/figures/csv.ts';
import { dodge } from '../../src/web/figures/dodge.ts';
import { linearTo, scaleTo } from '../../src/web/figures/scale.ts';
import { DAY_MS, HOUR_MS, instantOf, timeTicks } from '../../src/web/figures/time.ts';
import { sceneOf } from '../../src/web/pages/question/chart/layout.ts';
import { svgOf } from '../../src/web/pages/question/chart/picture.ts';
import { type Scene, TONES } from '../../src/web/pages/question/chart/scene.ts';
import { drawnOf, isDrawn } from '../../src/web/pages/question/chart/series.ts';

const exactly = (n: number): Quantity => ({ low: n, high: n, relation: 'exactly', text: String(n) });
const claim = (id: string, asOf: string | null, rest: Partial<AccountClaim> = {}): AccountClaim =>
  ({
    ...{ id, asOf, said: asOf, day: asOf, count: exactly(10), answer: null, value: null, stance: 'asserts' },
    ...{ modality: 'reported', quote: { start: 0, end: 1, text: 'x' }, doc: id, publisher: null, via: [] },
    ...{ voice: '', supersedes: null, revisedDown: false, repeats: null, origin: null, within: null },
    ...rest,
  }) as AccountClaim;
const account = (name: string, claims: AccountClaim[], alignment: Account['alignment'] = 'own-side') => ({
  ...{ claimant: { id: name, name }, alignment, voices: [], claims, latest: claims[0]?.id ?? '' },
});
const frame = { width: 900, height: 400, scale: linearTo(100) };
const sceneFor = (...accounts: ReturnType<typeof account>[]): Scene => sceneOf(drawnOf({ accounts }), frame);
const dashes = ({ marks }: Scene) => marks.filter((mark) => mark.type === 'path' && mark.dash !== undefined);

describe('what is drawn', () => {
  it('is a line for each account, and for each party that one speaks of', () => {
    const { series } = drawnOf({
      accounts: [
        account('Georgia', [claim('a', '2008-08-09')]),
        account('Ministry', [
          claim('b', '2008-08-09', { within: 'North' }),
          claim('c', '2008-08-11', { within: 'South' }),
        ]),
        account('Words', [claim('d', '2008-08-09', { count: null, answer: 'captured' })]),
      ],
    });
    expect(series.map(({ name, within, points }) => [name, within, points.length])).toEqual([
      ['Georgia', null, 1],
      ['Ministry', 'North', 1],
      ['Ministry', 'South', 1],
    ]);
  });

  it('names what nothing dates, and is no picture without a number', () => {
    const undated = drawnOf({ accounts: [account('A', [claim('a', null)])] });
    expect([undated.undated.length, isDrawn(undated)]).toEqual([1, false]);
    const silent = drawnOf({
      accounts: [account('A', [claim('a', '2008-08-09', { stance: 'withholds', count: null })])],
    });
    expect(isDrawn(silent)).toBe(false);
  });
});

describe('the picture', () => {
  it('puts later statements to the right, and higher figures higher', () => {
    const { points } = sceneFor(
      account('A', [claim('late', '2008-09-01', { count: exactly(90) }), claim('early', '2008-08-09')]),
    );
    expect(points.map((point) => point.claim.id)).toEqual(['early', 'late']);
    const [early, late] = points;
    expect(early && late && early.x < late.x && early.y > late.y).toBe(true);
  });

  it('draws a refusal below the scale, dashed until a figure comes', () => {
    const refusal = claim('r', '2008-08-09', { stance: 'withholds', count: null });
    const broken = sceneFor(account('A', [refusal, claim('f', '2008-08-20')]));
    expect(dashes(broken).length).toBeGreaterThan(0);
    expect(dashes(sceneFor(account('A', [claim('f', '2008-08-20')])))).toEqual([]);
    const [point] = broken.points;
    expect((point?.y ?? 0) > (broken.points[1]?.y ?? 0)).toBe(true);
  });

  it('marks ranges, open ends, denials and what is alleged, each otherwise than a plain figure', () => {
    const drawnAs = (rest: Partial<AccountClaim>): string =>
      JSON.stringify(
        sceneFor(account('A', [claim('a', '2008-08-09', { count: exactly(50), ...rest })])).points[0]?.marks,
      );
    const open = (low: number | null, high: number | null): Partial<AccountClaim> => ({
      count: { low, high, relation: 'between', text: '' },
    });
    const ways = [
      {},
      open(40, 60),
      open(50, null),
      open(null, 50),
      { stance: 'denies' },
      { modality: 'alleged' },
    ] as const;
    expect(new Set(ways.map(drawnAs)).size).toBe(ways.length);
  });

  it('sets statements that would hide one another side by side', () => {
    const same = ['2008-08-09', '2008-08-09', '2008-08-09'].map((day, i) => account(`A${i}`, [claim(`c${i}`, day)]));
    const xs = sceneFor(...same).points.map(({ x }) => x);
    expect(new Set(xs.map(Math.round)).size).toBe(3);
  });

  it('says how many lines have no label for want of room', () => {
    const many = Array.from({ length: 40 }, (_, i) => account(`A${i}`, [claim(`c${i}`, '2008-08-09')]));
    const { unlabelled, marks } = sceneFor(...many);
    const labels = marks.filter((mark) => mark.type === 'text' && /^A\d/.test(mark.text)).length;
    expect(unlabelled).toBeGreaterThan(0);
    expect(labels + unlabelled).toBe(40);
  });

  it('becomes a file in which a name is text, whatever it holds', () => {
    const colours = Object.fromEntries(TONES.map((tone) => [tone, 'black'])) as Parameters<typeof svgOf>[1];
    const svg = svgOf(sceneFor(account('<script>"&\u0000', [claim('a', '2008-08-09')])), colours, {
      sans: '"A"',
      serif: 'B',
    });
    expect(svg).toContain('&lt;script&gt;&quot;&amp;<');
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
  });
});

describe('labels', () => {
  it('never cover one another, keep their order, and stay where they need not move', () => {
    expect(dodge([10, 100], 20, 0, 200)).toEqual([10, 100]);
    expect(dodge([50, 50], 20, 0, 200)).toEqual([40, 60]);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 12 }), (places) => {
        const moved = dodge(places, 20, 0, 300);
        const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
        for (const [rank, i] of order.entries()) {
          const before = order[rank - 1];
          if (before !== undefined) expect((moved[i] ?? 0) - (moved[before] ?? 0)).toBeGreaterThan(19.999);
          expect(moved[i]).toBeGreaterThanOrEqual(0);
          expect(moved[i]).toBeLessThanOrEqual(300);
        }
      }),
    );
  });
});

describe('the axes', () => {
  it('are ruled at round numbers that reach the highest figure', () => {
    expect(linearTo(3360).ticks).toEqual([0, 1000, 2000, 3000, 4000]);
    expect(linearTo(3).ticks).toEqual([0, 1, 2, 3]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), (highest) => {
        const { max, ticks, place } = linearTo(highest);
        expect(max).toBeGreaterThanOrEqual(highest);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(place(highest)).toBeLessThanOrEqual(1);
        expect(scaleTo(highest).place(highest)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are ruled at round days and hours within the period, few enough to read', () => {
    const from = instantOf('2008-02-20');
    const labels = (length: number) => timeTicks({ from, to: from + length }, 6).map(({ label }) => label);
    expect(labels(12 * HOUR_MS)).toEqual(['20 Feb', '03:00', '06:00', '09:00', '12:00']);
    expect(labels(4 * 365 * DAY_MS)).toEqual(['2009', '2010', '2011', '2012']);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40_000 }), (hours) => {
        const period = { from, to: from + hours * HOUR_MS };
        const ticks = timeTicks(period, 8);
        expect(ticks.length).toBeLessThanOrEqual(11);
        expect(new Set(ticks.map(({ at }) => at)).size).toBe(ticks.length);
        for (const { at } of ticks) expect(at >= period.from && at <= period.to).toBe(true);
      }),
    );
  });
});

describe('a table to take away', () => {
  it('quotes what needs it, and lets no spreadsheet take words for a formula', () => {
    expect(
      csvOf([
        ['a', 'say "x", y', 3, null],
        ['=1+1', 'two\nlines'],
      ]),
    ).toBe('a,"say ""x"", y",3,\r\n\'=1+1,"two\nlines"\r\n');
  });
});

describe('what was found', () => {
  const snippet = { start: 10, end: 27, text: 'four shells at Gori' };
  const at = (start: number, end: number) => ({ start, end, text: '' });

  it('is marked where it stands, whatever the highlights overlap', () => {
    const pieces = (...highlights: ReturnType<typeof at>[]) =>
      markedPieces(snippet, highlights).map(({ text, marked }) => (marked ? `[${text}]` : text));
    expect(pieces(at(15, 21))).toEqual(['four ', '[shells]', ' at Gori']);
    expect(pieces(at(25, 29), at(10, 14))).toEqual(['[four]', ' shells at ', '[Gori]']);
    expect(pieces(at(0, 14), at(12, 18))).toEqual(['[four]', '[ she]', 'lls at Gori']);
    expect(pieces()).toEqual(['four shells at Gori']);
  });
});
