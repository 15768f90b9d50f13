/** The words of a noun's group as written: "school bus in Dahyan", without article, clauses and what it is joined with. */
import type { Word } from '../model/syntax.ts';
import type { TokenRange } from '../model/annotation.ts';
import { isRelation, stretches, subtree } from '../annotate/syntax/tree.ts';
import type { Scene } from './scene.ts';

const OUTSIDE = ['acl', 'appos', 'conj', 'cc', 'parataxis', 'advcl', 'dep', 'list', 'obl', 'nmod:unmarked'];
const MOST_TOKENS = 14;

/** The stretch around the word that belongs to its group. */
export function groupRange(scene: Scene, word: Word): TokenRange {
  const times = scene.times;
  const isOutside = (one: Word): boolean =>
    isRelation(one.label, OUTSIDE) ||
    (one.head === word && (one.label === 'case' || one.label === 'det' || one.label === 'punct')) ||
    (one !== word && times.some(({ from, to }) => from <= one.at && one.at < to));
  const own = stretches(subtree(word, isOutside)).find(({ from, to }) => from <= word.at && word.at < to);
  const range = withoutArticle(scene, hyphened(scene, own ?? { from: word.at, to: word.at + 1 }));
  return range.to - range.from > MOST_TOKENS ? { from: Math.max(range.from, word.at - 3), to: word.at + 1 } : range;
}

export function groupText(scene: Scene, word: Word): string {
  const { from, to } = groupRange(scene, word);
  return scene.doc.text.slice(scene.tokens[from]?.start ?? 0, scene.tokens[to - 1]?.end ?? 0);
}

const withoutArticle = (scene: Scene, { from, to }: TokenRange): TokenRange => ({
  from: to - from > 1 && /^(?:the|an?)$/u.test(scene.tokens[from]?.lower ?? '') ? from + 1 : from,
  to,
});

/** "Al-Shabaab": a name that the tree parts at its hyphen. */
const hyphened = (scene: Scene, { from, to }: TokenRange): TokenRange =>
  scene.tokens[from - 1]?.text === '-' && scene.tokens[from - 1]?.spaced === false && from - 2 >= scene.sentence.from
    ? { from: from - 2, to }
    : { from, to };

/** The noun with what stands before it alone: "roadside bomb". */
export function headText(scene: Scene, word: Word): string {
  const { from, to } = groupRange(scene, word);
  const end = Math.min(to, word.at + 1);
  return scene.doc.text.slice(scene.tokens[from]?.start ?? 0, scene.tokens[end - 1]?.end ?? 0);
}
