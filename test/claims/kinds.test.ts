import { expect, test } from 'vitest';
import { KINDS } from '../../src/claims/kinds/index.ts';
import { SCHEMAS } from '../../src/claims/kinds/schemas.ts';

test('the kinds that are found and those that are declared are the same, in the same order', () => {
  expect(KINDS.map(({ schema }) => schema.name)).toEqual(SCHEMAS.map(({ name }) => name));
});
