/** The pages' client is made from what the API says of itself; a change of a route is seen by the compiler. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CLIENT_TYPES, clientTypes } from '../../scripts/api-client.ts';

it('the types of the client are those of the routes (else: npm run client)', async () => {
  expect(readFileSync(CLIENT_TYPES, 'utf8')).toBe(await clientTypes());
});
