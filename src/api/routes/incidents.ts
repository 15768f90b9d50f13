import { z } from 'zod';
import { type Incident, incidentSchema } from '../../model/incident.ts';
import { cursorOf, wordOf } from '../cursor.ts';
import type { Reads } from '../reads.ts';
import { type Route, route } from '../route.ts';
import { type Columns, itemsOf, ROWS_AT_ONCE, TABLE, tableOf } from '../table.ts';
import { incidentQuerySchema } from '../over-time.ts';
import { type IncidentList, incidentListSchema, viewSchema } from '../types.ts';
import { MISSING } from './texts.ts';

const after = cursorOf(z.string().max(400));

const missing = `There is no such incident in this view. ${MISSING}`;

const COLUMNS: Columns<Incident> = [
  ['incident', ({ title }) => title],
  ['from', ({ time }) => time?.start ?? null],
  ['to', ({ time }) => time?.end ?? null],
  ['place', ({ place }) => place?.name ?? null],
  ['country', ({ place }) => place?.country ?? null],
  ['lat', ({ place }) => place?.lat ?? null],
  ['lon', ({ place }) => place?.lon ?? null],
  ['precision', ({ place }) => place?.precision ?? null],
  ['reports', ({ mentions }) => new Set(mentions.map(({ doc }) => doc)).size],
  ['origins', ({ origins }) => origins],
  ['grade', ({ grade }) => grade.value],
  ['grade_basis', ({ grade }) => grade.basis],
  ['id', ({ id }) => id],
];

export const incidentRoutes = (app: Reads): readonly Route[] => [
  route(
    'GET',
    '/api/incidents.csv',
    {
      tells: 'The incidents as a table',
      query: incidentQuerySchema.omit({ limit: true }),
      answer: z.string(),
      givesFile: TABLE,
    },
    ({ query }) => {
      const incidents = itemsOf(async (after: string | undefined) => {
        const page = await app.incidents({ ...query, limit: ROWS_AT_ONCE, after });
        return { items: page.incidents, next: page.next };
      });
      return tableOf('incidents', COLUMNS, incidents);
    },
  ),
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
