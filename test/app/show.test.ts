/** A document as it was held on an earlier day. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/index.ts';
import {
  addPaths,
  type App,
  openApp,
  originalOf,
  originalShown,
  reviewClaim,
  showDocument,
} from '../../src/app/index.ts';
import { readsOf } from '../../src/cli/reads.ts';
import { folder, type Folder } from '../cli/run.ts';
import { type Fresh, freshHome } from '../ledger/fresh.ts';

const TEXT =
  'The army said on 4 May 2001 that 12 civilians were killed in Mopti. On 9 May 2001 it said that 15 were killed.\n';

describe('a document of an earlier day', () => {
  let files: Folder;
  let fresh: Fresh;
  let app: App;
  let before = '';
  beforeAll(async () => {
    files = folder();
    fresh = await freshHome();
    app = await openApp(fresh.config, { pool: { size: 1 } });
    before = new Date(Date.now() - 1000).toISOString();
    const stated = () => ({ publisher: 'The Gazette', published: '2001-05-10' });
    await addPaths(app, { paths: [files.put('one.txt', TEXT)], stated, packs: null });
  });
  afterAll(async () => {
    await app.close();
    await fresh.drop();
    files.remove();
  });

  it('gives back the file that was filed, byte for byte', async () => {
    const id = (await showDocument(app, 'one.txt'))?.document.id ?? '';
    const original = await originalOf(app, id.slice(0, 12));
    expect(original?.name).toBe('one.txt');
    expect(new TextDecoder().decode(original?.bytes)).toBe(TEXT);
    expect(await originalOf(app, 'f'.repeat(64))).toBeNull();
  });

  it('shows that file with the quote of a claim of its own marked', async () => {
    const held = await showDocument(app, 'one.txt');
    const [id, claim] = [held?.document.id ?? '', held?.claims[0]?.id];
    expect(await originalShown(app, id, { claim })).toMatch(/<mark id="[^>]*>The army said on 4 May 2001/u);
    expect(await originalShown(app, id, {})).not.toContain('<mark');
    expect(await originalShown(app, id, { claim: 'c1_0' })).not.toContain('<mark');
    expect(await originalShown(app, id, { recordedBy: before })).toBeNull();
    expect(await originalShown(app, 'f'.repeat(64), {})).toBeNull();
  });

  it('has the claims that were recorded by then, as people had reviewed them by then', async () => {
    const now = await showDocument(app, 'one.txt');
    const id = now?.document.id ?? '';
    const claim = now?.claims[0];
    expect(now?.leftOut).toBe(0);
    expect(await showDocument(app, id, { recordedBy: before })).toBeNull();
    const taken = new Date().toISOString();
    await reviewClaim(app, { kind: 'reject-claim', claim: claim?.id ?? '' }, { by: 'Ada', reason: '' }, null);
    const verdict = async (recordedBy?: string) =>
      (await showDocument(app, id, { recordedBy }))?.claims.find((one) => one.id === claim?.id)?.review?.verdict;
    expect(await verdict()).toBe('rejected');
    expect(await verdict(taken)).toBeUndefined();
    expect((await showDocument(app, id, { recordedBy: taken }))?.claims).toEqual(now?.claims);
  });

  it('leaves out what was said later, and says how much', async () => {
    const all = (await showDocument(app, 'one.txt'))?.claims ?? [];
    const days = new Set(all.map(({ said }) => said));
    expect(days.size).toBeGreaterThan(1);
    const first = [...days].toSorted()[0] ?? '';
    const then = await showDocument(app, 'one.txt', { asOf: first });
    expect(then?.claims.every(({ said }) => said === first)).toBe(true);
    expect(then?.leftOut).toBe(all.length - (then?.claims.length ?? 0));
    expect(then?.leftOut).toBeGreaterThan(0);
  });

  it('is missing, with a sentence, where it was not held then', async () => {
    const id = (await showDocument(app, 'one.txt'))?.document.id ?? '';
    const api = createApi(readsOf(app), { webRoot: files.path });
    const ask = (search: string) => api.request(`/api/documents/${id}${search}`, { headers: { host: 'localhost' } });
    expect((await ask('')).status).toBe(200);
    const then = await ask('?recordedBy=2001-06-01');
    expect(then.status).toBe(404);
    expect(await then.json()).toMatchObject({
      detail: expect.stringContaining('did not hold this document on 2001-06-01'),
    });
  });
});
