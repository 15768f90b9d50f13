/** Moves the places of a text to where the words around them say: "5 km north of X", "near X", "between X and Y". */
import type { PlaceMention, Token } from '../../../model/annotation.ts';
import type { PlaceOffset, Precision } from '../../../model/place.ts';
import { type At, kilometres, middleOf, moved } from '../distance.ts';
import { isJoinWord } from './joined.ts';
import { type OffsetWords, offsetAround, phraseStart } from './words.ts';
import { type Pair, pairOf } from './pairs.ts';

/** Of a place: its own size. */
export interface Anchor {
  readonly mention: PlaceMention;
  readonly population: number;
}

/** Whole countries and regions have no one point from which a distance counts; what is "outside" one is elsewhere. */
const MAY_ANCHOR: ReadonlySet<Precision | null> = new Set([
  'address',
  'settlement',
  'district',
  'line',
  'feature',
  null,
]);

/** The mentions, each with its offset where the words tell one. */
export function withOffsets(text: string, tokens: readonly Token[], anchors: readonly Anchor[]): PlaceMention[] {
  const starts = anchors.map(({ mention }) => phraseStart(text, tokens, mention.from));
  const pairs = anchors.map((one, i) => {
    const next = anchors[i + 1];
    if (next === undefined || !mayAnchor(one) || !mayAnchor(next)) return null;
    const ranged = (anchor: Anchor, at: number) => ({
      from: anchor.mention.from,
      to: anchor.mention.to,
      start: starts[at] ?? 0,
    });
    return pairOf(tokens, ranged(one, i), ranged(next, i + 1));
  });
  let before: OffsetWords | null = null;
  return anchors.map((anchor, i) => {
    const { mention } = anchor;
    const [own, last] = [pairs[i], pairs[i - 1]];
    const other = own ? anchors[i + 1] : last ? anchors[i - 1] : undefined;
    const pair = own ?? last;
    if (pair && other !== undefined) {
      before = null;
      return { ...mention, ...between(mention, other.mention, pair) };
    }
    const told = mayAnchor(anchor) ? offsetAround(tokens, starts[i] ?? mention.from, mention) : null;
    // "near X and Y"
    const shared: OffsetWords | null =
      told === null && before !== null && mayAnchor(anchor) && isJoinWord(tokens, anchors[i - 1]?.mention.to, starts[i])
        ? before
        : null;
    const words = told ?? shared;
    before = words !== null && words.length === null && words.relation !== 'along' ? words : null;
    if (words === null || !isFit(words, mention)) return mention;
    return { ...mention, ...placed(anchor, words) };
  });
}

const mayAnchor = ({ mention }: Anchor): boolean => MAY_ANCHOR.has(mention.precision);

/** Along runs what is long; a town has no length. */
const isFit = ({ relation }: OffsetWords, { precision }: PlaceMention): boolean =>
  relation !== 'along' || precision === 'line' || precision === 'feature';

type Placed = Pick<PlaceMention, 'lat' | 'lon'> & { readonly offset: PlaceOffset };

const pointOf = ({ lat, lon }: Pick<PlaceMention, 'lat' | 'lon'>): At | null =>
  lat === null || lon === null ? null : { lat, lon };

/** Radius of a settlement in metres: about ten metres a root of its people, which makes 10 km of a million. */
const extentOf = ({ mention, population }: Anchor): number =>
  mention.precision === 'district'
    ? 15_000
    : mention.precision === 'settlement'
      ? Math.min(15_000, Math.max(1_000, 10 * Math.sqrt(population)))
      : 2_000;

/** How far from the place, in metres, the words leave open where they name no distance. */
const NEAR = 10_000;
const EDGE = 2_000;
const SOMEWHERE = 30_000;
const ABOUT_SHARE = 0.15;
/** Farther off, a direction leaves so much open that the moved point tells less than the place that is named. */
const FARTHEST_MOVED = 100_000;

function placed(anchor: Anchor, { relation, length, side, edge }: OffsetWords): Placed {
  const { mention } = anchor;
  const at = pointOf(mention);
  const metres = length === null ? null : { low: length.low, high: length.high };
  const bearing = side?.bearing ?? null;
  const extent = extentOf(anchor);
  const result = (point: At | null, radius: number | null): Placed => ({
    ...(point ?? { lat: null, lon: null }),
    offset: { relation, metres, bearing, radius: point === null || radius === null ? null : Math.round(radius) },
  });
  if (mention.precision === 'line' || relation === 'along') return result(at, null);
  if (length === null) {
    const open = edge ? EDGE : relation === 'distance' ? SOMEWHERE : NEAR;
    const shifted = at !== null && side !== null && edge ? moved(at, extent, side.bearing) : at;
    return result(shifted, extent + open);
  }
  // "more than 5 km" is hardly ever more than twice as far; "less than" begins at the place.
  const [low, high] = [length.low ?? 0, length.high ?? 2 * (length.low ?? 0)];
  if (at === null || side === null) return result(at, extent + high * (length.about ? 1 + ABOUT_SHARE : 1));
  const far = (low + high) / 2;
  if (far > FARTHEST_MOVED) return result(at, extent + high);
  const across = 2 * far * Math.sin((side.spread / 2) * (Math.PI / 180));
  return result(
    moved(at, far, side.bearing),
    extent + across + (high - low) / 2 + (length.about ? far * ABOUT_SHARE : 0),
  );
}

/** In the middle between two places; the truth lies at most half the way off. */
function between(one: PlaceMention, other: PlaceMention, { relation, halfway }: Pair): Placed {
  const [a, b] = [pointOf(one), pointOf(other)];
  const offset = { relation, metres: null, bearing: null, to: other.text };
  if (a === null || b === null) return { lat: one.lat, lon: one.lon, offset: { ...offset, radius: null } };
  const half = (kilometres(a, b) * 1000) / 2;
  if (half > FARTHEST_MOVED) return { ...a, offset: { ...offset, radius: Math.round(2 * half) } };
  return { ...middleOf(a, b), offset: { ...offset, radius: Math.round(halfway ? half / 2 : half) } };
}
