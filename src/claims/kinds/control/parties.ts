import type { ActorMention } from '../../../model/annotation.ts';
import type { Party } from '../../../model/party.ts';
import { partyOf } from '../../scene.ts';

/** Several who do it together as one party; null of none. */
export function jointParty(actors: readonly ActorMention[]): Party | null {
  const [only] = actors;
  if (only === undefined) return null;
  if (actors.length === 1) return partyOf(only);
  const ids = [...new Set(actors.flatMap((actor) => actor.actors ?? (actor.actor === null ? [] : [actor.actor])))];
  const text = actors.map((actor) => actor.text).join(' and ');
  return ids.length > 1 ? { text, actor: null, actors: ids } : { text, actor: ids[0] ?? null };
}
