/** What the words beside a verb make of it: stormed and beaten off, occupied since a year, lost only to be taken back. */
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { type Act, actorsOf } from '../../act.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { PORTIONS } from './en.ts';
import type { Effect } from './schema.ts';

/** The effect that the verb has here; null where it had none. */
export function effectHere(scene: Scene, act: Act, effect: Effect): Effect | null {
  if (act.form !== 'verb') return effect;
  // "fell *again* in May": to those who had held it before
  if (effect === 'captured' && lowerAt(scene, act.word.at + 1) === 'again') return 'recaptured';
  if (act.word.lemma === 'storm' && effect === 'captured') return stormed(act.word);
  return act.word.lemma === 'occupy' && effect === 'captured' && isStanding(act) ? 'holds' : effect;
}

/** "stormed the post but *were beaten off*"; "stormed the town, *held half of it* for a day" */
function stormed(verb: Word): Effect | null {
  const next = [...childrenBy(verb, 'conj', 'parataxis', 'advcl'), ...childrenBy(verb.head ?? verb, 'conj')].filter(
    ({ at }) => at > verb.at,
  );
  if (next.some((one) => BEATEN.test(one.lemma) && verbGroup(one).voice === 'passive')) return null;
  const inPart = next.some(
    (one) => one.lemma === 'hold' && childrenBy(one, 'obj').some(({ lower }) => PORTIONS.has(lower)),
  );
  return inPart ? 'entered' : 'captured';
}
const BEATEN = /^(?:beat|repel|repulse|throw|drive|push|force|turn|halt|stop|fight|fend|hurl|fling)$/u;

/** "has occupied the town *since 1975*", "*occupies* the clinic", "*is occupied* by the militia" */
function isStanding({ word, phrases }: Act): boolean {
  const { perfect, tense, voice, modality } = verbGroup(word);
  if (modality !== null) return false;
  const since =
    phrases.some(({ preposition }) => preposition === 'since') ||
    childrenBy(word, 'advcl', 'obl', 'advmod').some(
      (one) => one.lower === 'since' || childBy(one, 'mark', 'case')?.lower === 'since',
    );
  if (perfect || tense === 'past') return since;
  return tense === 'present' && (voice === 'passive' || /^VB[PZ]$/u.test(word.xpos));
}

/** "fell in May, *only to be retaken* by loyalists", "took it *only to lose* it": the clause above lends who, and what. */
export function outcomeOf(act: Act): Act {
  const { word } = act;
  const { head } = word;
  // "no question *of troops* having crossed"
  if (head?.lemma === 'question' && word.label === 'acl' && act.doers.length === 0)
    return { ...act, doers: childrenBy(head, 'nmod').filter(({ at }) => at < word.at) };
  const only = childrenBy(word, 'advmod').some(({ lower }) => lower === 'only');
  if (head === null || head.upos !== 'VERB' || word.label !== 'advcl' || !only || act.form !== 'verb') return act;
  const above = argumentsOf(head);
  const passive = verbGroup(word).voice === 'passive';
  const words = (list: typeof above.doers): Word[] => list.map((one) => one.word);
  const things = above.undergoers.length > 0 ? words(above.undergoers) : words(above.doers);
  return passive
    ? { ...act, undergoers: act.undergoers.length > 0 ? act.undergoers : things }
    : { ...act, doers: act.doers.length > 0 ? act.doers : words(above.doers) };
}

/** "*fell upon* the camp": an attack. */
export const isAttack = (scene: Scene, { word, phrases }: Act): boolean =>
  word.lemma === 'fall' &&
  word.upos === 'VERB' &&
  phrases.some(
    ({ preposition, word: whom }) =>
      preposition === 'upon' ||
      (preposition === 'on' &&
        !/^\d/u.test(whom.lower) &&
        !scene.times.some(({ from, to }) => from <= whom.at && whom.at < to)),
  );

/** "was cut off *from its supplies*": what it lacks is no siege of it; "from June" tells when. */
export const isCutFrom = (scene: Scene, { lemma, phrases }: Act, sides: RegExp): boolean =>
  lemma === 'cut off' &&
  phrases.some(
    ({ preposition, word }) =>
      preposition === 'from' &&
      !sides.test(word.lower) &&
      !scene.times.some(({ from, to }) => from <= word.at && word.at < to),
  );

/** "3,000 Serbs *fled* the town": people who leave are no garrison. */
export const areFugitives = (scene: Scene, { lemma, doers }: Act): boolean =>
  /^(?:flee|leave|escape|desert|quit)$/u.test(lemma) &&
  doers.length > 0 &&
  doers.every(
    (word) => childBy(word, 'nummod') !== null && actorsOf(scene, [word]).some(({ kind }) => kind === 'people'),
  );

/** "evacuated *without a shot*", "given up *without a fight*" */
export const isWithoutFight = ({ phrases }: Act): boolean =>
  phrases.some(
    ({ preposition, word }) =>
      preposition === 'without' &&
      /^(?:shot|fight|struggle|resistance|battle|combat|fighting|defence|defense)$/u.test(word.lemma),
  );
