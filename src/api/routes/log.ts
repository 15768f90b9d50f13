import type { LogEntry } from '../../ledger/types.ts';
import type { Reads } from '../reads.ts';
import { type Route, route } from '../route.ts';
import { type LogPage, logPageSchema, logQuerySchema } from '../types.ts';

/** The name of a file without the folder it lay in, which is nobody's to know; an address stays whole. */
function withoutFolder(detail: LogEntry['detail']): LogEntry['detail'] {
  const { from } = detail;
  return typeof from !== 'string' || /^https?:/.test(from)
    ? detail
    : { ...detail, from: from.replace(/^.*[\\/]/s, '') };
}

export const logRoutes = (app: Reads): readonly Route[] => [
  route(
    'GET',
    '/api/log',
    { tells: 'What was done to the ledger, the latest first', query: logQuerySchema, answer: logPageSchema },
    async ({ query: { before, limit } }) => {
      const entries = (await app.log({ before, limit })).map((entry) => ({
        ...entry,
        detail: withoutFolder(entry.detail),
      }));
      const last = entries.at(-1);
      return { entries, next: last === undefined || last.seq === 1 ? null : last.seq } satisfies LogPage;
    },
  ),
];
