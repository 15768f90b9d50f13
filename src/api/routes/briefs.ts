import type { Context } from 'hono';
import { z } from 'zod';
import { briefAsHtml } from '../../exports/brief/html.ts';
import { briefAsMarkdown } from '../../exports/brief/markdown.ts';
import type { BriefSaved } from '../../ledger/types.ts';
import { slug } from '../../model/ids.ts';
import {
  briefAskedSchema,
  briefDetailSchema,
  type BriefList,
  briefListSchema,
  briefRemovedSchema,
  briefSchema,
  citedSchema,
  exportQuerySchema,
  nextVersionSchema,
  signedSchema,
  versionSchema,
} from '../brief-types.ts';
import { problem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import type { Writes } from '../writes.ts';
import { MISSING } from './texts.ts';

const missing = `There is no such brief. ${MISSING}`;
const FORMS = {
  html: { type: 'text/html; charset=utf-8', ending: 'html', of: briefAsHtml },
  markdown: { type: 'text/markdown; charset=utf-8', ending: 'md', of: briefAsMarkdown },
} as const;

/** A brief's title is long enough for a file's name; letters beyond ASCII would need another header. */
const fileName = (title: string): string =>
  slug(title)
    .replace(/[^a-z0-9-]/gu, '')
    .slice(0, 80) || 'brief';

export const briefRoutes = ({ briefs }: Pick<Writes, 'briefs'>): readonly Route[] => [
  route(
    'GET',
    '/api/briefs',
    { tells: 'The briefs, the latest first', answer: briefListSchema },
    async () => ({ briefs: [...(await briefs.list())] }) satisfies BriefList,
  ),
  route(
    'GET',
    '/api/briefs/:id',
    {
      tells: 'A brief with what it cites; its latest version unless another is named',
      query: versionSchema,
      answer: briefDetailSchema,
      missing,
    },
    ({ params, query }) => briefs.show(params.id, query.version ?? null),
  ),
  route(
    'GET',
    '/api/briefs/:id/export',
    {
      tells: 'A brief with its footnotes as a file',
      query: exportQuerySchema,
      answer: z.string(),
      givesFile: ['text/html', 'text/markdown'],
      missing,
    },
    async ({ params, query, c }) => {
      const brief = await briefs.show(params.id, query.version ?? null);
      if (brief === null) return null;
      const { type, ending, of } = FORMS[query.format];
      return c.body(of(brief), 200, {
        'content-type': type,
        'content-disposition': `attachment; filename="${fileName(brief.title)}.${ending}"`,
      });
    },
  ),
  route(
    'POST',
    '/api/briefs',
    { tells: 'Save a new brief', body: briefAskedSchema, answer: briefSchema },
    async ({ body: { by, reason, ...text }, c }) =>
      answered(c, await briefs.save({ ...text, id: null, seen: null }, { by, reason })),
  ),
  route(
    'POST',
    '/api/briefs/:id',
    { tells: 'Save the next version of a brief', body: nextVersionSchema, answer: briefSchema, missing },
    async ({ params, body: { by, reason, ...text }, c }) =>
      answered(c, await briefs.save({ ...text, id: params.id }, { by, reason })),
  ),
  route(
    'POST',
    '/api/briefs/:id/remove',
    { tells: 'Take a brief off the list; its versions stay', body: signedSchema, answer: briefRemovedSchema, missing },
    async ({ params, body }) => ((await briefs.remove(params.id, body)) ? { removed: params.id } : null),
  ),
  route(
    'GET',
    '/api/cited/:type/:id',
    {
      tells: 'What a footnote says of a claim or question (`type`)',
      answer: citedSchema,
      missing: `There is no such claim or question. ${MISSING}`,
    },
    ({ params: { type, id } }) => (type === 'claim' || type === 'question' ? briefs.cited(type, id) : null),
  ),
];

function answered(c: Context, saved: BriefSaved | null): object | null {
  if (saved === null || saved.outcome === 'done') return saved?.brief ?? null;
  const { latest } = saved;
  const who = latest === null ? 'Somebody' : `${latest.by} saved version ${latest.version}`;
  return problem(c, 409, `${who} meanwhile. Nothing was saved, and what you wrote is still here.`, undefined, {
    latest,
  });
}
