/** Courses read a page at a time: the same as from all claims of the view at once, whatever came and went before. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app/app.ts';
import {
  type CoursePage,
  type CoursesAsked,
  listCeasefires,
  listControl,
  listMeasures,
  pageOfCeasefires,
  pageOfControl,
  pageOfMeasures,
} from '../../src/app/courses.ts';
import { contextOf, worldIn } from '../../src/app/held.ts';
import { settle } from '../../src/app/questions.ts';
import { openLedger } from '../../src/ledger/index.ts';
import type { Ledger } from '../../src/ledger/types.ts';
import type { AnyClaim } from '../../src/model/claim.ts';
import type { MeasureCourse } from '../../src/model/course.ts';
import { ceasefireCourses, controlCourses, measureCourses } from '../../src/reconcile/courses/index.ts';
import { type Fresh, freshHome } from '../ledger/fresh.ts';
import { chance } from '../ledger/reports.ts';
import { type Sample, sample } from '../ledger/samples.ts';
import { context, control, measure, truce } from '../reconcile/courses/claims.ts';

/** How many orders are gone through; more in a long run: `ORDERS=1000 vitest run test/app/courses.test.ts`. */
const ORDERS = Number(process.env.ORDERS ?? 4);
/** In it a pack that joins two truces comes and goes between two looks. */
const TELLING = 47;
const STEPS = 10;

const world = { packs: context().packs, countries: [] };
const PLACES = ['ford', 'mill', 'ridge', 'ford-county', 'Hamlet'];
const PARTIES = ['north', 'upper-north', 'south', 'watchers', 'strangers'];

/** A report of who took what, what was decreed and what was agreed; half of them read with the pack. */
function turns(n: number): Sample {
  const next = chance(n * 31 + 7);
  const one = <T>(of: readonly T[]): T => of[next(of.length)] as T;
  const lines = Array.from({ length: 3 + next(4) }, (_, i) => `Line ${i} of report ${n} tells of a turn.`);
  const made = sample(lines.join('\n\n'), {
    name: `turns-${n}.txt`,
    metadata: { publisher: `Paper ${n % 4}`, published: n % 5 === 0 ? null : `2001-05-1${next(9)}` },
    claims: lines.map((quote) => ({ quote, said: next(4) === 0 ? null : `2001-05-1${next(9)}`, actor: one(PARTIES) })),
  });
  const packs = n % 2 === 0 ? ['two-rivers@1'] : [];
  const claims = made.claims.map((claim): AnyClaim => {
    const on = next(5) === 0 ? null : `2001-05-0${1 + next(9)}`;
    const modality = one(['reported', 'reported', 'alleged', 'planned'] as const);
    const stance = one(['asserts', 'asserts', 'asserts', 'denies'] as const);
    const word = { on, modality, stance };
    const who = one([...PARTIES, null]);
    const told = one([
      () => control(one(PLACES), one(['captured', 'lost', 'holds', 'withdrew']), who, word),
      () => measure(one(['curfew', 'martial-law']), one(['declared', 'extended', 'lifted']), who, word),
      () => truce(one(['agreed', 'in-force', 'violated']), { ...word, parties: [one(PARTIES), one(PARTIES)] }),
      () => truce('agreed', { ...word, term: { who, what: 'leave', by: '2001-05-08' } }),
    ])();
    const { id, doc, quote, raw, trigger, attribution, said } = claim;
    return { ...told, ...{ id, doc, quote, raw, trigger, attribution, said, asOf: said, packs } } as AnyClaim;
  });
  return { ...made, claims, document: { ...made.document, packs } };
}

describe('courses in the ledger', () => {
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

  const appOf = (collection: string): App => ({
    ...{ ledger, collection, world: async () => world, close: async () => {} },
    pool: () => {
      throw new Error('nothing is read here');
    },
  });
  const atOnce = async (app: App, view: CoursesAsked) => {
    const { collection } = app;
    await settle(app);
    const held = { collection, asOf: view.asOf ?? undefined, recordedBy: view.recordedBy ?? undefined };
    const claims = await ledger.claims(held);
    const known = await contextOf(app, view, claims, await worldIn(app, view));
    return {
      control: controlCourses(claims, known),
      measures: measureCourses(claims, known),
      ceasefires: ceasefireCourses(claims, known),
    };
  };
  async function paged<T>(page: (after: CoursesAsked['after']) => Promise<CoursePage<T>>): Promise<readonly T[]> {
    const found: T[] = [];
    for (let after: CoursesAsked['after'], more = true; more; ) {
      const { courses, next } = await page(after);
      found.push(...courses);
      more = next !== null;
      after = next ?? undefined;
    }
    return found;
  }

  it('are those of all claims at once, as of any day and instant, whole and by pages', {
    timeout: 240_000 + 6_000 * ORDERS,
  }, async () => {
    const seen = { control: 0, measures: 0, ceasefires: 0, derived: 0, earlier: 0, terms: 0 };
    for (const order of new Set([...Array(ORDERS).keys(), TELLING])) {
      const next = chance(order * 7919 + 5);
      const collection = `order-${order}`;
      await ledger.saveCollection(collection);
      const app = appOf(collection);
      const held = new Map<number, Sample>();
      const instants: string[] = [];
      for (let step = 0; step < STEPS; step++) {
        const n = next(12);
        const there = held.get(n);
        if (there === undefined) {
          const made = turns(n);
          await ledger.accept({ collection, run: 'r', from: made.document.name, ...made });
          held.set(n, made);
        } else if (next(2) === 0) {
          await ledger.remove(there.document.id, 'taken out', collection);
          held.delete(n);
        } else {
          const stated = { published: `2001-05-1${next(9)}` };
          const document = { ...there.document, metadata: { ...there.document.metadata, ...stated } };
          await ledger.correct({ ...there, collection, document, stated, base: {} });
        }
        if (next(3) === 0) {
          const claims = await ledger.claims({ collection });
          const claim = claims[next(claims.length)];
          if (claim !== undefined && claim.review === undefined)
            await ledger.review(
              { kind: 'reject-claim', claim: claim.id },
              { by: 'R. Ader', reason: 'misread', collection },
              null,
            );
        }
        if (next(3) === 0) await listControl(app);
        instants.push((await ledger.logBackwards({ limit: 1 }))[0]?.at ?? '');
      }
      const days = [undefined, '2001-05-13', '2001-05-16'];
      for (const recordedBy of [undefined, instants[4], instants[7]])
        for (const asOf of days) {
          const view = { asOf, recordedBy };
          const all = await atOnce(app, view);
          expect(await listControl(app, view)).toEqual(all.control);
          expect(await listMeasures(app, view)).toEqual(all.measures);
          expect(await listCeasefires(app, view)).toEqual(all.ceasefires);
          const byId = (a: { place: { id: string } }, b: { place: { id: string } }) =>
            a.place.id < b.place.id ? -1 : 1;
          for (const sort of ['name', 'told'] as const) {
            const pages = await paged((after) => pageOfControl(app, { ...view, sort, limit: 2, after }));
            expect(pages.toSorted(byId)).toEqual(all.control.toSorted(byId));
          }
          const measures = await paged((after) => pageOfMeasures(app, { ...view, limit: 1, after }));
          // by the names of now, also where a pack of then gave others
          if (recordedBy === undefined) expect(measures).toEqual(all.measures);
          const byAuthority = (a: MeasureCourse, b: MeasureCourse) =>
            (a.authority?.id ?? '') < (b.authority?.id ?? '') ? -1 : 1;
          expect(measures.toSorted(byAuthority)).toEqual(all.measures.toSorted(byAuthority));
          const truces = await paged((after) => pageOfCeasefires(app, { ...view, limit: 1, after }));
          expect(truces.map(({ id }) => id).sort()).toEqual(all.ceasefires.map(({ id }) => id).sort());
          for (const { place } of all.control.slice(0, 3))
            expect(await listControl(app, view, place.name)).toEqual(
              all.control.filter((one) => one.place.id === place.id),
            );
          seen.control += all.control.length;
          seen.measures += all.measures.length;
          seen.ceasefires += all.ceasefires.length;
          seen.derived += all.control.filter(({ derived, spans }) => derived !== null && spans.length === 0).length;
          seen.terms += all.ceasefires.flatMap(({ terms }) => terms.flatMap(({ planned }) => planned)).length;
          if (recordedBy !== undefined) seen.earlier += all.control.length;
        }
    }
    // else too little was told to go wrong with
    for (const many of [seen.control, seen.measures, seen.ceasefires, seen.derived, seen.earlier])
      expect(many).toBeGreaterThan(20);
  });

  it('are narrowed to days and to a box, which may lie across the date line', async () => {
    const collection = 'narrow';
    await ledger.saveCollection(collection);
    const app = appOf(collection);
    const made = sample('Alpha fell.\n\nOmega fell.', {
      claims: ['Alpha fell.', 'Omega fell.'].map((quote) => ({ quote, said: '2001-05-20' })),
    });
    const told = [
      control('Alpha', 'captured', 'north', { on: '2001-05-02' }),
      control('Omega', 'captured', 'north', { on: '2001-05-12' }),
    ];
    const claims = made.claims.map((claim, i) => {
      const { id, doc, quote, raw, trigger } = claim;
      const lon = i === 0 ? 179 : -179;
      const place = { ...(told[i] as AnyClaim).place, lat: 10, lon };
      return { ...told[i], id, doc, quote, raw, trigger, said: '2001-05-20', place } as AnyClaim;
    });
    await ledger.accept({ collection, run: 'r', from: 'a.txt', ...made, claims });
    const names = async (asked: CoursesAsked) =>
      (await pageOfControl(app, asked)).courses.map(({ place: { name } }) => name);
    expect(await names({})).toEqual(['Alpha', 'Omega']);
    expect(await names({ to: '2001-05-10' })).toEqual(['Alpha']);
    expect(await names({ from: '2001-05-10' })).toEqual(['Omega']);
    expect(await names({ box: { west: 170, south: 0, east: -170, north: 20 } })).toEqual(['Alpha', 'Omega']);
    expect(await names({ box: { west: -180, south: 0, east: -170, north: 20 } })).toEqual(['Omega']);
    expect(await names({ box: { west: 170, south: 20, east: -170, north: 30 } })).toEqual([]);
  });
});
