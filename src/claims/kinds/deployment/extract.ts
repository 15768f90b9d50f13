/** Deployments: a verb or a noun of LEXICON whose argument stands for forces, fighters or arms. */
import type { PlaceMention } from '../../../model/annotation.ts';
import type { Party } from '../../../model/party.ts';
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { nounGroup, prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { type Act as Told, actsIn, type Phrase, placesOf, triggersOf } from '../../act.ts';
import type { Draft, Kind } from '../../draft.ts';
import { partiesAt, partyAt, textAt } from '../../party-of.ts';
import { type Scene, voiceAt } from '../../scene.ts';
import { tellingOf } from '../../told.ts';
import { AIMING, BARRING, FIGHTERS, LEXICON, PASSING, PLACING, type Says, SIDING } from './en.ts';
import { type Force, forceAt, isArms } from './force.ts';
import { partsAfter } from './parts.ts';
import { statesIn } from './states.ts';
import { type Act, type DeploymentSlots, deployment } from './schema.ts';
import { volunteersIn } from './volunteers.ts';

export const deploymentKind: Kind = {
  schema: deployment,
  triggers: new Set([
    ...triggersOf(LEXICON),
    ...BARRING,
    'include',
    'comprise',
    'consist',
    'be',
    'volunteer',
    'number',
  ]),
  extract: (scene) => (hasForce(scene) ? draftsIn(scene) : []),
};

function draftsIn(scene: Scene): Draft[] {
  const told = actsIn(scene, LEXICON).flatMap(({ act, says }) => {
    const mood = moodOf(scene, act);
    return mood === null ? [] : hitsOf(scene, act, says).map((hit) => ({ ...hit, ...mood, trigger: act.trigger }));
  });
  const hits = [...told, ...refusals(scene), ...statesIn(scene)];
  const drafts = once(hits).map((hit) => draftOf(scene, hit));
  return [...drafts, ...volunteersIn(scene), ...partsAfter(scene, hits)];
}

/** What was found, before it is a draft. */
export interface Hit {
  readonly trigger: Draft['trigger'];
  readonly force: Force;
  readonly act: Act;
  readonly of: Party | null;
  readonly phrases: readonly Phrase[];
  readonly for: Party | null;
  readonly stance?: Draft['stance'];
  readonly modality?: Draft['modality'];
}

/** Words so common as "send" and "be" cost no tree where no force is named. */
function hasForce(scene: Scene): boolean {
  if (scene.materiel.length > 0) return true;
  for (let at = scene.sentence.from; at < scene.sentence.to; at++)
    if (NAMES.test(scene.tokens[at]?.lower ?? '')) return true;
  return false;
}
const NAMES =
  /^(?:troop|soldier|service(?:m[ae]n|wom[ae]n|member)|personnel|forces?$|marine|paratrooper|infantry|reservist|legionn|commando|conscript|sailor|guards|reinforcement|peace-?keep|helmets|mercenar|volunteer|advis[eo]r|instructor|trainer|police|gendarm|carabinier|observer|fighter|militant|combatant|jihadist|militiam|guerrilla|unit|contingent|battalion|brigade|regiment|division|compan|platoon|detachment|battlegroup|garrison|mission|corps|squadron|contractor|arms$|weapon|armament|ammunition|munition|equipment|officers?$)/u;

function hitsOf(scene: Scene, told: Told, says: Says): Omit<Hit, 'trigger'>[] {
  const passive = told.form === 'verb' && verbGroup(told.word).voice === 'passive';
  const found = (words: readonly Word[], act: Act | undefined): { force: Force; act: Act }[] =>
    act === undefined
      ? []
      : words.flatMap((word) => {
          const force = forceAt(scene, word);
          return force === null || !fits(scene, told, says, force, act) ? [] : [{ force, act }];
        });
  const objects = found(told.form === 'noun' ? [...told.undergoers, ...before(told)] : told.undergoers, says.object);
  const behind = told.phrases.filter(({ preposition }) => preposition === 'with').map(({ word }) => word);
  const given = objects.length > 0 ? objects : found(behind, says.with);
  if (given.length > 0) {
    const givers =
      says.receives === true
        ? told.phrases.filter(({ preposition }) => preposition === 'from').map(({ word }) => word)
        : told.doers;
    const doer =
      partiesAt(
        scene,
        givers.filter((word) => !given.some(({ force }) => force.word === word)),
      )[0] ?? null;
    const to = receiverOf(
      scene,
      told,
      says,
      given.map(({ force }) => force.word),
    );
    return given.map(({ force, act }) => ({
      force,
      act,
      of: doer ?? force.of,
      phrases: phrasesFor(told, force),
      for: to ?? sideOf(scene, told),
    }));
  }
  const guards = passive && says.subject === 'present' && says.object === undefined;
  if (says.subject === undefined || (passive && !guards)) return [];
  const subjects = found(told.doers, says.subject);
  return subjects.map(({ force, act }) => ({
    force,
    act,
    of: force.of,
    phrases: phrasesFor(told, force),
    for: sideOf(scene, told),
  }));
}

/** "*troop* withdrawals", "*arms* deliveries" */
const before = ({ word }: Told): Word[] => childrenBy(word, 'compound', 'nmod:desc');

/** The verb's phrases and those that the parser hung on the force itself. */
const phrasesFor = (told: Told, { word }: Force): Phrase[] => [
  ...told.phrases,
  ...argumentsOf(word).circumstances.flatMap((one) => {
    const preposition = prepositionOf(one.word);
    return preposition === null ? [] : [{ preposition, word: one.word }];
  }),
];

function fits(scene: Scene, told: Told, says: Says, force: Force, act: Act): boolean {
  const { what } = force;
  const phrases = phrasesFor(told, force);
  if (says.only === 'arms' && !isArms(what)) return false;
  if (says.only === 'hired' && !/^(?:mercenaries|volunteers)$/u.test(what) && !FIGHTERS.has(force.word.lemma))
    return false;
  if (isArms(what) && phrases.some(({ preposition }) => AIMING.has(preposition))) return false;
  if (isArms(what) && told.form === 'verb' && says.subject === act) return false;
  const placed = phrases.some(({ preposition, word }) => PLACING.has(preposition) && isSomewhere(word));
  if (says.placed === true && !placed && !phrases.some(({ preposition }) => SIDING.has(preposition))) return false;
  if (told.form === 'noun' && !isTold(scene, told, force)) return false;
  if (told.lemma === 'leave' && childBy(told.word, 'obj') !== null && !isLand(scene, childBy(told.word, 'obj') as Word))
    return false;
  if (/^(?:guard|patrol|protect|man|monitor|serve|operate|remain|stay|fight)$/u.test(told.lemma))
    return (
      force.count !== null || /^(?:peacekeepers|mercenaries|advisers)$/u.test(what) || isAbroad(scene, force, phrases)
    );
  return act !== 'withdrawn' || leavesNoPlace(scene, told, force, phrases);
}

const isSomewhere = (word: Word): boolean => /^(?:NOUN|PROPN)$/u.test(word.upos);

/** "left the country", "left Mali": who leaves a town gives it up. */
const isLand = (scene: Scene, word: Word): boolean =>
  /^(?:country|mission|region|territory|nation|peninsula|island)$/u.test(word.lemma) ||
  isCountry(placesOf(scene, [word])[0]);

const isCountry = (place: PlaceMention | undefined): boolean => place?.precision === 'country';

/** Troops of another country than the place's. */
function isAbroad(scene: Scene, force: Force, phrases: readonly Phrase[]): boolean {
  const where = placesOf(
    scene,
    phrases.map(({ word }) => word),
  )[0];
  const actor = force.of?.actor ?? null;
  return (
    where !== undefined &&
    where.country !== null &&
    actor !== null &&
    /^\p{Lu}{2}$/u.test(actor) &&
    where.country !== actor
  );
}

/** Who gives up a town or a region has lost control of it; a contingent that goes home has not. */
function leavesNoPlace(scene: Scene, told: Told, force: Force, phrases: readonly Phrase[]): boolean {
  if (!/^(?:troops|arms|aircraft|other)$/u.test(force.what)) return true;
  const from = phrases.filter(({ preposition }) => /^(?:from|of)$/u.test(preposition)).map(({ word }) => word);
  const left = [...from, ...childrenBy(told.word, 'obj').filter((word) => word !== force.word)];
  const places = placesOf(scene, left);
  if (places.length > 0) return places.every(isCountry);
  return left.every(
    (word) =>
      !/^(?:city|town|village|area|position|front|line|base|outpost|district|territory|settlement|frontline)$/u.test(
        word.lemma,
      ),
  );
}

/** A noun of sending is told where it is counted, dated, done or said; behind "after" it only points back. */
function isTold(scene: Scene, { word, lemma }: Told, force: Force): boolean {
  if (
    /^(?:supply|transfer|passage|provision|presence|recruitment)$/u.test(lemma) &&
    childrenBy(word, 'nmod', 'compound').length === 0
  )
    return false;
  const dated = scene.times.some(({ from, to }) => word.reach.from <= from && to <= word.reach.to);
  return force.count !== null || dated || /^(?:obj|nsubj|root|conj|ccomp)/u.test(word.label);
}

/** "supplied *X* with tanks", "gave *X* tanks", "tanks to *X*", or of what was received, who got it. */
function receiverOf(scene: Scene, told: Told, says: Says, given: readonly Word[]): Party | null {
  if (told.form === 'noun') return null;
  if (says.receives === true) return partiesAt(scene, told.doers)[0] ?? null;
  const { receivers } = argumentsOf(told.word);
  const others = told.undergoers.filter((word) => !given.includes(word) && forceAt(scene, word) === null);
  const to = told.phrases.filter(({ preposition }) => preposition === 'to').map(({ word }) => word);
  const arms = says.only === 'arms' || given.some((word) => isArms(forceAt(scene, word)?.what ?? 'troops'));
  return partiesAt(scene, [...receivers.map(({ word }) => word), ...(arms ? [...others, ...to] : [])])[0] ?? null;
}

/** "to fight for X", "alongside X" */
function sideOf(scene: Scene, told: Told): Party | null {
  const purposes = childrenBy(told.word, 'advcl', 'xcomp', 'acl').filter(({ lemma }) =>
    /^(?:fight|support|help|back|assist|aid|reinforce)$/u.test(lemma),
  );
  const words = [
    ...told.phrases
      .filter(
        ({ preposition, word }) =>
          /^(?:alongside|beside)$/u.test(preposition) || (preposition === 'for' && word.upos === 'PROPN'),
      )
      .map(({ word }) => word),
    ...purposes.flatMap((verb) => [
      ...childrenBy(verb, 'obj'),
      ...childrenBy(verb, 'obl').filter((one) => SIDING.has(prepositionOf(one) ?? '')),
    ]),
  ];
  const party = words.map((word) => partyAt(scene, word)).find((one) => one !== null);
  return party ?? null;
}

/** "barred soldiers from crossing its territory" */
function refusals(scene: Scene): Hit[] {
  return scene.tree().words.flatMap((word): Hit[] => {
    if (word.upos !== 'VERB' || !BARRING.has(word.lemma)) return [];
    const way = childrenBy(word, 'advcl', 'xcomp', 'obl', 'obj').find(
      (one) => PASSING.has(one.lemma) || /^(?:passage|overflight|transit)$/u.test(one.lemma),
    );
    if (way === undefined || tellingOf(scene, word) !== 'told') return [];
    const { undergoers, doers, receivers } = argumentsOf(word);
    const forces = [...undergoers, ...receivers].map((one) => one.word).filter((one) => one !== way);
    return forces.flatMap((one): Hit[] => {
      const force = forceAt(scene, one);
      if (force === null) return [];
      const by =
        partiesAt(
          scene,
          doers.map((doer) => doer.word),
        )[0] ?? null;
      return [
        {
          trigger: { from: word.at, to: word.at + 1 },
          force,
          act: 'denied-passage',
          of: force.of ?? by,
          phrases: [],
          for: null,
        },
      ];
    });
  });
}

/** Null where it is merely wished, asked for or possible. "would" tells a plan where somebody says so. */
function moodOf(scene: Scene, { word, mood, form }: Told): Pick<Hit, 'stance' | 'modality'> | null {
  const telling = tellingOf(scene, word);
  if (telling === 'open' || telling === 'urged' || mood.modality === 'urged') return null;
  const perfect = form === 'verb' && verbGroup(word).perfect;
  if (mood.modality === 'alleged' && !perfect) return null;
  if (
    mood.modality === 'conditional' &&
    (perfect || voiceAt(scene, word.at) === null) &&
    childBy(word, 'aux:pass') === null
  )
    return null;
  const planned =
    telling === 'planned' ||
    mood.modality === 'planned' ||
    mood.modality === 'conditional' ||
    /^(?:pledge|promise)$/u.test(word.lemma);
  const modality = planned ? ('planned' as const) : mood.modality;
  return {
    ...(mood.stance === undefined ? {} : { stance: mood.stance }),
    ...(modality === undefined ? {} : { modality }),
  };
}

/** One claim a force: a verb and its noun, or two verbs of one deed ("sent and stationed"), tell it once. */
function once(hits: readonly Hit[]): Hit[] {
  return hits.filter(
    (hit, i) => hits.findIndex((other) => other.force.word === hit.force.word && other.act === hit.act) === i,
  );
}

function draftOf(scene: Scene, hit: Hit): Draft {
  const { force, act, trigger, stance, modality } = hit;
  const where =
    act === 'withdrawn'
      ? []
      : hit.phrases.filter(({ preposition, word }) => PLACING.has(preposition) && isWhere(scene, word));
  const first = where[0]?.word;
  const from = hit.phrases.filter(({ preposition }) => preposition === 'from').map(({ word }) => word);
  const place = placesOf(scene, act === 'withdrawn' ? from : where.map(({ word }) => word))[0];
  const abroad =
    force.what === 'troops' &&
    FIGHTERS.has(force.word.lemma) &&
    isAbroad(scene, { ...force, of: ownNation(scene, force) }, hit.phrases);
  const slots: DeploymentSlots = {
    what: abroad ? 'mercenaries' : force.what,
    count: force.count,
    of: hit.of,
    to: first === undefined ? null : textAt(scene, nounGroup(first).core),
    for: hit.for,
    act,
    subset: false,
  };
  return {
    trigger,
    slots,
    ...(place === undefined ? {} : { place }),
    ...(stance === undefined ? {} : { stance }),
    ...(modality === undefined ? {} : { modality }),
    ...(abroad
      ? {
          basis: { 'deployment.what': { how: 'inferred' as const, from: 'fighters of another nation than the place' } },
        }
      : {}),
  };
}

/** The nation before the fighters: the country of its people. */
function ownNation(scene: Scene, force: Force): Party | null {
  const nation = scene.actors.find(({ from, to }) => from <= force.word.at && force.word.at < to);
  return nation === undefined ? force.of : { text: nation.text, actor: force.of?.actor ?? nation.actor };
}

const isWhere = (scene: Scene, word: Word): boolean =>
  isSomewhere(word) && !scene.times.some(({ from, to }) => from <= word.at && word.at < to);
