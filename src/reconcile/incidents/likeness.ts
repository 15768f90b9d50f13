/** How well two mentions fit one incident, in points, with the reasons in words. */
import type { Quantity } from '../../model/quantity.ts';
import { countsOverlap } from './figures.ts';
import { exactly, TELLING_FIGURE } from './blocks.ts';
import type { Mention, Traits } from './mention.ts';
import { thenOf, TIME_POINTS, TIME_WORDS } from './day-likeness.ts';
import { meets, nameLikeness } from './names.ts';
import { namesRarePlace, type Placed, PLACE_POINTS, PLACE_WORDS, placeOf, type Where } from './place-likeness.ts';
import { placeRelation, type Spot } from './places.ts';

export interface Likeness {
  readonly points: number;
  readonly reasons: readonly string[];
  /** no day joins them, only place and figure */
  readonly untold: boolean;
}

/** From here on mentions of two reports tell of one incident: the same place on a day that fits, or what weighs as much. */
export const ENOUGH = 4;
/** One report has told its own apart (`mentions.ts`): two of them are one only where place and day are the same. */
export const ENOUGH_WITHIN = 5;

type Compared = Placed & Pick<Mention, 'traits'>;

/** What it adds, where no day tells, that few texts name the place. */
const RARE_POINTS = 1.75;
/** What it adds that both name one building or camp, neither of which the world's lists have. */
const BUILDING_POINTS = 1.5;

/** The most that sorts, doers and figures can add to place, day and things when this mention comes to a cluster. */
export function mostBesides({ traits: { types, by, figures } }: Pick<Mention, 'traits'>): number {
  const exact = [...figures.values()].flat().some((count) => (exactly(count) ?? 0) >= TELLING_FIGURE);
  const most = exact ? FIGURES.equal.points : figures.size > 0 ? FIGURES.agree.points : 0;
  return (types.size > 0 ? SAME_TYPE.points : 0) + (by.size > 0 ? SAME_DOER.points : 0) + most;
}

/** What is compared before others are known that are with them. */
export type Alone = Placed & { readonly most: number };

/** False where they cannot be one, whatever sorts, doers and figures others add that are with either. */
export function mayBeOne(a: Alone, b: Alone): boolean {
  const [place, time] = [placeOf(a, b), thenOf(a, b)];
  if (time === 'apart' || (time === 'untold' && !THERE.has(place) && !namesRarePlace(a, b))) return false;
  const told =
    TIME_POINTS[time] +
    (time === 'day-off' ? BUILDING_POINTS : time === 'untold' ? RARE_POINTS : 0) +
    thingsOf(a, b).points;
  return PLACE_POINTS[place] + told + Math.max(a.most, b.most) >= ENOUGH;
}

/** Places by which, with the same figure, what has no day is found. */
const THERE: ReadonlySet<Where> = new Set(['same', 'spelling', 'inside']);

/** Minus infinity where they cannot be one. */
export function likeness(a: Compared, b: Compared): Likeness {
  const place = placeOf(a, b);
  const time = thenOf(a, b);
  const [where, when] = [PLACE_POINTS[place], TIME_POINTS[time]];
  if (where + when === Number.NEGATIVE_INFINITY)
    return { points: where + when, reasons: [], untold: time === 'untold' };
  const figures = figuresOf(a.traits, b.traits);
  const things = VAGUE.has(place) ? contrasted(a, b) : thingsOf(a, b);
  const others = [typesOf(a.traits, b.traits), doersOf(a.traits, b.traits), figures, things];
  // a town is attacked day after day, a hotel or a camp seldom is: else only the same figure joins two days
  const building = time === 'day-off' && isOneBuilding(a.spots, b.spots) && figures.points >= 0;
  const needsFigure = time === 'untold' || (time === 'day-off' && !building);
  // what few texts name is seldom told of twice
  const isRare =
    time === 'untold' && a.doc !== b.doc && namesRarePlace(a, b) && others.some(({ points }) => points > 0);
  const isBare =
    (needsFigure && figures.points < FIGURES.equal.points && !isRare) ||
    (time === 'untold' && !THERE.has(place) && !isRare) ||
    (time === 'told' && figures.points < FIGURES.equal.points && (things.points <= 0 || bothTellDays(a, b)));
  const points =
    (building ? BUILDING_POINTS : isRare ? RARE_POINTS : 0) +
    where +
    when +
    others.reduce((sum, other) => sum + other.points, 0);
  return {
    points: isBare ? Number.NEGATIVE_INFINITY : points,
    untold: time === 'untold',
    reasons: [
      PLACE_WORDS[place],
      TIME_WORDS[time],
      ...others.map(({ words }) => words).filter((words) => words !== ''),
    ],
  };
}

/** Each by itself: then a day that one of the two tells besides is more often of another happening. */
const bothTellDays = (a: Compared, b: Compared): boolean => [a, b].every(({ when }) => when !== null && !when.inferred);

const isOneBuilding = (a: readonly Spot[], b: readonly Spot[]): boolean =>
  a.some((spot) =>
    b.some((other) =>
      isBuilding(spot) !== isBuilding(other)
        ? spot.reach === null && other.reach === null && isNamed(spot, other)
        : isBuilding(spot) && isNamed(spot, other),
    ),
  );
const isBuilding = ({ place, reach }: Spot): boolean => place.precision === 'feature' && reach === null;
const isNamed = (a: Spot, b: Spot): boolean => ['same', 'spelling'].includes(placeRelation(a, b)) || isPart(a, b);
const isPart = (a: Spot, b: Spot): boolean =>
  a.names.some((one) => b.names.some((other) => nameLikeness(one, other) === 'part'));

interface Part {
  readonly points: number;
  readonly words: string;
}
const NOTHING: Part = { points: 0, words: '' };

/** Attacks of one of these groups are taken for one another ("bombed", "hit"); across them reports speak of two things. */
const GROUPS: readonly ReadonlySet<string>[] = [
  new Set(['shelling', 'air-strike', 'drone-strike', 'missile-strike', 'rocket-fire', 'bombing']),
  new Set(['bombing', 'ground-assault', 'shooting']),
];

const SAME_TYPE: Part = { points: 1, words: 'the same sort of attack' };
const SAME_DOER: Part = { points: 0.75, words: 'done by the same' };

function typesOf(a: Traits, b: Traits): Part {
  if (a.types.size === 0 || b.types.size === 0) return sortsOf(a, b);
  if ([...a.types].some((type) => b.types.has(type))) return SAME_TYPE;
  const near = GROUPS.some((group) => meets(group, a.types) && meets(group, b.types));
  return near
    ? { points: 0.25, words: 'sorts of attack that are taken for one another' }
    : { points: -1.25, words: 'another sort' };
}

const sortsOf = (a: Traits, b: Traits): Part =>
  meets(a.sorts, b.sorts)
    ? NOTHING
    : { points: a.sorts.has('exchange') || b.sorts.has('exchange') ? -4 : -1, words: 'another sort' };

function doersOf(a: Traits, b: Traits): Part {
  if (a.by.size === 0 || b.by.size === 0) return NOTHING;
  return meets(a.by, b.by) ? SAME_DOER : { points: -0.5, words: 'laid at another door' };
}

/** A market, a bus, a funeral: that both speak of one says more than how it was struck. */
const thingsOf = (a: Placed, b: Placed): Part => {
  if (meets(a.things, b.things)) return { points: 1, words: 'the same sort of place or thing' };
  const [all, others] = [a, b].map(({ things, around }) => around?.things ?? things) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  return a.doc !== b.doc && meets(all, others)
    ? { points: 1, words: 'both reports speak of one sort of place or thing' }
    : NOTHING;
};

/** Where the places do not tell: a funeral is no hospital. */
const VAGUE: ReadonlySet<Where> = new Set(['unknown', 'unlisted', 'within-region', 'nowhere']);
const contrasted = (a: Placed, b: Placed): Part =>
  a.things.size > 0 && b.things.size > 0 && !meets(a.things, b.things)
    ? { points: -2, words: 'another sort of place or thing' }
    : thingsOf(a, b);

const FIGURES = {
  equal: { points: 1.5, words: 'the same figure' },
  agree: { points: 0.5, words: 'figures that agree' },
  differ: { points: -0.25, words: 'another figure' },
  far: { points: -1, words: 'figures far from each other' },
} as const;
/** Tolls of one happening rise as the dead are found, but seldom beyond this. */
const FAR = 12;
/** So much two counts of one happening differ on a day; and a first "at least" from what was counted in the end. */
const NEAR = 1.3;
const LEAST_NEAR = 3;

function figuresOf(a: Traits, b: Traits): Part {
  let best: Part | null = null;
  for (const [of, counts] of a.figures)
    for (const count of counts)
      for (const other of b.figures.get(of) ?? []) {
        const part = compared(count, other);
        if (best === null || part.points > best.points) best = part;
      }
  return best ?? NOTHING;
}

/** As one number: the middle of a range, nothing for "dozens". */
const amount = (count: Quantity): number | null =>
  count.relation === 'between' && count.low !== null && count.high !== null
    ? (count.low + count.high) / 2
    : exactly(count);

function compared(a: Quantity, b: Quantity): Part {
  if (exactly(a) !== null && exactly(a) === exactly(b) && (a.low ?? a.high ?? 0) >= TELLING_FIGURE)
    return FIGURES.equal;
  const [n, m] = [amount(a), amount(b)];
  if (n === null || m === null) return countsOverlap(a, b) ? NOTHING : FIGURES.differ;
  const times = Math.max(n, m) / Math.max(1, Math.min(n, m));
  if (times <= NEAR || (countsOverlap(a, b) && times <= LEAST_NEAR)) return FIGURES.agree;
  return times > FAR ? FIGURES.far : FIGURES.differ;
}
