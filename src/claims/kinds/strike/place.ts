/** Where it happened, as the tree ties a place to the act; what it cannot tell is left to the rule all kinds share. */
import { NO_ACTOR } from '../../../language/en/naming.ts';
import type { PlaceMention } from '../../../model/annotation.ts';
import type { PlaceRef } from '../../../model/place.ts';
import type { Word } from '../../../model/syntax.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { type Act, mentionsOf } from '../../act.ts';
import type { Scene } from '../../scene.ts';
import { topOf } from './grammar.ts';
import { groupRange } from '../../noun-text.ts';

const WHERE = /^(?:in|at|near|outside|inside|around)$/u;

/** "landed *in X*", "killed five *near X*": the most exact place among the act's phrases and those of the verb over its noun. */
export function placeOf(scene: Scene, act: Act): PlaceMention | PlaceRef | null {
  const own = act.phrases.filter(({ preposition }) => WHERE.test(preposition)).map(({ word }) => word);
  const { head } = act.form === 'noun' ? topOf(act.word) : act.word;
  const above =
    act.form === 'noun' && head !== null && head.upos === 'VERB'
      ? childrenBy(head, 'obl').filter((word) => WHERE.test(prepositionOf(word) ?? ''))
      : [];
  const words = [...own, ...above];
  const known = mentionsOf(scene.places, words).find(({ precision }) => precision !== 'country');
  if (known !== undefined) return known;
  const name = words.map((word) => unlisted(scene, word)).find((place) => place !== null);
  return name ?? null;
}

/** A bare name that no list knows, where something is done to it or happens in it, is a place: "shelled Xyz". */
export function unlisted(scene: Scene, word: Word): PlaceRef | null {
  const isNamed = [...scene.actors, ...scene.materiel, ...scene.times].some(
    (one) => one.from <= word.at && word.at < one.to && !('reading' in one && one.reading === 'place'),
  );
  const listed = scene.places.some(({ from, to }) => from <= word.at && word.at < to);
  // "an attack on *Muslims*"
  const isPeople = word.xpos === 'NNPS' && NO_ACTOR.has(word.lower);
  if (
    isNamed ||
    isPeople ||
    listed ||
    word.upos !== 'PROPN' ||
    childBy(word, 'det', 'amod', 'nummod', 'nmod:poss') !== null
  )
    return null;
  return { text: nameOf(scene, word), id: null, name: null, lat: null, lon: null, country: null, precision: null };
}

/** "struck *Xyz* towards two": the group as far as it is written as a name. */
function nameOf(scene: Scene, word: Word): string {
  const { from, to } = groupRange(scene, word);
  let end = word.at + 1;
  while (end < to && /^(?:\p{Lu}|[-'’])/u.test(scene.tokens[end]?.text ?? '')) end++;
  return scene.doc.text.slice(scene.tokens[from]?.start ?? 0, scene.tokens[end - 1]?.end ?? 0);
}
