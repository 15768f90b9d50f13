/** What a noun group counts, and how many: "hundreds of *homes*", "80 per cent of the *residents*", "960 items of civilian *infrastructure*". */
import type { Quantity } from '../model/quantity.ts';
import type { Word } from '../model/syntax.ts';
import { nounGroup, prepositionOf } from '../annotate/syntax/views/noun-group.ts';
import { childrenBy } from '../annotate/syntax/tree.ts';
import { countOf, quantityOf } from './act.ts';
import type { Scene } from './scene.ts';

export interface Counted {
  /** the noun that is counted; of a bare number, the number */
  readonly word: Word;
  /** the word the group hangs on: "hundreds", "items", "half"; the same as `word` where nothing stands before "of" */
  readonly head: Word;
  readonly count: Quantity | null;
  readonly share: number | null;
}

/** The noun in the group of `head` for which `fits` holds, the head before what stands behind its "of"; null where none does. */
export function countedIn(scene: Scene, head: Word, fits: (word: Word) => boolean): Counted | null {
  if (fits(head)) return { word: head, head, ...measure(scene, head, head) };
  for (let above = head, depth = 0; depth < MOST_OF; depth++) {
    const behind = childrenBy(above, 'nmod').filter((word) => prepositionOf(word) === 'of');
    const of = behind.find(fits);
    if (of !== undefined) return { word: of, head, ...measure(scene, of, head) };
    // "tens of thousands of people"
    const [next] = behind;
    if (next === undefined || at(scene, above) === null) return null;
    above = next;
  }
  return null;
}
const MOST_OF = 3;

function measure(scene: Scene, word: Word, head: Word): Pick<Counted, 'count' | 'share'> {
  // what stands before "of" counts: "half of the 20,000 residents" is no 20,000
  const own = quantityOf(scene, head) ?? at(scene, head) ?? (isMeasure(head) ? null : quantityOf(scene, word));
  if (own === null) return { count: isBoth(head) ? both(head) : countOf(scene, head), share: null };
  const { low, high, relation, text, share } = own;
  return share === null ? { count: { low, high, relation, text }, share } : { count: null, share };
}

/** "*half* of them", "*80 per cent* of the houses": the quantity is the head itself; "*several* cars": an adjective of it. */
const at = (scene: Scene, { at: token, children }: Word) => {
  const own = [
    token,
    ...children.filter((child) => child.at < token && COUNTING.test(child.label)).map((child) => child.at),
  ];
  return scene.quantities.find(({ from, to }) => own.some((one) => from <= one && one < to)) ?? null;
};
const COUNTING = /^(?:amod|det|nummod|compound)$/u;

const isMeasure = ({ lemma }: Word): boolean =>
  /^(?:half|third|quarter|most|majority|part|cent|percent|%)$/u.test(lemma);

/** "both mosques", "both of its bridges" */
const isBoth = (head: Word): boolean =>
  head.lower === 'both' || nounGroup(head).head.children.some(({ lower }) => lower === 'both');
const both = (head: Word): Quantity => ({
  low: 2,
  high: 2,
  relation: 'exactly',
  text: head.children.find(({ lower }) => lower === 'both')?.text ?? head.text,
});
