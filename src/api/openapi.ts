/** The routes as OpenAPI 3.1, made of the schemas that check what is asked. */
import { z } from 'zod';
import type { Route } from './route.ts';
import { problemSchema } from './types.ts';

type Json = Readonly<Record<string, unknown>>;

/** As it is sent (`input`) or as it is given (`output`). What JSON Schema has no word for, such as a cursor's inside, is left open. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

/** Of the API: raised when an address or an answer changes. */
const VERSION = '1.0.0';

const content = (type: string, schema: Json): Json => ({ content: { [type]: { schema } } });
const PROBLEM = { $ref: '#/components/responses/problem' };

export function openApiOf(routes: readonly Route[]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
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
      responses: {
        problem: {
          description: 'What happened, and what to do (RFC 9457)',
          ...content('application/problem+json', schemaOf(problemSchema, 'output')),
        },
      },
    },
  };
}

function operationOf({ tells, path, query, body, takesFile, answer, givesFile, missing }: Route): Json {
  const schema = schemaOf(answer, 'output');
  const given = { content: Object.fromEntries((givesFile ?? ['application/json']).map((type) => [type, { schema }])) };
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  return {
    summary: tells,
    parameters: [
      ...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
      ...(query === undefined ? [] : parametersOf(query)),
    ],
    ...(body !== undefined && {
      requestBody: { required: true, ...content('application/json', schemaOf(body, 'input')) },
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
  const { properties = {}, required = [] } = schemaOf(query, 'input') as {
    readonly properties?: Readonly<Record<string, Json>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: 'query', required: required.includes(name), schema },
  }));
}
