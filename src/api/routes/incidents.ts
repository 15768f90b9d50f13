import { incidentSchema } from '../../model/incident.ts';
import type { Reads } from '../reads.ts';
import { type Route, route } from '../route.ts';
import { type IncidentList, incidentListSchema, viewSchema } from '../types.ts';
import { MISSING } from './texts.ts';

const missing = `There is no such incident in this view. ${MISSING}`;

export const incidentRoutes = (app: Reads): readonly Route[] => [
  route(
    'GET',
    '/api/incidents',
    { tells: 'The incidents, by day', query: viewSchema, answer: incidentListSchema },
    async ({ query }) => ({ incidents: [...(await app.incidents(query))] }) satisfies IncidentList,
  ),
  route(
    'GET',
    '/api/incidents/:id',
    { tells: 'An incident in full', query: viewSchema, answer: incidentSchema, missing },
    ({ params, query }) => app.incident(params.id, query),
  ),
];
