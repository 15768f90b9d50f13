/**
 * Makes the types of the pages' client from what the API says of itself (`/api`, OpenAPI 3.1).
 *
 *   npm run client        after every change of a route or of what it takes and gives
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { createApi } from '../src/api/index.ts';
import type { Reads } from '../src/api/reads.ts';
import type { Writes } from '../src/api/writes.ts';

const HEAD =
  '/** What the API takes and gives. Made from its own description by `npm run client`: change the routes instead. */\n';

export const CLIENT_TYPES = resolve(import.meta.dirname, '../src/web/client/schema.d.ts');

/** Nothing is asked of the application: the description is made of the routes alone. */
export async function clientTypes(): Promise<string> {
  const api = createApi({} as Reads, { webRoot: '/nowhere', writes: {} as Writes });
  const description = await (await api.request('/api', { headers: { host: 'localhost' } })).text();
  return HEAD + astToString(await openapiTS(description));
}

if (import.meta.main) writeFileSync(CLIENT_TYPES, await clientTypes());
