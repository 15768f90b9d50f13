/** What is attacked by "fell upon" and its like. */
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { childrenBy } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { type Act, spread } from '../../act.ts';

/** The prepositions that lead to it. */
export const TURNED = /^(?:up)?on$/u;

type Test = (word: Word) => boolean;

export const turnedAims = ({ word: verb, phrases }: Act, isTime: Test, isAttackable: Test): Word[] =>
  spread(phrases.filter(({ preposition }) => TURNED.test(preposition)).map(({ word }) => word))
    .filter((word) => !isTime(word))
    .flatMap((word) => campedAt(verb, word, isTime, isAttackable) ?? [word]);

/** "the pilgrims camped *at the shrine*": where people were tells what was attacked. */
function campedAt(verb: Word, word: Word, isTime: Test, isAttackable: Test): Word[] | null {
  // parsers hang it on the verb as often
  const loose = childrenBy(verb, 'advcl', 'conj').filter(({ at, lemma }) => at > word.at && PLACED.has(lemma));
  const where = [...[word, ...childrenBy(word, 'conj')].flatMap((one) => childrenBy(one, 'acl')), ...loose]
    .flatMap((clause) => childrenBy(clause, 'obl', 'advmod'))
    .filter((one) => /^(?:around|at|in|near|along|by)$/u.test(prepositionOf(one) ?? ''));
  const [first] = where;
  return first !== undefined && isAttackable(first) && !isTime(first) ? [first] : null;
}

const PLACED = new Set(
  'camp encamp string gather shelter assemble huddle entrench bivouac post station quarter'.split(' '),
);
