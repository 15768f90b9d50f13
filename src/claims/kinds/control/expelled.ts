/** Who is driven out of a place: it goes to those who do it. */
import { childrenBy } from '../../../annotate/syntax/tree.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import type { Word } from '../../../model/syntax.ts';
import type { Act } from '../../act.ts';
import { lastPlaceBefore } from './antecedent.ts';
import { EXPELS, REPELS } from './en-frames.ts';
import { behind, type Frame, lemmaOf } from './frame.ts';
import { isArmed, known } from './parties.ts';
import { draftsFor, placesIn } from './told.ts';

/** "drove the garrison out of the town", "were expelled from the town by the army" */
export const expelled: Frame = (scene, act) => {
  const effect = EXPELS.get(act.word.lemma);
  if (effect === undefined || (REPELS.has(lemmaOf(act)) && verbGroup(act.word).voice === 'active')) return [];
  const losers = known(scene, act.undergoers).filter((one) => isArmed(scene, one));
  const wheres = placesIn(scene, [...behind(act, /^(?:from|out)$/u), ...placesOfLosers(act)]);
  const winners = known(scene, act.doers);
  if (losers.length > 0 && wheres.length === 0 && winners.length === 0 && isDrivenOut(act)) {
    const last = lastPlaceBefore(scene, act.word);
    return last === null ? [] : draftsFor(scene, act, { effect: 'withdrew', by: losers, wheres: [last] });
  }
  // "and the militia threw *them* out"
  if ((losers.length === 0 || wheres.length === 0) && isThemOut(act) && winners.some((one) => isArmed(scene, one))) {
    const last = wheres[0] ?? lastPlaceBefore(scene, act.word);
    return last === null
      ? []
      : draftsFor(scene, act, {
          effect,
          by: winners,
          from: losers.filter(({ text }) => text !== 'them'),
          wheres: [last],
        });
  }
  if (losers.length === 0 || wheres.length === 0) return [];
  return draftsFor(
    scene,
    act,
    winners.length > 0 ? { effect, by: winners, from: losers, wheres } : { effect: 'withdrew', by: losers, wheres },
  );
};

/** "held the fort for a week and *were driven out*": of the place told last */
const isDrivenOut = ({ word, lemma }: Act): boolean =>
  verbGroup(word).voice === 'passive' &&
  (/ out$/u.test(lemma) || childrenBy(word, 'advmod', 'compound:prt').some(({ lower }) => lower === 'out'));

const isThemOut = (act: Act): boolean =>
  act.undergoers.some(({ lower, head }) => lower === 'them' && head === act.word) &&
  (/ out$/u.test(lemmaOf(act)) || behind(act, /^(?:out|from)$/u).length > 0);

/** "ousted *the guerrillas from the town*": the phrase may hang on those who lose it. */
const placesOfLosers = ({ undergoers, word: verb }: Act): Word[] =>
  (verb.lemma === 'chase' ? [] : undergoers)
    .flatMap((word) => childrenBy(word, 'nmod'))
    .filter((word) => /^(?:from|out)$/u.test(prepositionOf(word) ?? ''));
