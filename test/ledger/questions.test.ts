/** Questions kept up in the ledger: the same as when all claims are reconciled at once, whatever came and went before. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCopyIndex } from '../../src/copies/index.ts';
import { openLedger } from '../../src/ledger/index.ts';
import type { Ledger } from '../../src/ledger/types.ts';
import type { AnyClaim } from '../../src/model/claim.ts';
import { carrierOf } from '../../src/pipeline/carrier.ts';
import { byWeight, type DocumentFacts, reconcile, withCopies } from '../../src/reconcile/index.ts';
import { type Reconciler, reconcilerOf } from '../../src/reconcile/reconciler.ts';
import { type Fresh, freshHome } from './fresh.ts';
import { chance, report, withPassage } from './reports.ts';
import type { Sample } from './samples.ts';

/** How many orders are gone through; more in a long run: `ORDERS=1000 vitest run test/ledger/questions.test.ts`. */
const ORDERS = Number(process.env.ORDERS ?? 12);
const STEPS = 14;

const world = { packs: [], countries: [] };
const by = { by: 'R. Ader', reason: '' };

/** Somebody reviews some claim in some way, or takes the last review of one back. */
async function reviewAny(ledger: Ledger, collection: string, next: (below: number) => number): Promise<void> {
  // neighbours in the series are alike, so one is passed over
  const way = [next(5), next(5)][1] as number;
  const claims = await ledger.claims({ collection, rejected: true });
  const claim = claims[next(claims.length)];
  if (claim === undefined) return;
  const seen = claim.review?.decision ?? null;
  const signed = { ...by, collection };
  const count = 3 + next(4);
  const slots = { count: { low: count, high: count, relation: 'exactly', text: String(count) } };
  if (way === 0) await ledger.review({ kind: 'accept-claim', claim: claim.id }, signed, seen);
  else if (way === 1) await ledger.review({ kind: 'reject-claim', claim: claim.id }, signed, seen);
  else if (way === 2) await ledger.review({ kind: 'correct-claim', claim: claim.id, changes: { slots } }, signed, seen);
  else if (way === 3 && seen !== null) await ledger.takeBackReview(seen, signed);
  else {
    const { review: _, ...plain } = claim;
    const id = `${claim.id}_${next(1000)}`;
    if ((await ledger.claim(id, { collection })) !== null) return;
    const record = { ...plain, id, casualty: { ...(claim.casualty as object), ...slots } } as AnyClaim;
    await ledger.review({ kind: 'add-claim', record }, signed, null);
  }
}

describe('questions in the ledger', () => {
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

  let sharing = 0;
  const accept = ({ document, bytes, claims }: Sample, collection: string) =>
    ledger.accept({ collection, run: 'r', from: document.name, document, bytes, claims });
  const settle = async (collection: string, reconciler: () => Reconciler = () => reconcilerOf(world)) => {
    await ledger.settleCopies(collection);
    return ledger.settleQuestions(reconciler, collection);
  };
  /** From the texts, with all compared at once. */
  const atOnce = async (collection: string) => {
    const copies = makeCopyIndex();
    const facts = new Map<string, DocumentFacts>();
    for (const { id } of await ledger.documents({ collection })) {
      const document = await ledger.document(id, { collection });
      if (document === null || document.tombstone !== null) throw new Error(`no document ${id}`);
      const { publisher, agency, published } = document.metadata;
      copies.add({ ...carrierOf(id, document), text: document.text });
      facts.set(id, { id, name: document.name, publisher, agency, published });
    }
    const { families, shares } = copies.copies();
    sharing += shares.length;
    const documents = withCopies(facts, families, shares);
    const questions = reconcile(await ledger.claims({ collection }), { ...world, documents, asOf: null });
    return questions.toSorted(byWeight);
  };

  it('are those of all claims at once, in whatever order documents come, go and are corrected, and claims reviewed', {
    timeout: 240_000 + 3_000 * ORDERS,
  }, async () => {
    const found = new Set<string>();
    const verdicts = new Set<string>();
    const joined = new Set<string | null>();
    for (let order = 0; order < ORDERS; order++) {
      const next = chance(order * 7919 + 1);
      const collection = `order-${order}`;
      await ledger.saveCollection(collection);
      const held = new Map<number, Sample>();
      for (let step = 0; step < STEPS; step++) {
        const n = next(16);
        const there = held.get(n);
        if (there === undefined) {
          const sample = n < 9 ? report(n) : withPassage(n);
          await accept(sample, collection);
          held.set(n, sample);
        } else if (next(2) === 0) {
          await ledger.remove(there.document.id, 'taken out', collection);
          held.delete(n);
        } else {
          const stated = { publisher: `Paper ${next(6)}` };
          const document = { ...there.document, metadata: { ...there.document.metadata, ...stated } };
          await ledger.correct({ ...there, collection, document, stated, base: {} });
        }
        if (next(2) === 0) await reviewAny(ledger, collection, next);
        if (next(3) === 0) await settle(collection);
      }
      await settle(collection);
      const questions = (await ledger.questions({ collection })).toSorted(byWeight);
      expect(questions).toEqual(await atOnce(collection));
      for (const { standing, accounts, originList } of questions) {
        found.add(standing);
        for (const { carriers } of originList) for (const { by } of carriers) joined.add(by);
        for (const { claims } of accounts) for (const { reviewed } of claims) if (reviewed) verdicts.add(reviewed);
      }
      for (const one of await ledger.claims({ collection, rejected: true }))
        if (one.review?.verdict === 'rejected') verdicts.add('rejected');
    }
    expect([...verdicts].sort()).toEqual(['accepted', 'added', 'corrected', 'rejected']);
    // else the reports would tell too little to go wrong with
    expect([...found].sort()).toEqual(['corroborated', 'disputed', 'single-origin']);
    expect([...joined]).toContain('passage');
    expect(sharing).toBeGreaterThan(0);
  });

  it('follow a passage that becomes everybody’s by a document that bears on none of them', async () => {
    const collection = 'everybodys';
    await ledger.saveCollection(collection);
    for (const n of [9, 11, 10]) await accept(withPassage(n), collection);
    await settle(collection);
    const origins = async () => (await ledger.questions({ collection })).map((one) => one.origins);
    expect(await origins()).toEqual([1]);
    await accept(withPassage(15), collection);
    await settle(collection);
    expect(await origins()).toEqual([2]);
    expect(await ledger.questions({ collection })).toEqual(await atOnce(collection));
  });

  it('are answered anew only where a document bears on them', async () => {
    await ledger.saveCollection('touched');
    for (const n of [1, 2, 4, 5]) await accept(report(n), 'touched');
    const first = await settle('touched');
    expect(first.documents).toBe(4);
    expect(await settle('touched')).toEqual({ documents: 0, questions: 0 });
    const one = report(7);
    await accept(one, 'touched');
    const bearing = new Set(one.claims.flatMap((claim) => reconcilerOf(world).bearings(claim, undefined)));
    expect(await settle('touched')).toEqual({ documents: 1, questions: bearing.size });
    expect(bearing.size).toBeLessThan((await ledger.questions({ collection: 'touched' })).length);
  });

  it('keep their row while they stay the same, and earlier ones stay answerable', async () => {
    const collection = 'rows';
    await ledger.saveCollection(collection);
    await accept(report(1), collection);
    await settle(collection);
    const before = await ledger.questions({ collection });
    const entries = await ledger.log({ limit: 100_000 });
    const other = report(1);
    const document = { ...other.document, metadata: { ...other.document.metadata, title: 'Another title' } };
    await ledger.correct({ ...other, collection, document, stated: { title: 'Another title' }, base: {} });
    expect(await settle(collection)).toMatchObject({ documents: 1 });
    const since = (await ledger.log({ limit: 100_000 })).slice(entries.length).map(({ action }) => action);
    expect(since).toEqual(['document corrected']);
    await ledger.remove(other.document.id, 'taken out', collection);
    await settle(collection);
    expect(await ledger.questions({ collection })).toEqual([]);
    expect(await ledger.questions({ collection, recordedBy: entries.at(-1)?.at })).toEqual(before);
  });

  it('are all answered anew in another world', async () => {
    await ledger.saveCollection('worlds');
    for (const n of [1, 2, 4]) await accept(report(n), 'worlds');
    const { questions } = await settle('worlds');
    const other = (): Reconciler => ({ ...reconcilerOf(world), world: 'another', answers: () => [] });
    expect(await settle('worlds', other)).toEqual({ documents: 3, questions });
    expect(await ledger.questions({ collection: 'worlds' })).toEqual([]);
  });
});
