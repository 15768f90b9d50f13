/** Posts and bases that forces set up: who sets one up is there. */
import { childrenBy } from '../../../annotate/syntax/tree.ts';
import { prepositionOf, withConjuncts } from '../../../annotate/syntax/views/noun-group.ts';
import { type Act as Told, actsIn, type Phrase } from '../../act.ts';
import { jointly, partiesAt } from '../../party-of.ts';
import type { Scene } from '../../scene.ts';
import { BASING, BASES } from './en-bases.ts';
import { forceAt } from './force.ts';
import type { Hit } from './hit.ts';
import { moodOf } from './mood.ts';
import { isAbroad } from './where.ts';

/** Forces of another country than the place's, or told as a contingent; a state's posts at home are nobody's deployment. */
export const basesIn = (scene: Scene): Hit[] =>
  actsIn(scene, BASING).flatMap(({ act }): Hit[] => {
    const base = act.undergoers.find(({ lemma }) => BASES.has(lemma));
    const mood = base === undefined ? null : moodOf(scene, act);
    const [doer] = act.doers;
    if (base === undefined || mood === null || doer === undefined || act.form === 'noun') return [];
    const of = jointly(partiesAt(scene, act.doers));
    const phrases = [...act.phrases, ...hung(base)].filter(({ preposition }) => WHERE.test(preposition));
    const wheres = phrases.map(({ word }) => word);
    const force = forceAt(scene, doer);
    if (of === null || wheres.length === 0 || !isAbroad(scene, of, wheres)) return [];
    const trigger = act.trigger;
    const own = {
      word: force?.word ?? doer,
      what: force?.what ?? ('troops' as const),
      count: force?.count ?? null,
      of,
    };
    return [{ trigger, force: own, act: 'present', of, phrases, for: null, ...mood }];
  });

const hung = (base: Told['word']): Phrase[] =>
  childrenBy(base, 'nmod')
    .flatMap(withConjuncts)
    .flatMap((word) => {
      const preposition = prepositionOf(word);
      return preposition === null ? [] : [{ preposition, word }];
    });
const WHERE = /^(?:in|on|at|near|inside|along|around|outside|across)$/u;
