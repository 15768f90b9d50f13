/** Files handed over in the browser, on a real ledger: entered whole or not at all. */
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/index.ts';
import { type Listening, listen } from '../../src/api/serve.ts';
import { uploadListSchema } from '../../src/api/upload-types.ts';
import { type App, openApp, openUploads, type Uploads } from '../../src/app/index.ts';
import { readsOf } from '../../src/cli/reads.ts';
import { writesOf } from '../../src/cli/writes.ts';
import type { Upload } from '../../src/model/upload.ts';
import { type Fresh, freshHome } from '../ledger/fresh.ts';

const text = (n: number): string => `An air strike on Mopti on ${n} May 2001 killed ${n} civilians, the army said.\n`;
const bytesOf = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words);
const FILE = 'application/octet-stream';
const LIMITS = { fileBytes: 4000, heldBytes: 1_000_000, files: 20 };
const folders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('bilag-upload-'));

describe('files handed over', () => {
  let fresh: Fresh;
  let app: App;
  let uploads: Uploads;
  let server: Listening;
  const before = folders();
  const own = (): string[] => folders().filter((name) => !before.includes(name));
  const left = (): string[] => own().flatMap((name) => readdirSync(`${tmpdir()}/${name}`));
  const send = (name: string, body: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}, more = '') =>
    fetch(`${server.url}/api/uploads?name=${encodeURIComponent(name)}${more}`, {
      method: 'POST',
      headers: { 'content-type': FILE, ...headers },
      body,
    });
  const list = async (): Promise<Upload[]> =>
    uploadListSchema.parse(await (await fetch(`${server.url}/api/uploads`)).json()).uploads;
  const named = async (name: string) => (await list()).findLast((one) => one.name === name);
  const done = (name: string) => expect.poll(async () => (await named(name))?.state, { timeout: 40_000 }).toBe('done');

  beforeAll(async () => {
    fresh = await freshHome();
    app = await openApp(fresh.config, { pool: { size: 1 } });
    uploads = openUploads(app, { limits: LIMITS });
    server = await listen(createApi(readsOf(app), { webRoot: '/nowhere', writes: writesOf(app, uploads) }), 0);
  });
  afterAll(async () => {
    await server.close();
    await uploads.close();
    await app.close();
    await fresh.drop();
  });

  it('are entered as bilag add enters them, with what is stated, under their own names', async () => {
    const taken = await send('one.txt', bytesOf(text(4)), {}, '&publisher=The%20Gazette&published=2001-05-06');
    expect([taken.status, await taken.json()]).toEqual([200, expect.objectContaining({ name: 'one.txt' })]);
    await done('one.txt');
    const [document] = await app.ledger.documents();
    expect(document).toMatchObject({
      ...{ name: 'one.txt', from: 'one.txt' },
      metadata: { publisher: 'The Gazette', published: '2001-05-06', found: { publisher: 'user' } },
    });
    expect(await named('one.txt')).toMatchObject({
      ...{ accepted: 1, duplicates: 0, failed: 0, document: document?.id },
    });
    expect((await named('one.txt'))?.claims).toBeGreaterThan(0);
    // the questions are answered when it is done
    expect((await app.ledger.questions()).length).toBeGreaterThan(0);
    await send('again.txt', bytesOf(text(4)));
    await done('again.txt');
    expect(await named('again.txt')).toMatchObject({ accepted: 0, duplicates: 1, failed: 0, document: document?.id });
  });

  it('may be archives, and each thing in them is told of', async () => {
    const zip = zipSync({
      'a/two.txt': bytesOf(text(5)),
      'three.txt': bytesOf(text(6)),
      'four.bin': bytesOf('\0\0\0'),
    });
    await send('box.zip', new Uint8Array(zip));
    await done('box.zip');
    expect(await named('box.zip')).toMatchObject({
      ...{ accepted: 2, duplicates: 0, failed: 1, document: null },
      failures: [{ name: 'box.zip!/four.bin' }],
    });
    expect((await app.ledger.documents()).map(({ from }) => from)).toContain('box.zip!/a/two.txt');
    await send('empty.zip', new Uint8Array(zipSync({})));
    await done('empty.zip');
    expect(await named('empty.zip')).toMatchObject({ accepted: 0, failed: 1 });
    const totals = (await (await fetch(`${server.url}/api/intake`)).json()) as { failures: { name: string }[] };
    expect(totals).toMatchObject({ accepted: 3, duplicates: 1 });
    expect(totals.failures.map(({ name }) => name)).toContain('box.zip!/four.bin');
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\secret\\plan.txt', 'plan.txt'],
    ['..', '..'],
    ['a\u0000\u202eb.txt', 'a b.txt'],
    ['dir/', 'unnamed'],
  ])('are never put where their name %j leads', async (name, shown) => {
    const answer = (await (await send(name, bytesOf('Nothing happened.'))).json()) as Upload;
    expect(answer.name).toBe(shown);
    await done(shown);
    expect(left()).toEqual([]);
  });

  it('are refused where they are too large, said so or not, and nothing is left of them', async () => {
    expect((await send('large.txt', bytesOf('x'.repeat(5000)))).status).toBe(413);
    const chunks = new ReadableStream({
      start(controller) {
        for (let n = 0; n < 50; n++) controller.enqueue(bytesOf('x'.repeat(100)));
        controller.close();
      },
    });
    const unsaid = fetch(`${server.url}/api/uploads?name=unsaid.txt`, {
      ...{ method: 'POST', headers: { 'content-type': FILE }, body: chunks, duplex: 'half' },
    } as RequestInit);
    expect((await unsaid).status).toBe(413);
    expect(await named('unsaid.txt')).toBeUndefined();
    await expect.poll(left).toEqual([]);
  });

  it('are not kept where the sender leaves half way', async () => {
    const { hostname, port } = new URL(server.url);
    const half = request({
      ...{ hostname, port, method: 'POST', path: '/api/uploads?name=half.txt' },
      headers: { 'content-type': FILE, 'content-length': '1000' },
    });
    half.on('error', () => undefined);
    half.write(text(7));
    await expect.poll(left).toHaveLength(1);
    half.destroy();
    await expect.poll(left).toEqual([]);
    expect(await named('half.txt')).toBeUndefined();
    expect((await app.ledger.documents()).map(({ name }) => name)).not.toContain('half.txt');
  });

  it('come from our own pages, as files', async () => {
    const status = async (headers: Record<string, string>) => (await send('x.txt', bytesOf('x'), headers)).status;
    expect(await status({ 'content-type': 'application/json' })).toBe(415);
    expect(await status({ 'content-type': 'multipart/form-data; boundary=x' })).toBe(415);
    expect(await status({ 'content-type': 'text/plain' })).toBe(415);
    expect(await status({ origin: 'https://evil.example' })).toBe(403);
    expect((await send('', bytesOf('x'))).status).toBe(400);
    expect((await send('x.txt', bytesOf('x'), {}, '&published=2001-02-99')).status).toBe(400);
    // and a file is no JSON
    const review = await fetch(`${server.url}/api/claims/c1/reviews`, {
      ...{ method: 'POST', headers: { 'content-type': FILE }, body: '{"kind":"accept-claim","by":"X","seen":null}' },
    });
    expect(review.status).toBe(415);
  });

  it('leave no temporary files when the server stops, and those that wait are told', async () => {
    const stopped = openUploads(app, { limits: LIMITS, add: () => new Promise((resolve) => setTimeout(resolve, 50)) });
    const body = new Response(bytesOf(text(8))).body as ReadableStream<Uint8Array>;
    await stopped.receive({ name: 'late.txt', body, bytes: null, stated: {} });
    await stopped.close();
    expect(stopped.list()).toMatchObject([{ name: 'late.txt', state: 'done', accepted: 0, failed: 1 }]);
    expect(own()).toHaveLength(1);
  });

  it('are told as failed where the ledger fails, which is reported', async () => {
    const faults: string[] = [];
    const broken = openUploads(app, {
      add: () => Promise.reject(new Error('the ledger is gone')),
      report: ({ message }) => faults.push(message),
    });
    const body = new Response(bytesOf(text(9))).body as ReadableStream<Uint8Array>;
    await broken.receive({ name: 'lost.txt', body, bytes: null, stated: {} });
    await expect.poll(() => broken.list()[0]?.state).toBe('done');
    expect([faults, broken.list()[0]?.failed]).toEqual([['the ledger is gone'], 1]);
    await broken.close();
  });
});
