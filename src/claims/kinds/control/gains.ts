/** "took *control* of the port", "lost *control* over the province", "widened its *foothold*": the verb tells which way. */
import { prepositionOf, withConjuncts } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childrenBy } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { type Act, actAt } from '../../act.ts';
import type { Scene } from '../../scene.ts';
import { CONTROL_VERBS, FOOTHOLDS, HOLDS } from './en-acts.ts';
import type { Effect } from './schema.ts';

export interface Gain {
  readonly act: Act;
  readonly effect: Effect;
  /** what names the places */
  readonly words: readonly Word[];
}

export function gainsIn(scene: Scene): Gain[] {
  return scene.tree().words.flatMap((noun): Gain[] => {
    const verb = noun.head;
    // "held *sway*": taken for an adverb
    const taken = /^(?:obj|nsubj:pass)$/u.test(noun.label) || (noun.lower === 'sway' && noun.label === 'advmod');
    if (verb === null || !HOLDS.has(noun.lower) || !taken) return [];
    const effect = CONTROL_VERBS.get(verbGroup(verb).lemma);
    const act = effect === undefined ? null : actAt(scene, verb.at);
    if (effect === undefined || act === null) return [];
    const words = [noun, verb, ...childrenBy(verb, 'obl').filter(isManner)]
      .flatMap((one) => childrenBy(one, one === verb ? 'obl' : 'nmod'))
      .filter((word) => prepositionsOf(noun, effect).test(prepositionOf(word) ?? ''))
      .flatMap(withConjuncts);
    const trigger = { from: Math.min(verb.at, noun.at), to: Math.max(verb.at, noun.at) + 1 };
    return [{ act: { ...act, trigger }, effect: saidOf(noun, verb, effect), words }];
  });
}

const prepositionsOf = ({ lower }: Word, effect: Effect): RegExp => {
  if (FOOTHOLDS.has(lower) || effect === 'recaptured') return /^(?:of|over|in|to|across|on|at|near)$/u;
  return /^(?:grip|hold|stranglehold)$/u.test(lower) ? /^(?:of|over|on)$/u : /^(?:of|over)$/u;
};

/** "gained *a foothold* in the town": in it, but not its master; "widened" it: farther. */
function saidOf({ lower }: Word, { lemma }: Word, effect: Effect): Effect {
  if (!FOOTHOLDS.has(lower)) return effect;
  if (WIDENING.test(lemma)) return 'advanced';
  return effect === 'captured' ? 'entered' : effect;
}
const WIDENING = /^(?:widen|enlarge|expand|extend|broaden|deepen)$/u;

/** "took control *by force* of the town": the place hangs on how it was done. */
const isManner = ({ lower }: Word): boolean => /^(?:force|storm|surprise)$/u.test(lower);
