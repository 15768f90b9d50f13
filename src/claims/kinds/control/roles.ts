/** Control of places by the tree: which places a verb or noun of taking, holding or giving up has, and who does it. */
import type { ActorMention } from '../../../model/annotation.ts';
import type { Word } from '../../../model/syntax.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { nounGroup, prepositionOf, withConjuncts } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { type Act, actorBefore, actorsOf, actsIn, triggersOf } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { lowerAt, type Scene, voiceAt } from '../../scene.ts';
import {
  type ActTurn,
  APART,
  GIVEN_UP,
  OTHERWISE,
  SIDES_OF_SKY,
  LEFT_TO,
  SEIZES,
  WHEN_AND_HOW,
  GARRISONS,
  HELD,
  LIFTING,
  MANNED,
  TRAVELS,
  TURN_ACTS,
} from './en-acts.ts';
import { PLACE_NOUNS } from './en.ts';
import { isNoChange } from './countries.ts';
import { framesOf } from './frames.ts';
import { nearingIn } from './nearing.ts';
import { areFugitives, effectHere, isAttack, isCutFrom, isWithoutFight, outcomeOf } from './senses.ts';
import { statesOf } from './states.ts';
import { isKeptFrom } from './unnamed.ts';
import { isArmed, isForce, jointParty, known, partyOfAll, receiverOf } from './parties.ts';
import { gainsIn } from './gains.ts';
import { mastersIn } from './masters.ts';
import { isInName, isPassedOn } from './passed-on.ts';
import type { ControlSlots, Effect } from './schema.ts';
import { nounBeforeComma, whereOf } from './noun-place.ts';
import type { Where } from './where.ts';

export const ACT_TRIGGERS: ReadonlySet<string> = new Set([...triggersOf(TURN_ACTS), ...HELD]);

export function controlByTree(scene: Scene): Draft[] {
  const acts = actsIn(scene, TURN_ACTS).flatMap(({ act, says }) => says.flatMap((turn) => draftsOf(scene, act, turn)));
  const told = [
    ...acts,
    ...gainsIn(scene).flatMap(({ act, effect, words }) => draftsAt(scene, act, { effect, place: 'object' }, words)),
    ...statesOf(scene),
    ...framesOf(scene),
    ...nearingIn(scene),
    ...mastersIn(scene),
  ];
  return told.filter((draft) => !isNoChange(scene, draft));
}

function draftsOf(scene: Scene, stated: Act, turn: ActTurn): Draft[] {
  const act = outcomeOf(stated);
  if (isAttack(scene, act) || areFugitives(scene, act) || (act.form === 'verb' && isKeptFrom(act.word))) return [];
  // "*runs* a hospital at the airport"
  if (act.lemma === 'run' && !known(scene, act.doers).some(isForce)) return [];
  // "was found *deserted* by the troops": they found it so
  if (act.word.label === 'xcomp' && act.word.head?.lemma === 'find') return [];
  // "the Movement for the *Liberation* of X": a name
  if (
    act.form === 'noun' &&
    act.word.at > scene.sentence.from &&
    /^\p{Lu}\p{Ll}/u.test(act.word.text) &&
    isInName(scene, act.word)
  )
    return [];
  // "broke the siege": it is no more
  if (turn.effect === 'besieged' && act.form === 'noun' && LIFTING.has(act.word.head?.lemma ?? '')) return [];
  // "the bridge was taken out", "its garrison surrendered"
  if (turn.weak && act.word.children.some((one) => one.at === act.word.at + 1 && isApart(act.word, one))) return [];
  // "the column left the capital": it is on its way
  if (turn.effect === 'withdrew' && act.form === 'verb' && act.doers.some(({ lemma }) => TRAVELS.has(lemma))) return [];
  // "left the port for home": a contingent that goes, and gives up nothing
  if (turn.effect === 'withdrew' && behind(act, ['for']).some(({ lemma }) => lemma === 'home')) return [];
  if (act.lemma === 'collapse' && !act.doers.some(({ lemma }) => GARRISONS.has(lemma))) return [];
  const garrison = turn.named === true ? act.doers.find(({ lemma }) => GARRISONS.has(lemma)) : undefined;
  if (garrison !== undefined && !(garrison.lemma === 'fortress' && childBy(garrison, 'nmod') === null))
    return draftsAt(
      scene,
      act,
      turn,
      childrenBy(garrison, 'nmod').filter((one) => /^(?:at|of|in)$/u.test(prepositionOf(one) ?? '')),
    );
  // "the territories surrounding the town"
  if (turn.effect === 'besieged' && act.word.label.startsWith('acl') && act.word.xpos === 'VBG') return [];
  if (isCutFrom(scene, act, SIDES_OF_SKY)) return [];
  // "a stretch of territory held by the rebels" only tells which
  if (turn.effect === 'holds' && act.word.label === 'acl' && act.word.head?.upos === 'NOUN') return [];
  // "moved the front into the valley": somebody moved something, and went nowhere
  if (turn.effect === 'entered' && turn.place !== 'object' && act.form === 'verb' && act.undergoers.length > 0)
    return [];
  // "holds the capital responsible", "kept the road open", "was taken prisoner"
  if (act.form === 'verb' && turn.place === 'object' && isOfAnother(act.word)) return [];
  const bare = passiveWithoutHelper(scene, act, turn);
  const { weak: _weak, ...sure } = turn;
  const told =
    bare.length > 0
      ? draftsAt(scene, { ...act, doers: [], phrases: [] }, sure, bare)
      : draftsAt(scene, act, isOfRow(act, turn) ? { ...turn, sure: true } : turn, placesIn(act, turn));
  return told.length > 0 || turn.place !== 'object' ? told : draftsAt(scene, act, turn, nounBeforeComma(act.word));
}

/** "*Timbuktu entered* without a fight": in notes the helper is left out, and a town enters nothing. */
function passiveWithoutHelper(scene: Scene, { form, word, doers, undergoers }: Act, turn: ActTurn): readonly Word[] {
  if (form !== 'verb' || turn.place !== 'object' || !TAKEN.has(turn.effect) || undergoers.length > 0) return [];
  const noted = /^VB[DN]$/u.test(word.xpos) && verbGroup(word).auxiliaries.length === 0 && word.label !== 'acl:relcl';
  const towns =
    doers.length > 0 &&
    doers.every(
      ({ at, lower }) =>
        scene.places.some(({ from, to, precision }) => from <= at && at < to && precision === 'settlement') ||
        lower === 'town',
    );
  return noted && towns && SHORT_NOTE >= word.reach.to - word.reach.from ? doers : [];
}
const SHORT_NOTE = 12;

const isOfAnother = (word: Word): boolean =>
  word.children.some((one) => (one.label === 'xcomp' && childBy(one, 'mark') === null) || PRISONERS.test(one.lower)) ||
  childrenBy(word, 'obj').some((object) =>
    childrenBy(object, 'amod').some(({ at, lower }) => at > object.at && RESPONSIBLE.test(lower)),
  );
const PRISONERS = /^(?:prisoners?|captives?|hostages?|responsible|accountable|liable)$/u;
const RESPONSIBLE = /^(?:responsible|accountable|liable|hostage|open|closed|clear|free)$/u;

/** A particle that makes another verb of it, unless the lexicon has that verb: "gave *up* the town". */
const isApart = ({ lemma }: Word, { lower }: Word): boolean =>
  APART.has(lower) && !TURN_ACTS.verbs.has(`${lemma} ${lower}`);

/** "became the first *town* to be …": what its noun says is a place needs no list. */
function isOfRow({ word, undergoers }: Act, { effect, place }: ActTurn): boolean {
  const noun = word.label.startsWith('acl') && (effect === 'handed-over' || TAKEN.has(effect)) ? word.head : null;
  return place === 'object' && noun !== null && PLACE_NOUNS.has(noun.lower) && !undergoers.includes(noun);
}

function placesIn(act: Act, { place }: ActTurn): readonly Word[] {
  if (place === 'object')
    return act.form === 'noun' && act.undergoers.length === 0 ? unownedPlaces(act) : act.undergoers;
  if (place === 'subject') return act.doers;
  if (place !== 'attacked') return behind(act, place);
  return act.undergoers.flatMap((attack) =>
    childrenBy(attack, 'nmod').filter((word) => /^(?:on|against|upon)$/u.test(prepositionOf(word) ?? '')),
  );
}

/** "*the city's* fall", "the capture by federal forces *of the port*" */
const unownedPlaces = ({ word, doers }: Act): Word[] => {
  const hung = doers.flatMap((doer) => nounGroup(doer).of);
  return hung.length > 0 ? hung : childrenBy(word, 'nmod:poss').flatMap(withConjuncts);
};

/** One draft a place that `words` name. */
function draftsAt(scene: Scene, act: Act, turn: ActTurn & { readonly sure?: true }, words: readonly Word[]): Draft[] {
  // a wish, an appeal, or a promise to take: no change of who holds it, nor one agreed on
  if (act.mood.modality === 'urged' || (act.mood.modality === 'planned' && !GIVES.has(turn.effect))) return [];
  const named = turn.place === 'subject' ? known(scene, behind(act, ['to'])) : doersOf(scene, act, turn);
  const armed = named.some(isForce);
  const strict = turn.named === true || (turn.weak === true && !armed && turn.sure !== true);
  // "hills surround the town", "a dispute surrounds its name"
  if (act.lemma === 'surround' && act.doers.length > 0 && named.length === 0) return [];
  const wheres = namesOf(scene, act, turn, words, strict);
  const holders = named.filter(
    (one) =>
      isArmed(scene, one) ||
      (one.kind === 'organisation' && GIVES.has(turn.effect)) ||
      // "fell to General Nogi"
      (one.kind === 'person' && turn.place === 'subject'),
  );
  // "took a hard position", "took up positions": no place
  if (act.word.lemma === 'take' && words.some(({ lemma }) => lemma === 'position') && !SEIZES.test(act.lemma))
    return [];
  // "fell into the hands of": the state tells more
  if (turn.place === 'subject' && act.phrases.some(({ word }) => HELD.includes(word.lower))) return [];
  if (wheres.length === 0 || (named.length > 0 && holders.length === 0)) return [];
  // "took the road", "left the capital": somebody who can hold a place must do it
  if (turn.weak && holders.length === 0 && !isBarePassive(act, turn, wheres) && !isPassedOn(scene, act, turn))
    return [];
  if (turn.place === 'subject' && holders.length === 0 && wheres.some(({ place }) => place.precision === 'country'))
    return [];
  const own = announced(scene, act, holders);
  const to = actorsOf(scene, behind(act, ['to']));
  // "left the port *to* local forces"
  const left = LEFT_TO.has(act.lemma) && to.some((one) => isArmed(scene, one)) ? 'handed-over' : turn.effect;
  const effect = effectHere(scene, act, left);
  if (effect === null) return [];
  return wheres.map((where): Draft => {
    const time = wheres.length > 1 ? dateBehind(scene, where) : null;
    const slots: ControlSlots = {
      effect,
      by: holders.length > 0 ? partyOfAll(scene, holders) : own,
      from: null,
      to: effect === 'handed-over' ? (jointParty(to) ?? receiverOf(scene, act.trigger.to)) : null,
      count: where.count,
    };
    const basis = own === null ? {} : { basis: { 'control.by': OWN } };
    const place = VAGUE.test(where.place.text) ? {} : { place: where.place };
    return { trigger: act.trigger, slots, ...place, ...act.mood, ...basis, ...(time === null ? {} : { time }) };
  });
}

/** "captured Ghazni (12 August) and Herat (13 August)", "Adigrat on Friday and Mekelle on Monday": each place has its day. */
const dateBehind = (scene: Scene, { to }: Where) =>
  scene.times.find(
    ({ kind, from }) =>
      kind === 'date' && from > to && from <= to + 2 && /^(?:\(|on|in)$/u.test(lowerAt(scene, from - 1)),
  ) ?? null;

/** The places that the words name; what no list knows is one where it is joined to a place, or where nothing but a place is taken so. */
function namesOf(scene: Scene, act: Act, turn: ActTurn, words: readonly Word[], strict: boolean): Where[] {
  const sure = words.flatMap((word) => whereOf(scene, word, strict) ?? []);
  if (!strict || sure.length === words.length) return sure;
  if (sure.length === 0 && !isBareTaking(scene, act, turn, words)) return [];
  return words.flatMap((word) => whereOf(scene, word) ?? []);
}

/** "Goose Green *was taken* in May": a name, and nothing tells to where or in what it was taken. */
function isBareTaking(scene: Scene, act: Act, { effect, named }: ActTurn, words: readonly Word[]): boolean {
  if (named === true || act.form !== 'verb' || verbGroup(act.word).voice !== 'passive') return false;
  const dated = scene.times.some(({ kind, from }) => kind === 'date' && from > act.word.at);
  return (
    (TAKEN.has(effect) || effect === 'besieged' || isWithoutFight(act)) &&
    (dated || act.phrases.length > 0) &&
    words.every(({ upos, xpos }) => upos === 'PROPN' && xpos !== 'NNPS') &&
    act.phrases.every(({ preposition }) => WHEN_AND_HOW.test(preposition))
  );
}

const TAKEN: ReadonlySet<Effect> = new Set(['captured', 'recaptured', 'entered', 'lost']);

/** "was taken eight months later", "the town, won back": a settlement is, by whom is not told. */
const isBarePassive = (act: Act, { effect }: ActTurn, wheres: readonly Where[]): boolean => {
  const { word, form, undergoers } = act;
  return (
    form === 'verb' &&
    (TAKEN.has(effect) ||
      effect === 'besieged' ||
      GIVEN_UP.has(verbGroup(word).lemma) ||
      (word.lemma === 'evacuate' && (isWithoutFight(act) || undergoers.some(({ lower }) => MANNED.test(lower))))) &&
    verbGroup(word).voice === 'passive' &&
    !word.children.some(({ label, lower }) => label === 'obl' && !/^\d/u.test(lower) && OTHERWISE.has(lower)) &&
    wheres.every(({ place }) => place.precision !== 'country')
  );
};

/** Nouns that tell of no place in particular: the passage's is meant. */
const VAGUE = /^(?:some |more |further |much )?(?:ground|territory)$/u;

const GIVES: ReadonlySet<Effect> = new Set(['withdrew', 'handed-over']);

const OWN = { how: 'inferred', from: 'who announces a capture without saying whose tells of their own' } as const;

/** "X announced the capture of Y": X's own doing, unless another is named. */
function announced(scene: Scene, act: Act, holders: readonly ActorMention[]): ControlSlots['by'] {
  const speaker = act.form === 'noun' && holders.length === 0 ? voiceAt(scene, act.word.at)?.speaker : undefined;
  return speaker === undefined || speaker.actor === null ? null : { text: speaker.text, actor: speaker.actor };
}

function doersOf(scene: Scene, act: Act, turn: ActTurn): ActorMention[] {
  // "the town's *fall* to the rebels": the place falls, and somebody takes it
  if (act.form === 'noun' && act.lemma === 'fall') return known(scene, behind(act, ['to']));
  const stated = known(scene, act.doers);
  if (stated.length > 0) return stated;
  // "its forces had been withdrawn from the town", not "both withdrew their men"
  if (act.doers.length === 0 && turn.effect === 'withdrew' && act.form === 'verb' && turn.place !== 'object')
    return known(scene, act.undergoers);
  // "tightened *their* siege"
  const verb = act.word.head;
  if (act.form === 'noun' && verb?.upos === 'VERB' && act.doers.some(({ upos }) => upos === 'PRON'))
    return known(
      scene,
      argumentsOf(verb).doers.map(({ word }) => word),
    );
  // "the *Houthi* seizure of the port", not "the fall of the *Bosnian* town"
  const before = act.form === 'noun' && turn.effect !== 'lost' ? actorBefore(scene, act.word) : null;
  return before === null ? [] : [before];
}

const behind = (act: Act, prepositions: readonly string[]): Word[] =>
  act.phrases.filter(({ preposition }) => prepositions.includes(preposition)).map(({ word }) => word);
