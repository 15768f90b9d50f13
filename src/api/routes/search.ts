import type { Reads } from '../reads.ts';
import { type Route, route } from '../route.ts';
import { type SearchAnswer, searchQuerySchema, searchSchema } from '../types.ts';

export const searchRoutes = (app: Reads): readonly Route[] => [
  route(
    'GET',
    '/api/search',
    { tells: 'Passages that hold the words: "a phrase", or, -not', query: searchQuerySchema, answer: searchSchema },
    async ({ query }) => {
      const { q, limit, asOf, recordedBy, publisher, from, to } = query;
      const until = [asOf, to ?? null].filter((day) => day !== null).sort()[0];
      const asked = { limit, publisher, from, to: until, recordedBy: recordedBy ?? undefined };
      const { hits, corrections, more } = await app.search(q, asked);
      return { hits: [...hits], corrections: [...corrections], more } as SearchAnswer;
    },
  ),
];
