import { expect, test } from 'vitest';
import type { AnyClaim } from '../../src/model/claim.ts';
import { KINDS } from '../../src/claims/kinds/index.ts';
import { SCHEMAS } from '../../src/claims/kinds/schemas.ts';

test('the kinds that are found and those that are declared are the same, in the same order', () => {
  expect(KINDS.map(({ schema }) => schema.name)).toEqual(SCHEMAS.map(({ name }) => name));
});

test('a share told with a number answers the question that the number answers, one without none', () => {
  const displaced = SCHEMAS.find(({ name }) => name === 'displacement');
  const slots = {
    effect: 'displaced',
    people: null,
    from: null,
    to: null,
    cumulative: true,
    subset: false,
    share: 0.5,
  };
  const told = (count: object | null): unknown =>
    displaced?.question({ stance: 'asserts', displacement: { ...slots, count } } as unknown as AnyClaim);
  expect(told({ low: 12000, high: 12000, relation: 'about', text: 'about 12,000' })).toMatchObject({ scope: 'total' });
  expect(told(null)).toBeNull();
});
