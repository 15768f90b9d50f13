/** How the pages reach the API: every address, what it takes and what it gives are checked against its description. */
import createClient from 'openapi-fetch';
import type { Problem } from '../../api/types.ts';
import { T } from '../texts.ts';
import type { paths } from './schema.d.ts';

/** An answer that is none, with the sentence to show. `status` 0: the server could not be reached. */
export class Failure extends Error {
  readonly status: number;
  /** what came with it */
  readonly body: object;
  constructor(status: number, message: string, options: ErrorOptions & { readonly body?: object } = {}) {
    super(message, options);
    this.status = status;
    this.body = options.body ?? {};
  }
}

export const api = createClient<paths>({ headers: { accept: 'application/json' } });

export interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** What was asked for. @throws Failure when the server said no, said nothing that can be read, or was not reached */
export async function told<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    if (cause instanceof SyntaxError) throw new Failure(200, T.failed.unexpected, { cause });
    throw new Failure(0, T.failed.unreachable, { cause });
  });
  if (response.ok && data !== undefined) return data;
  const problem = (typeof error === 'object' && error !== null ? error : {}) as Partial<Problem>;
  throw new Failure(response.status, problem.detail ?? T.failed.unexpected, { body: problem });
}

/** What is sent to an address. */
export type BodyOf<P extends keyof paths> = paths[P] extends {
  readonly post: { readonly requestBody: { readonly content: { readonly 'application/json': infer Body } } };
}
  ? Body
  : never;

type Given<T> = T extends unknown ? { readonly [K in keyof T]: Exclude<T[K], undefined> } : never;

/** Leaves out what is undefined, so that nothing empty stands in an address. */
export const given = <T extends object>(record: T): Given<T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Given<T>;
