import { CATEGORY_NOUNS } from '../../../language/en/people.ts';
import type { ActorMention } from '../../../model/annotation.ts';
import type { Party } from '../../../model/party.ts';
import type { Word } from '../../../model/syntax.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { partiesOf } from '../../act.ts';
import { mentionMade } from '../../act-mentions.ts';
import { doerOf, lowerAt, partyOf, type Scene } from '../../scene.ts';

/** Several who do it together as one party; null of none. */
export function jointParty(actors: readonly ActorMention[]): Party | null {
  const [only] = actors;
  if (only === undefined) return null;
  if (actors.length === 1) return partyOf(only);
  const ids = [...new Set(actors.flatMap((actor) => actor.actors ?? (actor.actor === null ? [] : [actor.actor])))];
  const text = actors.map((actor) => actor.text).join(' and ');
  return ids.length > 1 ? { text, actor: null, actors: ids } : { text, actor: ids[0] ?? null };
}

/** Whoever of the words can be named, also where no list knows the name; "SAF *tanks*" do it too. */
export const known = (scene: Scene, words: readonly Word[]): ActorMention[] => {
  const told = words.map(counted);
  return partiesOf(scene, told).flatMap((one, i) => {
    const word = told[i] as Word;
    return (
      one ??
      (MACHINES.has(word.lemma) || isFollowing(word) || STANDING.has(word.lemma)
        ? [mentionMade(scene, word, 'force')]
        : [])
    );
  });
};

/** "the *last* of the soldiers", "*what remained* of the soldiers": the soldiers. */
function counted(word: Word): Word {
  const remaining = /^(?:what|all)$/u.test(word.lower) ? childrenBy(word, 'acl:relcl')[0] : undefined;
  const over = remaining !== undefined && REMAINS.has(remaining.lemma) ? remaining : word;
  if (over === word && !COUNTERS.has(word.lemma)) return word;
  return [...childrenBy(over, 'nmod'), ...childrenBy(over, 'obl')].find((one) => prepositionOf(one) === 'of') ?? word;
}
const REMAINS = new Set('remain leave survive'.split(' '));
const COUNTERS = new Set('last first rest most bulk majority remainder half dozen hundred thousand remnant'.split(' '));
/** "*his men*": of whom the passage tells. */
const isFollowing = (word: Word): boolean =>
  MEN.has(word.lower) &&
  (childBy(word, 'nmod:poss') !== null || childrenBy(word, 'compound').some(({ text }) => /^\p{Lu}{2,}/u.test(text)));
const MEN = new Set('men followers loyalists fighters horsemen'.split(' '));
/** Who stands in or before a place, whosever they are. */
const STANDING = new Set('defender besieger attacker occupier invader raider'.split(' '));
/** What moves into a place with men in it. */
const MACHINES = new Set('tank armour armor bulldozer gunboat warship technical half-track'.split(' '));

export const partyOfAll = (scene: Scene, actors: readonly ActorMention[]): Party | null =>
  actors.length === 1 ? doerOf(scene, actors[0] as ActorMention) : jointParty(actors);

/** "handed *over to the army*", "control *of it passed to X*": the actor behind the first "to" within reach of token `after`. */
export function receiverOf(scene: Scene, after: number): Party | null {
  const actor = scene.actors.find(
    ({ from }) => from >= after && from <= after + RECEIVER_REACH && isBehindTo(scene, from),
  );
  return actor === undefined ? null : partyOf(actor);
}
const RECEIVER_REACH = 10;

const isBehindTo = (scene: Scene, from: number): boolean =>
  lowerAt(scene, lowerAt(scene, from - 1) === 'the' ? from - 2 : from - 1) === 'to';

const CIVILIANS: ReadonlySet<string> = new Set([...CATEGORY_NOUNS.civilian, ...CATEGORY_NOUNS.unspecified]);
const MILITARY: ReadonlySet<string> = new Set(CATEGORY_NOUNS.military);
const ARMS: ReadonlySet<string> = new Set([
  ...MILITARY,
  ...'army military navy militia garrison brigade battalion division regiment corps guerrillas'.split(' '),
]);

/** Those who bear the arms themselves, "the army" without saying whose among them. */
export const isForce = ({ kind, text }: ActorMention): boolean =>
  kind === 'force' || kind === 'group' || ARMS.has(text.toLowerCase().split(' ').at(-1) ?? '');

/** Who can hold a place by arms: a force, an armed group, a state; not its people, its papers or a person. */
export function isArmed(scene: Scene, actor: ActorMention): boolean {
  const last = lowerAt(scene, actor.to - 1);
  // "Kony's *men*"
  if (actor.kind === 'force') return true;
  if (CIVILIANS.has(last)) return false;
  if (actor.kind === 'group') return true;
  return MILITARY.has(last) || (actor.kind !== 'organisation' && actor.kind !== 'media' && actor.kind !== 'person');
}
