/** The HTTP face: reading only, thin over the application, on loopback unless told otherwise. */
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { z } from 'zod';
import { UserError } from '../app/user-error.ts';
import type { OriginGraph } from '../model/origin.ts';
import { graphOf } from '../reconcile/index.ts';
import { hostGuard, securityHeaders } from './guard.ts';
import { detailOf, documentOf, documentSummaryOf, labelsOf, summaryOf } from './present.ts';
import { invalid, problem } from './problem.ts';
import { pages } from './static.ts';
import type { Reads } from './reads.ts';
import { controlViewSchema, measureViewSchema, viewSchema } from './types.ts';
import type {
  CeasefireList,
  ClaimDetail,
  ControlList,
  DocumentDetail,
  DocumentList,
  KindList,
  MeasureList,
  QuestionDetail,
  QuestionList,
} from './types.ts';

export type { Reads } from './reads.ts';

export interface ApiOptions {
  /** folder of the built pages */
  readonly webRoot: string;
  /** names besides those of loopback that the server answers to */
  readonly hosts?: readonly string[];
  /** told of every fault; the asker only learns that there was one */
  readonly report?: (error: Error) => void;
}

const atSchema = z.object({ at: z.coerce.number().int().nonnegative().default(0) });
const MISSING = 'It may have been removed, or the address may be mistyped.';

/** The application's reads as `GET /api/…`, and the built pages for everything else. */
export function createApi(app: Reads, { webRoot, hosts = [], report = () => {} }: ApiOptions): Hono {
  const api = new Hono();
  api.use(securityHeaders);
  api.use(hostGuard(hosts));
  api.use('/api/*', etag({ weak: true }));
  api.use('/api/*', async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return problem(c, 405, 'Send a GET request.');
    await next();
    // The ledger may change at any time, and what it holds is nobody else's to keep.
    c.res.headers.set('cache-control', 'private, no-cache');
  });

  api.get('/api/questions', async (c) => {
    const view = viewSchema.safeParse(c.req.query());
    if (!view.success) return invalid(c, view.error);
    const questions = await app.questions(view.data);
    return c.json({ questions: questions.map(summaryOf) } satisfies QuestionList);
  });

  api.get('/api/questions/:id', async (c) => {
    const view = viewSchema.safeParse(c.req.query());
    if (!view.success) return invalid(c, view.error);
    const question = await app.question(c.req.param('id'), view.data);
    if (question === null) return problem(c, 404, `There is no such question in this view. ${MISSING}`);
    return c.json(detailOf(question) satisfies QuestionDetail);
  });

  api.get('/api/questions/:id/origins', async (c) => {
    const view = viewSchema.safeParse(c.req.query());
    if (!view.success) return invalid(c, view.error);
    const question = await app.question(c.req.param('id'), view.data);
    if (question === null) return problem(c, 404, `There is no such question in this view. ${MISSING}`);
    return c.json(graphOf([question]) satisfies OriginGraph);
  });

  api.get('/api/documents', async (c) =>
    c.json({ documents: (await app.documents()).map(documentSummaryOf) } satisfies DocumentList),
  );

  api.get('/api/documents/:id', async (c) => {
    const query = atSchema.safeParse(c.req.query());
    if (!query.success) return invalid(c, query.error);
    const found = await app.document(c.req.param('id'));
    if (found === null) return problem(c, 404, `There is no such document. ${MISSING}`);
    const { document, claims, copies } = found;
    const detail = documentOf(document, claims, query.data.at);
    return c.json({ ...detail, ...(copies === undefined ? {} : { copies }) } satisfies DocumentDetail);
  });

  api.get('/api/claims/:id', async (c) => {
    const found = await app.claim(c.req.param('id'));
    if (found === null) return problem(c, 404, `There is no such claim. ${MISSING}`);
    return c.json({ claim: found.claim, document: documentSummaryOf(found.document) } satisfies ClaimDetail);
  });

  api.get('/api/control', async (c) => {
    const query = controlViewSchema.safeParse(c.req.query());
    if (!query.success) return invalid(c, query.error);
    const { place, ...view } = query.data;
    return c.json({ places: [...(await app.control(view, place))] } satisfies ControlList);
  });

  api.get('/api/measures', async (c) => {
    const query = measureViewSchema.safeParse(c.req.query());
    if (!query.success) return invalid(c, query.error);
    const { authority, ...view } = query.data;
    return c.json({ authorities: [...(await app.measures(view, authority))] } satisfies MeasureList);
  });

  api.get('/api/ceasefires', async (c) => {
    const view = viewSchema.safeParse(c.req.query());
    if (!view.success) return invalid(c, view.error);
    return c.json({ ceasefires: [...(await app.ceasefires(view.data))] } satisfies CeasefireList);
  });

  api.get('/api/kinds', (c) => c.json({ kinds: app.kinds().map(labelsOf) } satisfies KindList));

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
