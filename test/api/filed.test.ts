/** Profiles of sources and saved views over HTTP, on a real ledger. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profileSchema, savedViewListSchema, sourceDetailSchema, sourceListSchema } from '../../src/api/filed-types.ts';
import { createApi } from '../../src/api/index.ts';
import { addPaths, type App, openApp } from '../../src/app/index.ts';
import { readsOf } from '../../src/cli/reads.ts';
import { writesOf } from '../../src/cli/writes.ts';
import { joinServer } from '../../src/ledger/server/index.ts';
import { folder, type Folder } from '../cli/run.ts';
import { type Fresh, freshHome } from '../ledger/fresh.ts';

const NONE = { who: '', what: '', why: '', when: '', how: '', party: 'as-packs-say', side: '' };

describe('what people keep beside the documents', () => {
  let files: Folder;
  let fresh: Fresh;
  let app: App;
  let api: ReturnType<typeof createApi>;
  const ask = (path: string) => api.request(path, { headers: { host: 'localhost' } });
  const json = async (path: string): Promise<unknown> => (await ask(path)).json();
  const send = (path: string, body: object) =>
    api.request(path, {
      method: 'POST',
      headers: { host: 'localhost', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const source = async (search = '') =>
    sourceDetailSchema.parse(await json(`/api/sources/${encodeURIComponent('The Gazette / North')}${search}`));
  const findings = async (): Promise<string[]> => {
    const messages: string[] = [];
    for await (const step of app.ledger.verify()) if (step.type === 'finding') messages.push(step.message);
    return messages;
  };
  beforeAll(async () => {
    files = folder();
    fresh = await freshHome();
    app = await openApp(fresh.config, { pool: { size: 1 } });
    const texts = [
      'An air strike on Mopti on 4 May 2001 killed 12 civilians, the army said. Eight soldiers were killed on 5 May 2001.\n',
      'The army said that 15 civilians were killed in Mopti on 9 May 2001.\n',
    ];
    for (const [i, text] of texts.entries()) {
      const stated = () => ({ publisher: 'The Gazette / North', published: `2001-05-1${i}` });
      await addPaths(app, { paths: [files.put(`${i}.txt`, text)], stated, packs: null });
    }
    const other = () => ({ publisher: 'Another', published: '2001-06-01' });
    await addPaths(app, { paths: [files.put('other.txt', 'Nobody was hurt.\n')], stated: other, packs: null });
    api = createApi(readsOf(app), { webRoot: '/nowhere', writes: writesOf(app) });
  });
  afterAll(async () => {
    await app.close();
    await fresh.drop();
    files.remove();
  });

  it('knows the sources by their documents, and whose words these carry', async () => {
    const { sources } = sourceListSchema.parse(await json('/api/sources'));
    expect(sources.map(({ name, documents }) => [name, documents])).toEqual([
      ['The Gazette / North', 2],
      ['Another', 1],
    ]);
    expect(sourceListSchema.parse(await json('/api/sources?q=nor')).sources).toHaveLength(1);
    const one = await source();
    expect(one).toMatchObject({ first: '2001-05-10', last: '2001-05-11', party: null, profile: null });
    expect(one.voices[0]?.name).toBe('army');
    expect(one.own + one.voices.reduce((sum, { claims }) => sum + claims, 0)).toBe(one.claims);
    expect(one.own).toBeGreaterThan(0);
    const then = await source('?asOf=2001-05-10');
    expect(then.documents).toBe(1);
    expect(then.voices[0]?.claims).toBeLessThan(one.voices[0]?.claims ?? 0);
    expect((await ask('/api/sources/Nobody')).status).toBe(404);
  });

  it('keeps every version of a profile signed, and lets nobody write over another', async () => {
    const path = `/api/sources/${encodeURIComponent('The Gazette / North')}`;
    const before = new Date().toISOString();
    const record = { ...NONE, who: 'Owned by the ministry.', party: 'yes', side: 'the army’s' };
    expect((await send(path, { seen: null, by: '', record })).status).toBe(400);
    const saved = profileSchema.parse(await (await send(path, { seen: null, by: 'Ada', record })).json());
    expect(saved).toMatchObject({ version: 1, by: 'Ada', who: 'Owned by the ministry.' });
    expect((await source()).party).toEqual({ side: 'the army’s', from: 'person' });
    const late = await send(path, { seen: null, by: 'Ben', record: NONE });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ detail: expect.stringContaining('Ada saved version 1') });
    expect((await send(path, { seen: 1, by: 'Ben', record: { ...NONE, party: 'no' } })).status).toBe(200);
    const now = await source();
    expect(now.party).toBeNull();
    expect(now.versions.map(({ version, by }) => [version, by])).toEqual([
      [2, 'Ben'],
      [1, 'Ada'],
    ]);
    expect(await app.ledger.filed('profile', { recordedBy: before })).toEqual([]);
  });

  it('keeps views by name, renames them and takes them out', async () => {
    const record = { page: 'register', name: 'With claims', search: { sort: 'claims', asOf: '2001-05-10' } };
    const first = (await (await send('/api/views', { by: 'Ada', record })).json()) as { id: string; version: number };
    await send('/api/views', { by: 'Ada', record: { ...record, page: 'questions', name: 'Denied' } });
    const names = async (page = '') =>
      savedViewListSchema.parse(await json(`/api/views${page}`)).views.map(({ name }) => name);
    expect(await names()).toEqual(['Denied', 'With claims']);
    expect(await names('?page=register')).toEqual(['With claims']);
    const renamed = { by: 'Ben', seen: 1, record: { ...record, name: 'Most claims' } };
    expect((await send(`/api/views/${first.id}`, renamed)).status).toBe(200);
    expect((await send(`/api/views/${first.id}`, renamed)).status).toBe(409);
    expect(await names('?page=register')).toEqual(['Most claims']);
    expect((await send(`/api/views/${first.id}/remove`, { by: 'Ben', seen: 2 })).status).toBe(200);
    expect(await names()).toEqual(['Denied']);
    expect((await send('/api/views', { by: 'Ada', record: { ...record, name: ' ' } })).status).toBe(400);
  });

  it('is in the log, which tells what was changed behind its back', async () => {
    const { entries } = (await json('/api/log')) as { entries: { action: string }[] };
    expect(entries.map(({ action }) => action).slice(0, 6)).toEqual([
      ...['view removed', 'view saved', 'view saved', 'view saved', 'profile saved', 'profile saved'],
    ]);
    expect(await findings()).toEqual([]);
    const server = await joinServer(fresh.config.home);
    const client = new pg.Client(await server.connection());
    await client.connect();
    await client.query(
      `update filed set record = record || '{"who": "Nobody."}' where what = 'profile' and version = 1`,
    );
    await client.end();
    await server.leave();
    expect(await findings()).toEqual(['The profile or saved view is not the one that the log says was saved.']);
  });
});
