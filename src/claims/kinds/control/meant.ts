/** Places told by a noun alone: "the district", "both villages" go back to what was named before. */
import type { PlaceMention } from '../../../model/annotation.ts';
import type { PlaceRef, Precision } from '../../../model/place.ts';
import type { Draft } from '../../draft.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { collectiveAt, placesBetween } from './collective.ts';

/** The nouns, with the precision of the places that they go back to. */
const SORTS: ReadonlyMap<string, Precision> = new Map([
  ...['district', 'county', 'raion'].map((noun) => [noun, 'district'] as const),
  ...['province', 'region', 'oblast', 'governorate'].map((noun) => [noun, 'region'] as const),
  ...['town', 'city', 'village', 'settlement', 'hamlet'].map((noun) => [noun, 'settlement'] as const),
]);
/** Within the paragraph, and beyond it. */
const REACH_SENTENCES = { paragraph: 12, beyond: 2 } as const;

/** The draft with the place that its noun goes back to, in the words of the text. */
export function withMeant(scene: Scene, draft: Draft): Draft {
  const { place } = draft;
  const meant = place != null && 'members' in place ? place.members : undefined;
  if (meant !== undefined) return { ...draft, basis: { ...draft.basis, place: basisOf(names(meant)) } };
  if (place == null || place.id !== null || !/^\p{Ll}/u.test(place.text)) return draft;
  const noun = place.text.toLowerCase().split(' ').at(-1) ?? '';
  const at = nearest(scene, noun, draft.trigger.from);
  if (at === null || /^(?:of|['’]s?)$/u.test(lowerAt(scene, at + 1))) return draft;
  const members = collectiveAt(scene, at);
  if (members !== null)
    return { ...draft, place: { ...place, members }, basis: { ...draft.basis, place: basisOf(names(members)) } };
  const one = place.text.toLowerCase() === noun && lowerAt(scene, at - 1) === 'the' ? onlyOne(scene, noun, at) : null;
  if (one === null) return draft;
  const { id, name, lat, lon, country, precision } = one;
  return {
    ...draft,
    place: { ...place, id, name, lat, lon, country, precision },
    basis: { ...draft.basis, place: basisOf(one.text) },
  };
}

const basisOf = (from: string) => ({ how: 'inherited', from: `${from}, named before` }) as const;
const names = (members: NonNullable<PlaceRef['members']>): string => members.map(({ name }) => name).join(', ');

/** The token of the sentence that is the word, nearest to `near`. */
function nearest({ tokens, sentence }: Scene, word: string, near: number): number | null {
  let best: number | null = null;
  for (let at = sentence.from; at < sentence.to; at++)
    if (tokens[at]?.lower === word && (best === null || Math.abs(at - near) < Math.abs(best - near))) best = at;
  return best;
}

/** The one place of that sort that the paragraph has named so far, or the sentences right before; null where there are several. */
function onlyOne(scene: Scene, noun: string, before: number): PlaceMention | null {
  const sort = SORTS.get(noun);
  if (sort === undefined) return null;
  const all = placesBetween(scene, firstNear(scene), before).filter(
    (place) => place.precision === sort && place.reading === undefined && !isOfActor(scene, place),
  );
  const last = all.at(-1);
  return last !== undefined && last.id !== null && all.every(({ id }) => id === last.id) ? last : null;
}

/** The token at which what is near begins. */
function firstNear({ doc, index, sentence }: Scene): number {
  let first = index;
  const isNear = (at: number): boolean =>
    index - at <= REACH_SENTENCES.beyond ||
    (index - at <= REACH_SENTENCES.paragraph && doc.sentences[at]?.paragraph === sentence.paragraph);
  while (first > 0 && isNear(first - 1)) first--;
  return doc.sentences[first]?.from ?? 0;
}

/** "Kyiv said", "the governor of X": who speaks, not where it is. */
const isOfActor = ({ actors, earlier }: Scene, { from, to }: PlaceMention): boolean =>
  [...earlier, ...actors].some((one) => one.from <= from && to <= one.to);
