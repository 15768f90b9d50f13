/** What frames of control have in common: the verb with its particle, and the phrases behind its prepositions. */
import { childrenBy } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import type { Act } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';

export type Frame = (scene: Scene, act: Act) => Draft[];

/** "pulled *back*" with the particle, whichever way the tree hangs it */
export const lemmaOf = ({ lemma, word }: Act): string => {
  const particle = childrenBy(word, 'advmod').find(
    ({ lower, at }) => at > word.at && /^(?:back|out|off)$/u.test(lower),
  );
  return particle === undefined || lemma.includes(' ') ? lemma : `${lemma} ${particle.lower}`;
};

export const behind = ({ phrases }: Act, prepositions: RegExp): Word[] =>
  phrases.filter(({ preposition }) => prepositions.test(preposition)).map(({ word }) => word);
