import { expect, test } from 'vitest';
import { mapInOrder } from '../../src/runtime/in-order.ts';

async function* upTo(n: number, taken: (i: number) => void = () => undefined): AsyncGenerator<number> {
  for (let i = 0; i < n; i++) {
    taken(i);
    yield i;
  }
}

test('results come in the order of the items, though the work ends in another', async () => {
  const results: number[] = [];
  for await (const n of mapInOrder(
    upTo(20),
    4,
    (i) => new Promise<number>((done) => setTimeout(done, (i * 7) % 5, i)),
  )) {
    results.push(n);
  }
  expect(results).toEqual([...Array(20).keys()]);
});

test('no more items are taken than may be under way', async () => {
  let taken = 0;
  let given = 0;
  for await (const _ of mapInOrder(
    upTo(50, () => taken++),
    3,
    async (i) => i,
  )) {
    given += 1;
    expect(taken - given).toBeLessThan(3);
  }
  expect(given).toBe(50);
});

test('a rejection reaches the caller when its turn comes', async () => {
  const results: number[] = [];
  const run = async (): Promise<void> => {
    for await (const n of mapInOrder(upTo(9), 4, async (i) => (i === 5 ? Promise.reject(new Error('five')) : i)))
      results.push(n);
  };
  await expect(run()).rejects.toThrow('five');
  expect(results).toEqual([0, 1, 2, 3, 4]);
});
