/** What every measure told of the people it reaches has alike. */
import type { Word } from '../../../model/syntax.ts';
import { countOf } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import { partOf, phraseText } from '../../stand.ts';
import type { MeasureSlots } from './schema.ts';

/** Told at `word` of `who`, as done; nobody's where `told` names no authority. */
export function ofPeople(
  scene: Scene,
  word: Word,
  who: Word,
  told: Pick<MeasureSlots, 'measure' | 'act'> & Partial<MeasureSlots>,
): Draft {
  const slots: MeasureSlots = {
    authority: null,
    affected: phraseText(scene, partOf(who)),
    count: countOf(scene, who),
    subset: false,
    share: null,
    ...told,
  };
  return { trigger: { from: word.at, to: word.at + 1 }, slots, performed: true };
}
