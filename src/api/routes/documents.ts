import { z } from 'zod';
import { documentOf, documentSummaryOf } from '../present.ts';
import type { Reads } from '../reads.ts';
import { type Route, route } from '../route.ts';
import { type DocumentDetail, type DocumentList, documentDetailSchema, documentListSchema } from '../types.ts';
import { MISSING } from './texts.ts';

/** A place in the text that is wanted, in UTF-16 units. */
const atSchema = z.object({ at: z.coerce.number().int().nonnegative().default(0) });
const missing = `There is no such document. ${MISSING}`;

export const documentRoutes = (app: Reads): readonly Route[] => [
  route(
    'GET',
    '/api/documents',
    { tells: 'What the collection holds', answer: documentListSchema },
    async () => ({ documents: (await app.documents()).map(documentSummaryOf) }) satisfies DocumentList,
  ),
  route(
    'GET',
    '/api/documents/:id',
    {
      tells: 'A document to be read; of a very long one the stretch around `at`',
      query: atSchema,
      answer: documentDetailSchema,
      missing,
    },
    async ({ params, query }) => {
      const found = await app.document(params.id);
      if (found === null) return null;
      const { document, claims, copies } = found;
      const detail = documentOf(document, claims, query.at);
      return { ...detail, ...(copies === undefined ? {} : { copies }) } satisfies DocumentDetail;
    },
  ),
];
