/** A force's size in a word of its own: "a *2,000-strong* force". */
import { childBy } from '../../../annotate/syntax/tree.ts';
import { nounGroup } from '../../../annotate/syntax/views/noun-group.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { Word } from '../../../model/syntax.ts';
import type { quantityOf } from '../../act.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { FORCE_NOUNS } from './en.ts';

/** A count of things, not a share of them. */
export const plain = (quantity: ReturnType<typeof quantityOf>): Quantity | null =>
  quantity === null || quantity.share !== null
    ? null
    : { low: quantity.low, high: quantity.high, relation: quantity.relation, text: quantity.text };

/** "a *2,000-strong* force" */
export function strong(scene: Scene, word: Word): Quantity | null {
  const { core } = nounGroup(word);
  return plain(
    scene.quantities.find(
      ({ from, to }) =>
        from >= core.from &&
        to <= word.at &&
        lowerAt(scene, to) === '-' &&
        /^(?:strong|man|member)$/u.test(lowerAt(scene, to + 1)),
    ) ??
      // "a 6,000-strong African Union force": a name between
      scene.quantities.find(
        ({ from, to }) =>
          from >= word.at - FURTHEST_STRONG &&
          to + 1 < word.at &&
          lowerAt(scene, to) === '-' &&
          lowerAt(scene, to + 1) === 'strong',
      ) ??
      null,
  );
}

const FURTHEST_STRONG = 8;

/** "*the* last American *soldier*" */
export function theOne(word: Word): Quantity | null {
  const the = childBy(word, 'det');
  const single =
    word.xpos === 'NN' &&
    the?.lower === 'the' &&
    FORCE_NOUNS.has(word.lemma) &&
    !/^(?:personnel|infantry|police)$/u.test(word.lemma);
  return single ? { low: 1, high: 1, relation: 'exactly', text: `${the.text} ${word.text}` } : null;
}
