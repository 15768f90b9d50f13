import type { Context } from 'hono';
import { z } from 'zod';
import { profileOf } from '../../app/index.ts';
import {
  profileAskedSchema,
  profileSchema,
  sourceDetailSchema,
  type SourceList,
  sourceListSchema,
} from '../filed-types.ts';
import type { Source } from '../../model/filed.ts';
import { problem } from '../problem.ts';
import type { Reads } from '../reads.ts';
import { type Route, route } from '../route.ts';
import { type Columns, each, TABLE, tableOf } from '../table.ts';
import { namesQuerySchema, viewSchema } from '../types.ts';
import type { Writes } from '../writes.ts';

const missing = 'No document names such a source. Look it up among the sources.';

const COLUMNS: Columns<Source> = [
  ['source', ({ name }) => name],
  ['documents', ({ documents }) => documents],
  ['claims', ({ claims }) => claims],
  ['first', ({ first }) => first],
  ['last', ({ last }) => last],
  ['party_to_the_conflict', ({ said }) => said],
  ['side', ({ party }) => party?.side ?? null],
];
/** More names than any reader goes through. */
const SOURCES_MAX = 100_000;

export const sourceRoutes = (app: Reads): readonly Route[] => [
  route(
    'GET',
    '/api/sources.csv',
    {
      tells: 'The sources as a table',
      query: namesQuerySchema.omit({ limit: true }),
      answer: z.string(),
      givesFile: TABLE,
    },
    async ({ query: { q, asOf, recordedBy } }) => {
      const view = { asOf: asOf ?? undefined, recordedBy: recordedBy ?? undefined };
      return tableOf('sources', COLUMNS, each(await app.sources({ ...view, text: q, limit: SOURCES_MAX })));
    },
  ),
  route(
    'GET',
    '/api/sources',
    { tells: 'Who published the documents, those with most first', query: namesQuerySchema, answer: sourceListSchema },
    async ({ query: { q, limit, asOf, recordedBy } }) => {
      const view = { asOf: asOf ?? undefined, recordedBy: recordedBy ?? undefined };
      return { sources: [...(await app.sources({ ...view, text: q, limit }))] } satisfies SourceList;
    },
  ),
  route(
    'GET',
    '/api/sources/:id',
    {
      tells: 'A source by its name: its profile, and whose words its documents carry',
      query: viewSchema,
      answer: sourceDetailSchema,
      missing,
    },
    ({ params, query: { asOf, recordedBy } }) =>
      app.source(params.id, { asOf: asOf ?? undefined, recordedBy: recordedBy ?? undefined }),
  ),
];

export const profileRoutes = ({ saveProfile }: Pick<Writes, 'saveProfile'>): readonly Route[] => [
  route(
    'POST',
    '/api/sources/:id',
    { tells: 'Save the next version of a source’s profile', body: profileAskedSchema, answer: profileSchema },
    async ({ params, body: { by, reason, ...asked }, c }) => {
      const saved = await saveProfile(params.id, asked, { by, reason });
      return saved.outcome === 'done' ? saved.filed && profileOf(saved.filed) : taken(c, saved.latest);
    },
  ),
];

/** Somebody was first. */
export function taken(c: Context, latest: { readonly by: string; readonly version: number } | null): Response {
  const who = latest === null ? 'Somebody took it out' : `${latest.by} saved version ${latest.version}`;
  return problem(c, 409, `${who} meanwhile. Nothing was saved, and what you wrote is still here.`, undefined, {
    latest,
  });
}
