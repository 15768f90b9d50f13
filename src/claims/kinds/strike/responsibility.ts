/** "The group claimed responsibility for the attack", "Kigali denied any part in the shelling of the camp", "IS claimed the bombing". */
import type { Word } from '../../../model/syntax.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { nounGroup, prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { type Act, actAt } from '../../act.ts';
import type { Scene } from '../../scene.ts';
import { sortOf } from '../../attackers.ts';
import { DISOWNING, OWNED, OWNING, RESPONSIBILITY } from './en.ts';

export interface Owning {
  readonly verb: Word;
  readonly doers: readonly Word[];
  /** the attack's noun, where one stands there */
  readonly attack: Act | null;
  readonly denied: boolean;
}

export function owningsIn(scene: Scene): Owning[] {
  return scene.tree().words.flatMap((verb): Owning[] => {
    if (verb.upos !== 'VERB') return [];
    const disowns = DISOWNING.has(verb.lemma);
    if (!disowns && !OWNING.has(verb.lemma)) return [];
    const group = verbGroup(verb);
    if (group.modality !== null || (group.negative && !isBareNo(verb))) return [];
    const { doers, undergoers } = argumentsOf(verb);
    const work = verb.lemma === 'deny' ? workDenied(scene, verb) : null;
    if (work !== null) return [{ verb, doers: work, attack: null, denied: true }];
    const object = undergoers.map(({ word }) => word).find((word) => isOwned(word, disowns, verb));
    if (object === undefined || doers.length === 0) return [];
    const noun = RESPONSIBILITY.has(object.lemma) ? attackBehind(object, verb) : object;
    if (noun === null && object.lemma !== 'responsibility') return [];
    const attack = noun === null ? null : actAt(scene, noun.at);
    return [{ verb, doers: doers.map(({ word }) => word), attack, denied: disowns }];
  });
}

/** "denied that *its planes* had operated in the area": the weapons or forces that are told to have been at work. */
function workDenied(scene: Scene, verb: Word): readonly Word[] | null {
  const below = childrenBy(verb, 'ccomp', 'xcomp');
  const present = below.flatMap((one) => presentIn(scene, one));
  if (present.length > 0) return argumentsOf(verb).doers.map(({ word }) => word);
  const clause = below.find(({ lemma }) => WORKING.has(lemma));
  if (clause === undefined) return null;
  const doers = argumentsOf(clause).doers.map(({ word }) => word);
  return doers.some((doer) => sortOf(scene, doer) === 'weapon') ? doers : null;
}
/** "denied *having had any warships near* the island", "denied that *its ships had been near* the port" */
function presentIn(scene: Scene, clause: Word): readonly Word[] {
  const had = clause.lemma === 'have' ? childrenBy(clause, 'obj') : [];
  const were = childBy(clause, 'cop') !== null ? childrenBy(clause, 'nsubj') : [];
  const weapons = [...had, ...were].flatMap((word) => [word, ...nounGroup(word).of]);
  const beside = [
    ...childrenBy(clause, 'obl'),
    ...(were.length > 0 ? [clause] : []),
    ...had.flatMap((one) => childrenBy(one, 'nmod')),
  ];
  const where = beside.some((word) => NEAR.test(childBy(word, 'case')?.lower ?? ''));
  return where
    ? weapons.filter((word) => CRAFT.test(word.lemma) || (sortOf(scene, word) === 'weapon' && !BOMBS.test(word.lemma)))
    : [];
}
const NEAR = /^(?:over|near|above|in|off|around|at)$/u;
const CRAFT = /^(?:ship|vessel|boat|plane|aircraft|gun|troop|soldier)$/u;
const BOMBS = /^(?:attack|strike|weapon|bomb|mine|raid|missile)$/u;
const WORKING = new Set('operate work fly act fire participate be active involve'.split(' '));

const isBareNo = (verb: Word): boolean => verb.lemma === 'deny';

const isOwned = (word: Word, disowns: boolean, verb: Word): boolean =>
  RESPONSIBILITY.has(word.lemma) ||
  (OWNED.has(word.lemma) && (disowns || /^(?:claim|admit|acknowledge|confirm|own|justify|defend)$/u.test(verb.lemma)));

/** "responsibility *for the attack*", "part *in the raid*", on the noun or on the verb. */
function attackBehind(object: Word, verb: Word): Word | null {
  return (
    [...childrenBy(object, 'nmod'), ...childrenBy(verb, 'obl')].find(
      (word) => /^(?:for|in)$/u.test(prepositionOf(word) ?? '') && OWNED.has(word.lemma),
    ) ?? null
  );
}
