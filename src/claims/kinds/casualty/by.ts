/** Who killed, hurt or took the people. */
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { wordAt } from '../../../annotate/syntax/tree.ts';
import type { ActorMention } from '../../../model/annotation.ts';
import type { Basis } from '../../../model/claim.ts';
import { actorsOf, type Party } from '../../../model/party.ts';
import type { Word } from '../../../model/syntax.ts';
import { STANCE_VERBS } from '../../../language/en/stances.ts';
import { partyOfWords } from '../../attackers.ts';
import { attackerBefore, harmerOf } from '../../harm.ts';
import { agentsOf, doerOf, lowerAt, type Scene, subjectsOf } from '../../scene.ts';
import { LOSE } from './en.ts';
import { COSTS } from './shares.ts';
import type { Loss } from './loss.ts';

/** Null where nobody is told; who attacked in the clause before did it where the loss itself tells of nobody. */
export function byWhom(
  scene: Scene,
  loss: Loss,
  victims: Party | null,
): { by: Party | null; basis: Record<string, Basis> } {
  const stated = statedBy(scene, loss, victims) ?? ofHands(scene, loss);
  if (
    stated !== null ||
    loss.active ||
    loss.told === true ||
    !DIED.has(loss.effect) ||
    LOSE.has(lowerAt(scene, loss.at))
  )
    return { by: stated, basis: {} };
  const word = wordAt(scene.tree(), loss.at);
  const attacker = word === null ? null : attackerBefore(scene, word);
  if (attacker === null || isSame(attacker, victims) || (attacker.actor !== null && attacker.actor === victims?.actor))
    return { by: null, basis: {} };
  return {
    by: attacker,
    basis: { 'casualty.by': { how: 'inherited', from: 'the attack told before in the sentence' } },
  };
}
const DIED: ReadonlySet<Loss['effect']> = new Set(['killed', 'wounded', 'killed-or-wounded', 'captured', 'abducted']);

/** "fell into *rebel* hands", "passed into the hands of *the guerrillas*" */
function ofHands(scene: Scene, { at, effect }: Loss): Party | null {
  if (effect !== 'captured' || lowerAt(scene, at + 1) !== 'into') return null;
  const hands = [2, 3, 4, 5].map((k) => at + k).find((one) => lowerAt(scene, one) === 'hands');
  if (hands === undefined) return null;
  const owner =
    lowerAt(scene, hands + 1) === 'of'
      ? scene.actors.find(({ from }) => from > hands + 1 && from <= hands + 3)
      : scene.actors.find(({ from, to }) => from > at + 1 && to <= hands);
  if (owner !== undefined) return doerOf(scene, owner);
  const words = scene
    .tree()
    .words.filter((word) => word.label !== 'case' && word.head?.at === hands && word.at > hands);
  return partyOfWords(scene, words);
}

/** Null where nobody is told, and where the verb tells of the loser: "lost", "losses suffered by". */
function statedBy(scene: Scene, loss: Loss, victims: Party | null): Party | null {
  // "a failed push *cost* it 200 men"
  if (LOSE.has(lowerAt(scene, loss.at)) || COSTS.test(lowerAt(scene, loss.at))) return null;
  const word = actOf(scene, loss);
  // "counted 30 dead": who tells of them did nothing to them
  if (word?.upos === 'VERB' && (STANCE_VERBS.has(word.lemma) || TELLS.has(word.lemma))) return null;
  const told = word === null ? null : harmerOf(scene, word, !loss.active);
  if (told !== null) return isSame(told, victims) ? null : told;
  // what did it is nobody: "a flood killed 30"
  if (word !== null && loss.active && argumentsOf(word).doers.length > 0) return null;
  const agents = loss.active
    ? subjectsOf(scene, loss.at)
    : agentsOf(scene, loss.at).filter((one) => isAgent(scene, one));
  // people hurt are not the ones who hurt them
  const agent = agents.find((one) => one.kind !== 'people' || one.actor !== null);
  return agent === undefined || isVictim(agent, victims) ? null : doerOf(scene, agent);
}
const TELLS = new Set([
  'bury',
  'suffer',
  'sustain',
  'see',
  'correct',
  'treat',
  'receive',
  'survive',
  'remain',
  'mourn',
  'number',
  'stand',
  'total',
]);

/** "were taken *hostage*": the verb over the word that tells it. */
function actOf(scene: Scene, { at }: Loss): Word | null {
  const word = wordAt(scene.tree(), at);
  const head = word?.head ?? null;
  return word !== null && word.upos !== 'VERB' && head?.upos === 'VERB' && TAKES.has(head.lemma) ? head : word;
}
const TAKES = new Set(['take', 'hold', 'make', 'lead', 'carry', 'seize']);

/** "by the army's count", "losses suffered by the army": no doer. */
function isAgent(scene: Scene, { from, to }: ActorMention): boolean {
  if (
    /^(?:'s|’s|')$/u.test(lowerAt(scene, to)) ||
    /^(?:count|figures|estimate|tally|account)$/u.test(lowerAt(scene, to))
  )
    return false;
  const by = lowerAt(scene, from - 1) === 'by' ? from - 1 : from - 2;
  return !/^(?:suffered|sustained|incurred|taken|reported|acknowledged|admitted|given|claimed|counted|recorded|borne|released|published)$/u.test(
    lowerAt(scene, by - 1),
  );
}

const isVictim = (actor: ActorMention, party: Party | null): boolean =>
  actor.actor !== null && actorsOf(party).includes(actor.actor) && actor.kind === 'people';

/** The very words that name the victims. */
const isSame = (one: Party, other: Party | null): boolean => other !== null && one.text === other.text;
