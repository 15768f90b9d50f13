/** Frames whose place is told elsewhere in the sentence: who is driven out of it, who is gone, who is beaten off, who besieges. */
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { childBy, childrenBy, isRelation } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import type { Draft } from '../../draft.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { lastPlaceBefore } from './antecedent.ts';
import type { Frame } from './frame.ts';
import { isArmed, known } from './parties.ts';
import { draftsFor, placesIn } from './told.ts';
import type { Where } from './where.ts';

const DRIVING = /^(?:drive|push|throw|force|turn|kick|chase|eject|expel|oust|evict|dislodge|clear|fling|hurl)$/u;

/** "entered the town but was *driven out* by the army": it is the army's. */
export const drivenOut: Frame = (scene, act) => {
  if (!DRIVING.test(act.word.lemma) || verbGroup(act.word).voice !== 'passive' || act.doers.length === 0) return [];
  const next = lowerAt(scene, act.word.at + 1);
  const out = next === 'out' && lowerAt(scene, act.word.at + 2) !== 'of';
  if (!out && !/^(?:eject|expel|oust|evict|dislodge)$/u.test(act.word.lemma)) return [];
  if (!out && act.phrases.some(({ preposition }) => preposition === 'from')) return [];
  const by = known(scene, act.doers).filter((one) => isArmed(scene, one));
  const last = lastPlaceBefore(scene, act.word);
  const from = known(scene, act.undergoers).filter((one) => isArmed(scene, one));
  return by.length === 0 || last === null
    ? []
    : draftsFor(scene, act, { effect: 'captured', by, from, wheres: [last] });
};

/** "by morning the raiders *were gone*", "the garrison *had melted away*": from the place told last, or named behind "from". */
export const gone: Frame = (scene, act) => {
  const { word } = act;
  const helpers = childrenBy(word, 'aux', 'aux:pass', 'cop').map(({ lemma }) => lemma);
  const left =
    helpers.includes('have') && act.phrases.length === 0 && childBy(word, 'obj', 'xcomp', 'advmod', 'ccomp') === null;
  const isGone = word.lower === 'gone' && (helpers.includes('be') || left);
  const away = AWAY.test(word.lemma) && lowerAt(scene, word.at + 1) === 'away';
  if (!isGone && !away && !/^(?:depart|decamp)$/u.test(word.lemma)) return [];
  const by = known(scene, act.doers).filter((one) => isArmed(scene, one));
  const from = act.phrases.filter(({ preposition }) => preposition === 'from').map((one) => one.word);
  // "departed for the front": on their way
  if (by.length === 0 || act.phrases.some(({ preposition }) => /^(?:to|for|into)$/u.test(preposition))) return [];
  const wheres: readonly (Where | null)[] = from.length > 0 ? placesIn(scene, from) : [lastPlaceBefore(scene, word)];
  return wheres.length === 0 ? [] : draftsFor(scene, act, { effect: 'withdrew', by, wheres });
};
const AWAY = /^(?:melt|slip|steal|fade|march|sneak|creep|fall)$/u;

/** "stormed *the post* but were *beaten off*": what they attacked was held. */
export function beatenOffAt(scene: Scene, verb: Word): Where | null {
  const before = firstVerb(verb);
  const attacked =
    before === null
      ? []
      : [
          ...childrenBy(before, 'obj'),
          ...childrenBy(before, 'obl').filter((one) => /^(?:on|upon|against)$/u.test(prepositionOf(one) ?? '')),
        ];
  return placesIn(scene, attacked)[0] ?? null;
}

const firstVerb = (verb: Word): Word | null =>
  isRelation(verb.label, ['conj', 'parataxis']) && verb.head?.upos === 'VERB' ? verb.head : null;

/** "the villa, behind *a cordon kept by* the army", "under a siege *laid by* the rebels" */
export function siegeBy(scene: Scene, noun: Word): Draft[] {
  if (!/^(?:blockade|siege|encirclement)$/u.test(noun.lemma)) return [];
  const laid = childrenBy(noun, 'acl').find(({ lemma }) => LAYING.test(lemma));
  const agents = laid === undefined ? [] : childrenBy(laid, 'obl').filter((one) => prepositionOf(one) === 'by');
  const by = known(scene, agents).filter((one) => isArmed(scene, one));
  if (laid === undefined || by.length === 0) return [];
  const own = [
    ...childrenBy(noun, 'nmod'),
    ...childrenBy(laid, 'obl'),
    ...(laid.head === null ? [] : agents.flatMap((one) => childrenBy(one, 'nmod'))),
  ].filter((one) => /^(?:of|on|around|in|against|at)$/u.test(prepositionOf(one) ?? ''));
  const wheres = placesIn(scene, own);
  const last = wheres[0] ?? lastPlaceBefore(scene, noun) ?? confined(scene, noun);
  const trigger = { from: noun.at, to: noun.at + 1 };
  return last === null || last === undefined
    ? []
    : draftsFor(scene, { trigger, mood: {} }, { effect: 'besieged', by, wheres: [last] });
}
const LAYING = /^(?:maintain|impose|lay|enforce|mount|throw|set|erect|keep|tighten|establish|institute|put)$/u;

const CONFINED = /^(?:confine|hold|live|remain|trap|keep|hide|shelter|stay|stick|pen|shut)$/u;

const confined = (scene: Scene, noun: Word): Where | null => {
  const verb = noun.head;
  const to =
    verb === null || !CONFINED.test(verb.lemma)
      ? []
      : childrenBy(verb, 'obl').filter((one) => /^(?:to|in|at)$/u.test(prepositionOf(one) ?? ''));
  return placesIn(scene, to)[0] ?? null;
};

/** "*would not let* the convoy enter", "could *not* reach": nothing was entered. */
export const isKeptFrom = (verb: Word): boolean => {
  const { negative, modality } = verbGroup(verb);
  if (negative && modality === 'possible') return true;
  const above = isRelation(verb.label, ['ccomp', 'xcomp']) ? verb.head : null;
  if (above === null) return false;
  const over = verbGroup(above);
  return /^(?:let|allow|permit)$/u.test(above.lemma) && (over.negative || childBy(above, 'advmod')?.lower === 'never');
};
