/** For whom forces or arms are: who gets them, and on whose side they fight. */
import type { Party } from '../../../model/party.ts';
import type { Word } from '../../../model/syntax.ts';
import { childrenBy } from '../../../annotate/syntax/tree.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import type { Act } from '../../act.ts';
import { partiesAt } from '../../party-of.ts';
import type { Scene } from '../../scene.ts';
import { type Says, SIDING } from './en.ts';
import { type Force, forceAt, isArms } from './force.ts';

export const behind = ({ phrases }: Act, preposition: RegExp): Word[] =>
  phrases.filter((one) => preposition.test(one.preposition)).map(({ word }) => word);

/** "supplied *X* with tanks", "gave *X* tanks", "tanks to *X*", or of what was received, who got it. */
export function receiverOf(scene: Scene, told: Act, says: Says, given: readonly { force: Force }[]): Party | null {
  if (told.form === 'noun') return null;
  if (says.receives === true) return partiesAt(scene, told.doers)[0] ?? null;
  const words = argumentsOf(told.word).receivers.map(({ word }) => word);
  const others = told.undergoers.filter((word) => forceAt(scene, word) === null);
  const arms = given.some(({ force }) => isArms(force.what));
  const to = partiesAt(scene, arms ? behind(told, /^to$/u) : []).find(({ actor }) => actor !== null);
  return partiesAt(scene, [...words, ...(arms ? others : [])])[0] ?? to ?? null;
}

/** "to fight for X", "alongside X" */
export function sideOf(scene: Scene, told: Act): Party | null {
  const purposes = childrenBy(told.word, 'advcl', 'xcomp', 'acl').filter(({ lemma }) => HELPING.test(lemma));
  const words = purposes.flatMap((verb) => [
    ...childrenBy(verb, 'obj'),
    ...childrenBy(verb, 'obl').filter((one) => SIDING.has(prepositionOf(one) ?? '')),
  ]);
  return (
    partiesAt(scene, [
      ...behind(told, told.lemma === 'fight' ? /^(?:alongside|beside|for|with)$/u : /^(?:alongside|beside)$/u),
      ...words,
    ])[0] ?? null
  );
}
const HELPING = /^(?:fight|support|help|back|assist|aid|reinforce|defend|serve)$/u;
