/** Whose measure it is where a phrase names it: the subject or agent, the state in whose land it holds, who speaks. */
import type { ActorMention } from '../../../model/annotation.ts';
import type { Party } from '../../../model/party.ts';
import { wordAt } from '../../../annotate/syntax/tree.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { actAt } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { agentsOf, governor, lowerAt, partyOf, type Scene, subjectsOf, voiceAt } from '../../scene.ts';
import { authoritiesOf as byTree } from './acts.ts';

interface Authority {
  readonly party: Party;
  readonly place?: Draft['place'];
}

/** Who took it: the subject and those joined to it, the agent, "In X, officials …", else the state that speaks or whose land is named. */
export function authoritiesOf(scene: Scene, anchor: number, after: number): Authority[] {
  const direct = agentsOf(scene, after);
  const agents = direct.length > 0 ? direct : decreeing(scene, after);
  const near = wordAt(scene.tree(), anchor);
  // "emergency rule *was extended by* parliament": the verb stands behind
  const last = wordAt(scene.tree(), after - 1);
  const first = near?.upos !== 'VERB' && near?.upos !== 'AUX' && last?.upos === 'VERB' ? last : near;
  // "*was* charged", "*been* called up"
  const done = first?.upos === 'AUX' ? (wordAt(scene.tree(), anchor + 1) ?? first) : first;
  // "the envoy was declared …": the subject undergoes it
  const passive = agents.length === 0 && done?.upos === 'VERB' && verbGroup(done).voice === 'passive';
  const subjects =
    agents.length > 0
      ? agents
      : passive
        ? []
        : subjectsOf(scene, anchor).filter(({ kind }) => kind !== 'group' && kind !== 'people');
  const plain = subjects.filter((actor) => actor.actor !== null || actor.actors !== undefined);
  if (plain.length > 0) return plain.map((actor) => ({ party: partyOf(actor) }));
  const act = done?.upos === 'VERB' ? actAt(scene, done.at) : null;
  const told = act === null ? [] : byTree(scene, act);
  const lands = landsOf(scene);
  if (lands.length > 0) {
    const text = subjects[0]?.text ?? told[0]?.party.text ?? null;
    return lands.map((land) => {
      const place = scene.places.find((one) => one.from < land.to && land.from < one.to);
      return { party: { text: text ?? land.text, actor: land.actor }, ...(place ? { place } : {}) };
    });
  }
  if (told.length > 0) return told.map(({ party }) => ({ party }));
  const speaker = voiceAt(scene, anchor)?.speaker;
  return speaker !== undefined && speaker.actor !== null && subjects.length === 0
    ? [{ party: { text: speaker.text, actor: speaker.actor } }]
    : [];
}

/** "annulled by a decree *of the president*" */
function decreeing({ actors, tokens }: Scene, after: number): readonly ActorMention[] {
  const at = (i: number): string => tokens[i]?.lower ?? '';
  return actors.filter(({ from }) => {
    const of = at(from - 1) === 'the' ? from - 2 : from - 1;
    if (from < after || from > after + DECREE_REACH || at(of) !== 'of' || !DECREES.test(at(of - 1))) return false;
    return [2, 3, 4].some((back) => at(of - back) === 'by');
  });
}
const DECREE_REACH = 14;
const DECREES = /^(?:decree|order|edict|ukase|proclamation|decision|resolution|law)$/u;

/** "a source *in Amman*": where the one who speaks is. */
const isOfSpeaker = (scene: Scene, { from }: ActorMention): boolean =>
  wordAt(scene.tree(), from - 2)?.upos === 'NOUN' && SAYS.test(lowerAt(scene, from - 2));
const SAYS =
  /^(?:sources?|lawyers?|diplomats?|embass(?:y|ies)|officials?|experts?|activists?|journalists?|researchers?|representatives?|residents?)$/u;

/** "arrested in Tunis, Sfax and Gabes": a capital among towns stands for no state. */
const isTown = (scene: Scene, actor: ActorMention): boolean =>
  scene.places.some(({ from, to, precision }) => precision === 'settlement' && from < actor.to && actor.from < to);

/** "In Niger, and in Mali, officials …", "across A and B": the states in whose land the measure holds. */
function landsOf(scene: Scene): ActorMention[] {
  const found = scene.actors.filter(
    (actor) =>
      actor.actor !== null &&
      actor.kind !== 'people' &&
      /^(?:in|across|throughout)$/u.test(governor(scene, actor.from)) &&
      !isOfSpeaker(scene, actor) &&
      !isTown(scene, actor),
  );
  const lead = found[0];
  if (lead === undefined) return [];
  const more = scene.actors.filter(
    (actor) =>
      actor.from > lead.to &&
      actor.actor !== null &&
      actor.from - lead.to <= 8 &&
      /^(?:and|in|,)$/u.test(governor(scene, actor.from)) &&
      actor.kind !== 'people',
  );
  return [lead, ...more.filter((actor) => actor.actor !== lead.actor)].filter(
    (actor, i, all) => all.findIndex((one) => one.actor === actor.actor) === i,
  );
}
