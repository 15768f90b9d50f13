/** Errors as `application/problem+json` (RFC 9457): what happened and what to do, never a stack. */
import type { Context } from 'hono';
import type { z } from 'zod';
import type { Problem } from './types.ts';

const TITLES = {
  400: 'The request is not valid',
  403: 'Not from here',
  404: 'Not found',
  405: 'Not offered here',
  409: 'Somebody was first',
  413: 'Too large',
  415: 'Not a form that is read',
  421: 'This address is not served',
  429: 'Too many at once',
  500: 'Something failed in Bilag',
} as const;
export type ProblemStatus = keyof typeof TITLES;

export function problem(
  c: Context,
  status: ProblemStatus,
  detail: string,
  errors?: NonNullable<Problem['errors']>,
  further: object = {},
): Response {
  const body: Problem = {
    ...{ type: 'about:blank', title: TITLES[status], status, detail, ...(errors && { errors }) },
    ...further,
  };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json; charset=utf-8' });
}

/** The fields a zod check found at fault, in words. */
export function invalid(c: Context, error: z.ZodError): Response {
  const errors = error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  const words = errors.map(({ field, message }) => (field === '' ? message : `${field}: ${message}`));
  return problem(c, 400, words.join('; '), errors);
}
