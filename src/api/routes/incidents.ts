import { z } from 'zod';
import { incidentSchema } from '../../model/incident.ts';
import { cursorOf, wordOf } from '../cursor.ts';
import type { Reads } from '../reads.ts';
import { type Route, route } from '../route.ts';
import { incidentQuerySchema } from '../over-time.ts';
import { type IncidentList, incidentListSchema, viewSchema } from '../types.ts';
import { MISSING } from './texts.ts';

const after = cursorOf(z.string().max(400));

const missing = `There is no such incident in this view. ${MISSING}`;

export const incidentRoutes = (app: Reads): readonly Route[] => [
  route(
    'GET',
    '/api/incidents',
    {
      tells: 'The incidents, by day',
      query: incidentQuerySchema.extend({ after: after.optional() }),
      answer: incidentListSchema,
    },
    async ({ query }) => {
      const { incidents, next } = await app.incidents(query);
      return { incidents: [...incidents], next: next === null ? null : wordOf(next) } satisfies IncidentList;
    },
  ),
  route(
    'GET',
    '/api/incidents/:id',
    { tells: 'An incident in full', query: viewSchema, answer: incidentSchema, missing },
    ({ params, query }) => app.incident(params.id, query),
  ),
];
