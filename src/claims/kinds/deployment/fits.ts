/** Whether a force in an argument of the act makes a deployment of it. */
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { type Act as Told, type Phrase, placesOf } from '../../act.ts';
import { partyAt } from '../../party-of.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { BACK_TO } from './en-standing.ts';
import {
  AIMING,
  BORDERS,
  COMMON,
  COUNTED,
  FIGHTERS,
  HOLDING,
  LANDS,
  MANNING,
  SENDING,
  type Says,
  SIDING,
} from './en.ts';
import { COMING } from './en-crossings.ts';
import { type Force, isArms } from './force.ts';
import type { Act } from './schema.ts';
import { isAbroad, isCountry, leavesNoPlace, phrasesFor, wheresOf } from './where.ts';

export function fits(scene: Scene, told: Told, says: Says, force: Force, act: Act): boolean {
  const phrases = phrasesFor(told, force);
  if (!isOfSort(says, force) || isCaptive(force)) return false;
  // "180 men were served papers": called up
  if (told.word.lemma === 'serve' && told.form === 'verb' && verbGroup(told.word).voice === 'passive') return false;
  // "sent 140 men"; men who arrive or remain may be anybody
  if (
    force.word.lemma === 'man' &&
    !(
      (SENDING.has(told.lemma) &&
        (told.undergoers.some((one) => one === force.word || one === force.word.head) || says.with === act)) ||
      (MANNING.has(told.word.lemma) && (force.count?.low ?? 0) >= MANY_MEN)
    )
  )
    return false;
  // "supplied the troops with shells": they get, nobody sends them
  if (
    told.lemma === 'supply' &&
    !isArms(force.what) &&
    (force.count === null || phrases.some((one) => one.preposition === 'with'))
  )
    return false;
  // at these a thing sent is a weapon used: a strike
  if (
    isArms(force.what) &&
    act === 'sent' &&
    !(force.what === 'other' && VESSELS.test(told.lemma)) &&
    phrases.some(({ preposition }) => AIMING.has(preposition))
  )
    return false;
  if (says.through !== undefined && !goesThrough(scene, told, phrases, says.through)) return false;
  // "ordered the marines to lay down their arms" moves nobody
  if (told.lemma === 'order' && childrenBy(told.word, 'xcomp', 'ccomp', 'advcl', 'acl').length > 0) return false;
  // "a force provided by X" tells whose it is
  if (told.word.label === 'acl' && told.lemma === 'provide') return false;
  // "approved the plan of the army": a mandate names a force to be
  if (MANDATING.has(told.lemma) && force.count === null) return false;
  const wheres = wheresOf(scene, phrases);
  if (told.lemma === 'leave' && act === 'present' && !isLeftThere(scene, told, force, wheres)) return false;
  if (
    COUNTED.has(told.word.lemma) &&
    !isArms(force.what) &&
    force.count === null &&
    !isUnitFed(told, force) &&
    !isFresh(force)
  )
    return false;
  // "gave up 12 rifles": to those who fought them
  if (GIVING_UP.has(lemmaWithNext(scene, told))) return false;
  // "a tank *sent in pursuit* was hit": what one is told in passing
  if (isArms(force.what) && told.word.label === 'acl' && force.count === null && told.doers.length === 0) return false;
  // "rebels marched into the town": whose hands it is in is told by that
  if (
    says.subject === act &&
    act === 'sent' &&
    force.count === null &&
    !isFresh(force) &&
    isEntry(scene, told, phrases)
  )
    return false;
  // "returned *to their barracks*"
  if (
    BACK.test(told.word.lemma) &&
    (phrases.some(({ preposition, word }) => preposition === 'to' && BACK_TO.test(word.lemma)) ||
      // "not *allowed* to return"
      /^(?:allow|permit|let)$/u.test(told.word.head?.lemma ?? ''))
  )
    return false;
  // "halted the supply of arms"
  if (told.form === 'noun' && told.word.head !== null && ENDING.has(told.word.head.lemma)) return false;
  // "crossed the river": on the field; "crossed into Niger", "crossed the border"
  if (told.lemma === 'cross' && !goesThere(told) && !placesOf(scene, wheres).some(isCountry)) return false;
  const arrived = says.subject === act && force.count !== null;
  if (
    says.placed === true &&
    !arrived &&
    wheres.length === 0 &&
    !goesThere(told) &&
    !phrases.some(({ preposition }) => SIDING.has(preposition))
  )
    return false;
  if (told.form === 'noun' ? !isToldByNoun(scene, told, force) : !isToldByVerb(scene, told, says, force, act))
    return false;
  if (COMMON.has(told.lemma) && says.with === undefined)
    return (
      isWorthTelling(scene, force, wheres) ||
      phrases.some(({ preposition }) => /^(?:alongside|beside)$/u.test(preposition))
    );
  return act !== 'withdrawn' || leavesNoPlace(scene, told, force, phrases);
}

/** "fed *the 325th Division* into the city" */
const isUnitFed = ({ undergoers }: Told, { word }: Force): boolean =>
  undergoers.includes(word) && /^(?:division|brigade|regiment|battalion|corps)$/iu.test(word.lemma);

/** "rolled *into the town*": a country is entered otherwise. */
const isEntry = (scene: Scene, { word }: Told, phrases: readonly Phrase[]): boolean =>
  COMING.has(word.lemma) &&
  phrases.some(
    (one) =>
      one.preposition === 'into' && placesOf(scene, [one.word]).some((place) => place.precision === 'settlement'),
  );

/** "*reinforcements* have gathered at X" */
const isFresh = ({ word }: Force): boolean => word.lemma === 'reinforcement';

/** "went home, *leaving 250 instructors in X*"; "the blast left 20 soldiers dead in X" is another thing */
const isLeftThere = (scene: Scene, { word, doers }: Told, force: Force, wheres: readonly Word[]): boolean =>
  force.count !== null &&
  !isArms(force.what) &&
  (wheres.length > 0 || childrenBy(word, 'advmod').some(({ lower }) => /^(?:there|behind)$/u.test(lower))) &&
  doers.every((doer) => partyAt(scene, doer) !== null) &&
  [word, force.word].every((one) => childrenBy(one, 'xcomp', 'ccomp').length === 0) &&
  !childrenBy(force.word, 'amod', 'acl').some(({ at, lower }) => at > force.word.at || HURT.test(lower));
const HURT = /^(?:dead|wounded|injured|missing|stranded|trapped|hurt|dying)$/u;

/** "had been flown *there*", "crossed *the border*" */
const goesThere = ({ word }: Told): boolean =>
  [word, ...childrenBy(word, 'xcomp', 'advcl')]
    .flatMap((verb) => childrenBy(verb, 'advmod'))
    .some(({ lower }) => /^(?:there|thither|overseas|abroad)$/u.test(lower)) ||
  childrenBy(word, 'obj').some(({ lemma }) => BORDERS.has(lemma));

const lemmaWithNext = (scene: Scene, { word }: Told): string => `${word.lemma} ${lowerAt(scene, word.at + 1)}`;
const GIVING_UP = new Set(['give up', 'hand back', 'give back', 'give away']);
const ENDING = new Set('halt suspend stop end block cut freeze ban prohibit bar'.split(' '));

const BACK = /^(?:return|come|go)$/u;

const MANDATING = new Set('authorize authorise mandate approve endorse'.split(' '));

/** "pulled them *back*", "pulled its men *out of* X" */
const goesThrough = (scene: Scene, { word }: Told, phrases: readonly Phrase[], ways: ReadonlySet<string>): boolean =>
  phrases.some(({ preposition }) => ways.has(preposition)) ||
  childrenBy(word, 'advmod', 'compound:prt').some(({ lower }) => ways.has(lower)) ||
  ways.has(lowerAt(scene, word.at + 1));

function isOfSort({ only }: Says, { what, word }: Force): boolean {
  if (only === 'arms') return isArms(what);
  if (only === 'people') return !isArms(what);
  return only !== 'hired' || what === 'mercenaries' || what === 'volunteers' || FIGHTERS.has(word.lemma);
}

/** "soldiers *held* since May came home": freed, not withdrawn. */
const isCaptive = ({ word }: Force): boolean =>
  childrenBy(word, 'acl', 'amod').some(({ lower }) =>
    /^(?:held|captured|detained|captive|imprisoned|freed)$/u.test(lower),
  );

/** Fewer men may be anybody's. */
const MANY_MEN = 100;

/** Arcs less sure than this tell nothing. */
const SURE = 0.5;

function isToldByVerb(
  scene: Scene,
  { word, lemma, undergoers, phrases }: Told,
  says: Says,
  force: Force,
  act: Act,
): boolean {
  const isSubject =
    says.subject === act &&
    !undergoers.includes(force.word) &&
    !phrases.some((one) => one.word === force.word) &&
    !undergoers.some((one) => one.head === force.word || force.word.head === one);
  // "three frigates left port *for* the Atlantic"
  const bound = lemma === 'leave' && phrases.some(({ preposition }) => preposition === 'for');
  // "mortar rounds *landed*": they were fired
  if (isSubject && force.what === 'arms' && says.only !== 'arms') return false;
  if (isSubject && isArms(force.what) && says.only !== 'arms' && !VESSELS.test(lemma) && !bound) return false;
  const object = childBy(word, 'obj');
  // "police deployed tear gas": the subject itself goes nowhere; "left Mali" is another thing
  if (isSubject && says.object === act && object !== null && object.confidence >= SURE) return false;
  const home = phrases.some((one) => one.preposition === 'for' && one.word.lemma === 'home');
  const sails = bound && force.what === 'other';
  if (
    lemma === 'leave' &&
    act !== 'present' &&
    object !== null &&
    !isLand(scene, object) &&
    !home &&
    !sails &&
    !(bound && (force.count?.low ?? 0) >= MANY_MEN)
  )
    return false;
  // "has weapons" everybody does
  return !HOLDING.has(lemma) || (verbGroup(word).voice === 'active' && (!isArms(force.what) || force.count !== null));
}

/** Who leaves a town gives it up. */
const isLand = (scene: Scene, word: Word): boolean => LANDS.has(word.lemma) || isCountry(placesOf(scene, [word])[0]);

/** Ships and aircraft come of themselves. */
const VESSELS = /^(?:dock|sail|land|set sail|arrive|reach)$/u;

const isWorthTelling = (scene: Scene, { count, what, of }: Force, wheres: readonly Word[]): boolean =>
  count !== null || /^(?:peacekeepers|mercenaries|advisers|volunteers)$/u.test(what) || isAbroad(scene, of, wheres);

const GENERAL = /^(?:supply|transfer|passage|provision|presence|recruitment)$/u;

/** A noun of sending is told where it is counted, dated, done or said; behind "after" it only points back. */
function isToldByNoun(scene: Scene, { word, lemma }: Told, force: Force): boolean {
  if (GENERAL.test(lemma) && childrenBy(word, 'nmod', 'compound').length === 0) return false;
  const dated = scene.times.some(({ from, to }) => word.reach.from <= from && to <= word.reach.to);
  return force.count !== null || dated || /^(?:obj|nsubj|root|conj|ccomp)/u.test(word.label);
}
