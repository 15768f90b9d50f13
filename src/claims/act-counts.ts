/** How many of what a noun stands for, and what stands before it. */
import { childBy, childrenBy, isRelation, wordAt } from '../annotate/syntax/tree.ts';
import { nounGroup, prepositionOf, withConjuncts } from '../annotate/syntax/views/noun-group.ts';
import type { QuantityMention } from '../model/annotation.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Word } from '../model/syntax.ts';
import type { Scene } from './scene.ts';

/** How many of it: the quantity that counts the noun ("at least 12 of its tanks"), one for "a tank"; null for a bare plural. */
export function countOf(scene: Scene, word: Word): Quantity | null {
  const mention = quantityOf(scene, word);
  if (mention !== null) {
    const { low, high, relation, text, share, from } = mention;
    if (share !== null) return null;
    // "handed *over 33* prisoners": the verb's particle is no bound
    const over = /^over\s+/u.exec(text)?.[0] ?? '';
    const isParticle = over !== '' && HANDING.has(wordAt(scene.tree(), from - 1)?.lemma ?? '');
    return isParticle
      ? { low, high: low, relation: 'exactly', text: text.slice(over.length) }
      : { low, high, relation, text };
  }
  const determiner = childBy(word, 'det');
  const single = word.xpos === 'NN' && /^(?:a|an|another)$/u.test(determiner?.lower ?? '');
  return single ? { low: 1, high: 1, relation: 'exactly', text: `${determiner?.text} ${word.text}` } : null;
}

const HANDING: ReadonlySet<string> = new Set(['hand', 'turn']);

/** The quantity that counts the noun, a share too. */
export function quantityOf(scene: Scene, word: Word): QuantityMention | null {
  const own = nounGroup(word).counts;
  const counts = own.length > 0 ? own : [...ofWhich(word), ...within(word)];
  const at = new Set(counts.map((count) => count.at));
  return scene.quantities.find(({ from, to }) => [...at].some((one) => from <= one && one < to)) ?? null;
}

/** "834 *of their troops*", "dozens of houses": the number heads the group. */
function ofWhich(word: Word): readonly Word[] {
  const { head, label } = word;
  const counts =
    head !== null && isRelation(label, ['nmod']) && prepositionOf(word) === 'of' ? nounGroup(head).counts : [];
  return counts.includes(head as Word) ? counts : [];
}

/** "a family *of nine*", "a crew *of five*": as many people. */
const within = (word: Word): readonly Word[] =>
  GROUPS.has(word.lemma)
    ? childrenBy(word, 'nmod').filter((one) => one.upos === 'NUM' && prepositionOf(one) === 'of')
    : [];
const GROUPS: ReadonlySet<string> = new Set('family crew party group team patrol household squad couple'.split(' '));

/** A noun and what is joined to it, for a frame that takes each as an object of its own. */
export const spread = (words: readonly Word[]): Word[] => [...new Set(words.flatMap(withConjuncts))];

/** The adjectives and nouns before a noun, lower case: "*heavy artillery* shelling". */
export const modifiersOf = (word: Word): string[] =>
  childrenBy(word, 'amod', 'compound', 'nmod:desc').map(({ lower }) => lower);
