import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Hono } from 'hono';
import { z } from 'zod';
import { hostName, methodGuard } from '../../src/api/guard.ts';
import { createApi } from '../../src/api/index.ts';
import { mount, route } from '../../src/api/route.ts';
import { type Listening, listen } from '../../src/api/serve.ts';
import { fakeApp } from '../web/fake/app.ts';

describe('the name a request is sent to', () => {
  it.each([
    ['localhost', 'localhost'],
    ['LOCALHOST:4180', 'localhost'],
    ['127.0.0.1:80', '127.0.0.1'],
    ['[::1]:4180', '[::1]'],
    ['', null],
    ['localhost:4180@evil.example', null],
    ['localhost, evil.example', null],
    ['localhost:', null],
    ['::1', null],
  ])('of %j is %j', (header, name) => {
    expect(hostName(header)).toBe(name);
  });

  it('must be one of this machine or of those configured', async () => {
    const api = createApi(fakeApp([]), { webRoot: '/nowhere', hosts: ['Reading-Room.example'] });
    const status = async (host: string) => (await api.request('/api/documents', { headers: { host } })).status;
    expect(await status('127.0.0.1:4180')).toBe(200);
    expect(await status('reading-room.example')).toBe(200);
    expect(await status('evil.example')).toBe(421);
    expect(await status('localhost.evil.example')).toBe(421);
    expect(await status('127.0.0.1.nip.example')).toBe(421);
  });
});

describe('a change', () => {
  const api = new Hono();
  api.use('/api/*', methodGuard);
  const thing = z.object({ name: z.string().min(1) });
  mount(api, [
    route('GET', '/api/things', { tells: 'Things', answer: thing }, () => ({ name: 'a' })),
    route('POST', '/api/things', { tells: 'A thing', body: thing, answer: thing }, ({ body }) => body),
    route('DELETE', '/api/things/:id', { tells: 'None', answer: thing }, ({ params }) => ({ name: params.id })),
  ]);
  const JSON_TYPE = { 'content-type': 'application/json' };
  const send = (method: string, path: string, headers: Record<string, string>, body = '{"name":"b"}') =>
    api.request(path, {
      method,
      headers: { host: 'localhost:4180', ...headers },
      ...(method === 'DELETE' ? {} : { body }),
    });
  const status = async (...sent: Parameters<typeof send>) => (await send(...sent)).status;

  it('is taken where a route declares it, and nowhere else', async () => {
    const taken = await send('POST', '/api/things', JSON_TYPE);
    expect([taken.status, await taken.json()]).toEqual([200, { name: 'b' }]);
    expect(await status('DELETE', '/api/things/x', {})).toBe(200);
    expect(await status('PUT', '/api/things', JSON_TYPE)).toBe(405);
    expect(await status('DELETE', '/api/things', {})).toBe(405);
    expect(await status('POST', '/api/things/x', JSON_TYPE)).toBe(405);
  });

  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:4180' }, 200],
    [{ origin: 'http://localhost:4180' }, 200],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'none' }, 403],
    [{ origin: 'http://localhost:9999' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
  ])('sent with %j ends in %i', async (headers, ends) => {
    expect(await status('POST', '/api/things', { ...JSON_TYPE, ...headers })).toBe(ends);
    expect(await status('DELETE', '/api/things/x', headers)).toBe(ends);
  });

  it('is sent in a form that a foreign page cannot send, and as its schema says', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '']) {
      expect(await status('POST', '/api/things', { 'content-type': type })).toBe(415);
    }
    expect(await status('POST', '/api/things', JSON_TYPE, 'no json')).toBe(400);
    expect(await status('POST', '/api/things', JSON_TYPE, '{"name":""}')).toBe(400);
  });
});

describe('the pages', () => {
  let folder: string;
  let server: Listening;
  /** Sends the path as it is: fetch would tidy it. */
  const get = (path: string, headers = {}) =>
    new Promise<{ status: number; body: string; headers: Record<string, unknown> }>((resolve, reject) => {
      const { hostname, port } = new URL(server.url);
      const asked = request({ hostname, port, path, headers }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }));
      });
      asked.on('error', reject).end();
    });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pages-'));
    const root = join(folder, 'web');
    mkdirSync(join(root, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(join(root, 'index.html'), '<!doctype html><title>Bilag</title>');
    writeFileSync(join(root, 'assets', 'index-abc.js'), 'export {};');
    writeFileSync(join(root, 'run.sh'), 'of no known type');
    symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
    server = await listen(createApi(fakeApp([]), { webRoot: root }), 0);
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('are served with their type, kept when their name carries a hash', async () => {
    const script = await get('/assets/index-abc.js');
    expect(script.headers['content-type']).toContain('text/javascript');
    expect(script.headers['cache-control']).toContain('immutable');
    const page = await get('/');
    expect(page.headers['cache-control']).toBe('no-cache');
    expect((await get('/', { 'if-none-match': page.headers.etag })).status).toBe(304);
  });

  it('answer every address of their own router', async () => {
    for (const path of ['/', '/questions/q1_ab', '/documents', '/documents/00ff?claim=c1']) {
      expect((await get(path)).body).toContain('<title>Bilag');
    }
    expect((await get('/assets/gone.js')).status).toBe(404);
    expect((await get('/run.sh')).status).toBe(404);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/....//secret.txt',
    '/..\\secret.txt',
    '/%5c..%5csecret.txt',
    '/secret.txt%00.html',
    '//secret.txt',
    '/link.txt',
    '/%c0%ae%c0%ae/secret.txt',
  ])('do not lead out of their folder by %s', async (path) => {
    const { body } = await get(path);
    // an empty body: the server itself refused the address
    expect(body).toMatch(/^$|<title>Bilag|There is no such page/);
    expect(body).not.toContain('secret');
  });

  it('may load nothing from elsewhere and run nothing inline', async () => {
    for (const path of ['/', '/api/documents', '/api/none', '/assets/index-abc.js']) {
      const { headers } = await get(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  });

  it('say how to build them where they are not built', async () => {
    const api = createApi(fakeApp([]), { webRoot: join(folder, 'none') });
    const response = await api.request('/', { headers: { host: 'localhost' } });
    expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('npm run build:web')]);
  });

  it('say that the port is taken', async () => {
    const { port } = new URL(server.url);
    await expect(listen(createApi(fakeApp([]), { webRoot: folder }), Number(port))).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});

describe('map tiles', () => {
  const policyOf = async (tiles: string | null): Promise<string> => {
    const api = createApi(fakeApp([]), { webRoot: '/nowhere', tiles });
    const answer = await api.request('/api/settings', { headers: { host: 'localhost' } });
    expect(await answer.json()).toEqual({ tiles, changes: false });
    return answer.headers.get('content-security-policy') ?? '';
  };

  it('may be loaded from the one place that was named when serving, and from nowhere else', async () => {
    expect(await policyOf(null)).toMatch(/connect-src 'self';/);
    expect(await policyOf('https://tiles.example/a/{z}/{x}/{y}.png')).toMatch(
      /connect-src 'self' https:\/\/tiles\.example;/,
    );
  });
});
