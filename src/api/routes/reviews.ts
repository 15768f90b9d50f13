import type { Context } from 'hono';
import { z } from 'zod';
import type { Reviewed } from '../../ledger/types.ts';
import { problem } from '../problem.ts';
import {
  missedSchema,
  type ReviewList,
  reviewAskedSchema,
  reviewedSchema,
  reviewListSchema,
  undoSchema,
} from '../review-types.ts';
import { type Route, route } from '../route.ts';
import type { Writes } from '../writes.ts';
import { MISSING } from './texts.ts';

const lostSchema = z.object({ lost: z.stringbool().default(false) });

export const reviewRoutes = (app: Writes): readonly Route[] => [
  route(
    'GET',
    '/api/reviews',
    {
      tells: 'Who said what of which claim; with `lost`, what holds on to words that are no longer there',
      query: lostSchema,
      answer: reviewListSchema,
    },
    async ({ query }) => {
      const all = await app.reviews();
      return { reviews: query.lost ? all.filter(({ lost }) => lost) : [...all] } satisfies ReviewList;
    },
  ),
  route(
    'GET',
    '/api/documents/:id/reviews',
    { tells: 'Who said what of the claims of a document', answer: reviewListSchema },
    async ({ params }) => ({ reviews: [...(await app.reviews(params.id))] }) satisfies ReviewList,
  ),
  route(
    'POST',
    '/api/claims/:id/reviews',
    {
      tells: 'Accept, reject or correct a claim; `seen` is the latest decision on it that was seen',
      body: reviewAskedSchema,
      answer: reviewedSchema,
      missing: `There is no such claim. ${MISSING}`,
    },
    async ({ params, body, c }) => {
      const { seen, by, reason, ...review } = body;
      return answered(c, await app.review({ ...review, claim: params.id }, { by, reason }, seen));
    },
  ),
  route(
    'POST',
    '/api/documents/:id/claims',
    {
      tells: 'Add a claim that was missed',
      body: missedSchema,
      answer: reviewedSchema,
      missing: `There is no such document. ${MISSING}`,
    },
    async ({ params, body: { by, reason, ...missed }, c }) =>
      answered(c, await app.addClaim(params.id, missed, { by, reason })),
  ),
  route(
    'POST',
    '/api/reviews/:id/undo',
    {
      tells: 'Take a review back; only the latest on a claim can be',
      body: undoSchema,
      answer: reviewedSchema,
      missing: 'No review in force has that id: somebody may have taken it back.',
    },
    async ({ params, body, c }) => answered(c, await app.undoReview(params.id, body)),
  ),
];

function answered(c: Context, reviewed: Reviewed | null): object | null {
  if (reviewed === null) return null;
  const { claim } = reviewed;
  if (reviewed.outcome === 'done') return { decision: reviewed.decision.id, claim };
  const { latest } = reviewed;
  const who = latest === null ? 'Somebody took their review back' : `${latest.by} decided on it`;
  return problem(c, 409, `${who} meanwhile. Nothing was changed; look at the claim again.`, undefined, {
    latest: latest && {
      id: latest.id,
      kind: latest.kind,
      by: latest.by,
      reason: latest.reason,
      at: latest.recordedFrom,
    },
    claim,
  });
}
