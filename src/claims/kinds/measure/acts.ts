/** Measures that the tree tells: a verb of taking one, the authority that does it, and what or whom it is taken on. */
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy, isRelation } from '../../../annotate/syntax/tree.ts';
import { nounGroup } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { type Act as Told, actAt, actsIn, countOf } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { lowerAt, type Scene, voiceAt } from '../../scene.ts';
import { type Holder, holdersOf, isTaken, partOf, phraseText } from '../../stand.ts';
import type { Measure, MeasureSlots } from './schema.ts';
import { arrestsIn } from './arrests.ts';
import { appealedTo, orderedTo, SHUTTING_OUT, shutOut } from './orders.ts';
import { servedIn } from './served.ts';
import { standingIn } from './standing.ts';
import { crossingAt, goesToState, isMedia, isState, isTrade, RESTRICTING, thingOf, TRADED_BY } from './thing-of.ts';
import { isDrivenOff } from './driven-off.ts';
import { counted, isNamedOfficer, isNamedPeople, isPeople } from './people.ts';
import { BOUND, BY_NAME, FITTING, ON, THINGS } from './things.ts';
import { AUTHORITIES, DECLARING, HELD, LAWS, OFFICERS, RECRUITS, SHUT_OUT, TAKINGS, type Taking } from './verbs.ts';

export function takenIn(scene: Scene): Draft[] {
  return [...byVerbs(scene), ...boundToServe(scene), ...standingIn(scene), ...servedIn(scene), ...arrestsIn(scene)];
}

/** "Men between 18 and 35 *must serve* for two years" */
const boundToServe = (scene: Scene): Draft[] =>
  scene.tree().words.flatMap((word) => {
    if (word.upos !== 'VERB' || word.lemma !== 'serve' || childBy(word, 'obj') !== null) return [];
    const { modality, negative } = verbGroup(word);
    const act = modality === 'obliged' && !negative ? actAt(scene, word.at) : null;
    const who = act?.doers.find(({ lemma }) => RECRUITS.has(lemma.toLowerCase()));
    if (act === null || who === undefined) return [];
    const says: Taking = { act: 'in-force', takes: 'people' };
    return draftsOf(scene, act, says, 'conscription', [], who, { modality: 'reported' });
  });

/** "were removed *and replaced*": told once. */
function byVerbs(scene: Scene): Draft[] {
  const told = takenByVerbs(scene);
  const key = ({ slots }: Draft): string => {
    const { measure, act, affected, authority } = slots as MeasureSlots;
    return `${measure} ${act} ${affected} ${authority?.text}`;
  };
  return told.filter(
    (one, i) =>
      (one.slots as MeasureSlots).measure !== 'dismissal-or-resignation' ||
      told.findIndex((other) => key(other) === key(one)) === i,
  );
}

function takenByVerbs(scene: Scene): Draft[] {
  return actsIn(scene, TAKINGS).flatMap(({ act, says }) => {
    const modality = modalityOf(scene, act);
    // "remained *shut*": told as a state; "ordered *shut*": the order tells it
    if (act.word.label === 'xcomp' && /^(?:remain|stay|lie|stand)$/u.test(act.word.head?.lemma ?? '')) return [];
    if (act.word.label === 'xcomp' && act.word.xpos === 'VBN' && DECLARING.has(act.word.head?.lemma ?? '')) return [];
    if (modality === null || !(isDone(act) || isRefused(act))) return [];
    if (says.takes === 'self') return leavingOffice(scene, act, says, modality);
    const itself = closesItself(act);
    const holders = itself ? [] : authoritiesOf(scene, act);
    const objects = (itself ? act.doers : objectsOf(act, says)).map((one) => crossingAt(scene, one));
    // "the company closed its road": nobody who takes measures; a law does it in nobody's name
    if (!itself && ownDoers(act).length > 0 && holders.length === 0 && !act.doers.some(({ lemma }) => LAWS.has(lemma)))
      return [];
    return objects.flatMap((object, i) => {
      const what = measureOf(scene, act, says, object);
      const again = objects.slice(0, i).some((other) => measureOf(scene, act, says, other) === what);
      return what === null || again ? [] : draftsOf(scene, act, says, what, holders, object, modality);
    });
  });
}

/** "were removed and *replaced by* trustees": the second verb's doers removed nobody. */
const ownDoers = ({ word, doers }: Told): readonly Word[] =>
  verbGroup(word).voice === 'passive' ? doers.filter(({ head }) => head === word) : doers;

/** Also where it is begun ("began mobilizing"), and where somebody says it would be done. */
const isDone = (act: Told): boolean => {
  const begun = act.word.head !== null && /^(?:begin|start)$/u.test(act.word.head.lemma) && act.word.label === 'xcomp';
  return act.mood.stance !== 'denies' && (begun || isTaken({ ...act, mood: {} }));
};

/** "will not grant visas": to withhold what lets people in is a measure. */
const isRefused = ({ word, mood, undergoers }: Told): boolean =>
  mood.stance === 'denies' &&
  /^(?:grant|issue|give)$/u.test(word.lemma) &&
  undergoers.some(({ lemma }) => THINGS.get(lemma) === 'access-ban' && FITTING.has(lemma));

/** "the governor resigned" */
function leavingOffice(scene: Scene, act: Told, says: Taking, modality: Pick<Draft, 'modality'>): Draft[] {
  return act.doers.slice(0, 1).flatMap((who) => {
    const named = scene.actors.some(({ kind, from, to }) => kind === 'person' && from <= who.at && who.at < to);
    if (!named && !OFFICERS.has(who.lemma.toLowerCase())) return [];
    return draftsOf(scene, act, says, 'dismissal-or-resignation', [], who, modality);
  });
}

/** Null of what is not taken ("must close", "could close"); "will close", and what somebody says would be closed, is planned. */
function modalityOf(scene: Scene, { word, mood }: Told): Pick<Draft, 'modality'> | null {
  if (mood.modality === undefined) return {};
  const heard = mood.modality === 'conditional' && voiceAt(scene, word.at) !== null;
  return mood.modality === 'planned' || heard ? { modality: 'planned' } : null;
}

/** Those who take it; a body that no list of parties knows ("the tribunal") by its own words. */
export function authoritiesOf(scene: Scene, act: Told): Holder[] {
  const over = act.doers.length === 0 ? byMeansOf(act.word) : null;
  const above = over === null ? null : actAt(scene, over.at);
  if (above !== null) return authoritiesOf(scene, above);
  const known = holdersOf(scene, act).filter(({ isPrivate }) => !isPrivate);
  if (known.length > 0) return known;
  return act.doers
    .filter(({ lemma }) => AUTHORITIES.has(lemma.toLowerCase()))
    .map((word) => {
      const { from: first, to } = nounGroup(word).core;
      // "On 28 May police": the day is no part of who they are
      const from = Math.max(
        first,
        ...scene.times.filter((time) => time.to <= word.at && time.to > first).map((time) => time.to),
      );
      const name = scene.doc.text.slice(scene.tokens[from]?.start ?? 0, scene.tokens[to - 1]?.end ?? 0);
      return { party: { text: name, actor: null }, name, isPrivate: false };
    });
}

/** "punished them *by expelling* …": who does the one does the other. */
const byMeansOf = (word: Word): Word | null =>
  word.label === 'advcl' && word.xpos === 'VBG' && childBy(word, 'mark')?.lower === 'by' && word.head?.upos === 'VERB'
    ? word.head
    : null;

/** "the border reopened": nobody is told to do it. */
const closesItself = ({ word, undergoers, doers }: Told): boolean =>
  /^(?:reopen|close|shut)$/u.test(word.lemma) &&
  undergoers.length === 0 &&
  doers.length === 1 &&
  (THINGS.get((doers[0] as Word).lemma.toLowerCase()) ?? 'other') !== 'other';

/** What it is taken on; behind "on" of an appeal ("called *on residents* to leave"); of things joined, each. */
function objectsOf({ undergoers, word, phrases }: Told, { takes }: Taking): readonly Word[] {
  const given = childBy(word, 'iobj');
  if (takes === 'orders' && given !== null) return [given];
  if (undergoers.length > 0) return takes === 'things' ? undergoers : undergoers.slice(0, 1);
  if (given !== null) return [given];
  const behind =
    takes === 'appeals' ? phrases.find(({ preposition }) => /^(?:on|to|upon)$/u.test(preposition)) : undefined;
  return behind === undefined ? [] : [behind.word];
}

function measureOf(scene: Scene, act: Told, says: Taking, object: Word): Measure | null {
  const people = says.takes === 'things' ? object : counted(object);
  if (
    says.only !== undefined &&
    !says.only.has(people.lemma.toLowerCase()) &&
    !isNamedOfficer(scene, says, act, people) &&
    // "900 would be *drafted* each spring"
    !(says.measure === 'call-up' && people.upos === 'NUM' && countOf(scene, people) !== null) &&
    !(act.word.lemma === 'draft' && isNamedPeople(scene, people)) &&
    !(says.measure === 'release' && isPolitical(people))
  )
    return null;
  if (act.word.lemma === 'set' && !childrenBy(act.word, 'xcomp').some(({ lower }) => /^(?:free|loose)$/u.test(lower)))
    return null;
  if (says.through !== undefined && !goesThrough(act, says.through))
    return isHeld(act, people) ? 'arrest-or-charge' : null;
  if (act.word.lemma === 'expel' && isDrivenOff([people])) return null;
  // "charged its neighbour with aggression": states accuse each other
  if (act.word.lemma === 'charge' && isState(scene, object)) return null;
  if (says.takes === 'people')
    return says.only === undefined && !isPeople(scene, people)
      ? null
      : DESERTERS.has(people.lemma) && says.measure !== 'release'
        ? 'desertion-penalty'
        : (says.measure ?? null);
  if (says.takes === 'orders') {
    const ordered = orderedTo(act, people);
    if (ordered !== null || act.word.lemma !== 'order') return ordered;
  }
  if (says.takes === 'appeals') return appealedTo(act, people);
  // "*suspended* the chief of land forces"
  if (act.word.lemma === 'suspend' && (OFFICERS.has(people.lemma.toLowerCase()) || isPersonAt(scene, people)))
    return 'dismissal-or-resignation';
  // "prevented *the attackers* from crossing": fought off
  if (/^(?:prevent|keep)$/u.test(act.word.lemma) && isDrivenOff([people])) return null;
  if (SHUTTING_OUT.has(act.word.lemma) && (isPeople(scene, object) || SHUT_OUT.has(object.lemma)))
    return shutOut(act, object);
  if (says.measure !== undefined) return says.measure;
  if (STOPPING.has(act.word.lemma)) {
    if (TRADED_BY.has(object.lemma) && (isTrade(object) || goesToState(scene, act, object))) return 'trade-ban';
    if (isMedia(scene, object)) return 'censorship';
  }
  const closed = childrenBy(act.word, 'xcomp').some(({ lower }) => /^(?:closed|shut|off-limits)$/u.test(lower));
  const thing = thingOf(object, act);
  if (DECLARING.has(act.word.lemma) && closed) return thing?.measure ?? 'access-ban';
  if (act.word.lemma === 'outlaw' || act.word.lemma === 'proscribe') return thing?.measure ?? 'other';
  if (thing === null) return null;
  if (
    /^licen[cs]e|^accreditation$/u.test(thing.lemma) &&
    !childrenBy(object, 'nmod').some((one) => isMedia(scene, one))
  )
    return FITTING.get(thing.lemma)?.has(act.word.lemma) === true ? 'other' : null;
  if (isOfWork(scene, thing.lemma, object)) return null;
  if (isRefused(act)) return thing.measure;
  if (act.word.lemma === 'open' && SHUT_OR_OPEN.has(thing.measure)) return thing.measure;
  // "suspended *its flights*": an organisation stops its own work
  if (thing.lemma === 'flight' && childrenBy(object, 'nmod:poss').some(({ lower }) => OWN.test(lower))) return 'other';
  // "imposed *restrictions* on the movement of aid": the verb goes with the restrictions
  const fitting = RESTRICTING.test(object.lemma) ? undefined : FITTING.get(thing.lemma);
  if (fitting === undefined ? BOUND.has(act.word.lemma) : !fitting.has(act.word.lemma)) return null;
  if (fitting !== undefined) return thing.measure;
  return DECLARING.has(act.word.lemma) && !BY_NAME.has(thing.measure) && !ON.has(object.lemma) ? null : thing.measure;
}

const isPersonAt = (scene: Scene, { at }: Word): boolean =>
  scene.actors.some(({ kind, from, to }) => kind === 'person' && from <= at && at < to);

/** "denied *work permits*" */
const isOfWork = (scene: Scene, lemma: string, { at }: Word): boolean =>
  /^(?:permit|permission)$/u.test(lemma) && /^(?:work|building|residence)$/u.test(lowerAt(scene, at - 1));

/** "a bill *lowering* the draft age was tabled": no law yet. */
function isOnlyTabled({ word, doers }: Told): boolean {
  const over = word.head !== null && isRelation(word.label, ['acl']) ? [...doers, word.head] : doers;
  const bill = over.find(({ lemma }) => BILLS.has(lemma));
  return bill !== undefined && !PASSED.has(bill.head?.lemma ?? '');
}
const BILLS = new Set('bill proposal draft motion plan'.split(' '));
const PASSED = new Set('pass adopt approve enact sign ratify vote promulgate'.split(' '));

const OWN = /^(?:its|their|our)$/u;

/** "5,000 people were *held*" */
const isHeld = ({ word, phrases }: Told, people: Word): boolean =>
  word.lemma === 'hold' &&
  (verbGroup(word).voice === 'passive' || isWithoutCharge(phrases)) &&
  HELD.has(people.lemma.toLowerCase()) &&
  childBy(word, 'xcomp') === null &&
  !phrases.some(
    ({ preposition, word: one }) => preposition === 'as' || /^(?:hostage|captive|captivity)$/u.test(one.lemma),
  );

/** "held 40 men *without charge*" */
const isWithoutCharge = (phrases: Told['phrases']): boolean =>
  phrases.some(({ preposition, word }) => preposition === 'without' && /^(?:charge|trial)$/u.test(word.lemma));

const isPolitical = (people: Word): boolean =>
  people.lemma === 'prisoner' && childrenBy(people, 'amod').some(({ lemma }) => lemma === 'political');

/** What is shut and opened again. */
const SHUT_OR_OPEN: ReadonlySet<Measure> = new Set(['border-closure', 'airspace-closure']);

const STOPPING = new Set('ban stop halt suspend forbid prohibit block freeze lift resume shut close bar'.split(' '));
const goesThrough = ({ phrases, word }: Told, { prepositions, nouns }: NonNullable<Taking['through']>): boolean =>
  phrases.some((one) => prepositions.has(one.preposition) && (nouns?.has(one.word.lemma.toLowerCase()) ?? true)) ||
  // "faces two counts", "charged him with leading …"
  (nouns === undefined && childrenBy(word, 'advcl').some((one) => prepositions.has(childBy(one, 'mark')?.lower ?? '')));

const DESERTERS = new Set(['deserter', 'dodger', 'evader', 'objector']);

function draftsOf(
  scene: Scene,
  act: Told,
  { act: done, takes }: Taking,
  measure: Measure,
  holders: readonly Holder[],
  object: Word,
  modality: Pick<Draft, 'modality'>,
): Draft[] {
  const people = takes !== 'things';
  return (holders.length === 0 ? [null] : holders).map((holder): Draft => {
    const slots: MeasureSlots = {
      measure,
      act: act.word.lemma === 'open' && SHUT_OR_OPEN.has(measure) ? 'lifted' : isOnlyTabled(act) ? 'proposed' : done,
      authority: holder?.party ?? null,
      affected: people ? phraseText(scene, partOf(object)) : null,
      count: people ? countOf(scene, object) : null,
      subset: false,
      share: null,
    };
    const mood = done === 'appealed' ? { modality: 'urged' as const } : modality;
    return { trigger: act.trigger, slots, performed: true, ...mood };
  });
}
