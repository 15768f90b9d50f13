/** What the tree says of a place or date and an act: whether it is the act's own, or stands in another clause. */
import { childBy, isRelation, upwards, wordAt } from '../annotate/syntax/tree.ts';
import type { TokenRange } from '../model/annotation.ts';
import type { Word } from '../model/syntax.ts';
import type { Scene } from './scene.ts';

/** What is the act's own is as good as the next word; what is of another clause as bad as many words. */
const OWN_GAIN = 12;
const OTHER_CLAUSE_COST = 14;

/** Clauses that tell of something else than the act over them. */
const ASIDES = ['acl', 'advcl', 'parataxis'];
const BEFOREHAND = /^(?:after|before|since|following|until|like|than)$/u;
const LEAST_CONFIDENCE = 0.4;

/** What the tree says: below 0 where the spot depends on the act itself, above where it stands in an aside or another act. */
export function tieOf(scene: Scene, spot: TokenRange, trigger: number): number {
  const tree = scene.tree();
  const act = wordAt(tree, trigger);
  const head = headOf(scene, spot);
  if (act === null || head === null) return 0;
  const above = new Set(upwards(act));
  let cost = 0;
  let confidence = 1;
  for (const word of upwards(head)) {
    if (above.has(word)) return confidence < LEAST_CONFIDENCE ? 0 : cost === 0 && word === act ? -OWN_GAIN : cost;
    confidence *= word.confidence;
    if (isRelation(word.label, ASIDES)) cost = OTHER_CLAUSE_COST;
    if (BEFOREHAND.test(childBy(word, 'case')?.lower ?? '')) cost = OTHER_CLAUSE_COST;
  }
  return 0;
}

/** Whether a spot stands in a relative clause that the trigger is outside of. */
export const isInRelative = (scene: Scene, spot: TokenRange, trigger: number): boolean =>
  relativeOver(scene, spot, trigger) !== null;

/** "*a village* that was raided last year": what the relative clause that a spot stands in, and the trigger does not, tells of. */
export function relativeOver(scene: Scene, spot: TokenRange, trigger: number): Word | null {
  const head = headOf(scene, spot);
  if (head === null) return null;
  for (const { label, reach, head: over } of upwards(head))
    if (label === 'acl:relcl') return trigger < reach.from || trigger >= reach.to ? over : null;
  return null;
}

/** The word of a spot that hangs on what stands outside it. */
function headOf(scene: Scene, { from, to }: TokenRange): Word | null {
  const tree = scene.tree();
  for (let at = to - 1; at >= from; at--) {
    const word = wordAt(tree, at);
    if (word !== null && (word.head === null || word.head.at < from || word.head.at >= to)) return word;
  }
  return null;
}
