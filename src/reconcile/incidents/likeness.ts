/** How well two mentions fit one incident, in points, with the reasons in words. */
import type { Quantity } from '../../model/quantity.ts';
import { countsOverlap } from './figures.ts';
import { exactly, TELLING_FIGURE } from './blocks.ts';
import type { Mention, Traits } from './mention.ts';
import { nameLikeness } from './names.ts';
import { isBroad, type PlaceRelation, placeRelation, type Spot } from './places.ts';
import { type TimeRelation, timeRelation, type When } from './times.ts';

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

const PLACE_POINTS: Readonly<Record<Where, number>> = {
  named: 2,
  'named-beside': 0.75,
  same: 3,
  spelling: 2.5,
  near: 2,
  inside: 2,
  'within-region': 1.5,
  unknown: 0.5,
  unlisted: -1.75,
  nowhere: -0.5,
  apart: Number.NEGATIVE_INFINITY,
};
const PLACE_WORDS: Readonly<Record<Where, string>> = {
  named: 'the place of one named by the other',
  'named-beside': 'the place of one named by the other beside its own',
  same: 'the same place',
  spelling: 'the same place spelt otherwise',
  near: 'places near each other',
  inside: 'one place inside the other',
  'within-region': 'a place of that region',
  unknown: 'no place that says otherwise',
  unlisted: 'another name, for a place that no list has',
  nowhere: 'no place in either',
  apart: 'other places',
};
/** Of days; `untold` where one of the two tells none. */
type Then = TimeRelation | 'untold';
const TIME_POINTS: Readonly<Record<Then, number>> = {
  same: 3,
  overlap: 2.5,
  within: 1.5,
  'day-off': 0,
  untold: 0,
  apart: Number.NEGATIVE_INFINITY,
};
const TIME_WORDS: Readonly<Record<Then, string>> = {
  same: 'the same day',
  overlap: 'days that meet',
  within: 'a day in the stretch',
  'day-off': 'a day apart, all else alike',
  untold: 'no day told in one of them',
  apart: 'other days',
};

const RELATIONS: readonly PlaceRelation[] = ['same', 'spelling', 'near', 'inside', 'unknown'];

/** The best relation of a leading place to any of the other's; two leading places that are apart settle it. */
export function relationOf(a: readonly Spot[], b: readonly Spot[]): PlaceRelation {
  const [leadA, leadB] = [a[0], b[0]];
  if (leadA === undefined || leadB === undefined) return 'unknown';
  const leading = placeRelation(leadA, leadB);
  const isSettled = leadA.reach !== null && leadB.reach !== null && !isBroad(leadA) && !isBroad(leadB);
  if (leading === 'apart' && isSettled) return 'apart';
  const all = [
    leading,
    ...b.slice(1).map((spot) => placeRelation(leadA, spot)),
    ...a.slice(1).map((spot) => placeRelation(spot, leadB)),
  ];
  // where a report names a place of its own, the region around it says little
  const best = RELATIONS.find((relation) => all.includes(relation));
  if (best !== undefined) return best;
  return isBroad(leadA) || isBroad(leadB) ? leading : 'apart';
}

/** What is told of place, day and things. */
export type Placed = Pick<Mention, 'doc' | 'when' | 'spots' | 'named' | 'things'>;
type Compared = Placed & Pick<Mention, 'traits'>;

/** How places lie to each other, also by what the sentences name. */
type Where = PlaceRelation | 'named' | 'named-beside' | 'unlisted' | 'nowhere';

/** Where the places settle nothing: one report's place stands in the sentences of the other. */
function placeOf(a: Placed, b: Placed): Where {
  if (a.spots.length === 0 && b.spots.length === 0) return 'nowhere';
  const relation = relationOf(a.spots, b.spots);
  if (relation !== 'unknown' && relation !== 'apart' && relation !== 'within-region') return relation;
  const names = (one: Placed, other: Placed): boolean =>
    other.spots
      .slice(0, 1)
      .some((spot) => !isBroad(spot) && spot.names.some((words) => words.every((word) => one.named.has(word))));
  // a village by its own name and by that of the parish: where all else is the same, one happening
  const isUnlisted = relation === 'apart' && [a, b].some(({ spots: [lead] }) => lead?.reach === null);
  if (a.doc === b.doc || (!names(a, b) && !names(b, a))) return isUnlisted ? 'unlisted' : relation;
  return relation === 'apart' ? 'named-beside' : 'named';
}

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
  if (time === 'apart' || (time === 'untold' && !THERE.has(place))) return false;
  const told = TIME_POINTS[time] + (time === 'day-off' ? BUILDING_POINTS : 0) + thingsOf(a, b).points;
  return PLACE_POINTS[place] + told + Math.max(a.most, b.most) >= ENOUGH;
}

function thenOf({ when: a }: Placed, { when: b }: Placed): Then {
  if (a === null || b === null) return 'untold';
  const relation = timeRelation(a, b);
  return relation === 'apart' && (looksBack(a, b) || looksBack(b, a)) ? 'untold' : relation;
}

/** Only its publication dates it: it may tell of what happened long before, as an inquiry or an anniversary does. */
const looksBack = (when: When, other: When): boolean =>
  when.inferred && when.yearless !== true && other.yearless !== true && other.end < when.start;

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
  const others = [
    typesOf(a.traits, b.traits),
    doersOf(a.traits, b.traits),
    figures,
    VAGUE.has(place) ? contrasted(a, b) : thingsOf(a, b),
  ];
  // a town is attacked day after day, a hotel or a camp seldom is: else only the same figure joins two days
  const building = time === 'day-off' && isOneBuilding(a.spots, b.spots) && figures.points >= 0;
  const needsFigure = time === 'untold' || (time === 'day-off' && !building);
  const isBare = (needsFigure && figures.points < FIGURES.equal.points) || (time === 'untold' && !THERE.has(place));
  const points = (building ? BUILDING_POINTS : 0) + where + when + others.reduce((sum, other) => sum + other.points, 0);
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
const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...b].some((one) => a.has(one));

const sortsOf = (a: Traits, b: Traits): Part =>
  meets(a.sorts, b.sorts)
    ? NOTHING
    : { points: a.sorts.has('exchange') || b.sorts.has('exchange') ? -4 : -1, words: 'another sort' };

function doersOf(a: Traits, b: Traits): Part {
  if (a.by.size === 0 || b.by.size === 0) return NOTHING;
  return meets(a.by, b.by) ? SAME_DOER : { points: -0.5, words: 'laid at another door' };
}

/** A market, a bus, a funeral: that both speak of one says more than how it was struck. */
const thingsOf = ({ things: a }: Placed, { things: b }: Placed): Part =>
  meets(a, b) ? { points: 1, words: 'the same sort of place or thing' } : NOTHING;

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
