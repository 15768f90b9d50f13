/**
 * Which mentions may tell of one incident: those that share a block, which is a cell of the map or the beginning of a
 * name, on a day. Mentions joined by blocks, each through others, are a *component*: no mention outside of it has a say in
 * its incidents, so that when a document comes or goes only the components of its mentions are computed anew.
 */
import type { Quantity } from '../../model/quantity.ts';
import { addDays } from '../../text/days.ts';
import type { Mention } from './mention.ts';
import { cellsOf, isBroad, type Spot, spotKeys } from './places.ts';
import { dayKeys, isLong, monthKeys } from './times.ts';

/** A figure as large as this, given exactly, is seldom that of two happenings of one day. */
export const TELLING_FIGURE = 5;

/** What is counted in the figures that reports of one happening share. */
export const exactFigures = ({ traits }: Pick<Mention, 'traits'>): string[] =>
  [...traits.figures].flatMap(([of, counts]) =>
    counts.flatMap((count) => {
      const n = exactly(count);
      return n === null || n < TELLING_FIGURE ? [] : [`${of} ${n}`];
    }),
  );
/** "at least 43" is told again as 43. */
export const exactly = ({ low, high, relation }: Quantity): number | null =>
  relation === 'vague' || relation === 'between' ? null : (low ?? high);

export function blocksOf(mention: Mention): string[] {
  const { when, spots } = mention;
  if (when === null) return [];
  const names = spots.filter((spot) => !isBroad(spot)).flatMap(spotKeys);
  const figures = exactFigures(mention);
  if (isLong(when)) return join(monthKeys(when), join(names, figures));
  const days = dayKeys(when);
  const [lead] = spots;
  const isPlaced = lead !== undefined && lead.reach !== null && !isBroad(lead);
  // what is on the map is found there; of what is not, any word may be the other report's name for the place
  const words = new Set([
    ...(isPlaced ? [] : mention.named),
    ...spots.filter((spot) => !isBroad(spot)).flatMap(nameOf),
  ]);
  return [
    ...join(days, [...words]),
    ...join(days, [...new Set([...names, ...spots.flatMap(cellsOf)])]),
    ...join([...days, addDays(when.end, 1)], join(names.length > 0 ? names : [''], figures)),
    ...join(days, [...figures, ...mention.things]),
    ...join([addDays(when.end, 1)], spots.filter(({ reach }) => reach === null).flatMap(spotKeys)),
    ...join(monthKeys(when), join(names, figures)),
  ];
}

const nameOf = ({ names }: Spot): readonly string[] => names.flat();

const join = (firsts: readonly string[], seconds: readonly string[]): string[] =>
  firsts.flatMap((first) => seconds.map((second) => `${first}|${second}`));

/** The components, each in the order of the mentions given. `ties` are mentions that people joined, by their ids. */
export function componentsOf(mentions: readonly Mention[], ties: readonly (readonly string[])[] = []): Mention[][] {
  const parent = mentions.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const first = new Map<string, number>();
  const meet = (key: string, i: number): void => {
    const other = first.get(key);
    if (other === undefined) first.set(key, i);
    else parent[root(i)] = root(other);
  };
  const tied = new Map<string, string[]>();
  ties.forEach((ids, n) => {
    for (const id of ids) tied.set(id, [...(tied.get(id) ?? []), `tie ${n}`]);
  });
  mentions.forEach((mention, i) => {
    for (const block of [...blocksOf(mention), ...(tied.get(mention.id) ?? [])]) meet(block, i);
  });
  const components = new Map<number, Mention[]>();
  mentions.forEach((mention, i) => {
    const at = root(i);
    const there = components.get(at);
    if (there === undefined) components.set(at, [mention]);
    else there.push(mention);
  });
  return [...components.values()];
}
