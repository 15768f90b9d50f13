/** People on the move told by the place that takes them in or that they leave empty: "Uganda received 80,000 Sudanese", "9,000 people, housed in churches". */
import { DISPLACED_NOUNS, POPULATION } from '../../../language/en/displaced.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy, wordAt } from '../../../annotate/syntax/tree.ts';
import type { QuantityMention } from '../../../model/annotation.ts';
import type { Word } from '../../../model/syntax.ts';
import { actAt } from '../../act.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { tellingOf } from '../../told.ts';
import { LODGED, TAKES_IN } from './en.ts';
import type { Group } from './people.ts';
import { bare, counted, type State, unnamed } from './states.ts';

export const receivedIn = (scene: Scene): State[] =>
  scene.quantities.length === 0
    ? []
    : scene
        .tree()
        .words.flatMap(
          (word) => takenIn(scene, word) ?? lodged(scene, word) ?? emptied(scene, word) ?? arrivals(scene, word) ?? [],
        );

/** "Uganda alone has *received* more than 80,000 Sudanese", "the province *took in* 12,000 Tajiks" */
function takenIn(scene: Scene, verb: Word): State | null {
  if (verb.upos !== 'VERB' || !TAKES_IN.has(verb.lemma) || tellingOf(verb) !== 'told') return null;
  if (verb.lemma === 'take' && lowerAt(scene, verb.at + 1) !== 'in') return null;
  const { negative, modality, voice } = verbGroup(verb);
  if (negative || modality !== null || voice === 'passive') return null;
  if (!childrenBy(verb, 'nsubj').some((one) => isLand(scene, one))) return null;
  const groups = childrenBy(verb, 'obj')
    .flatMap((one) => counted(scene, one))
    .filter((group) => isMany(group.count) && isFolk(scene, group));
  const act = actAt(scene, verb.at);
  return groups.length === 0 || act === null ? null : { act, effect: 'fled', groups };
}

/** A land, a town, a camp or a part of one. */
const isLand = (scene: Scene, { at, lemma }: Word): boolean =>
  LANDS.test(lemma) ||
  scene.places.some(({ from, to }) => from <= at && at < to) ||
  scene.actors.some(({ from, to, kind }) => kind === 'state' && from <= at && at < to);
const LANDS =
  /^(?:country|province|region|district|town|city|village|camp|settlement|parish|island|governorate|state|county|neighbour|neighbor)$/u;

/** A people by its name, or those who flee by their noun. */
const isFolk = (scene: Scene, { word, military, person }: Group): boolean =>
  !military &&
  !person &&
  (DISPLACED_NOUNS.has(word.lemma) ||
    /^(?:villager|townspeople|newcomer|family|inhabitant|returnee)$/u.test(word.lemma) ||
    word.xpos === 'NNPS' ||
    word.upos === 'PROPN' ||
    scene.actors.some(
      ({ from, to, kind }) => kind === 'people' && from <= word.at && word.at < to && /^\p{Lu}/u.test(word.text),
    ));

const isMany = (count: Group['count']): boolean => (count?.low ?? count?.high ?? 0) >= MANY;
const MANY = 100;

/** "*9,000 people living in the open*", "between 15,000 and 18,000 people, *housed in churches*" */
function lodged(scene: Scene, word: Word): State | null {
  if (!LODGED.has(word.lower) || !/^(?:in|under|at|with|on)$/u.test(lowerAt(scene, word.at + 1))) return null;
  if (![2, 3, 4].some((k) => SHELTERS.test(lowerAt(scene, word.at + k)))) return null;
  const end = lowerAt(scene, word.at - 1) === ',' ? word.at - 1 : word.at;
  const figure = figureOfPeople(scene, end);
  if (figure === undefined) return null;
  const number = wordAt(scene.tree(), figure.to - 1) ?? word;
  return state(number, word, 'displaced', figure);
}
const SHELTERS =
  /^(?:open|churche?s?|schools?|tents?|mosques?|monaster(?:y|ies)|stadiums?|halls?|barns?|cellars?|basements?|warehouses?|camps?|barracks|hangars?|huts?|shelters?|trees?|plastic|tarpaulins?|families|relatives|gymnasiums?|classrooms?|ruins|bush|forests?|woods|caves)$/u;

/** The figure whose people end right before the token. */
function figureOfPeople(scene: Scene, end: number): QuantityMention | undefined {
  const noun = wordAt(scene.tree(), end - 1);
  const figure = scene.quantities.find(
    ({ from, to, share }) => share === null && from < end && to <= end && end - to <= 2,
  );
  if (figure === undefined || noun === null || !isMany(figure)) return undefined;
  return figure.to === end ||
    POPULATION.has(noun.lemma) ||
    /^(?:people|persons|families|women|children|men|villagers|souls)$/u.test(noun.lower)
    ? figure
    : undefined;
}

/** "the camp, *home to over 30,000 people*, *emptied* within hours" */
function emptied(scene: Scene, verb: Word): State | null {
  if (verb.lemma !== 'empty' || verb.upos !== 'VERB' || childBy(verb, 'obj') !== null || tellingOf(verb) !== 'told')
    return null;
  const subject = childBy(verb, 'nsubj', 'nsubj:pass');
  if (subject === null || (!isLand(scene, subject) && !/^(?:site|quarter|suburb|area|place)$/u.test(subject.lemma)))
    return null;
  const figure = scene.quantities.find(
    ({ from, to, share, low, high }) =>
      share === null &&
      (low ?? high ?? 0) >= MANY &&
      to <= verb.at &&
      (/^(?:people|inhabitants|residents|souls|persons|villagers|refugees|displaced)$/u.test(lowerAt(scene, to)) ||
        (lowerAt(scene, from - 1) === 'to' && lowerAt(scene, from - 2) === 'home')),
  );
  const number = figure === undefined ? null : wordAt(scene.tree(), figure.to - 1);
  return figure === undefined || number === null ? null : state(number, verb, 'fled', figure);
}

/** "21,000 *arrivals* registered", "counted 5,200 arrivals at the crossing": of no airport or hotel. */
function arrivals(scene: Scene, word: Word): State | null {
  if (word.lower !== 'arrivals') return null;
  const figure = scene.quantities.find(
    ({ to, share, low, high }) =>
      share === null && (to === word.at || to === word.at - 1) && (low ?? high ?? 0) >= MANY,
  );
  if (figure === undefined || isOfTravel(scene)) return null;
  const registered =
    childrenBy(word, 'acl').some(({ lemma }) => /^(?:register|record|count|report)$/u.test(lemma)) ||
    /^(?:registered|recorded|counted)$/u.test(lowerAt(scene, word.at + 1));
  const crossing = childrenBy(word, 'nmod').some((one) => prepositionOf(one) === 'at' || prepositionOf(one) === 'from');
  return registered || crossing ? state(word, word, 'fled', figure) : null;
}

export const isOfTravel = ({ tokens, sentence }: Scene): boolean =>
  tokens
    .slice(sentence.from, sentence.to)
    .some(({ lower }) =>
      /^(?:airport|airports|passengers?|tourists?|tourism|hotels?|flights?|cruise|holiday|holidays|visitors?|delegates|pilgrims|conference|summit|festival)$/u.test(
        lower,
      ),
    );

function state(word: Word, verb: Word, effect: State['effect'], { low, high, relation, text }: QuantityMention): State {
  const trigger = { from: verb.at, to: verb.at + 1 };
  return {
    act: { ...bare(verb), trigger },
    effect,
    groups: [{ ...unnamed(word), count: { low, high, relation, text } }],
  };
}
