/** How the places of two mentions lie to each other, by what they tell of them and by what their reports name besides. */
import type { Mention } from './mention.ts';
import { meets } from './names.ts';
import { isBroad, type PlaceRelation, placeRelation, type Spot } from './places.ts';

/** What is told of place, day and things. */
export type Placed = Pick<Mention, 'doc' | 'when' | 'spots' | 'named' | 'things' | 'around'>;

/** How places lie to each other, also by what the sentences name. */
export type Where =
  | PlaceRelation
  | 'named'
  | 'named-around'
  | 'around'
  | 'rare'
  | 'rare-beside'
  | 'named-beside'
  | 'unlisted'
  | 'nowhere';

/** Where the places settle nothing: one report's place stands in the sentences of the other. */
export function placeOf(a: Placed, b: Placed): Where {
  const told = toldPlaceOf(a, b);
  if (a.doc === b.doc || !OPEN.has(told)) return told;
  if (sharesRare(a, b)) return told === 'unlisted' ? 'rare-beside' : 'rare';
  const names = ({ around }: Placed, { spots: [lead] }: Placed): boolean =>
    around !== undefined &&
    lead !== undefined &&
    !isBroad(lead) &&
    lead.names.some((words) => words.every((word) => around.named.has(word)));
  if (names(a, b) || names(b, a)) return told === 'unlisted' ? 'named-beside' : 'named-around';
  const both = a.around?.places.some((one) =>
    b.around?.places.some((other) => SAME_PLACE.has(placeRelation(one, other))),
  );
  return both === true ? (told === 'unlisted' ? told : 'around') : told;
}
const sharesRare = ({ around: a }: Placed, { around: b }: Placed): boolean =>
  a !== undefined && b !== undefined && meets(a.rare, b.rare);
/** What a report tells elsewhere of places may add to these. */
const OPEN: ReadonlySet<Where> = new Set(['unknown', 'within-region', 'nowhere', 'unlisted']);
const SAME_PLACE: ReadonlySet<PlaceRelation> = new Set(['same', 'spelling']);

function toldPlaceOf(a: Placed, b: Placed): Where {
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

export const PLACE_POINTS: Readonly<Record<Where, number>> = {
  named: 2,
  'named-beside': 0.75,
  'named-around': 1.5,
  around: 1.25,
  rare: 2,
  'rare-beside': 0.75,
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
export const PLACE_WORDS: Readonly<Record<Where, string>> = {
  named: 'the place of one named by the other',
  'named-beside': 'the place of one named by the other beside its own',
  'named-around': 'the place of one named elsewhere in the other report',
  around: 'a place that both reports name',
  rare: 'a name that few texts have, in both reports',
  'rare-beside': 'a name that few texts have, in both reports, beside their own places',
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

/** Both reports have a name that few texts have; or one of the two is of a place that no list has, which the other names. */
export const namesRarePlace = (a: Placed, b: Placed): boolean => {
  const names = ({ spots: [lead] }: Placed, other: Placed): boolean =>
    lead !== undefined &&
    lead.reach === null &&
    [...other.spots, ...(other.around?.places ?? [])].some((spot) => SAME_PLACE.has(placeRelation(lead, spot)));
  return sharesRare(a, b) || names(a, b) || names(b, a);
};
