/** Deployments: a verb or a noun of LEXICON whose argument stands for forces, fighters or arms. */
import type { Word } from '../../../model/syntax.ts';
import { childrenBy, subtree } from '../../../annotate/syntax/tree.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { type Act as Told, actsIn, triggersOf } from '../../act.ts';
import type { Draft, Kind } from '../../draft.ts';
import { jointly, partiesAt } from '../../party-of.ts';
import type { Scene } from '../../scene.ts';
import { armedIn } from './arming.ts';
import { forceBefore } from './back.ts';
import { bracketedIn } from './bracketed.ts';
import { countedIn, isSameForce } from './counted.ts';
import { crosses, crossingsIn } from './crossings.ts';
import { COMING, LEAVING } from './en-crossings.ts';
import { FACING, KEEPERS, KEEPING } from './en-standing.ts';
import { BARRING, FIGHTERS, FORCE_NOUNS, GOING, LEXICON, type Says, UNITS } from './en.ts';
import { SEEING } from './en-seen.ts';
import { ESTIMATING, LEVELLING, LEVELS, LISTING, PARTS } from './en-figures.ts';
import { basesIn } from './bases.ts';
import { draftOf } from './drafts.ts';
import { BASES, BASING } from './en-bases.ts';
import { figuresIn } from './figures.ts';
import { behind, receiverOf, sideOf } from './for-whom.ts';
import { fits } from './fits.ts';
import { gappedAfter } from './gapped.ts';
import { goingIn } from './going.ts';
import { type Force, forceAt } from './force.ts';
import type { Hit } from './hit.ts';
import { moodOf } from './mood.ts';
import { movedIn } from './moved.ts';
import { namesForce } from './named.ts';
import { partsAfter } from './parts.ts';
import { isRecruiting, recruitsIn } from './recruits.ts';
import { refusalsIn } from './refusals.ts';
import { type Act, deployment } from './schema.ts';
import { seenIn } from './seen.ts';
import { sharedWith } from './shared.ts';
import { strengthsIn } from './strengths.ts';
import { statesIn } from './states.ts';
import { goersIn, volunteersIn } from './volunteers.ts';
import { phrasesFor } from './where.ts';
import { fill } from './fill.ts';

export const deploymentKind: Kind = {
  schema: deployment,
  weighed: { slot: 'what', of: ['people', 'figure', 'item'], fill },
  tells: 'deed',
  standing: true,
  triggers: new Set([
    ...triggersOf(LEXICON),
    ...FORCE_NOUNS.keys(),
    ...FIGHTERS,
    ...KEEPERS,
    ...KEEPING,
    ...FACING,
    ...GOING.keys(),
    ...BARRING,
    'include',
    'comprise',
    'consist',
    'be',
    'volunteer',
    'name',
    'enrol',
    'register',
    'sign',
    'number',
    'present',
    'active',
    ...LEVELS,
    ...LEVELLING,
    ...ESTIMATING,
    ...PARTS.keys(),
    ...LISTING,
    ...SEEING,
    'show',
    'depict',
    'reveal',
    ...COMING.keys(),
    ...LEAVING.keys(),
    'arm',
    'strong',
    'follow',
    'press',
    'dragoon',
    ...triggersOf(BASING),
  ]),
  // words as common as "send" and "be" cost no tree where no force is named
  extract: (scene) => {
    if (
      namesForce(scene) ||
      namesNationals(scene) ||
      isRecruiting(scene) ||
      namesBase(scene) ||
      goesToFight(scene) ||
      arms(scene) ||
      countsThem(scene)
    )
      return draftsIn(scene);
    return crosses(scene) ? crossingsIn(scene).map((hit) => draftOf(scene, hit)) : [];
  },
};

function draftsIn(scene: Scene): Draft[] {
  const told = actsIn(scene, LEXICON).flatMap(({ act, says }) => {
    const mood = moodOf(scene, act);
    // "reinforcements were sent" tell of no reinforcing
    if (mood === null || (act.form === 'noun' && act.lemma === 'reinforcement' && act.word.xpos === 'NNS')) return [];
    const leftFor =
      /^(?:leave|depart)$/u.test(act.lemma) &&
      act.phrases.some(({ preposition, word }) => preposition === 'for' && word.lemma !== 'home');
    return hitsOf(scene, act, says).map((hit) => ({
      ...hit,
      // "left *for the front*"
      ...(leftFor ? { act: 'sent' as const } : {}),
      // "flew its soldiers *home*"
      ...(hit.act === 'sent' && goesHome(act) ? { act: 'withdrawn' as const } : {}),
      ...mood,
      trigger: act.trigger,
    }));
  });
  const strengths = strengthsIn(scene);
  const others = once([
    ...crossingsIn(scene),
    ...told,
    ...refusalsIn(scene),
    ...statesIn(scene),
    ...figuresIn(scene),
    ...goingIn(scene),
    ...armedIn(scene),
    ...seenIn(scene),
    ...basesIn(scene),
    ...bracketedIn(scene),
    ...recruitsIn(scene),
    ...movedIn(scene),
  ]);
  // "police reinforcements numbering 450 were *sent*": the verb tells more than how many they are
  const strong = strengths.filter(
    (one) => !others.some(({ force, act }) => act !== 'present' && isSameForce(force, one.force)),
  );
  const hits = [...others.filter(({ force }) => !strong.some((one) => isSameForce(one.force, force))), ...strong];
  hits.push(...gappedAfter(scene, hits), ...sharedWith(scene, hits));
  hits.push(...countedIn(scene, hits));
  const parts = partsAfter(scene, hits);
  const whole = hits.filter(
    ({ force }) => !parts.some(({ trigger }) => trigger.from <= force.word.at && force.word.at < trigger.to),
  );
  return [...whole.map((hit) => draftOf(scene, hit)), ...volunteersIn(scene), ...goersIn(scene), ...parts];
}

/** "guarded by *60 Tajiks*" */
const namesNationals = ({ actors, quantities }: Scene): boolean =>
  quantities.some(({ to }) => actors.some(({ kind, from }) => kind === 'people' && from >= to - 1 && from <= to));

const namesBase = ({ sentence, tokens }: Scene): boolean =>
  tokens.slice(sentence.from, sentence.to).some(({ lower }) => BASES.has(lower.replace(/s$/u, '')));

const goesHome = ({ word }: Told): boolean =>
  childrenBy(word, 'advmod', 'obl', 'compound:prt').some(({ lower }) => lower === 'home');

/** "Britons went to X *to fight*", "10,000 North Koreans *training* there": no force is named. */
const goesToFight = ({ sentence, tokens }: Scene): boolean =>
  tokens
    .slice(sentence.from, sentence.to)
    .some(
      ({ lower }, i, all) =>
        (lower === 'fight' && all[i - 1]?.lower === 'to') || /^(?:train|training|deployed|fighting)$/u.test(lower),
    );

/** "Chad has promised 2,000": the force was named in the sentence before. */
const countsThem = (scene: Scene): boolean =>
  scene.quantities.some(({ unit }) => unit === null) && forceBefore(scene) !== null;

/** "armed the rebels": the arms are in the verb. */
const arms = ({ sentence, tokens }: Scene): boolean =>
  tokens.slice(sentence.from, sentence.to).some(({ lower }) => lower === 'armed' || lower === 'arming');

/** One claim a force: a verb and its noun, or two verbs of one deed ("sent and stationed"), tell it once. */
function once(hits: readonly Hit[]): Hit[] {
  const told = (hit: Hit, other: Hit): boolean =>
    (other.act === hit.act ||
      (hit.act === 'present' && other.act === 'sent' && hit.trigger.from === hit.force.word.at)) &&
    (other.force.word === hit.force.word ||
      // "a force of 2,000 soldiers": the soldiers are the force
      (UNITS.has(other.force.word.lemma) &&
        !UNITS.has(hit.force.word.lemma) &&
        other.trigger.from === hit.trigger.from &&
        hit.force.count !== null &&
        other.force.count?.text === hit.force.count.text));
  return hits.filter((hit) => (hits.find((other) => told(hit, other)) ?? hit) === hit);
}

function hitsOf(scene: Scene, told: Told, says: Says): Omit<Hit, 'trigger'>[] {
  const found = (words: readonly Word[], act: Act | undefined): { force: Force; act: Act }[] =>
    act === undefined
      ? []
      : merged(words.flatMap((word) => forceAt(scene, word) ?? []).filter(isCountedAlone)).flatMap((force) =>
          fits(scene, told, says, force, act) ? [{ force, act }] : [],
        );
  const objects = found(
    told.form === 'noun'
      ? [...told.undergoers, ...before(told), ...further(told)]
      : [...told.undergoers, ...broughtIn(told)],
    says.object,
  );
  const came = passiveOf(told) ? found(told.doers, says.agent) : [];
  const reinforcing = came.map(({ force, act }) => ({ force, act, of: force.of, phrases: [], for: null }));
  const given = objects.length > 0 ? objects : found(behind(told, /^with$/u), says.with);
  if (given.length > 0) {
    const words = given.map(({ force }) => force.word);
    const givers = (says.receives === true ? behind(told, /^from$/u) : told.doers).filter(
      (word) => !words.includes(word),
    );
    const doer = says.with === 'present' || says.hosts === true ? null : jointly(partiesAt(scene, givers));
    const to = receiverOf(scene, told, says, given);
    const own = given.map(({ force, act }) => ({
      force,
      act,
      of: doer ?? force.of,
      phrases: phrasesFor(told, force),
      for: to ?? sideOf(scene, told),
    }));
    return [...reinforcing, ...own];
  }
  if (reinforcing.length > 0) return reinforcing;
  const passive = passiveOf(told);
  // "guarded by 400 peacekeepers"
  if (passive && says.subject !== 'present') return [];
  // "behind it *came five divisions*": what stands behind a verb that takes no object does it
  const doers = told.doers.length === 0 && says.object === undefined && !passive ? told.undergoers : told.doers;
  return found(doers, says.subject).map(({ force, act }) => ({
    force,
    act,
    of: force.of,
    phrases: phrasesFor(told, force),
    for: sideOf(scene, told),
  }));
}

const passiveOf = ({ form, word }: Told): boolean => form === 'verb' && verbGroup(word).voice === 'passive';

/** "13,000 troops *and police*": the figure is of all of them. */
const isCountedAlone = ({ word, count }: Force, _: number, all: readonly Force[]): boolean =>
  count !== null || word.label !== 'conj' || !all.some((one) => one.word === word.head && one.count !== null);

/** "flew *in 300 fighters*": the particle may be taken for a preposition. */
const broughtIn = ({ word, phrases, undergoers }: Told): Word[] =>
  undergoers.length > 0 || !LEXICON.verbs.has(`${word.lemma} in`)
    ? []
    : phrases.filter((one) => one.preposition === 'in' && one.word.reach.from === word.at + 1).map((one) => one.word);

/** "*troop* withdrawals", "*arms* deliveries" */
const before = ({ word }: Told): Word[] => childrenBy(word, 'compound', 'nmod:desc');

/** "the recruitment, by X and Y, *of 1,000 mercenaries*": a list between may have drawn the phrase to itself. */
const further = ({ word, undergoers }: Told): Word[] =>
  undergoers.length > 0
    ? []
    : subtree(word, ({ label }) => /^acl/u.test(label)).filter(
        (one) => one.label === 'conj' && one.confidence < SURE && prepositionOf(one) === 'of',
      );
const SURE = 0.5;

/** Things of one sort that nobody counts are one ("tanks and mortars"). */
const merged = (forces: readonly Force[]): Force[] =>
  forces.filter(
    (force, i) =>
      force.count !== null || forces.findIndex((other) => other.what === force.what && other.count === null) === i,
  );
