/** Nouns that the body they belong to makes a force: members of a militia, contractors of a company. */
import { childrenBy } from '../../../annotate/syntax/tree.ts';
import { nounGroup } from '../../../annotate/syntax/views/noun-group.ts';
import type { Word } from '../../../model/syntax.ts';
import type { Scene } from '../../scene.ts';

/** "several hundred members *of the Volunteer Guard*" */
export const isOfArmed = (scene: Scene, word: Word): boolean =>
  nounGroup(word).counts.length > 0 &&
  nounGroup(word).of.some(
    ({ at, lemma }) =>
      /^(?:guard|militia|army|brigade|legion|corps)$/iu.test(lemma) ||
      scene.actors.some(({ kind, from, to }) => kind === 'force' && from <= at && at < to),
  );

/** "*Sandline* contractors": of a company by its name. */
export const isOfCompany = (scene: Scene, word: Word): boolean =>
  childrenBy(word, 'compound').some(
    ({ upos, at }) =>
      upos === 'PROPN' && ![...scene.actors, ...scene.places].some(({ from, to }) => from <= at && at < to),
  );
