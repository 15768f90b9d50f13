/** Forces that enter or leave a whole country: "troops *invaded Chad*", "the last units *left Angola*". Nobody's hold on it changes. */
import type { Word } from '../../../model/syntax.ts';
import { type Act as Told, actAt, actorsOf, type Phrase } from '../../act.ts';
import { isTakenToo } from '../../annexed.ts';
import { jointly, partiesAt } from '../../party-of.ts';
import type { Scene } from '../../scene.ts';
import { COMING, LEAVING } from './en-crossings.ts';
import { forceAt, isArms } from './force.ts';
import type { Hit } from './hit.ts';
import { moodOf } from './mood.ts';
import type { Act } from './schema.ts';
import { isCountry } from './where.ts';

/** A country and a verb of entering or leaving stand in the sentence, also where no force is named: "Iraq *invaded Iran*". */
export const crosses = ({ places, sentence, tokens }: Scene): boolean =>
  places.some(isCountry) && tokens.slice(sentence.from, sentence.to).some(({ lower }) => CROSSING.test(lower));
const CROSSING =
  /^(?:invad|enter|cross|march|advanc|withdr|retreat|pull|left$|leav|quit|pour|push|rolled|swept|moved)/u;

export function crossingsIn(scene: Scene): Hit[] {
  return scene.tree().words.flatMap((word): Hit[] => {
    if (!COMING.has(word.lemma) && !LEAVING.has(word.lemma)) return [];
    const told = word.upos === 'VERB' ? actAt(scene, word.at) : null;
    const mood = told === null ? null : moodOf(scene, told);
    if (told === null || mood === null || (word.lemma === 'invade' && isTakenToo(scene))) return [];
    return [
      ...(COMING.has(word.lemma) ? hitsOf(scene, told, 'sent', /^(?:into|onto)$/u) : []),
      ...(LEAVING.has(word.lemma) ? hitsOf(scene, told, 'withdrawn', /^(?:from|of|out)$/u) : []),
    ].map((hit) => ({ ...hit, ...mood }));
  });
}

function hitsOf(scene: Scene, told: Told, act: Act, way: RegExp): Hit[] {
  const goes = act === 'sent' ? COMING.get(told.word.lemma) : LEAVING.get(told.word.lemma);
  const through = told.phrases.filter(({ preposition }) => way.test(preposition)).map(({ word }) => word);
  const country = [...(goes === 'object' ? told.undergoers : []), ...through].find((word) =>
    scene.places.some((place) => isCountry(place) && place.from <= word.at && word.at < place.to),
  );
  if (country === undefined) return [];
  const phrase: Phrase = { preposition: act === 'sent' ? 'into' : 'from', word: country };
  const { trigger } = told;
  const forces = told.doers.flatMap((word) => forceAt(scene, word) ?? []).filter(({ what }) => !isArms(what));
  const count = withMen(scene, told);
  if (forces.length > 0)
    return forces.map((force) => ({
      ...{ trigger, act, of: force.of, phrases: [phrase], for: null },
      force: count === null ? force : { ...force, count: force.count ?? count },
    }));
  const doer = told.doers.find(
    (word) => canSend(scene, word) || (told.word.lemma === 'invade' && word.upos === 'PROPN'),
  );
  // "the state withdrew *its men*": they are the force
  if (doer === undefined || told.undergoers.some((word) => word !== country)) return [];
  const of = jointly(partiesAt(scene, told.doers));
  return [{ trigger, act, of, phrases: [phrase], for: null, force: { word: doer, what: 'troops', count, of } }];
}

/** A state, an army or an armed group; its people where they are told of as a nation ("the Cubans"). */
const canSend = (scene: Scene, word: Word): boolean =>
  actorsOf(scene, [word]).some(
    ({ kind, actor, reading, to, from }) =>
      reading === undefined &&
      (/^(?:state|force|group)$/u.test(kind) || (kind === 'people' && actor !== null && to - from === 1)),
  );

/** "crossed into Laos *with 20,000 men*" */
const withMen = (scene: Scene, { phrases }: Told) =>
  phrases.flatMap(({ preposition, word }) => (preposition === 'with' ? (forceAt(scene, word)?.count ?? []) : []))[0] ??
  null;
