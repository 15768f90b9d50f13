/** Reviews over HTTP: what is taken, and what is said where somebody else was first. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/index.ts';
import { reviewListSchema } from '../../src/api/review-types.ts';
import { type App, addPaths, openApp } from '../../src/app/index.ts';
import { readsOf } from '../../src/cli/reads.ts';
import { writesOf } from '../../src/cli/writes.ts';
import { folder, type Folder } from '../cli/run.ts';
import { type Fresh, freshHome } from '../ledger/fresh.ts';

const TEXT = 'An air strike on Mopti on 4 May 2001 killed 12 civilians, the army said. Nine were taken to hospital.\n';

describe('reviews', () => {
  let files: Folder;
  let fresh: Fresh;
  let app: App;
  let api: ReturnType<typeof createApi>;
  let doc = '';
  let claim = '';
  const ask = (path: string) => api.request(path, { headers: { host: 'localhost' } });
  const send = (path: string, body: object, headers: Record<string, string> = {}) =>
    api.request(path, {
      method: 'POST',
      headers: { host: 'localhost', 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  beforeAll(async () => {
    files = folder();
    fresh = await freshHome();
    app = await openApp(fresh.config, { pool: { size: 1 } });
    await addPaths(app, { paths: [files.put('one.txt', TEXT)], stated: () => ({}), packs: null });
    api = createApi(readsOf(app), { webRoot: '/nowhere', writes: writesOf(app) });
    const [document] = await app.ledger.documents();
    doc = document?.id ?? '';
    claim = (await app.ledger.claims()).find(({ kind }) => kind === 'casualty')?.id ?? '';
  });
  afterAll(async () => {
    await app.close();
    await fresh.drop();
    files.remove();
  });

  it('are entered once for what was seen; who comes second is told, and nothing is lost', async () => {
    const path = `/api/claims/${claim}/reviews`;
    const first = await send(path, { kind: 'reject-claim', by: 'Ada', seen: null });
    expect(first.status).toBe(200);
    const second = await send(path, { kind: 'accept-claim', by: 'Ben', seen: null });
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({ latest: { by: 'Ada', kind: 'reject-claim' }, claim: { id: claim } });
    const { decision } = (await first.json()) as { decision: string };
    expect((await send(`/api/reviews/${decision}/undo`, { by: 'Ada' })).status).toBe(200);
    const { reviews } = reviewListSchema.parse(await (await ask(`/api/documents/${doc}/reviews`)).json());
    expect(reviews).toMatchObject([{ by: 'Ada', verdict: 'rejected', takenBack: { by: 'Ada' } }]);
  });

  it('show what was read beside what a person says, and the questions it bears on', async () => {
    const changes = { slots: { count: { low: 14, high: 14, relation: 'exactly', text: '14' } } };
    await send(`/api/claims/${claim}/reviews`, { kind: 'correct-claim', by: 'Ada', seen: null, changes });
    const shown = await (await ask(`/api/claims/${claim}`)).json();
    expect(shown).toMatchObject({
      claim: { review: { verdict: 'corrected', by: 'Ada' }, casualty: { count: { low: 14 } } },
      uncorrected: { casualty: { count: { low: 12 } } },
      questions: [{ standing: 'single-origin' }],
    });
  });

  it.each<[string, string, object, number]>([
    ['that nobody signs', '/api/claims/CLAIM/reviews', { kind: 'accept-claim', by: ' ', seen: null }, 400],
    ['of no claim', '/api/claims/c1_none/reviews', { kind: 'accept-claim', by: 'Ada', seen: null }, 404],
    ['of no known sort', '/api/claims/CLAIM/reviews', { kind: 'applaud', by: 'Ada', seen: null }, 400],
    ['taken back that is none', '/api/reviews/d1_none/undo', { by: 'Ada' }, 404],
    [
      'on words that are not there',
      '/api/documents/DOC/claims',
      { by: 'Ada', kind: 'casualty', span: { start: 5, end: 5000 }, claimant: null, slots: {} },
      400,
    ],
  ])('are refused: one %s', async (_, path, body, status) => {
    const answer = await send(path.replace('CLAIM', claim).replace('DOC', doc), body);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
  });

  it('are taken from our own pages only', async () => {
    const path = `/api/claims/${claim}/reviews`;
    const foreign = await send(
      path,
      { kind: 'reject-claim', by: 'Eve', seen: null },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(foreign.status).toBe(403);
  });
});
