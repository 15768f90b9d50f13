import type { Context } from 'hono';
import { savedViewOf } from '../../app/index.ts';
import type { FiledSaved } from '../../ledger/types.ts';
import {
  nextViewSchema,
  removeViewSchema,
  type SavedViewList,
  savedViewListSchema,
  savedViewSchema,
  viewAskedSchema,
  viewRemovedSchema,
  viewsAskedSchema,
} from '../filed-types.ts';
import type { Reads } from '../reads.ts';
import { type Route, route } from '../route.ts';
import type { Writes } from '../writes.ts';
import { taken } from './sources.ts';

export const savedViewRoutes = (app: Reads): readonly Route[] => [
  route(
    'GET',
    '/api/views',
    { tells: 'Views of lists that were given a name, by name', query: viewsAskedSchema, answer: savedViewListSchema },
    async ({ query }) => ({ views: [...(await app.views(query.page))] }) satisfies SavedViewList,
  ),
];

export const namedViewRoutes = ({ saveView }: Pick<Writes, 'saveView'>): readonly Route[] => [
  route(
    'POST',
    '/api/views',
    { tells: 'Give a view of a list a name', body: viewAskedSchema, answer: savedViewSchema },
    async ({ body: { record, ...signature }, c }) =>
      answered(c, await saveView({ id: null, seen: null, record }, signature)),
  ),
  route(
    'POST',
    '/api/views/:id',
    { tells: 'Save a named view anew: another name, or another view', body: nextViewSchema, answer: savedViewSchema },
    async ({ params, body: { record, seen, ...signature }, c }) =>
      answered(c, await saveView({ id: params.id, seen, record }, signature)),
  ),
  route(
    'POST',
    '/api/views/:id/remove',
    { tells: 'Take a named view out', body: removeViewSchema, answer: viewRemovedSchema },
    async ({ params, body: { seen, ...signature }, c }) => {
      const saved = await saveView({ id: params.id, seen, record: null }, signature);
      return saved.outcome === 'done' ? { removed: params.id } : taken(c, saved.latest);
    },
  ),
];

const answered = (c: Context, saved: FiledSaved<'view'>): object | null =>
  saved.outcome === 'done' ? saved.filed && savedViewOf(saved.filed) : taken(c, saved.latest);
