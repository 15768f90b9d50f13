/** The routes as OpenAPI 3.1, made of the schemas that check what is asked. */
import { z } from 'zod';
import { attributionSchema } from '../model/claim.ts';
import { controlCourseSchema, measureCourseSchema } from '../model/course.ts';
import { findingSchema } from '../model/decision.ts';
import { metadataSchema } from '../model/document.ts';
import { incidentSchema } from '../model/incident.ts';
import { placeRefSchema } from '../model/place.ts';
import { accountClaimSchema, accountSchema } from '../model/question.ts';
import { quoteSchema } from '../model/span.ts';
import { timeSpanSchema } from '../model/time.ts';
import type { Route } from './route.ts';
import { claimSchema, documentSummarySchema, problemSchema } from './types.ts';

type Json = Readonly<Record<string, unknown>>;

/** What answers hold again and again: told once, under a name. */
const NAMED = z
  .registry<{ id: string }>()
  .add(accountSchema, { id: 'Account' })
  .add(accountClaimSchema, { id: 'AccountClaim' })
  .add(attributionSchema, { id: 'Attribution' })
  .add(claimSchema, { id: 'Claim' })
  .add(controlCourseSchema, { id: 'ControlCourse' })
  .add(documentSummarySchema, { id: 'DocumentSummary' })
  .add(findingSchema, { id: 'Finding' })
  .add(incidentSchema, { id: 'Incident' })
  .add(measureCourseSchema, { id: 'MeasureCourse' })
  .add(metadataSchema, { id: 'Metadata' })
  .add(placeRefSchema, { id: 'Place' })
  .add(quoteSchema, { id: 'Quote' })
  .add(timeSpanSchema, { id: 'TimeSpan' });

/** Schemas under their names, filled as answers that use them are told. */
type Components = Record<string, unknown>;

/** What is sent. What JSON Schema has no word for, such as a cursor's inside, is left open. */
function sentSchema(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}

/** What is given, in the same manner; its named parts go to the components. */
function givenSchema(schema: z.ZodType, components: Components): Json {
  const made = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any', metadata: NAMED });
  const { $schema: _, $defs = {}, ...rest } = JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', `"${SCHEMAS}`));
  Object.assign(components, $defs);
  return rest;
}
const SCHEMAS = '#/components/schemas/';

/** Of the API: raised when an address or an answer changes. */
const VERSION = '1.0.0';

const content = (type: string, schema: Json): Json => ({ content: { [type]: { schema } } });
const PROBLEM = { $ref: '#/components/responses/problem' };

export function openApiOf(routes: readonly Route[]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  const schemas: Components = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Bilag',
      version: VERSION,
      description:
        'Who claims what. Lists come in pages: ask for the next with `after`, as `next` of the page before says.',
    },
    paths,
    components: {
      schemas,
      responses: {
        problem: {
          description: 'What happened, and what to do (RFC 9457)',
          ...content('application/problem+json', givenSchema(problemSchema, schemas)),
        },
      },
    },
  };
}

function operationOf(
  { tells, path, query, body, takesFile, answer, givesFile, missing }: Route,
  components: Components,
): Json {
  const schema = givenSchema(answer, components);
  const given = { content: Object.fromEntries((givesFile ?? ['application/json']).map((type) => [type, { schema }])) };
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  return {
    summary: tells,
    parameters: [
      ...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
      ...(query === undefined ? [] : parametersOf(query)),
    ],
    ...(body !== undefined && {
      requestBody: { required: true, ...content('application/json', sentSchema(body)) },
    }),
    ...(takesFile && { requestBody: { required: true, ...content('application/octet-stream', {}) } }),
    responses: {
      '200': { description: tells, ...given },
      ...(query !== undefined || body !== undefined ? { '400': PROBLEM } : {}),
      ...(missing !== undefined ? { '404': PROBLEM } : {}),
      default: PROBLEM,
    },
  };
}

function parametersOf(query: z.ZodType): Json[] {
  const { properties = {}, required = [] } = sentSchema(query) as {
    readonly properties?: Readonly<Record<string, Json>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: 'query', required: required.includes(name), schema },
  }));
}
