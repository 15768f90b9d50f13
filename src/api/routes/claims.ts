import { documentSummaryOf } from '../present.ts';
import type { Reads } from '../reads.ts';
import { type Route, route } from '../route.ts';
import { type ClaimDetail, claimDetailSchema, viewSchema } from '../types.ts';
import { MISSING } from './texts.ts';

const missing = `There is no such claim in this view. ${MISSING}`;

export const claimRoutes = (app: Reads): readonly Route[] => [
  route(
    'GET',
    '/api/claims/:id',
    { tells: 'A claim with the document it is from', query: viewSchema, answer: claimDetailSchema, missing },
    async ({ params, query }) => {
      const found = await app.claim(params.id, query);
      if (found === null) return null;
      return { ...found, document: documentSummaryOf(found.document) } satisfies ClaimDetail;
    },
  ),
];
