/**
 * Mentions that may be one by what they tell of place and day, each through others, are a *component*: no mention outside
 * of it has a say in its incidents, so that when a document comes or goes only the components of its mentions are computed
 * anew. What lies between is asked of pairs that share a block; that a pair *may* be one says nothing of whether it is.
 */
import { blockNumbers, soughtBy } from './blocks.ts';
import { type Alone, mayBeOne, mostBesides } from './likeness.ts';
import type { Mention } from './mention.ts';

/** A mention as it is kept in a component: what is compared, by blocks as numbers. */
export interface Node {
  readonly id: string;
  readonly mention: Alone;
  readonly blocks: readonly number[];
  /** names of what people joined it by, and of the component that it is known to be in */
  readonly ties: readonly string[];
}

/** The components, each in the order of the nodes given, as positions in their list. */
export function grouped(nodes: readonly Node[]): number[][] {
  const parent = nodes.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const tied = new Map<string, number>();
  const there = new Map<number, number[]>();
  nodes.forEach(({ mention, blocks, ties }, i) => {
    for (const tie of ties) {
      const other = tied.get(tie);
      if (other === undefined) tied.set(tie, i);
      else parent[root(i)] = root(other);
    }
    for (const block of soughtBy(mention, blocks))
      for (const other of there.get(block) ?? [])
        if (root(other) !== root(i) && mayBeOne((nodes[other] as Node).mention, mention)) parent[root(i)] = root(other);
    for (const block of blocks) {
      const others = there.get(block);
      if (others === undefined) there.set(block, [i]);
      else others.push(i);
    }
  });
  const components = new Map<number, number[]>();
  nodes.forEach((_, i) => {
    const own = components.get(root(i));
    if (own === undefined) components.set(root(i), [i]);
    else own.push(i);
  });
  return [...components.values()];
}

/** The components, each in the order of the mentions given. `joins` are mentions that people joined, by their ids. */
export function componentsOf(mentions: readonly Mention[], joins: readonly (readonly string[])[] = []): Mention[][] {
  const ties = new Map<string, string[]>();
  joins.forEach((ids, n) => {
    for (const id of ids) ties.set(id, [...(ties.get(id) ?? []), String(n)]);
  });
  const nodes = mentions.map((mention): Node => {
    const { id } = mention;
    const alone = { ...mention, most: mostBesides(mention) };
    return { id, mention: alone, blocks: blockNumbers(mention), ties: ties.get(id) ?? [] };
  });
  return grouped(nodes).map((component) => component.map((i) => mentions[i] as Mention));
}
