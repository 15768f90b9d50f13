/**
 * Which mentions are compared: those that share a block, which is a cell of the map or the beginning of a name, on a day.
 * What follows from it for what is computed anew: `components.ts`.
 */
import type { Quantity } from '../../model/quantity.ts';
import { addDays } from '../../text/days.ts';
import type { Mention } from './mention.ts';
import { cellsOf, isBroad, type Spot, spotKeys } from './places.ts';
import { dayKeys, isLong, monthKeys, yearlessKeys } from './times.ts';

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

const known = new WeakMap<Mention, readonly string[]>();

/** Made once for each mention, as they are asked for again and again. */
export function blocksOf(mention: Mention): readonly string[] {
  const there = known.get(mention);
  if (there !== undefined) return there;
  const blocks = madeOf(mention);
  known.set(mention, blocks);
  return blocks;
}

function madeOf(mention: Mention): readonly string[] {
  const { when, spots, around } = mention;
  const names = spots.filter((spot) => !isBroad(spot)).flatMap(spotKeys);
  const figures = exactFigures(mention);
  // what tells no day is found by the figure at that place, on whatever day it was given
  const unlisted = [...spots, ...(around?.places ?? [])].filter(({ reach }) => reach === null);
  const anyDay = [
    ...join(['any day'], join(names, figures)),
    ...join(['any day at'], [...new Set([...unlisted.flatMap(nameOf), ...(around?.rare ?? [])])]),
  ];
  if (when === null) return anyDay;
  const whole = spots.filter((spot) => !isBroad(spot)).flatMap(({ names: own }) => own.flat());
  const months = join(monthKeys(when), whole);
  if (isLong(when)) return [...anyDay, ...months, ...join(monthKeys(when), join(names, figures))];
  const [lead] = spots;
  const isPlaced = lead !== undefined && lead.reach !== null && !isBroad(lead);
  // what is on the map is found there; of what is not, any word may be the other report's name for the place
  const words = new Set([
    ...(isPlaced ? [] : [...mention.named, ...(around?.named ?? [])]),
    ...spots.filter((spot) => !isBroad(spot)).flatMap(nameOf),
  ]);
  const told = (around?.days ?? []).filter((day) => day.yearless !== true).flatMap(dayKeys);
  // where no year is told the day is looked up without it, by names
  const noYear = join(yearlessKeys(when), [...new Set([...names, ...words])]);
  if (when.yearless === true) return [...anyDay, ...noYear];
  const days = [...new Set([...dayKeys(when), ...told])];
  return [
    ...anyDay,
    ...noYear,
    ...join(days, [...words]),
    ...join(days, [...new Set([...names, ...spots.flatMap(cellsOf)])]),
    ...join([...days, addDays(when.end, 1)], join(names.length > 0 ? names : [''], figures)),
    ...join(days, [...figures, ...mention.things]),
    ...join([addDays(when.end, 1)], spots.filter(({ reach }) => reach === null).flatMap(spotKeys)),
    ...join(monthKeys(when), join(names, figures)),
    ...months,
  ];
}

const nameOf = ({ names }: Spot): readonly string[] => names.flat();

const join = (firsts: readonly string[], seconds: readonly string[]): string[] =>
  firsts.flatMap((first) => seconds.map((second) => `${first}|${second}`));
