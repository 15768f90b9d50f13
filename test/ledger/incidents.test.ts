/** Incidents kept up in the ledger: the same as when all claims are put together at once, whatever came and went before. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../src/ledger/index.ts';
import type { Ledger } from '../../src/ledger/types.ts';
import type { AnyClaim } from '../../src/model/claim.ts';
import type { Anchor } from '../../src/model/decision.ts';
import type { Gist } from '../../src/model/document.ts';
import type { Incident } from '../../src/model/incident.ts';
import type { PlaceRef } from '../../src/model/place.ts';
import { incidentsOf } from '../../src/reconcile/incidents/index.ts';
import { reconcilerOf } from '../../src/reconcile/reconciler.ts';
import { type Fresh, freshHome } from './fresh.ts';
import { chance, report } from './reports.ts';
import type { Sample } from './samples.ts';

/** How many orders are gone through; more in a long run: `ORDERS=1000 vitest run test/ledger/incidents.test.ts`. */
const ORDERS = Number(process.env.ORDERS ?? 12);
const STEPS = 10;
const DAYS = ['2001-05-03', '2001-05-12', '2001-05-15', undefined];

const world = { packs: [], countries: [] };
const signed = { by: 'R. Ader', reason: 'as the register has it' };

const listed = (name: string, lat: number, lon: number): PlaceRef => ({
  ...{ text: name, id: `place:${name}`, name, lat, lon, country: 'ML', precision: 'settlement' },
});
/** Two that lie near each other, two far off, and two spellings of one that no list has. */
const PLACES: readonly PlaceRef[] = [
  listed('Northtown', 10, 10),
  listed('Northham', 10.05, 10.05),
  listed('Fartown', 20, 20),
  listed('Southtown', 5, 3),
  { text: 'Togoga', id: null, name: null, lat: null, lon: null, country: null, precision: 'settlement' },
  { text: 'Togogwa', id: null, name: null, lat: null, lon: null, country: null, precision: 'settlement' },
];

/** A report of happenings: at some place, on some day, on one of which no year is told, or on none. */
function happenings(n: number): Sample {
  const next = chance(n * 31 + 5);
  const made = report(n);
  const claims = made.claims.map((claim): AnyClaim => {
    const day = `2001-05-0${1 + next(5)}`;
    const dated = { start: day, end: day, text: day, granularity: 'day' } as const;
    const count = 5 + next(2);
    const told = { count: { low: count, high: count, relation: 'exactly', text: String(count) }, cumulative: false };
    const when =
      n % 10 === 0 && next(2) === 0
        ? { time: null, monthDays: { start: day.slice(5), end: day.slice(5) } }
        : { time: next(5) === 0 ? null : dated };
    return {
      ...claim,
      ...when,
      place: next(6) === 0 ? null : (PLACES[next(PLACES.length)] as PlaceRef),
      said: next(4) === 0 ? null : claim.said,
      casualty: { ...(claim.casualty as object), ...told },
    } as AnyClaim;
  });
  const published = n % 5 === 0 ? null : made.document.metadata.published;
  const day = n % 10 === 0 ? { monthDay: '05-04' } : {};
  const metadata = { ...made.document.metadata, published, ...day };
  const gist = n % 3 === 0 ? {} : { gist: toldBesides(n, next) };
  return { ...made, claims, document: { ...made.document, metadata, ...gist } };
}

/** What a short report tells beside its claims: names that others share, a day or two, and what was struck. */
function toldBesides(n: number, next: (below: number) => number): Gist {
  const day = `2001-05-0${1 + next(5)}`;
  const days = next(3) === 0 ? [] : [{ start: day, end: day }];
  const rare = [...(next(2) === 0 ? ['karovel'] : []), ...(next(2) === 0 ? ['dorpashan'] : [])];
  return {
    ...(n % 10 === 0
      ? { days: [], monthDays: days.map(({ start }) => ({ start: start.slice(5), end: start.slice(5) })) }
      : { days }),
    places: next(2) === 0 ? [] : [PLACES[next(PLACES.length)] as PlaceRef],
    named: [...rare, ...(next(2) === 0 ? ['northtown'] : [])],
    rare,
    things: next(2) === 0 ? ['market'] : [],
  };
}

describe('incidents in the ledger', () => {
  let fresh: Fresh;
  let ledger: Ledger;
  beforeAll(async () => {
    fresh = await freshHome();
    ledger = await openLedger(fresh.config);
  });
  afterAll(async () => {
    await ledger.close();
    await fresh.drop();
  });

  const settle = async (collection: string): Promise<void> => {
    await ledger.settleCopies(collection);
    await ledger.settleQuestions(() => reconcilerOf(world), collection);
    await ledger.settleIncidents(() => reconcilerOf(world), collection);
  };
  const atOnce = async (collection: string, asOf?: string): Promise<readonly Incident[]> => {
    const context = { ...world, documents: await ledger.facts(collection) };
    const decisions = await ledger.decisions({ collection });
    return incidentsOf(await ledger.claims({ collection }), context, { asOf: asOf ?? null, decisions });
  };
  const onDays = (collection: string, recordedBy?: string) =>
    Promise.all(DAYS.map(async (asOf) => (await ledger.incidents({ collection, asOf, recordedBy })).incidents));
  const anchorsOf = async (collection: string, { mentions }: Incident): Promise<Anchor[]> => {
    const found = await Promise.all(
      mentions.flatMap(({ claims }) => claims).map((id) => ledger.claim(id, { collection })),
    );
    return found.flatMap((one) =>
      one === null
        ? []
        : [{ claim: one.claim.id, doc: one.claim.doc, kind: one.claim.kind, quote: one.claim.quote.text }],
    );
  };

  /** Somebody puts two incidents together, takes one apart, takes a decision back, or rejects a claim. */
  async function decideAny(collection: string, next: (below: number) => number): Promise<string | null> {
    await settle(collection);
    const { incidents } = await ledger.incidents({ collection });
    const [one, other] = [incidents[next(incidents.length)], incidents[next(incidents.length)]];
    if (one === undefined || other === undefined) return null;
    const way = next(5);
    if (way === 0 && one.id !== other.id) {
      const claims = (await Promise.all([one, other].map((incident) => anchorsOf(collection, incident)))).flat();
      await ledger.decide('merge-incidents', { claims }, { ...signed, collection });
      return 'merged';
    }
    const anchors = await anchorsOf(collection, one);
    if (way === 1 && anchors.length > 1) {
      await ledger.decide(
        'split-incident',
        { groups: [anchors.slice(0, 1), anchors.slice(1)] },
        { ...signed, collection },
      );
      return 'split';
    }
    const [open] = await ledger.decisions({ collection });
    if ((way === 2 || way === 4) && open !== undefined) {
      await ledger.takeBack(open.id, { ...signed, collection });
      return 'taken back';
    }
    const claim = await ledger.claim(anchors[0]?.claim ?? '', { collection });
    if (claim === null || claim.claim.review !== undefined) return null;
    await ledger.review({ kind: 'reject-claim', claim: claim.claim.id }, { ...signed, collection }, null);
    return 'rejected';
  }

  it('are those of all claims at once, as of any day and instant, in whatever order documents come, go, are corrected and decided on', {
    timeout: 240_000 + 4_000 * ORDERS,
  }, async () => {
    const ways = new Set<string | null>();
    const sizes = new Set<number>();
    let earlier = 0;
    let instants = 0;
    for (let order = 0; order < ORDERS; order++) {
      const next = chance(order * 7919 + 3);
      const collection = `order-${order}`;
      await ledger.saveCollection(collection);
      const held = new Map<number, Sample>();
      const told: { readonly at: string; readonly days: readonly (readonly Incident[])[] }[] = [];
      for (let step = 0; step < STEPS; step++) {
        const n = next(12);
        const there = held.get(n);
        if (there === undefined) {
          const sample = happenings(n);
          const { document, bytes, claims } = sample;
          await ledger.accept({ collection, run: 'r', from: document.name, document, bytes, claims });
          held.set(n, sample);
        } else if (next(2) === 0) {
          await ledger.remove(there.document.id, 'taken out', collection);
          held.delete(n);
        } else {
          const stated = { published: `2001-05-0${1 + next(9)}` };
          const document = { ...there.document, metadata: { ...there.document.metadata, ...stated } };
          await ledger.correct({ ...there, collection, document, stated, base: {} });
        }
        if (next(3) === 0) ways.add(await decideAny(collection, next));
        if (next(3) === 0) {
          await settle(collection);
          told.push({ at: (await ledger.logBackwards({ limit: 1 }))[0]?.at ?? '', days: await onDays(collection) });
        }
      }
      await settle(collection);
      for (const { at, days } of told) {
        expect(await ledger.tellsOf({ collection, recordedBy: at })).toBe(true);
        expect(await onDays(collection, at)).toEqual(days);
        instants += days.at(-1)?.length ?? 0;
      }
      for (const asOf of DAYS) {
        const { incidents } = await ledger.incidents({ collection, asOf });
        expect(incidents).toEqual(await atOnce(collection, asOf));
        for (const { mentions } of incidents) sizes.add(mentions.length);
        if (asOf === '2001-05-12') earlier += incidents.length;
      }
    }
    // else too little came and went to go wrong with
    expect([...ways]).toEqual(expect.arrayContaining(['merged', 'split', 'taken back', 'rejected']));
    expect(sizes.size).toBeGreaterThan(2);
    expect(earlier).toBeGreaterThan(0);
    expect(instants).toBeGreaterThan(0);
  });

  it.each([
    ['the dated', [0, 1]],
    ['the undated', [1, 0]],
  ])('hold a report without day and place by a name that few texts have, where %s comes first', async (_, order) => {
    const collection = `rare-${order.join('')}`;
    await ledger.saveCollection(collection);
    const gist = { days: [], places: [], named: ['karovel'], rare: ['karovel'], things: [] };
    const time = { start: '2001-05-03', end: '2001-05-03', text: 'Thursday', granularity: 'day' } as const;
    const told = { count: { low: 9, high: 9, relation: 'exactly', text: '9' }, cumulative: false };
    const reports = [12, 13].map((n, i) => {
      const made = report(n);
      const dated = i === 0 ? { time, place: PLACES[4] as PlaceRef } : { time: null, place: null };
      const claims = made.claims.slice(0, 1).map((one) => {
        const casualty = { ...(one.casualty as object), ...told };
        return { ...one, ...dated, said: null, casualty } as AnyClaim;
      });
      const metadata = { ...made.document.metadata, published: null };
      return { ...made, claims, document: { ...made.document, metadata, gist } };
    });
    for (const i of order) {
      const { document, bytes, claims } = reports[i] as Sample;
      await ledger.accept({ collection, run: 'r', from: document.name, document, bytes, claims });
      await settle(collection);
    }
    const { incidents } = await ledger.incidents({ collection });
    expect(incidents.map(({ mentions }) => mentions.length)).toEqual([2]);
    expect(incidents).toEqual(await atOnce(collection));
  });

  it('are read a page at a time and by period, and one by one under the same id as of an earlier day', async () => {
    const collection = 'pages';
    await ledger.saveCollection(collection);
    for (let n = 0; n < 30; n++) {
      const { document, bytes, claims } = happenings(n);
      // without a day of its own or of its document, and without a figure that tells, nothing tells when
      const few = { count: { low: 2, high: 2, relation: 'exactly', text: '2' } };
      const told =
        document.metadata.published == null
          ? claims.map((one) => ({ ...one, time: null, said: null, casualty: { ...(one.casualty as object), ...few } }))
          : claims;
      await ledger.accept({ collection, run: 'r', from: document.name, document, bytes, claims: told });
    }
    await settle(collection);
    const all = (await ledger.incidents({ collection })).incidents;
    expect(all.length).toBeGreaterThan(4);
    const paged = async (sort: 'day' | 'latest'): Promise<Incident[]> => {
      const found: Incident[] = [];
      for (let after: string | undefined, more = true; more; ) {
        const { incidents, next } = await ledger.incidents({ collection, sort, limit: 2, after });
        found.push(...incidents);
        more = next !== null;
        after = next ?? undefined;
      }
      return found;
    };
    expect(await paged('day')).toEqual(all);
    const [undated, dated] = [all.filter(({ time }) => time === null), all.filter(({ time }) => time !== null)];
    expect([undated.length, dated.length].map((n) => n > 2)).toEqual([true, true]);
    expect(await paged('latest')).toEqual([...dated.toReversed(), ...undated.toReversed()]);
    const period = { from: '2001-05-02', to: '2001-05-02' };
    expect((await ledger.incidents({ collection, ...period })).incidents).toEqual(
      all.filter(({ time }) => time !== null && time.start <= period.to && time.end >= period.from),
    );
    const then = (await ledger.incidents({ collection, asOf: '2001-05-12' })).incidents;
    const grown = then.find(
      ({ id, mentions }) => mentions.length < (all.find((one) => one.id === id)?.mentions.length ?? 0),
    );
    expect(grown).toBeDefined();
    for (const incident of then)
      expect(await ledger.incident(incident.id, { collection, asOf: '2001-05-12' })).toEqual(incident);
    for (const incident of all)
      expect(await ledger.incident(incident.id.slice(0, 12), { collection })).toEqual(incident);
  });
});
