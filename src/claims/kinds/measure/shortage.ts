/** What a state lays its hand on in war: goods rationed, vehicles requisitioned; and people kept at home by an order. */
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childrenBy } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { actAt, countOf } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { isTaken, partOf, phraseText } from '../../stand.ts';
import { authoritiesOf } from './acts.ts';
import { OF_STATE } from './en-custody.ts';
import type { Measure, MeasureSlots } from './schema.ts';
import { CIVILIANS } from './verbs.ts';

/** Their words, as `Kind.triggers`. */
export const SHORTAGE: readonly string[] = ['ration', 'rationing', 'requisition', 'commandeer', 'confine', 'blackout'];

export const shortageIn = (scene: Scene): Draft[] =>
  scene.tree().words.flatMap((word) => (word.upos === 'VERB' && VERBS.test(word.lemma) ? ofVerb(scene, word) : []));
const VERBS = /^(?:ration|requisition|commandeer|confine|impress)$/u;

function ofVerb(scene: Scene, word: Word): Draft[] {
  const act = actAt(scene, word.at);
  if (act === null || !isTaken(act) || act.mood.modality !== undefined) return [];
  const [what] = act.undergoers;
  if (what === undefined) return [];
  const holders = authoritiesOf(scene, act);
  const confines = word.lemma === 'confine';
  if (confines) {
    const home = childrenBy(word, 'obl').some(({ lemma }) =>
      /^(?:home|house|quarter|barracks|camp|district|village|island)$/u.test(lemma),
    );
    if (!home || !CIVILIANS.has(what.lemma) || (act.doers.length > 0 && holders.length === 0)) return [];
  }
  const ofState =
    act.doers.length === 0 ||
    holders.some(({ party }) => party.actor !== null) ||
    act.doers.some(({ lemma }) => OF_STATE.has(lemma.toLowerCase()) || /^(?:state|authority)$/u.test(lemma));
  if (!confines && !ofState) return [];
  if (
    word.lemma === 'impress' ||
    (word.lemma === 'ration' && verbGroup(word).voice === 'active' && holders.length === 0)
  )
    return [];
  const measure: Measure = confines ? 'movement-restriction' : 'other';
  const held = word.lemma === 'ration' && lowerAt(scene, word.at - 1) !== 'was' && verbGroup(word).voice === 'passive';
  const slots: MeasureSlots = {
    measure,
    act: held ? 'in-force' : 'declared',
    authority: holders[0]?.party ?? null,
    affected: confines ? phraseText(scene, partOf(what)) : null,
    count: confines ? countOf(scene, what) : null,
    subset: false,
    share: null,
  };
  return [{ trigger: act.trigger, slots, performed: true }];
}
