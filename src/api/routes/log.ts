import type { Reads } from '../reads.ts';
import { type Route, route } from '../route.ts';
import { type LogPage, logPageSchema, logQuerySchema } from '../types.ts';

export const logRoutes = (app: Reads): readonly Route[] => [
  route(
    'GET',
    '/api/log',
    { tells: 'What was done to the ledger, the latest first', query: logQuerySchema, answer: logPageSchema },
    async ({ query: { before, limit } }) => {
      const entries = await app.log({ before, limit });
      const last = entries.at(-1);
      return { entries: [...entries], next: last === undefined || last.seq === 1 ? null : last.seq } satisfies LogPage;
    },
  ),
];
