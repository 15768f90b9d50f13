/** A route as data: its address, what it takes and gives as zod schemas, and the function that answers. */
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { invalid, problem } from './problem.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Path = `/api/${string}`;

/** The names behind colons in a path. */
type NamesIn<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;

export interface Asked<P extends string, Query, Body> {
  readonly params: Readonly<Record<NamesIn<P>, string>>;
  readonly query: Query;
  readonly body: Body;
  readonly c: Context;
}

interface Spec<Query extends z.ZodType, Body extends z.ZodType> {
  /** what it is for, a line */
  readonly tells: string;
  /** of the address; without it nothing is looked at */
  readonly query?: Query;
  /** of the JSON sent; without it no body is read */
  readonly body?: Body;
  /** a file is sent, as it is (`application/octet-stream`): the function reads it from the request */
  readonly takesFile?: true;
  /** of the JSON given */
  readonly answer: z.ZodType;
  /** a file is given instead, of one of these types */
  readonly givesFile?: readonly string[];
  /** said with 404 when the function answers null */
  readonly missing?: string;
}

export interface Route extends Spec<z.ZodType, z.ZodType> {
  readonly method: Method;
  readonly path: Path;
  readonly handle: (c: Context) => Promise<Response>;
}

const nothing = z.unknown();

/** Neither can be sent by a page of another site without a preflight, which nobody answers here. */
const JSON_TYPE = 'application/json';
const FILE = 'application/octet-stream';
const READING: ReadonlySet<Method> = new Set(['GET', 'DELETE']);

const isType = (c: Context, type: string): boolean =>
  (c.req.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() === type;

/**
 * `answer` gets what was asked, checked, and gives the JSON to send; a `Response` is sent as it is, null is told as
 * missing. What fails the schemas is refused with 400 before it is called.
 */
export function route<P extends Path, Query extends z.ZodType = z.ZodUnknown, Body extends z.ZodType = z.ZodUnknown>(
  method: Method,
  path: P,
  spec: Spec<Query, Body>,
  answer: (asked: Asked<P, z.output<Query>, z.output<Body>>) => object | null | Promise<object | null>,
): Route {
  const handle = async (c: Context): Promise<Response> => {
    const wanted = spec.takesFile ? FILE : JSON_TYPE;
    if (!READING.has(method) && !isType(c, wanted)) return problem(c, 415, `Send it as ${wanted}.`);
    const query = (spec.query ?? nothing).safeParse(c.req.query());
    if (!query.success) return invalid(c, query.error);
    const body = (spec.body ?? nothing).safeParse(spec.body === undefined ? undefined : await jsonOf(c));
    if (!body.success) return invalid(c, body.error);
    const asked = { params: c.req.param(), query: query.data, body: body.data, c };
    const given = await answer(asked as Asked<P, z.output<Query>, z.output<Body>>);
    if (given === null) return problem(c, 404, spec.missing ?? 'There is no such thing.');
    return given instanceof Response ? given : c.json(given);
  };
  return { ...spec, method, path, handle };
}

/** What was sent, or undefined where it is no JSON: then the schema refuses it. */
async function jsonOf(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function mount(api: Hono, routes: readonly Route[]): void {
  for (const { method, path, handle } of routes) api.on(method, path, handle);
}
