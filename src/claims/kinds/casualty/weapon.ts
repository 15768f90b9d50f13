/** With what people were killed or hurt: what stands as the doer, behind "by", "in" or "with", or went off when it happened. */
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { prepositionOf, withConjuncts } from '../../../annotate/syntax/views/noun-group.ts';
import { childrenBy, isRelation, wordAt } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { WEAPON_NOUNS } from '../../../language/en/attackers.ts';
import { isRigged } from '../../attackers.ts';
import { groupText, headText } from '../../noun-text.ts';
import type { Scene } from '../../scene.ts';
import type { Loss } from './loss.ts';

const OF_WEAPONS: ReadonlySet<Loss['effect']> = new Set(['killed', 'wounded', 'killed-or-wounded', 'executed']);

export function weaponOf(scene: Scene, loss: Loss): string | null {
  if (!OF_WEAPONS.has(loss.effect) || loss.stance !== undefined) return null;
  const word = wordAt(scene.tree(), loss.at);
  if (word === null) return null;
  const found = [word, ...over(word)].flatMap((act, i) => means(scene, act, i > 0))[0];
  return found === undefined ? null : textOf(scene, found);
}

/** The verb over a noun or participle of loss: "fired rockets into the square, *killing* six". */
function over(word: Word): Word[] {
  const { head, label } = word;
  if (head === null || head.upos !== 'VERB') return [];
  return isRelation(label, ['advcl', 'xcomp', 'obj', 'obl', 'conj', 'acl']) ? [head] : [];
}

/** The weapons among a verb's doers, what it used and what stands behind its prepositions, nearest relation first. */
function means(scene: Scene, act: Word, isOver: boolean): Word[] {
  const isWeapon = (word: Word): boolean => isMeans(scene, word);
  const doers = act.upos === 'VERB' ? argumentsOf(act).doers.map(({ word }) => word) : [];
  const beside = childrenBy(act, 'obl', 'nmod').filter((one) => MEANS.has(prepositionOf(one) ?? ''));
  const used = isOver ? childrenBy(act, 'obj') : [];
  const clauses = childrenBy(act, 'advcl').filter((clause) =>
    childrenBy(clause, 'advmod', 'mark').some(({ lower }) => /^(?:when|as|after|while)$/u.test(lower)),
  );
  const wentOff = clauses.flatMap((clause) => [
    ...argumentsOf(clause).doers.map(({ word }) => word),
    ...childrenBy(clause, 'obj', 'obl').filter((word) => HIDDEN.has(word.lemma)),
  ]);
  return [...doers, ...beside, ...used, ...wentOff].filter((word) => word !== act && isWeapon(word));
}
const MEANS = new Set(['by', 'in', 'with', 'from', 'using', 'under', 'during']);
/** "when their lorry struck *a mine*" */
const HIDDEN = new Set('mine landmine ied device bomb trap explosive'.split(' '));

function isMeans(scene: Scene, word: Word): boolean {
  if (isRigged(word) || ARMS.has(word.lemma.toLowerCase())) return true;
  if (WEAPON_NOUNS.has(word.lemma.toLowerCase())) return !DEEDS.has(word.lemma) || isNamedDeed(word);
  return scene.materiel.some(
    ({ from, to, class: of }) => from <= word.at && word.at < to && !/^(?:vehicle|depot|command-post|ship)$/u.test(of),
  );
}
const ARMS = new Set(
  'machete knife axe spear sword rifle arrow club pistol crossfire poison rope bayonet cudgel'.split(' '),
);
const DEEDS = new Set('attack assault raid offensive strike'.split(' '));
/** "an *air* strike", "a *drone* attack" */
const isNamedDeed = (word: Word): boolean =>
  childrenBy(word, 'compound', 'amod').some(({ lower }) =>
    /^(?:air|aerial|drone|missile|rocket|mortar|artillery|bomb|knife|gas|chemical|grenade|helicopter|sniper)$/u.test(
      lower,
    ),
  );

/** As written, with what "and" joins to it: "mortars and rockets". */
function textOf(scene: Scene, word: Word): string {
  const joined = withConjuncts(word).filter((one) => isMeans(scene, one));
  const last = joined.at(-1) ?? word;
  if (isRigged(word)) return groupText(scene, word);
  const head = headText(scene, word);
  return last === word ? head : `${head} and ${headText(scene, last)}`;
}
