/** Briefs over HTTP, on a real ledger and on the command line: versions, what they cite, what is lost, as files. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefDetailSchema, briefListSchema, briefSchema } from '../../src/api/brief-types.ts';
import { createApi } from '../../src/api/index.ts';
import { type App, addPaths, openApp, reviewClaim } from '../../src/app/index.ts';
import { readsOf } from '../../src/cli/reads.ts';
import { writesOf } from '../../src/cli/writes.ts';
import { bilag, folder, type Folder } from '../cli/run.ts';
import { type Fresh, freshHome } from '../ledger/fresh.ts';

const TEXT = 'An air strike on Mopti on 4 May 2001 killed 12 civilians, the army said. Nine were taken to hospital.\n';

describe('briefs', () => {
  let files: Folder;
  let fresh: Fresh;
  let app: App;
  let api: ReturnType<typeof createApi>;
  let claim = '';
  let question = '';
  const ask = (path: string) => api.request(path, { headers: { host: 'localhost' } });
  const send = (path: string, body: object) =>
    api.request(path, {
      method: 'POST',
      headers: { host: 'localhost', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const text = (body: string) => ({
    ...{ title: 'On Mopti', body, by: 'R. Ader' },
    cites: [
      { number: 1, type: 'claim', id: claim },
      { number: 2, type: 'question', id: question },
    ],
  });
  let id = '';
  beforeAll(async () => {
    files = folder();
    fresh = await freshHome();
    app = await openApp(fresh.config, { pool: { size: 1 } });
    await addPaths(app, { paths: [files.put('one.txt', TEXT)], stated: () => ({}), packs: null });
    api = createApi(readsOf(app), { webRoot: '/nowhere', writes: writesOf(app) });
    claim = (await app.ledger.claims()).find(({ kind }) => kind === 'casualty')?.id ?? '';
    question = (await app.ledger.questions()).find(({ kind }) => kind === 'casualty')?.id ?? '';
  });
  afterAll(async () => {
    await app.close();
    await fresh.drop();
    files.remove();
  });

  it('are saved signed, with footnotes that the ledger makes', async () => {
    const saved = await send('/api/briefs', text('Twelve died.[^1] One origin.[^2]'));
    expect(saved.status).toBe(200);
    const brief = briefSchema.parse(await saved.json());
    id = brief.id;
    expect(brief).toMatchObject({ version: 1, by: 'R. Ader', title: 'On Mopti' });
    expect(brief.cites[0]?.cited).toMatchObject({ claimant: 'army', document: { name: 'one.txt' } });
    expect(brief.cites[0]?.cited).toMatchObject({ quote: { text: expect.stringContaining('killed 12 civilians') } });
    expect(brief.cites[1]?.cited).toMatchObject({
      type: 'question',
      accounts: [{ claim: { document: { name: 'one.txt' } } }],
    });
    expect((await send('/api/briefs', { ...text('x'), by: ' ' })).status).toBe(400);
    expect((await send('/api/briefs', { ...text('x'), title: ' ' })).status).toBe(400);
    expect((await send('/api/briefs', text('a\0b'))).status).toBe(400);
    const stranger = { ...text('x'), cites: [{ number: 1, type: 'claim', id: 'c1_00' }] };
    const refused = await send('/api/briefs', stranger);
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('[^1] cites what is not')]);
    const twice = { ...text('x'), cites: text('').cites.map((one) => ({ ...one, number: 1 })) };
    expect((await send('/api/briefs', twice)).status).toBe(400);
    expect((await app.ledger.briefs()).length).toBe(1);
  });

  it('have versions, and nobody writes over another', async () => {
    const next = { ...text('Twelve died.[^1] Nobody knows why.'), by: 'S. Bell', seen: 1 };
    expect(briefSchema.parse(await (await send(`/api/briefs/${id}`, next)).json()).version).toBe(2);
    const late = await send(`/api/briefs/${id}`, { ...text('Mine.'), seen: 1 });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({
      detail: expect.stringContaining('S. Bell saved version 2'),
      latest: { version: 2, by: 'S. Bell' },
    });
    expect((await send('/api/briefs/b1_none', next)).status).toBe(404);
    const brief = briefDetailSchema.parse(await (await ask(`/api/briefs/${id}`)).json());
    expect([brief.version, brief.versions.map(({ version, by }) => `${version} ${by}`)]).toEqual([
      2,
      ['2 S. Bell', '1 R. Ader'],
    ]);
    const first = briefDetailSchema.parse(await (await ask(`/api/briefs/${id}?version=1`)).json());
    expect(first.body).toBe('Twelve died.[^1] One origin.[^2]');
    expect((await ask(`/api/briefs/${id}?version=9`)).status).toBe(404);
    const { briefs } = briefListSchema.parse(await (await ask('/api/briefs')).json());
    expect(briefs).toMatchObject([{ id, version: 2, title: 'On Mopti', cites: 2 }]);
  });

  it('are files, from the page and from the command line alike', { timeout: 180_000 }, async () => {
    const html = await ask(`/api/briefs/${id}/export?format=html`);
    expect(html.headers.get('content-type')).toMatch(/^text\/html/u);
    expect(html.headers.get('content-disposition')).toBe('attachment; filename="on-mopti.html"');
    expect(await html.text()).toContain('<span class="bare" title="no footnote">Nobody knows why.</span>');
    const markdown = await (await ask(`/api/briefs/${id}/export?format=markdown`)).text();
    expect(markdown).toContain('[^1]: army');
    expect((await ask(`/api/briefs/${id}/export?format=pdf`)).status).toBe(400);
    const home = ['--home', fresh.config.home];
    const shown = await bilag(['brief', 'export', id.slice(0, 8), '--format', 'markdown', ...home]);
    expect(shown.out.trimEnd()).toBe(markdown.trimEnd());
    expect((await bilag(['brief', 'list', ...home])).out).toMatch(/On Mopti\n {2}version 2, S\. Bell/u);
    expect((await bilag(['brief', 'show', id, '--of-version', '1', ...home])).out).toContain('One origin.[^2]');
    expect((await bilag(['brief', 'show', 'b1_none', ...home])).exit).toBe(4);
  });

  it('keep what they cite when it is gone, and say so', async () => {
    await reviewClaim(app, { kind: 'reject-claim', claim }, { by: 'Ada', reason: 'misread' }, null);
    const brief = briefDetailSchema.parse(await (await ask(`/api/briefs/${id}`)).json());
    expect(brief.lost).toContain(1);
    expect(brief.cites[0]?.cited).toMatchObject({ quote: { text: expect.stringContaining('killed 12 civilians') } });
    const again = await send(`/api/briefs/${id}`, { ...text('Twelve died.[^1]'), seen: 2 });
    expect(again.status).toBe(200);
    // a new brief cannot cite it any more
    expect((await send('/api/briefs', text('x[^1]'))).status).toBe(400);
    expect((await ask(`/api/cited/claim/${claim}`)).status).toBe(404);
  });

  it('leave the list and keep their versions; verify holds them against the log', async () => {
    expect((await send(`/api/briefs/${id}/remove`, { by: 'R. Ader' })).status).toBe(200);
    expect((await ask(`/api/briefs/${id}`)).status).toBe(404);
    expect((await ask(`/api/briefs/${id}?version=2`)).status).toBe(200);
    expect((await send(`/api/briefs/${id}/remove`, { by: 'R. Ader' })).status).toBe(404);
    expect(await app.ledger.briefs()).toEqual([]);
    let last: unknown;
    const steps = app.ledger.verify();
    for (let step = await steps.next(); ; step = await steps.next())
      if (step.done === true) {
        last = step.value;
        break;
      }
    expect(last).toMatchObject({ findings: 0 });
  });
});
