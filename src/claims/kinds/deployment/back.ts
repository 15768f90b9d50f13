/** The force that the sentence before told of, for figures that leave it out: "Chad has promised *2,000*", "put *their number* at 4,000". */
import { childrenBy } from '../../../annotate/syntax/tree.ts';
import type { Party } from '../../../model/party.ts';
import type { Word } from '../../../model/syntax.ts';
import { partyOf, type Scene } from '../../scene.ts';
import { FIGHTERS, FORCE_NOUNS } from './en.ts';
import type { What } from './schema.ts';

export interface Before {
  readonly what: What;
  readonly of: Party | null;
}

/** Null where the two sentences before, in the same paragraph, name none. */
export const forceBefore = (scene: Scene): Before | null => forceIn(scene, 1) ?? forceIn(scene, 2);

function forceIn(scene: Scene, back: number): Before | null {
  const before = scene.doc.sentences[scene.index - back];
  if (before === undefined || before.paragraph !== scene.sentence.paragraph) return null;
  const { words } = scene.doc.trees.of(scene.index - back);
  const found = words.findLast((word) => sortOf(word) !== null && word.xpos === 'NNS');
  if (found === undefined) return null;
  const nation = scene.earlier.findLast(
    ({ from, to, actor }) => actor !== null && from >= before.from && to <= found.at + 1 && found.at - to <= NEAR,
  );
  return { what: sortOf(found) as What, of: nation === undefined ? null : partyOf(nation) };
}
const NEAR = 3;

const sortOf = (word: Word): What | null => {
  if (word.upos !== 'NOUN') return null;
  if (word.lemma === 'man') return childrenBy(word, 'nummod').length > 0 ? 'troops' : null;
  return FORCE_NOUNS.get(word.lemma) ?? (FIGHTERS.has(word.lemma) ? 'troops' : null);
};
