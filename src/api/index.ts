/** The HTTP face: thin over the application, on loopback unless told otherwise. */
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { UserError } from '../app/user-error.ts';
import { hostGuard, methodGuard, securityHeaders } from './guard.ts';
import { openApiOf } from './openapi.ts';
import { problem } from './problem.ts';
import type { Reads } from './reads.ts';
import { mount } from './route.ts';
import { routesOf } from './routes/index.ts';
import { briefRoutes } from './routes/briefs.ts';
import { reviewRoutes } from './routes/reviews.ts';
import { settingRoutes } from './routes/settings.ts';
import { namedViewRoutes } from './routes/saved-views.ts';
import { profileRoutes } from './routes/sources.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { pages } from './static.ts';
import type { Writes } from './writes.ts';

export type { Reads } from './reads.ts';

export interface ApiOptions {
  /** folder of the built pages */
  readonly webRoot: string;
  /** names besides those of loopback that the server answers to */
  readonly hosts?: readonly string[];
  /** address of map tiles with {z}, {x} and {y}; without it maps show the base that is built in */
  readonly tiles?: string | null;
  /** what may be changed; without it the API is for reading only */
  readonly writes?: Writes;
  /** told of every fault; the asker only learns that there was one */
  readonly report?: (error: Error) => void;
}

/** The routes under `/api/`, and the built pages for everything else. */
export function createApi(
  app: Reads,
  { webRoot, hosts = [], tiles = null, writes, report = () => {} }: ApiOptions,
): Hono {
  const api = new Hono();
  api.use(securityHeaders(tiles === null ? null : new URL(tiles).origin));
  api.use(hostGuard(hosts));
  // a tag is made of the whole answer, and a table may be longer than the memory
  const tagged = etag({ weak: true });
  api.use('/api/*', (c, next) => (c.req.path.endsWith('.csv') ? next() : tagged(c, next)));
  api.use('/api/*', methodGuard);
  api.use('/api/*', async (c, next) => {
    await next();
    // The ledger may change at any time, and what it holds is nobody else's to keep.
    c.res.headers.set('cache-control', 'private, no-cache');
  });
  const changing =
    writes === undefined
      ? []
      : [reviewRoutes, uploadRoutes, briefRoutes, profileRoutes, namedViewRoutes].flatMap((routes) => routes(writes));
  const routes = [...routesOf(app), ...changing, ...settingRoutes({ tiles, changes: writes !== undefined })];
  mount(api, routes);
  let description: ReturnType<typeof openApiOf> | null = null;
  api.get('/api', (c) => {
    description ??= openApiOf(routes);
    return c.json(description);
  });
  api.all('/api/*', (c) => problem(c, 404, 'The API has no such address.'));
  api.use(pages(webRoot));
  api.notFound((c) => problem(c, 404, 'There is no such page.'));
  api.onError((error, c) => {
    // Something the asker can mend, such as the beginning of an id that fits several records.
    if (error instanceof UserError) return problem(c, 400, error.message);
    report(error);
    return problem(c, 500, 'Nothing was changed. The log of the server says more.');
  });
  return api;
}
