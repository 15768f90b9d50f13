/** Who makes a truce, who brings it about and who breaks it. */
import type { Party } from '../../../model/party.ts';
import type { Word } from '../../../model/syntax.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { prepositionOf, withConjuncts } from '../../../annotate/syntax/views/noun-group.ts';
import { childrenBy } from '../../../annotate/syntax/tree.ts';
import { type Act, actorBefore } from '../../act.ts';
import { partiesAt } from '../../party-of.ts';
import { partyOf, type Scene } from '../../scene.ts';

const BETWEEN = /^(?:between|with|among)$/u;

/** "between X and Y", "with X": behind the verb or behind the truce. */
export function betweenWhom(scene: Scene, act: Act | null, truce: Word): Party[] {
  const own = argumentsOf(truce).circumstances.flatMap(({ word }) =>
    BETWEEN.test(prepositionOf(word) ?? '') ? withConjuncts(word) : [],
  );
  const behind = act?.phrases.filter(({ preposition }) => BETWEEN.test(preposition)).map(({ word }) => word) ?? [];
  return partiesAt(scene, [...own, ...behind]);
}

const BROKERING = new Set(['broker', 'mediate', 'negotiate', 'sponsor', 'facilitate']);

/** "brokered by X", "an X-brokered truce". */
export function brokersOf(scene: Scene, truce: Word): Party[] {
  const by = childrenBy(truce, 'acl', 'amod')
    .filter(({ lemma }) => BROKERING.has(lemma))
    .flatMap((verb) => [
      ...partiesAt(
        scene,
        argumentsOf(verb)
          .doers.map(({ word }) => word)
          .filter((word) => word !== truce),
      ),
      ...(verb.label === 'amod' ? before(scene, verb) : []),
    ]);
  const compound = childrenBy(truce, 'compound', 'nmod:desc').flatMap((noun) => brokersOf(scene, noun));
  return [...by, ...compound];
}

/** The names right before "-brokered". */
function before(scene: Scene, verb: Word): Party[] {
  const named = scene.actors.findLast(({ from, to }) => to <= verb.at && to >= verb.at - 2 && from < verb.at);
  const mention = named ?? actorBefore(scene, verb);
  return mention === null ? [] : [partyOf(mention)];
}
