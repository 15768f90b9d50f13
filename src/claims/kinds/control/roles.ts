/** Control of places by the tree: which places a verb or noun of taking, holding or giving up has, and who does it. */
import type { ActorMention, PlaceMention } from '../../../model/annotation.ts';
import type { Word } from '../../../model/syntax.ts';
import { nounGroup, prepositionOf, withConjuncts } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import {
  type Act,
  actAt,
  actorBefore,
  actorsOf,
  actsIn,
  countOf,
  mentionsOf,
  partiesOf,
  triggersOf,
} from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { doerOf, lowerAt, type Scene, voiceAt } from '../../scene.ts';
import { type ActTurn, CONTROL_VERBS, HELD, PLACE_NOUNS, STATES, TURN_ACTS } from './en.ts';
import { jointParty } from './parties.ts';
import type { ControlSlots, Effect } from './schema.ts';
import { described, type Where } from './where.ts';

export const ACT_TRIGGERS: ReadonlySet<string> = new Set([...triggersOf(TURN_ACTS), ...HELD]);

/** Arcs less sure than this leave the words to the order of the tokens. */
const SURE = 0.4;

export function controlByTree(scene: Scene): Draft[] {
  const acts = actsIn(scene, TURN_ACTS).flatMap(({ act, says }) => says.flatMap((turn) => draftsOf(scene, act, turn)));
  return [...acts, ...gainsOf(scene), ...statesOf(scene)];
}

function draftsOf(scene: Scene, act: Act, turn: ActTurn): Draft[] {
  // "the territories surrounding the town"
  if (turn.effect === 'besieged' && act.word.label.startsWith('acl')) return [];
  // "moved the front into the valley": somebody moved something, and went nowhere
  if (turn.effect === 'entered' && turn.place !== 'object' && act.form === 'verb' && act.undergoers.length > 0)
    return [];
  return draftsAt(scene, act, turn, placesIn(act, turn));
}

function placesIn(act: Act, { place }: ActTurn): readonly Word[] {
  if (place === 'object') return act.undergoers;
  if (place === 'subject') return act.doers;
  if (place !== 'attacked') return behind(act, place);
  return act.undergoers.flatMap((attack) =>
    childrenBy(attack, 'nmod').filter((word) => /^(?:on|against|upon)$/u.test(prepositionOf(word) ?? '')),
  );
}

/** One draft a place that `words` name. */
function draftsAt(scene: Scene, act: Act, turn: ActTurn, words: readonly Word[]): Draft[] {
  // a wish, an appeal, or a promise to take: no change of who holds it, nor one agreed on
  if (act.mood.modality === 'urged' || (act.mood.modality === 'planned' && !GIVES.has(turn.effect))) return [];
  const named = turn.place === 'subject' ? known(scene, behind(act, ['to'])) : doersOf(scene, act, turn);
  const armed = named.some(({ kind }) => kind === 'force' || kind === 'group');
  const wheres = words.flatMap((word) => whereOf(scene, word, turn.weak === true && !armed) ?? []);
  const holders = named.filter(({ kind }) => kind !== 'organisation' && kind !== 'media' && kind !== 'person');
  if (wheres.length === 0 || (named.length > 0 && holders.length === 0)) return [];
  // "took the road", "left the capital": somebody who can hold a place must do it
  if (turn.weak && holders.length === 0) return [];
  const own = announced(scene, act, holders);
  const to = actorsOf(scene, behind(act, ['to']));
  return wheres.map(({ where }): Draft => {
    const slots: ControlSlots = {
      effect: turn.effect,
      by: holders.length > 0 ? partyOfAll(scene, holders) : own,
      from: null,
      to: turn.effect === 'handed-over' ? jointParty(to) : null,
      count: where.count,
    };
    const basis = own === null ? {} : { basis: { 'control.by': OWN } };
    const place = VAGUE.test(where.place.text) ? {} : { place: where.place };
    return { trigger: act.trigger, slots, ...place, ...act.mood, ...basis };
  });
}

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
  const stated = known(scene, act.doers);
  if (stated.length > 0) return stated;
  // "the *Houthi* seizure of the port", not "the fall of the *Bosnian* town"
  const before = act.form === 'noun' && turn.effect !== 'lost' ? actorBefore(scene, act.word) : null;
  return before === null ? [] : [before];
}

const known = (scene: Scene, words: readonly Word[]): ActorMention[] =>
  partiesOf(scene, words).filter((one) => one !== null);

const partyOfAll = (scene: Scene, actors: readonly ActorMention[]): ControlSlots['by'] =>
  actors.length === 1 ? doerOf(scene, actors[0] as ActorMention) : jointParty(actors);

const behind = (act: Act, prepositions: readonly string[]): Word[] =>
  act.phrases.filter(({ preposition }) => prepositions.includes(preposition)).map(({ word }) => word);

interface Placed {
  readonly where: Where;
}

/** The place that the noun names or is: "the town of *Sirte*", "*Gao*", "two *hills*", a name that no gazetteer has. */
function whereOf(scene: Scene, word: Word, weak = false): Placed | null {
  if (word.confidence < SURE) return null;
  const own = placeAt(scene, word);
  const group = nounGroup(word);
  const count = countOf(scene, word);
  if (own !== null && !PLACE_NOUNS.has(word.lower))
    return { where: { place: own, from: own.from, to: own.to, count: null } };
  if (PLACE_NOUNS.has(word.lower)) {
    const of =
      own ??
      [...group.of, ...group.appositions, ...group.modifiers]
        .map((one) => placeAt(scene, one))
        .find((one) => one !== null) ??
      null;
    const plural = count !== null && word.xpos === 'NNS';
    if (of !== null && !plural) return { where: { place: of, from: of.from, to: of.to, count: null } };
    const [from, to] = [skipDeterminer(group.core.from, word), group.core.to];
    return { where: { ...described(scene, from, Math.max(to, of?.to ?? to), of), count: plural ? count : null } };
  }
  const taken = [...scene.actors, ...scene.times, ...scene.materiel].some(
    ({ from, to }) => from <= word.at && word.at < to,
  );
  if (weak || taken || word.upos !== 'PROPN') return null;
  const core = group.core;
  return { where: described(scene, skipDeterminer(core.from, word), core.to, null) };
}

const skipDeterminer = (from: number, word: Word): number => {
  const determiner = childBy(word, 'det', 'nmod:poss');
  return determiner !== null && determiner.at >= from && determiner.at < word.at ? determiner.at + 1 : from;
};

const placeAt = (scene: Scene, word: Word): PlaceMention | null =>
  mentionsOf(scene.places, [word]).find(({ from, to }) => from <= word.at && word.at < to) ?? null;

/** "took *control* of the port", "lost *control* over the province": the verb tells which way. */
function gainsOf(scene: Scene): Draft[] {
  return scene.tree().words.flatMap((noun): Draft[] => {
    const verb = noun.head;
    if (verb === null || !/^(?:control|possession)$/u.test(noun.lower) || noun.label !== 'obj') return [];
    const effect = CONTROL_VERBS.get(verbGroup(verb).lemma);
    const act = effect === undefined ? null : actAt(scene, verb.at);
    if (effect === undefined || act === null) return [];
    const places = [...childrenBy(noun, 'nmod'), ...childrenBy(verb, 'obl')].filter((word) =>
      /^(?:of|over)$/u.test(prepositionOf(word) ?? ''),
    );
    const trigger = { from: verb.at, to: noun.at + 1 };
    return draftsAt(scene, { ...act, trigger }, { effect, place: 'object' }, places.flatMap(withConjuncts));
  });
}

/** "remains under Houthi control", "is back in the hands of the army", "was under siege" */
function statesOf(scene: Scene): Draft[] {
  return scene.tree().words.flatMap((noun): Draft[] => {
    const state = STATES.get(noun.lower);
    const preposition = childBy(noun, 'case')?.lower ?? '';
    if (state === undefined || !state.prepositions.includes(preposition)) return [];
    // the noun is the predicate itself, or hangs on a verb of being or becoming
    const predicate = childBy(noun, 'cop', 'nsubj') !== null ? noun : noun.head;
    if (predicate === null) return [];
    const subjects = predicate.children
      .filter(({ label }) => /^(?:nsubj|nsubj:pass)$/u.test(label))
      .flatMap(withConjuncts);
    const wheres = subjects.flatMap((word) => whereOf(scene, word) ?? []);
    if (wheres.length === 0) return [];
    const { of, possessor, modifiers } = nounGroup(noun);
    const named = known(scene, [...of, ...(possessor === null ? [] : [possessor])]);
    const mention = actorBefore(scene, noun);
    const before = named.length > 0 ? named : mention === null ? known(scene, modifiers) : [mention];
    if (state.effect === 'holds' && before.length === 0) return [];
    const effect = stateEffect(scene, predicate, noun, state.effect);
    return wheres.map(({ where }) => ({
      trigger: { from: noun.at, to: noun.at + 1 },
      slots: { effect, by: partyOfAll(scene, before), from: null, to: null, count: where.count } satisfies ControlSlots,
      place: where.place,
    }));
  });
}

const BECOMES = /^(?:come|fall|bring|pass|place|put)$/u;

function stateEffect(scene: Scene, predicate: Word, noun: Word, effect: Effect): Effect {
  if (effect !== 'holds') return effect;
  // "is *back* in their hands", "came *back* under control"
  if (lowerAt(scene, (childBy(noun, 'case') ?? noun).at - 1) === 'back') return 'recaptured';
  return BECOMES.test(predicate.lemma) ? 'captured' : 'holds';
}
