/** Reviews of claims, from the ledger to what is shown. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addClaim,
  addPaths,
  type App,
  bearsOn,
  correctDocument,
  listIncidents,
  listQuestions,
  listReviews,
  openApp,
  removeDocument,
  reviewClaim,
  showClaim,
  showDocument,
  undoReview,
} from '../../src/app/index.ts';
import { storedClaims } from '../../src/app/claims.ts';
import type { HeldView } from '../../src/app/held.ts';
import { blankSlots } from '../../src/claims/fields.ts';
import { casualty } from '../../src/claims/kinds/casualty/schema.ts';
import type { Reviewed } from '../../src/ledger/types.ts';
import type { AnyClaim } from '../../src/model/claim.ts';
import { folder, type Folder } from '../cli/run.ts';
import { type Fresh, freshHome } from '../ledger/fresh.ts';

const TEXT =
  'An air strike on Mopti on 4 May 2001 killed 12 civilians, the army said. The hospital took in nine people that night.\n';
const ada = { by: 'Ada', reason: '' };
const ben = { by: 'Ben', reason: 'the register says so' };
const count = (low: number) => ({ low, high: low, relation: 'exactly', text: String(low) });

describe('a review', () => {
  let files: Folder;
  let fresh: Fresh;
  let app: App;
  let path = '';
  const add = async () => {
    const stated = (name: string) => ({ publisher: name, published: '2001-05-10' });
    await addPaths(app, { paths: [path], stated, packs: null });
  };
  beforeAll(async () => {
    files = folder();
    fresh = await freshHome();
    app = await openApp(fresh.config, { pool: { size: 1 } });
    path = files.put('one.txt', TEXT);
    await add();
  });
  afterAll(async () => {
    await app.close();
    await fresh.drop();
    files.remove();
  });

  const toll = async (): Promise<AnyClaim> => {
    const claims = (await showDocument(app, 'one.txt'))?.claims ?? [];
    return claims.find(({ kind, rules }) => kind === 'casualty' && rules !== 'person') as AnyClaim;
  };
  const seen = async () => (await toll()).review?.decision ?? null;
  const tolls = async (recordedBy?: string) =>
    (await listQuestions(app, { recordedBy }))
      .filter(({ kind }) => kind === 'casualty')
      .flatMap(({ accounts }) => accounts.flatMap(({ claims }) => claims.map((one) => [one.count?.low, one.reviewed])));
  const done = (reviewed: Reviewed | null) => {
    if (reviewed?.outcome !== 'done') throw new Error(`not entered: ${JSON.stringify(reviewed)}`);
    return reviewed;
  };
  const exported = async (rejected = false) => {
    const ids: string[] = [];
    for await (const { claim } of storedClaims(app, { rejected })) ids.push(claim.id);
    return ids;
  };
  const findings = async (): Promise<string[]> => {
    const messages: string[] = [];
    for await (const step of app.ledger.verify()) if (step.type === 'finding') messages.push(step.message);
    return messages;
  };

  it('takes a rejected claim out of questions, incidents and exports, and undo brings it back', async () => {
    const { id } = await toll();
    expect(await tolls()).toEqual([[12, undefined]]);
    const { decision } = done(await reviewClaim(app, { kind: 'reject-claim', claim: id }, ada, null));
    expect(await tolls()).toEqual([]);
    expect((await toll()).review).toMatchObject({ verdict: 'rejected', by: 'Ada' });
    const mentioned = (await listIncidents(app)).flatMap(({ mentions }) => mentions.flatMap(({ claims }) => claims));
    expect(mentioned).not.toContain(id);
    expect(await exported()).not.toContain(id);
    expect(await exported(true)).toContain(id);
    done(await undoReview(app, decision.id, ada));
    expect(await tolls()).toEqual([[12, undefined]]);
    expect(await tolls(decision.recordedFrom)).toEqual([[12, undefined]]);
    expect((await toll()).review).toBeUndefined();
  });

  it('lets a corrected claim take part as it was corrected, and keeps what was read', async () => {
    const { id } = await toll();
    const before = (await showClaim(app, id))?.recordedFrom;
    const changes = { slots: { count: count(14) } };
    const first = done(await reviewClaim(app, { kind: 'correct-claim', claim: id, changes }, ben, null));
    expect(await tolls()).toEqual([[14, 'corrected']]);
    const held = await showClaim(app, id);
    expect(held?.uncorrected?.casualty).toMatchObject({ count: { low: 12 } });
    expect(held?.claim.quote).toEqual((await toll()).quote);
    const then = await showClaim(app, id, { recordedBy: before });
    expect(then?.claim.casualty).toMatchObject({ count: { low: 12 } });
    expect(then?.uncorrected).toBeNull();
    done(await reviewClaim(app, { kind: 'accept-claim', claim: id }, ada, first.decision.id));
    expect((await toll()).review).toMatchObject({ verdict: 'corrected', by: 'Ada' });
    expect(await tolls()).toEqual([[14, 'corrected']]);
  });

  it('leaves a claim in the views in which it stood, with the questions it bore on there', async () => {
    const { id } = await toll();
    const borne = async (view: HeldView) => {
      const found = await showClaim(app, id, view);
      return found && (await bearsOn(app, found.claim, view)).map(({ title, standing }) => [title, standing]);
    };
    const now = await borne({});
    expect(now).toEqual([[expect.stringMatching(/killed/i), 'single-origin']]);
    expect(await borne({ asOf: '2001-05-10' })).toEqual(now);
    expect(await borne({ asOf: '2001-05-09' })).toBeNull();
    const corrected = (await listReviews(app)).find(({ verdict }) => verdict === 'corrected');
    expect(corrected?.at).toBeDefined();
    expect(await borne({ recordedBy: corrected?.at })).toEqual(now);
    expect(await borne({ recordedBy: '2001-05-10' })).toBeNull();
  });

  it('is refused where somebody else decided meanwhile, and shows both', async () => {
    const { id } = await toll();
    const late = await reviewClaim(app, { kind: 'reject-claim', claim: id }, ben, null);
    expect(late).toMatchObject({ outcome: 'conflict', latest: { by: 'Ada', kind: 'accept-claim' }, claim: { id } });
    const first = (await listReviews(app)).find(
      ({ kind, takenBack }) => kind === 'correct-claim' && takenBack === null,
    );
    expect(await undoReview(app, first?.id ?? '', ben)).toMatchObject({ outcome: 'conflict' });
    expect(await tolls()).toEqual([[14, 'corrected']]);
  });

  it.each<[string, object]>([
    ['a slot with a value of no meaning', { slots: { effect: 'evaporated' } }],
    ['a slot that the kind does not have', { slots: { colour: 'red' } }],
    ['nothing', {}],
  ])('is refused: %s', async (_, changes) => {
    const before = await listReviews(app);
    const { id } = await toll();
    await expect(reviewClaim(app, { kind: 'correct-claim', claim: id, changes }, ben, await seen())).rejects.toThrow();
    await expect(
      reviewClaim(app, { kind: 'accept-claim', claim: id }, { by: ' ', reason: '' }, await seen()),
    ).rejects.toThrow(/signed/u);
    expect(await listReviews(app)).toEqual(before);
  });

  it('adds a claim that was missed, on its words, and only on words of the text', async () => {
    const doc = (await showDocument(app, 'one.txt'))?.document;
    const words = 'The hospital took in nine people that night.';
    const start = doc?.text.indexOf(words) ?? -1;
    const slots = { ...blankSlots(casualty), effect: 'wounded', count: count(9) };
    const missed = { kind: 'casualty', claimant: null, place: 'Mopti', slots };
    const span = { start, end: start + words.length };
    const { claim } = done(await addClaim(app, doc?.id ?? '', { ...missed, span }, ben));
    expect(claim).toMatchObject({ rules: 'person', review: { verdict: 'added' }, place: { text: 'Mopti' } });
    expect(claim?.place?.id).toBe((await toll()).place?.id);
    expect((await tolls()).sort()).toEqual([
      [14, 'corrected'],
      [9, 'added'],
    ]);
    await expect(addClaim(app, doc?.id ?? '', { ...missed, span }, ben)).rejects.toThrow(/there already/u);
    const beyond = { start, end: 10_000 };
    await expect(addClaim(app, doc?.id ?? '', { ...missed, span: beyond }, ben)).rejects.toThrow(/does not lie/u);
  });

  it('is found again after another reading, and after the document was away', async () => {
    const before = (await tolls()).sort();
    await correctDocument(app, 'one.txt', { publisher: 'The Gazette' });
    expect((await tolls()).sort()).toEqual(before);
    await removeDocument(app, 'one.txt', 'a test');
    expect(await tolls()).toEqual([]);
    const lost = (await listReviews(app)).filter((one) => one.lost);
    expect(lost.map(({ kind }) => kind)).toEqual(['correct-claim', 'accept-claim', 'add-claim']);
    await add();
    expect((await tolls()).sort()).toEqual(before);
    expect((await listReviews(app)).some((one) => one.lost)).toBe(false);
  });

  it('leaves a ledger in order, and an added claim can be taken out again', async () => {
    expect(await findings()).toEqual([]);
    const added = (await listReviews(app)).find(({ kind }) => kind === 'add-claim');
    done(await undoReview(app, added?.id ?? '', ada));
    expect(await tolls()).toEqual([[14, 'corrected']]);
    expect((await listReviews(app)).find(({ id }) => id === added?.id)?.takenBack).toMatchObject({ by: 'Ada' });
    expect(await findings()).toEqual([]);
  });
});
