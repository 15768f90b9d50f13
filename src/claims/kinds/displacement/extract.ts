/** Displacement by the tree: a verb or noun of moving, and the people that it moves; then figures of those who moved before. */
import { HOMES, POPULATION } from '../../../language/en/displaced.ts';
import { nounGroup } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { firstOfList } from '../../../annotate/syntax/views/verb-list.ts';
import { childBy, childrenBy, isRelation, upwards } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { type Act, actsIn, spread } from '../../act.ts';
import type { Kind } from '../../draft.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { MOVES, type Move, TRIGGERS } from './en.ts';
import { type Group, groupIn } from './people.ts';
import { figuresBehind, isOfWishes } from './behind.ts';
import { crowdsIn } from './crowds.ts';
import { displacement, type Effect } from './schema.ts';
import { isOfTravel, receivedIn } from './received.ts';
import { standingIn } from './standing.ts';
import { statesIn, statusOf } from './states.ts';
import { type Ways, waysOf } from './where.ts';
import { fill } from './fill.ts';
import { draftOf } from './draft.ts';

export const displacementKind: Kind = {
  schema: displacement,
  weighed: { slot: 'effect', of: ['people', 'figure'], fill },
  tells: 'harm',
  standing: true,
  triggers: TRIGGERS,
  extract: (scene) => {
    const taken = new Set<number>();
    // "people *who had fled* have returned": told of them by the way
    const aside = new Set<number>();
    return [
      ...receivedIn(scene),
      ...movesIn(scene),
      ...statesIn(scene),
      ...standingIn(scene),
      ...crowdsIn(scene),
    ].flatMap(({ act, effect, groups }) => {
      const back = effect === 'returned' ? aside : new Set<number>();
      const isFree = (at: number): boolean => !taken.has(at) || back.has(at);
      const fresh = groups.filter(({ head, word }) => isFree(head.at) && isFree(word.at));
      for (const { head, word } of fresh) {
        taken.add(head.at).add(word.at);
        if (act.word.label === 'acl:relcl') aside.add(head.at).add(word.at);
      }
      const parts = fresh
        .flatMap((group) => firstOfEach([...partsOf(scene, group), ...figuresBehind(scene, group)]))
        .filter((part) => !taken.has(part.head.at) && !taken.has(part.word.at) && !isOfWishes(scene, part));
      for (const { head, word } of parts) taken.add(head.at).add(word.at);
      return [...fresh, ...parts].map((group) => draftOf(scene, act, effect, group));
    });
  },
};

/** A part that the tree and the tokens both find is one; the tree knows more of it. */
const firstOfEach = (parts: readonly Group[]): Group[] =>
  parts.filter((part, i) => !parts.slice(0, i).some(({ count }) => count !== null && count.text === part.count?.text));

interface Told {
  readonly act: Act;
  readonly effect: Effect;
  readonly groups: readonly Group[];
}

function movesIn(scene: Scene): Told[] {
  return actsIn(scene, MOVES).flatMap(({ act, says: all }): Told[] => {
    if (act.mood.modality === 'urged' || isOfTheDead(act) || isOfThoseMoving(act)) return [];
    const mood = isPurpose(act.word) ? { ...act.mood, modality: 'planned' as const } : act.mood;
    // "walked *home* to their villages" before "walked to"
    for (const says of [...all].sort((a, b) => Number(b.with !== undefined) - Number(a.with !== undefined))) {
      if (!isSaid(act, says) || isOfPrisoners(scene, act, says)) continue;
      const groups = moved(scene, act, says).filter((group) => tellsOf(scene, act, says, group));
      if (groups.length > 0 && says.effect === 'returned' && isStillAway(scene, act))
        return [{ act: { ...act, mood: {} }, effect: 'displaced', groups }];
      if (groups.length > 0) return [{ act: { ...act, mood }, effect: says.effect, groups }];
    }
    return [];
  });
}

/** "*have yet to* return home" */
const isStillAway = (scene: Scene, { word: { at } }: Act): boolean =>
  lowerAt(scene, at - 1) === 'to' && lowerAt(scene, at - 2) === 'yet';

/** "came home in a prisoner exchange", "were released and flown to Riyadh": another kind tells of it. */
function isOfPrisoners(scene: Scene, { word }: Act, { effect }: Move): boolean {
  if (effect !== 'returned' && effect !== 'evacuated') return false;
  if (/^(?:release|free|exchange|swap)$/u.test(firstOfList(word).lemma)) return true;
  return scene
    .tree()
    .words.some(
      ({ lemma, children }) =>
        /^(?:exchange|swap)$/u.test(lemma) &&
        children.some((one) => /^(?:prisoner|pow|captive|detainee|hostage)s?$/u.test(one.lemma)),
    );
}

/** "22 people *who had sought shelter inside* died": told by the way of the dead. */
const isOfTheDead = ({ word: { label, head } }: Act): boolean =>
  isRelation(label, ['acl']) &&
  head?.head != null &&
  /^(?:die|kill|perish|wound|injure|massacre|burn|drown)$/u.test(head.head.lemma);

/** "110,000 of *those uprooted* had crossed into Chad": what they did next is what is told of them. */
const isOfThoseMoving = ({ word: { label, head } }: Act): boolean =>
  isRelation(label, ['acl']) &&
  head?.lower === 'those' &&
  [...upwards(head)].slice(1, 4).some(({ upos, lemma }) => upos === 'VERB' && MOVES.verbs.has(lemma));

const isSaid = ({ word }: Act, { with: needed, alone }: Move): boolean =>
  (alone === undefined || childBy(word, 'obj') === null) &&
  (needed === undefined ||
    childrenBy(word, 'obj', 'obl', 'xcomp', 'advmod').some(
      ({ lemma, lower }) => needed.has(lemma) || needed.has(lower),
    ));

/** "buses came *to evacuate* 400 people": not done yet. */
const isPurpose = (word: Word): boolean => /^(?:advcl|acl)$/u.test(word.label) && verbGroup(word).form === 'infinitive';

/** The groups that the verb moves; of a list where only the first is counted, the first. */
function moved(scene: Scene, act: Act, { moves }: Move): Group[] {
  const groupsOf = (words: readonly Word[]): Group[] => spread(words).flatMap((word) => groupIn(scene, word) ?? []);
  const undergone = moves === 'doer' ? [] : groupsOf(act.undergoers);
  // a parser takes "crossed" for a passive where nothing but the ending tells
  const subjects = act.doers.length > 0 ? act.doers : bareSubjects(act);
  // nobody displaces others by their number: "10 million people displaced inside the country", read as active
  const isMisread = act.word.xpos === 'VBD' && undergone.length === 0;
  // "to Hungary *fled some 40,000*": verb first
  const behind = act.undergoers.filter(({ at }) => at > act.word.at);
  const turned = moves === 'doer' && subjects.length === 0 ? groupsOf(behind).filter(isCrowd) : [];
  const moving =
    turned.length > 0
      ? turned
      : undergone.length > 0 || (moves === 'undergoer' && !isMisread)
        ? undergone
        : groupsOf(subjects);
  const groups =
    moves === 'undergoer' ? moving.filter(({ person, military }) => !isMisread || !(person || military)) : moving;
  const counted = groups.filter(({ count, share }) => count !== null || share !== null);
  return counted.length > 0 ? counted : groups.slice(0, 1);
}

const bareSubjects = ({ word, undergoers }: Act): readonly Word[] =>
  childBy(word, 'aux:pass') === null ? undergoers.filter(({ at }) => at < word.at) : [];

/** What makes a fact of it: a figure, or people who left a place that is named. */
function tellsOf(scene: Scene, act: Act, { needs, effect, moves }: Move, group: Group): boolean {
  const counted = (group.count !== null && !(isOne(group) && !group.person)) || group.share !== null;
  if (act.form === 'noun') return counted && !group.person && !(group.military && CARRYING.test(act.word.lemma));
  if (act.word.label === 'amod' || isRefusal(act)) return false;
  const ways = waysOf(scene, act, effect, [group]);
  const from = ways.from !== null || leavesHome(act, group);
  const somewhere = from || ways.to !== null || goesHome(act);
  if (needs === 'home' && ((!somewhere && !isCrowd(group)) || group.person || (group.military && !counted)))
    return false;
  // "returned to the city", of people: where they went, not what they gave back
  if (needs === 'home' && effect === 'returned' && !goesHome(act))
    if (act.undergoers.length > 0 || (ways.to === null && !isCrowd(group))) return false;
  if (needs === 'home' && effect === 'fled' && group.military) return false;
  // soldiers who are flown or shipped are sent
  if (group.military && effect === 'evacuated' && CARRYING.test(act.word.lemma)) return false;
  if (needs === 'home-from' && !from) return false;
  const goes = ways.to !== null || (moves === 'undergoer' && ways.from !== null);
  // "their parents were *moved to the hamlets*"
  if (needs === 'crowd-into' && effect === 'evacuated' && isTakenOut(act, group, ways)) return true;
  if (needs === 'into' && (!goes || !counted || group.person)) return false;
  // soldiers give up ground, unless it is said which land took them in
  if (group.military && act.lemma === 'retreat' && ways.to?.named !== true) return false;
  if ((needs === 'crowd-into' || needs === 'crowd-from') && effect === 'fled' && isOfTravel(scene)) return false;
  if (needs === 'crowd-into' && (ways.to === null || !isFolk(group) || !isUprooted(scene, group))) return false;
  // "were driven *from their homes*"
  if (effect === 'returned' && needs === 'crowd' && !goesHome(act)) return false;
  if (needs === 'crowd-from' && (!((ways.from?.named ?? false) || from) || !isFolk(group) || !isUprooted(scene, group)))
    return false;
  if (needs === 'crowd' && !isCrowd(group) && !POPULATION.has(group.word.lemma)) return false;
  if (needs === 'many' && !isCrowd(group)) return false;
  if (needs === 'counted' && (!counted || group.person)) return false;
  if (moves !== 'doer' && group.military && !counted) return false;
  if (counted && !group.person) return true;
  // "evacuated *all staff*"
  if (act.lemma === 'evacuate' && childrenBy(group.word, 'det', 'amod').some(({ lower }) => WHOLE.has(lower)))
    return true;
  // demonstrators return too
  if (effect === 'returned' && statusOf(group.word) === null) return false;
  // nobody counts them: a place they left or reached, in the past
  const { tense, perfect } = verbGroup(act.word);
  const told = tense === 'past' || perfect || scene.sentence.form === 'heading';
  return (
    told &&
    [ways.from, ways.to, needs === 'crowd' ? ways.in : null].some((way) => way?.named === true) &&
    group.word.upos !== 'PRON'
  );
}

const WHOLE = new Set(['all', 'entire', 'whole', 'remaining']);

const CARRYING = /^(?:airlift|fly|ship|transport|ferry|bus|truck|carry|move|sail)$/u;

/** So many do not leave a meeting: "nearly 100,000 left within a week". */
const isCrowd = ({ count, share, military }: Group): boolean =>
  !military && (share !== null || (count?.low ?? count?.high ?? 0) >= CROWD);
/** Families and villagers who go to a place are many already where they are fewer. */
const isFolk = (group: Group): boolean =>
  isCrowd(group) ||
  (!group.military && FOLK.test(group.word.lower) && (group.count?.low ?? group.count?.high ?? 0) >= FOLK_CROWD);
const CROWD = 500;
const FOLK_CROWD = 100;
const FOLK = /^(?:villagers|families|townsfolk|townspeople|peasants|inhabitants|residents|refugees|households)$/u;

function isTakenOut({ word }: Act, group: Group, { to }: Ways): boolean {
  const { voice, modality, negative } = verbGroup(word);
  return (
    voice === 'passive' &&
    !negative &&
    modality === null &&
    to !== null &&
    group.count === null &&
    /^(?:families|women|children|villagers|residents|inhabitants|civilians|patients|townspeople)$/u.test(
      group.word.lower,
    )
  );
}

/** Not runners or pilgrims: a bare number, a population, a people or those who have left already. */
const isUprooted = (scene: Scene, { word, person }: Group): boolean =>
  !person &&
  (word.upos === 'NUM' ||
    POPULATION.has(word.lemma) ||
    CIVIL.test(word.lower) ||
    word.upos === 'PROPN' ||
    scene.actors.some(({ from, to, kind }) => kind === 'people' && from <= word.at && word.at < to) ||
    statusOf(word) !== null);
const CIVIL =
  /^(?:villagers?|famil(?:y|ies)|women|children|townsfolk|peasants|farmers|thousands?|millions?|hundreds?)$/u;

const isOne = ({ count }: Group): boolean => count?.low === 1 && count.high === 1;

/** "could not leave" tells nothing that was done. */
const isRefusal = ({ word, mood }: Act): boolean => {
  const { negative, modality } = verbGroup(word);
  return negative && (modality === 'possible' || modality === 'obliged' || mood.modality === 'alleged');
};

const leavesHome = ({ undergoers, phrases }: Act, group: Group): boolean =>
  undergoers.some((word) => word !== group.head && word !== group.word && HOMES.has(word.lemma)) ||
  phrases.some(({ preposition, word }) => /^(?:from|out|off)$/u.test(preposition) && HOMES.has(word.lemma));

/** "returned *home*", "went back *to their villages*" */
const goesHome = ({ word, phrases }: Act): boolean =>
  childBy(word, 'advmod', 'obj', 'obl')?.lower === 'home' ||
  childrenBy(word, 'advmod').some(({ lower }) => lower === 'home') ||
  phrases.some(({ preposition, word: one }) => /^(?:to|into)$/u.test(preposition) && HOMES.has(one.lemma));

/** "displaced 90,000 people, *including 30,000 children*" */
const partsOf = (scene: Scene, { head, word }: Group): Group[] =>
  [...new Set([...nounGroup(head).parts, ...nounGroup(word).parts])].flatMap((part) => {
    const group = groupIn(scene, part);
    return group !== null && (group.count !== null || group.share !== null) ? [{ ...group, part: true }] : [];
  });
