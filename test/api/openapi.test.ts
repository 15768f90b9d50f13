/** The API as it describes itself, and as it answers. */
import { describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/index.ts';
import { routesOf } from '../../src/api/routes/index.ts';
import { fakeApp } from '../web/fake/app.ts';

const LOCAL = { headers: { host: 'localhost:4180' } };
const app = fakeApp();
const api = createApi(app, { webRoot: '/nowhere' });
const json = async (path: string): Promise<unknown> => (await api.request(path, LOCAL)).json();

interface Described {
  readonly openapi: string;
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly summary: string;
            readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
            readonly responses: Readonly<Record<string, unknown>>;
          }
        >
      >
    >
  >;
}

/** The first id that a list gives. */
async function idIn(path: string): Promise<string> {
  const text = JSON.stringify(await json(path));
  const id = /"id":"(?<id>[^"]+)"/u.exec(text)?.groups?.id;
  if (id === undefined) throw new Error(`${path} gives no id`);
  return id;
}

describe('the description at /api', () => {
  it('names every route with its method, its parameters and what it answers', async () => {
    const { openapi, paths } = (await json('/api')) as Described;
    expect(openapi).toBe('3.1.0');
    for (const { method, path, missing, givesFile } of routesOf(app)) {
      const operation = paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
      expect(operation, path).toBeDefined();
      const named = operation?.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      expect(named).toEqual([...path.matchAll(/:(\w+)/g)].map(([, name]) => name));
      expect(operation?.responses['200']).toHaveProperty(['content', givesFile?.[0] ?? 'application/json', 'schema']);
      expect('404' in (operation?.responses ?? {})).toBe(missing !== undefined);
    }
    const list = paths['/api/questions']?.get?.parameters ?? [];
    expect(list.map(({ name }) => name)).toEqual(expect.arrayContaining(['asOf', 'recordedBy', 'q', 'after', 'limit']));
    expect(list.every(({ required }) => !required)).toBe(true);
  });

  it('holds no pointer that leads nowhere', async () => {
    const described = await json('/api');
    const pointers = [...JSON.stringify(described).matchAll(/"\$ref":"#\/(?<path>[^"]+)"/gu)];
    expect(pointers.length).toBeGreaterThan(0);
    for (const { groups } of pointers) expect(described).toHaveProperty((groups?.path ?? '').split('/'));
  });
});

describe('an answer', () => {
  const ids: Readonly<Record<string, string>> = {
    '/api/questions/:id': '/api/questions',
    '/api/questions/:id/origins': '/api/questions',
    '/api/documents/:id': '/api/documents',
    '/api/documents/:id/original': '/api/documents',
    '/api/documents/:id/shown': '/api/documents',
    '/api/incidents/:id': '/api/incidents',
  };
  const reads = routesOf(app).filter(({ method }) => method === 'GET');

  it.each(reads.map((route) => [route.path, route] as const))(
    'of %s is what its schema says, and no more',
    async (path, route) => {
      const list = ids[path];
      const claim = path.startsWith('/api/claims') ? (await app.incidents({})).incidents[0] : null;
      const source =
        path === '/api/sources/:id' ? encodeURIComponent((await app.sources({ limit: 1 }))[0]?.name ?? '') : null;
      const id = source ?? claim?.mentions[0]?.claims[0] ?? (list === undefined ? '' : await idIn(list));
      const response = await api.request(path.replace(':id', id), LOCAL);
      expect(response.status).toBe(200);
      const file = route.givesFile?.some((type) => response.headers.get('content-type')?.startsWith(type));
      expect(file ?? false).toBe(route.givesFile !== undefined);
      const body: unknown = file ? await response.text() : await response.json();
      // what a schema does not name is dropped by it
      expect(route.answer.parse(body)).toEqual(body);
    },
  );
});
