/**
 * Which mentions are compared: those that share a block, which is a cell of the map or the beginning of a name, on a day.
 * What follows from it for what is computed anew: `components.ts`.
 */
import type { Quantity } from '../../model/quantity.ts';
import { addDays } from '../../text/days.ts';
import type { Mention } from './mention.ts';
import { hashWord, joined, mixed } from '../../text/hash.ts';
import { nameKey } from './names.ts';
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
  const rare = rareNamesOf(mention);
  const names = spots.filter((spot) => !isBroad(spot)).flatMap(spotKeys);
  const figures = exactFigures(mention);
  // what tells no day is found by the figure at that place, on whatever day it was given
  const anyDay = [...join(['any day'], join(names, figures)), ...join([atOf(mention)], rare)];
  if (when === null) return anyDay;
  const whole = spots.filter((spot) => !isBroad(spot)).flatMap(({ names: own }) => own.flat());
  const months = join(monthKeys(when), [...whole, ...rare]);
  // a month against the day of a report that tells no year
  const inMonth = join(
    monthKeys(when).map((month) => month.slice(NO_YEAR)),
    rare,
  );
  if (isLong(when)) return [...anyDay, ...months, ...inMonth, ...join(monthKeys(when), join(names, figures))];
  const [lead] = spots;
  const isPlaced = lead !== undefined && lead.reach !== null && !isBroad(lead);
  // what is on the map is found there; of what is not, any word may be the other report's name for the place
  const words = new Set([
    ...(isPlaced ? [] : mention.named),
    ...(around?.places ?? []).flatMap(nameOf),
    ...spots.filter((spot) => !isBroad(spot)).flatMap(nameOf),
  ]);
  const elsewhere = isPlaced ? [] : [...(around?.named ?? [])];
  const told = (around?.days ?? []).filter((day) => day.yearless !== true).flatMap(dayKeys);
  // where no year is told the day is looked up without it, by names
  const yearless = (around?.days ?? []).filter((day) => day.yearless === true).flatMap(yearlessKeys);
  const noYear = [
    ...join(yearlessKeys(when), [...new Set([...names, ...words, ...elsewhere])]),
    ...join([...new Set([...yearlessKeys(when), ...yearless])], rare),
  ];
  if (when.yearless === true) return [...anyDay, ...noYear, ...inMonth];
  const days = [...new Set([...dayKeys(when), ...told])];
  return [
    ...anyDay,
    ...noYear,
    ...join(days, [...words]),
    ...join(days, rare),
    ...join(dayKeys(when), elsewhere),
    ...join(days, [...new Set([...names, ...spots.flatMap(cellsOf)])]),
    ...join([...days, addDays(when.end, 1)], join(names.length > 0 ? names : [''], figures)),
    ...join(days, [...figures, ...mention.things]),
    ...join([addDays(when.end, 1)], spots.filter(({ reach }) => reach === null).flatMap(spotKeys)),
    ...join(monthKeys(when), join(names, figures)),
    ...months,
  ];
}

/** Where the month begins in "2007-09". */
const NO_YEAR = '2007-'.length;
const DATED = 'dated at';
const UNDATED = 'undated at';
const atOf = ({ when }: Pick<Mention, 'when'>): string => (when === null ? UNDATED : DATED);

/** Names by which a report that tells no day is found: rare ones, and those of places that no list has. */
function rareNamesOf({ spots, around }: Pick<Mention, 'spots' | 'around'>): string[] {
  const unlisted = [...spots, ...(around?.places ?? [])].filter(({ reach }) => reach === null);
  const names = unlisted.map(({ place }) => nameKey(place.text)).filter((name) => name !== '');
  return [...new Set([...names, ...(around?.rare ?? [])])];
}

/**
 * The blocks under which others are sought. Of two that have days a rare name joins none by itself, and there may be
 * thousands: so what is dated looks for the undated of that name, and only what is undated for all.
 */
export function soughtBy(mention: Pick<Mention, 'when' | 'spots' | 'around'>, blocks: readonly number[]): number[] {
  const at = (sort: string): number[] => join([sort], rareNamesOf(mention)).map(blockNumber);
  if (mention.when === null) return [...blocks, ...at(DATED)];
  const own = new Set(at(DATED));
  return [...blocks.filter((block) => !own.has(block)), ...at(UNDATED)];
}

/** Two blocks may have one number: then a pair more is compared. */
const blockNumber = (block: string): number => joined(hashWord(block), mixed(hashWord(`${block} `)));

/** Numbers for the blocks of a mention. */
export const blockNumbers = (mention: Mention): number[] => [...new Set(blocksOf(mention).map(blockNumber))];

const nameOf = ({ names }: Spot): readonly string[] => names.flat();

const join = (firsts: readonly string[], seconds: readonly string[]): string[] =>
  firsts.flatMap((first) => seconds.map((second) => `${first}|${second}`));
