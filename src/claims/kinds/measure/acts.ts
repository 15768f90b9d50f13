/** Measures that the tree tells: a verb of taking one, the authority that does it, and what or whom it is taken on. */
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { type Act as Told, actsIn, countOf } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import { type Holder, holdersOf, isTaken, partOf, phraseText } from '../../stand.ts';
import type { Measure, MeasureSlots } from './schema.ts';
import {
  BY_NAME,
  CIVILIANS,
  DECLARING,
  ENTERING,
  FOREIGNERS,
  MOVING,
  ON,
  SHUT_OUT,
  STAYING,
  TAKINGS,
  type Taking,
  THINGS,
} from './verbs.ts';

export function takenIn(scene: Scene): Draft[] {
  return actsIn(scene, TAKINGS).flatMap(({ act, says }) => {
    // "will close", "must close": what is not taken is left to the phrases
    if (!isTaken(act) || act.mood.modality !== undefined) return [];
    const holders = holdersOf(scene, act).filter(({ isPrivate }) => !isPrivate);
    const object = objectOf(act);
    if (object === undefined || (act.doers.length > 0 && holders.length === 0)) return [];
    const what = measureOf(scene, act, says, object);
    return what === null ? [] : draftsOf(scene, act, says, what, holders, object);
  });
}

const objectOf = ({ undergoers, word }: Told): Word | undefined => undergoers[0] ?? childBy(word, 'iobj') ?? undefined;

function measureOf(scene: Scene, act: Told, says: Taking, object: Word): Measure | null {
  if (says.only !== undefined && !says.only.has(object.lemma)) return null;
  if (says.takes === 'people') return isPeople(scene, object) ? (says.measure ?? null) : null;
  if (says.takes === 'orders') return orderedTo(act, object);
  if (SHUTTING_OUT.has(act.word.lemma) && isPeople(scene, object)) return shutOut(act, object);
  if (says.measure !== undefined) return says.measure;
  const told = thingOf(object);
  return told === null || (DECLARING.has(act.word.lemma) && !BY_NAME.has(told) && !ON.has(object.lemma)) ? null : told;
}

/** Somebody: a name, an actor, or a noun that counts people. */
const isPeople = (scene: Scene, { lemma, upos, at }: Word): boolean =>
  upos === 'PROPN' ||
  scene.actors.some(({ from, to }) => from <= at && at < to) ||
  /(?:er|or|ist|ian|man|person|people|ant|ent|ee|civilian|citizen|child|boy|girl|woman|youth|suspect)s?$/u.test(lemma);

/** The thing itself, what stands before it ("flight ban"), or what it is on ("a ban on flights"). */
function thingOf(object: Word): Measure | null {
  const words = ON.has(object.lemma)
    ? [
        ...childrenBy(object, 'compound'),
        ...childrenBy(object, 'nmod'),
        ...childrenBy(object, 'nmod').flatMap((one) => childrenBy(one, 'compound')),
      ]
    : [object];
  return words.map(({ lemma }) => THINGS.get(lemma.toLowerCase())).find((one) => one !== undefined) ?? null;
}

/** "barred journalists from the town", "forbade them to enter", "banned men from leaving" */
function shutOut({ word }: Told, object: Word): Measure | null {
  const from = [...childrenBy(word, 'xcomp', 'advcl', 'obl'), ...childrenBy(object, 'acl')].filter(
    ({ at }) => at > word.at,
  );
  if (from.some(({ lemma }) => lemma === 'leave')) return 'exit-ban';
  const enters = from.some(({ lemma }) => ENTERING.has(lemma));
  return from.length > 0 && (enters || SHUT_OUT.has(object.lemma)) ? 'access-ban' : null;
}
const SHUTTING_OUT = new Set(['bar', 'ban', 'forbid', 'prohibit', 'exclude', 'prevent', 'keep']);

/** "ordered the residents to leave", "told the ambassador to leave" */
function orderedTo({ word }: Told, object: Word): Measure | null {
  const orders = childrenBy(word, 'xcomp', 'ccomp');
  if (orders.some((one) => one.lemma === 'stay' && one.children.some(({ lower }) => STAYING.has(lower))))
    return 'movement-restriction';
  if (!orders.some(({ lemma }) => MOVING.has(lemma))) return null;
  return CIVILIANS.has(object.lemma) ? 'evacuation-order' : FOREIGNERS.has(object.lemma) ? 'expulsion' : null;
}

function draftsOf(
  scene: Scene,
  act: Told,
  { act: done, takes }: Taking,
  measure: Measure,
  holders: readonly Holder[],
  object: Word,
): Draft[] {
  const people = takes !== 'things';
  return (holders.length === 0 ? [null] : holders).map((holder): Draft => {
    const slots: MeasureSlots = {
      measure,
      act: done,
      authority: holder?.party ?? null,
      affected: people ? phraseText(scene, partOf(object)) : null,
      count: people ? countOf(scene, object) : null,
      subset: false,
      share: null,
    };
    return { trigger: act.trigger, slots, performed: true };
  });
}
