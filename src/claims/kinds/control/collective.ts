/** Several places meant at once: "both came under …", "the two villages were encircled", "all three towns fell". */
import { UNITS } from '../../../language/en/numbers.ts';
import type { PlaceMention } from '../../../model/annotation.ts';
import type { PlaceRef } from '../../../model/place.ts';
import { isJoin, lowerAt, type Scene } from '../../scene.ts';

/** Beyond these a reader would have to look for them too. */
const REACH_SENTENCES = 10;
const TOWNS = /^(?:villages|towns|cities|settlements|hamlets|communities|localities|places)$/u;
const OTHERS_BEHIND = /^(?:of|in|near|around|on|along|between|that|which|called|named|outside)$/u;

/**
 * The places that the word at `at` means: the last list before it of just as many settlements. Null where the word means no
 * number of places, or no such list is near.
 */
export function collectiveAt(scene: Scene, at: number): NonNullable<PlaceRef['members']> | null {
  const count = countAt(scene, at);
  return count === null
    ? null
    : (lastList(scene, at, count)?.map(({ id, name, text, lat, lon, country, precision }) => ({
        id,
        name: name ?? text,
        lat,
        lon,
        country,
        precision,
      })) ?? null);
}

/** "both", "all three", "both villages", "the two towns": how many they are. */
function countAt(scene: Scene, at: number): number | null {
  const [word, one, two] = [lowerAt(scene, at), lowerAt(scene, at - 1), lowerAt(scene, at - 2)];
  if (TOWNS.test(word)) {
    if (OTHERS_BEHIND.test(lowerAt(scene, at + 1))) return null;
    return one === 'both' ? 2 : /^(?:the|these|those|all)$/u.test(two) ? numberOf(one) : null;
  }
  return word === 'both' ? 2 : one === 'all' ? numberOf(word) : null;
}

const numberOf = (word: string): number | null => {
  const number = UNITS[word] ?? Number(word);
  return Number.isInteger(number) && number > 1 ? number : null;
};

function lastList(scene: Scene, before: number, count: number): readonly PlaceMention[] | null {
  const start = scene.doc.sentences[Math.max(0, scene.index - REACH_SENTENCES)]?.from ?? 0;
  const near = placesBetween(scene, start, before).filter(({ from }) => lowerAt(scene, from - 1) !== '(');
  for (let end = near.length; end >= count; end--) {
    const list = near.slice(end - count, end);
    const isNext = (one: PlaceMention | undefined, other: PlaceMention | undefined): boolean =>
      one !== undefined && other !== undefined && isJoin(scene, pastBrackets(scene, one.to), other.from);
    const isList = list.every((one, i) => one.precision === 'settlement' && (i === 0 || isNext(list[i - 1], one)));
    // a longer list, of which these are a part, is another
    if (isList && !isNext(near[end - count - 1], list[0]) && !isNext(list.at(-1), near[end])) return list;
  }
  return null;
}

/** "Chasiv *(Chasov)* and …": another name of it. */
function pastBrackets(scene: Scene, to: number): number {
  if (lowerAt(scene, to) !== '(') return to;
  for (let at = to + 1; at < to + LONGEST_BRACKET; at++) if (lowerAt(scene, at) === ')') return at + 1;
  return to;
}
const LONGEST_BRACKET = 6;

/** The places named from token `from` on and before token `to`, in order. */
export const placesBetween = ({ doc: { places } }: Scene, from: number, to: number): readonly PlaceMention[] =>
  places.slice(firstFrom(places, from), firstFrom(places, to));

/** The first of the mentions, in the order of the text, that begins at token `at` or behind it. */
function firstFrom(mentions: readonly PlaceMention[], at: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as PlaceMention).from < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
