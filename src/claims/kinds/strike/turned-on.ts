/** Verbs that attack by their preposition: "horsemen *fell upon* the village", "*set upon* the farm", "*took revenge on* the town". */
import { modifiersOf, type Act } from '../../act.ts';
import { sortOf } from '../../attackers.ts';
import type { Scene } from '../../scene.ts';
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { nounGroup } from '../../../annotate/syntax/views/noun-group.ts';
import type { Says } from './en.ts';
import { PEOPLE } from './people.ts';
import { isAttackable } from './target.ts';
import { TURNED } from './turning.ts';

const VERBS = new Set('fall set descend swoop pounce'.split(' '));
/** The verbs to look at. */
export const TURNING: ReadonlySet<string> = new Set([...VERBS, 'take', 'exact', 'wreak']);
const VENGEANCE = new Set('revenge vengeance retribution reprisal'.split(' '));
const BANDS = new Set(
  `band horseman rider herder herdsman tribesman warrior gang column youth commander leader general colonel captain chief man
   hundred thousand dozen score vigilante irregular partisan maquisard follower`.split(/\s+/u),
);

const CROWDS = new Set('pilgrim guest worshipper mourner herder nomad merchant trader'.split(' '));

/** The telling where the verb is one of them and armed people do it to a place or to people. */
export function turnedOn(scene: Scene, act: Act): Says | null {
  const { word, doers, phrases } = act;
  if (act.form !== 'verb') return null;
  const revenge = !VERBS.has(word.lemma) ? childrenBy(word, 'obj') : [];
  const avenges = revenge.some(({ lemma }) => VENGEANCE.has(lemma));
  if (!avenges && (!VERBS.has(word.lemma) || childBy(word, 'obj', 'xcomp', 'compound:prt') !== null)) return null;
  const aimed = phrases.some(
    ({ preposition, word: aim }) =>
      TURNED.test(preposition) &&
      !isTime(scene, aim) &&
      (isAttackable(scene, aim) || PEOPLE.has(aim.lemma) || CROWDS.has(aim.lemma)),
  );
  if (!aimed || !doers.some((doer) => isBand(scene, doer))) return null;
  return { sense: 'turned', type: avenges ? 'unspecified' : 'ground-assault' };
}

const isBand = (scene: Scene, doer: Word): boolean =>
  sortOf(scene, doer) === 'armed' ||
  BANDS.has(doer.lemma) ||
  nounGroup(doer).of.some(({ lemma }) => BANDS.has(lemma)) ||
  (PEOPLE.has(doer.lemma) && modifiersOf(doer).includes('armed')) ||
  // "Idris Dogan, their leader, fell upon": a person by name
  (doer.upos === 'PROPN' && childBy(doer, 'flat', 'appos') !== null) ||
  (doer.upos === 'PROPN' && scene.actors.some(({ from, to }) => from <= doer.at && doer.at < to)) ||
  scene.actors.some(({ from, to, kind }) => from <= doer.at && doer.at < to && kind === 'person');

const isTime = (scene: Scene, { at }: Word): boolean => scene.times.some(({ from, to }) => from <= at && at < to);
