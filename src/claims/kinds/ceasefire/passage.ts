/** Whether the sentences before tell of a truce, so that "the deal" is that one and a plan one of its clauses. */
import type { TokenRange } from '../../../model/annotation.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { AGREEMENT_WORDS, TRUCE_WORDS, WAR_WORDS } from './en.ts';

const SENTENCES_BACK = 4;

/** A word of truce in the sentence itself. */
export function tellsOfTruce(scene: Scene, { from, to }: TokenRange = scene.sentence): boolean {
  for (let at = from; at < to; at++) if (TRUCE_WORDS.has(lowerAt(scene, at)) || isCeaseFire(scene, at)) return true;
  return false;
}

export function tellsOfAgreement(scene: Scene, { from, to }: TokenRange = scene.sentence): boolean {
  for (let at = from; at < to; at++) if (AGREEMENT_WORDS.has(lowerAt(scene, at))) return true;
  return false;
}

const isCeaseFire = (scene: Scene, at: number): boolean =>
  lowerAt(scene, at) === 'cease' && [1, 2].some((on) => /^fires?$/u.test(lowerAt(scene, at + on)));

/** The sentences right before, nearest first; a heading begins another subject. */
export function sentencesBefore(scene: Scene): TokenRange[] {
  const out: TokenRange[] = [];
  for (let i = scene.index - 1; i >= Math.max(0, scene.index - SENTENCES_BACK); i--) {
    const one = scene.doc.sentences[i];
    if (one === undefined || one.form === 'heading') break;
    out.push(one);
  }
  return out;
}

/** The sentence or those before it speak of a truce. */
export const passageTellsOfTruce = (scene: Scene): boolean =>
  tellsOfTruce(scene) || sentencesBefore(scene).some((one) => tellsOfTruce(scene, one));

/** … or of an agreement */
export const passageTellsOfAgreement = (scene: Scene): boolean =>
  sentencesBefore(scene).some((one) => tellsOfAgreement(scene, one));

/** … or of those who fight a war. */
export const passageTellsOfWar = (scene: Scene): boolean =>
  [scene.sentence, ...sentencesBefore(scene)].some(({ from, to }) => {
    for (let at = from; at < to; at++)
      if (WAR_WORDS.has(lowerAt(scene, at)) || TRUCE_WORDS.has(lowerAt(scene, at))) return true;
    return false;
  });
