import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchDocument, type FetchOptions, isWebAddress } from '../../../src/runtime/fetch/index.ts';
import type { HostAddress } from '../../../src/runtime/fetch/target.ts';
import { page } from '../containers/make.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

const loopback: HostAddress = { address: '127.0.0.1', family: 4 };
/** Names lead to the server of the test, which counts as public here; other addresses are judged as ever. */
const atTest: FetchOptions = {
  resolve: async () => [loopback],
  allows: (address) => address === '127.0.0.1',
  now: () => new Date('2020-10-06T08:30:00Z'),
};

const ok =
  (body: string | Uint8Array, headers: Record<string, string> = {}): RequestListener =>
  (_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    answer.end(body);
  };

const codeOf = async (address: string, options: FetchOptions = atTest): Promise<string> => {
  const fetched = await fetchDocument(address, options);
  return 'issue' in fetched ? `${fetched.issue.code}: ${fetched.issue.message}` : Buffer.from(fetched.bytes).toString();
};

const fell = page('Two bridges fell.');

describe('a document', () => {
  it('comes with its address, the one that answered, and the time', async () => {
    const port = await serve((request, answer) => {
      if (request.url === '/a') answer.writeHead(302, { location: '/b?x=1#part' }).end();
      else ok(fell)(request, answer);
    });
    const base = `http://reports.example:${port}`;
    expect(await fetchDocument(`${base}/a#top`, atTest)).toEqual({
      bytes: Buffer.from(fell),
      provenance: {
        url: `${base}/a`,
        answeredBy: `${base}/b?x=1`,
        retrieved: '2020-10-06T08:30:00.000Z',
        charset: 'utf-8',
      },
    });
  });

  it('is asked for once, honestly, without cookies', async () => {
    const seen: unknown[] = [];
    const port = await serve((request, answer) => {
      seen.push([request.method, request.headers.host, request.headers.cookie, request.headers['user-agent']]);
      answer.writeHead(seen.length === 1 ? 302 : 200, {
        location: '/b',
        'set-cookie': 'a=b',
        'content-type': 'text/plain',
      });
      answer.end('Fell.');
    });
    await fetchDocument(`http://reports.example:${port}/`, atTest);
    const line = ['GET', `reports.example:${port}`, undefined, expect.stringMatching(/^bilag\//)];
    expect(seen).toEqual([line, line]);
  });

  it('is unpacked', async () => {
    const port = await serve(ok(gzipSync(fell), { 'content-encoding': 'gzip' }));
    expect(await codeOf(`http://reports.example:${port}/`)).toBe(fell);
  });
});

describe('what may not be asked', () => {
  it.each([
    ['http://127.0.0.1/', 'not on the public internet'],
    ['http://2130706433/', '127.0.0.1'],
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://[::1]/', '::1'],
    ['http://[::ffff:10.0.0.1]/', 'not on the public internet'],
    ['http://169.254.169.254/latest/meta-data', 'not on the public internet'],
    ['https://user:secret@example.org/', 'password'],
    ['http:///', 'address'],
  ])('%s is refused', async (address, why) => {
    const code = await codeOf(address, { resolve: async () => [loopback] });
    expect(code).toContain('address-refused');
    expect(code).toContain(why);
    expect(code).not.toContain('secret');
  });

  it('a name that leads to a private address, also beside a public one', async () => {
    const options: FetchOptions = { resolve: async () => [{ address: '93.184.215.14', family: 4 }, loopback] };
    expect(await codeOf('http://reports.example/', options)).toContain('address-refused');
  });

  it('a redirect that leads to one, or to another protocol', async () => {
    for (const location of [
      'http://10.0.0.1/',
      'http://inside.example/',
      'file:///etc/passwd',
      'http://a:b@reports.example/',
    ]) {
      const port = await serve((_, answer) => void answer.writeHead(307, { location }).end());
      const resolve = async (host: string): Promise<HostAddress[]> =>
        host === 'inside.example' ? [{ address: '192.168.0.7', family: 4 }] : [loopback];
      expect(await codeOf(`http://reports.example:${port}/`, { ...atTest, resolve })).toContain('address-refused');
    }
  });

  it('the connection goes to the address that was checked, whatever the name says next', async () => {
    const port = await serve(ok(fell));
    let asked = 0;
    const resolve = async (): Promise<HostAddress[]> => [
      asked++ === 0 ? loopback : { address: '192.168.0.7', family: 4 },
    ];
    expect(await codeOf(`http://reports.example:${port}/`, { ...atTest, resolve })).toBe(fell);
    expect(asked).toBe(1);
  });
});

describe('answers that are no document', () => {
  it.each([
    ['a status', (_: unknown, answer) => void answer.writeHead(404).end(), 'fetch-failed: .*status 404'],
    ['a picture', ok('x', { 'content-type': 'image/png' }), 'unsupported-format: .*image/png'],
    ['no type', (_: unknown, answer) => void answer.writeHead(200).end('x'), 'unsupported-format'],
    ['more than is said', ok('x'.repeat(5000), { 'content-length': '5000' }), 'too-large'],
    ['more when unpacked', ok(gzipSync('x'.repeat(500_000)), { 'content-encoding': 'gzip' }), 'too-large'],
    ['an unknown coding', ok('x', { 'content-encoding': 'rot13' }), 'fetch-failed: .*rot13'],
    ['a damaged coding', ok('x', { 'content-encoding': 'gzip' }), 'fetch-failed'],
    [
      'redirects in a ring',
      (_: unknown, answer) => void answer.writeHead(301, { location: '/' }).end(),
      'fetch-failed: .*redirects',
    ],
    ['a broken connection', (_: unknown, answer) => void answer.destroy(), 'fetch-failed: .*ECONNRESET'],
  ] as const satisfies readonly (readonly [string, RequestListener, string])[])('%s', async (_, listener, why) => {
    const port = await serve(listener);
    expect(await codeOf(`http://reports.example:${port}/`, { ...atTest, mostBytes: 2000 })).toMatch(
      new RegExp(`^${why}`, 'u'),
    );
  });

  it('half a document is none', async () => {
    const port = await serve((_, answer) => {
      answer.writeHead(200, { 'content-type': 'text/plain', 'content-length': '100' });
      answer.write('Two bridges');
      setTimeout(() => answer.destroy(), 20);
    });
    expect(await codeOf(`http://reports.example:${port}/`)).toMatch(/^fetch-failed/);
  });

  it('no answer in time, and one that never ends', async () => {
    const silent = await serve(() => undefined);
    expect(await codeOf(`http://reports.example:${silent}/`, { ...atTest, connectMs: 100 })).toMatch(/^fetch-timeout/);
    const dripping = await serve((_, answer) => {
      answer.writeHead(200, { 'content-type': 'text/plain' });
      const drip = setInterval(() => answer.write('x'), 10);
      answer.on('close', () => clearInterval(drip));
    });
    expect(await codeOf(`http://reports.example:${dripping}/`, { ...atTest, wholeMs: 300 })).toMatch(/^fetch-timeout/);
  });

  it('a name without an address, and a port where nobody listens', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' }));
    expect(await codeOf('http://nowhere.example/', { ...atTest, resolve })).toMatch(/^fetch-failed: .*ENOTFOUND/);
    expect(await codeOf('http://reports.example:1/')).toMatch(/^fetch-failed: .*ECONNREFUSED/);
  });
});

it('only http and https are addresses; all else is a path', () => {
  expect(['https://a.example', 'HTTP://a', 'ftp://a', 'file:///a', 'C:\\a', './https:/a'].map(isWebAddress)).toEqual([
    ...[true, true, false, false, false, false],
  ]);
});
