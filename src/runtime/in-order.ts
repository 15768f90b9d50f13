/** Work on a stream several items at a time, results in the order of the items. */

/**
 * Maps `items` with at most `limit` calls under way, yielding in order. The source is asked for its next item only when
 * there is room, so that a stream of any length takes the memory of `limit` items.
 */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // Its rejection is met when its turn comes; until then it must not count as unhandled.
    result.catch(() => undefined);
    underWay.push(result);
    if (underWay.length >= limit) yield await (underWay.shift() as Promise<Result>);
  }
  for (const result of underWay) yield await result;
}
