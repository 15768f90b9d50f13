/** Those whom a state lets go whom it had arrested: "was arrested on the 20th and freed without charge", "the others were sent home". */
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { arrestedIn } from '../../arrested.ts';
import { actAt } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import { isTaken } from '../../stand.ts';
import { authoritiesOf } from './acts.ts';
import { ofPeople } from './of-people.ts';
import { counted, isPeople } from './people.ts';

/** Their words, as `Kind.triggers`. */
export const RELEASED: readonly string[] = ['release', 'free', 'let', 'set', 'allow', 'go'];

export function releasedIn(scene: Scene): Draft[] {
  const words = scene
    .tree()
    .words.filter((word) => word.upos === 'VERB' && /^(?:release|free|let|set|allow)$/u.test(word.lemma));
  if (words.length === 0) return [];
  return words.flatMap((word) => freed(scene, word));
}

function freed(scene: Scene, word: Word): Draft[] {
  const beside = word.children.map(({ lower }) => lower);
  const lets =
    /^(?:release|free)$/u.test(word.lemma) ||
    (word.lemma === 'let' && beside.some((one) => /^(?:go|out|off|home)$/u.test(one))) ||
    (word.lemma === 'set' && beside.includes('free')) ||
    (word.lemma === 'allow' &&
      (beside.includes('home') || childrenBy(word, 'xcomp').some((one) => /^(?:go|leave|return)$/u.test(one.lemma))));
  const act = lets ? actAt(scene, word.at) : null;
  if (act === null || !isTaken(act) || act.mood.modality !== undefined) return [];
  const jailed = childrenBy(word, 'obl').some(({ lemma }) =>
    /^(?:prison|jail|custody|detention|bail|cell|gaol)$/u.test(lemma),
  );
  if (!jailed && arrestedIn(scene) === null) return [];
  // "was arrested and *freed*": who was arrested
  const above = word.label === 'conj' && word.head !== null ? childBy(word.head, 'nsubj:pass') : null;
  const who = act.undergoers[0] ?? (verbGroup(word).voice === 'passive' || word.xpos === 'VBN' ? above : null);
  const allBut =
    who?.lower === 'all' ||
    who?.upos === 'NUM' ||
    /^(?:most|some|others|both|they|he|she|him|her|them|rest)$/u.test(who?.lower ?? '');
  if (who == null || !(allBut || isPeople(scene, counted(who)))) return [];
  if (/^(?:soldier|fighter|captive|hostage|prisoner|body|wounded)$/u.test(who.lemma) && !jailed) return [];
  const [holder] = authoritiesOf(scene, act);
  return [ofPeople(scene, word, who, { measure: 'release', act: 'enforced', authority: holder?.party ?? null })];
}
