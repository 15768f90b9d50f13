import type { Context } from 'hono';
import { UploadRefused } from '../../app/index.ts';
import { problem, type ProblemStatus } from '../problem.ts';
import { type Route, route } from '../route.ts';
import {
  intakeTotalsSchema,
  type UploadList,
  uploadListSchema,
  uploadQuerySchema,
  uploadSchema,
} from '../upload-types.ts';
import type { Writes } from '../writes.ts';

const STATUS: Readonly<Record<UploadRefused['why'], ProblemStatus>> = {
  'too large': 413,
  'too many': 429,
  'broken off': 400,
};

/** The length that the sender gives; null where it gives none. */
function announced(c: Context): number | null {
  const header = c.req.header('content-length');
  return header === undefined ? null : Number(header);
}

export const uploadRoutes = (app: Writes): readonly Route[] => [
  route(
    'GET',
    '/api/intake',
    { tells: 'What became of all files that were ever brought, and which failed', answer: intakeTotalsSchema },
    () => app.intakeTotals(),
  ),
  route(
    'GET',
    '/api/uploads',
    { tells: 'Files handed over since the server was started, and how far each is', answer: uploadListSchema },
    () => ({ uploads: [...app.uploads.list()] }) satisfies UploadList,
  ),
  route(
    'POST',
    '/api/uploads',
    {
      tells: 'Hand over a file to be entered: a report, or an archive of reports',
      query: uploadQuerySchema,
      takesFile: true,
      answer: uploadSchema,
    },
    async ({ query: { name, publisher, published }, c }) => {
      const body = c.req.raw.body;
      if (body === null) return problem(c, 400, 'The file is empty.');
      const stated = { ...(publisher && { publisher }), ...(published && { published }) };
      try {
        return await app.uploads.receive({ name, body, bytes: announced(c), stated });
      } catch (error) {
        if (!(error instanceof UploadRefused)) throw error;
        return problem(c, STATUS[error.why], error.message);
      }
    },
  ),
];
