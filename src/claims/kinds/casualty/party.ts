/** Whose people a loss befell. */
import type { ActorMention } from '../../../model/annotation.ts';
import type { Basis } from '../../../model/claim.ts';
import { actorsOf, type Party } from '../../../model/party.ts';
import type { PeopleGroup } from '../../people-group.ts';
import { lowerAt, partyOf, type Scene, subjectsOf, voiceAt } from '../../scene.ts';
import { LOSE } from './en.ts';
import type { Loss } from './loss.ts';

/** Whose people: named in the group, "their" of the one who speaks, or one's own where a belligerent reports losses without saying whose. */
export function victimsParty(
  scene: Scene,
  loss: Loss,
  group: PeopleGroup | null,
): { party: Party | null; basis: Record<string, Basis> } {
  if (group?.actor) return { party: partyOf(group.actor), basis: {} };
  const lostAt =
    lowerAt(scene, loss.at) === 'lost'
      ? loss.at
      : lowerAt(scene, (group?.from ?? 0) - 1) === 'lost'
        ? (group?.from ?? 0) - 1
        : loss.at;
  const subject = subjectsOf(scene, lostAt)[0];
  const speaker = voiceAt(scene, loss.at)?.speaker ?? null;
  const own: Party | null =
    speaker !== null && (speaker.actor !== null || speaker.actors)
      ? { text: speaker.text, actor: speaker.actor, ...(speaker.actors ? { actors: [...speaker.actors] } : {}) }
      : null;
  if (LOSE.has(lowerAt(scene, lostAt))) {
    return { party: subject === undefined ? own : partyOf(subject), basis: {} };
  }
  if (group?.possessive && own === null) return ofAntecedent(scene, group.from);
  if (group?.possessive) return { party: own ?? (subject === undefined ? null : partyOf(subject)), basis: {} };
  const belligerent = own !== null && own.actor !== null && isParty(scene, own.actor);
  if (
    !belligerent ||
    loss.active ||
    scene.actors.some((one) => one.actor !== null && one.actor !== own.actor && isInVoice(scene, loss.at, one.from))
  )
    return { party: null, basis: {} };
  return {
    party: own,
    basis: {
      'casualty.victims.party': {
        how: 'inferred',
        from: 'a party that reports losses without saying whose reports its own',
      },
    },
  };
}

/** What wages war: states, their forces, armed groups. */
const BELLIGERENT: ReadonlySet<ActorMention['kind']> = new Set(['state', 'force', 'group']);

/** "its servicemen" where nobody is reported to speak: the publisher's, when it is a party itself, else those of the party named last. */
function ofAntecedent(scene: Scene, at: number): { party: Party | null; basis: Record<string, Basis> } {
  const { publisherActor } = scene.doc;
  const paragraph = scene.doc.paragraphs[scene.sentence.paragraph];
  const named = [...scene.earlier, ...scene.actors].findLast(
    (one) => one.to <= at && one.start >= (paragraph?.start ?? 0) && one.actor !== null && BELLIGERENT.has(one.kind),
  );
  const actor = named?.actor ?? publisherActor;
  if (actor === null) return { party: null, basis: {} };
  const from =
    named !== undefined ? `"${named.text}", named last in the paragraph` : 'the publisher, whose own statement this is';
  return { party: { text: null, actor }, basis: { 'casualty.victims.party': { how: 'inherited', from } } };
}

/** True when the token at `other` is in the reach of the voice that speaks at `at`. */
const isInVoice = (scene: Scene, at: number, other: number): boolean =>
  voiceAt(scene, at)?.content.some(({ from, to }) => from <= other && other < to) === true;

/** A state or armed group speaks of its own losses; an organisation, a paper or an agency does not. */
const isParty = (scene: Scene, actor: string): boolean => {
  const kinds = scene.kindsOf.get(actor);
  return (
    kinds !== undefined &&
    (kinds.has('state') || kinds.has('force')) &&
    !kinds.has('organisation') &&
    !kinds.has('media')
  );
};

export const sameParty = (actor: ActorMention, party: Party | null): boolean =>
  actor.actor !== null && actorsOf(party).includes(actor.actor) && actor.kind === 'people';
