/** How sure a deployment is told: done, planned, ruled out. */
import type { Word } from '../../../model/syntax.ts';
import { childBy, isRelation } from '../../../annotate/syntax/tree.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import type { Act as Told } from '../../act.ts';
import { type Scene, voiceAt } from '../../scene.ts';
import { tellingOf } from '../../told.ts';
import type { Hit } from './hit.ts';

/** Null where it is merely wished, asked for or possible. "would" tells a plan where somebody says so. */
export function moodOf(scene: Scene, { word, mood, form }: Told): Pick<Hit, 'stance' | 'modality'> | null {
  const telling = tellingOf(word);
  if (telling === 'open' || telling === 'urged' || mood.modality === 'urged') return null;
  const perfect = form === 'verb' && verbGroup(word).perfect;
  if (mood.modality === 'alleged' && !perfect) return null;
  const heard = voiceAt(scene, word.at) !== null || childBy(word, 'aux:pass') !== null;
  if (mood.modality === 'conditional' && (perfect || !heard)) return null;
  const planned =
    telling === 'planned' ||
    mood.modality === 'planned' ||
    mood.modality === 'conditional' ||
    PROMISING.test(word.lemma);
  const modality = planned ? ('planned' as const) : mood.modality;
  const stance = isRuledOut(word) ? ('denies' as const) : mood.stance;
  return {
    ...(stance === undefined ? {} : { stance }),
    ...(modality === undefined ? {} : { modality }),
  };
}
/** "*ruled out* sending troops" */
const isRuledOut = (word: Word): boolean =>
  word.head !== null &&
  isRelation(word.label, ['xcomp', 'obj', 'ccomp']) &&
  /^(?:rule out|exclude)$/u.test(verbGroup(word.head).lemma) &&
  !verbGroup(word.head).negative;
const PROMISING = /^(?:pledge|promise|expect|await)$/u;
