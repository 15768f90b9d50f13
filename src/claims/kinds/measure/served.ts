/** Measures told of those whom they reach: papers served on men, hours given to leave, a court that people stand before. */
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import { ofPeople } from './of-people.ts';
import type { Measure, MeasureSlots } from './schema.ts';
import { CIVILIANS, FOREIGNERS, OFFICERS, RECRUITS } from './verbs.ts';

/** Their words, as `Kind.triggers`. */
export const SERVED: readonly string[] = [
  ...['papers', 'notice', 'summons', 'hours', 'court', 'trial', 'tribunal', 'dock'],
  ...['retirement', 'relieve', 'permit', 'permission', 'until', 'indoors', 'barracks', 'resignation'],
];

export const servedIn = (scene: Scene): Draft[] =>
  scene
    .tree()
    .words.filter((word) => word.upos === 'VERB' && !verbGroup(word).negative && verbGroup(word).modality === null)
    .flatMap((word) => [
      ...papers(scene, word),
      ...hours(scene, word),
      ...tried(scene, word),
      ...retired(scene, word),
      ...permitted(scene, word),
      ...resigned(scene, word),
    ]);

const draftOf = (scene: Scene, word: Word, who: Word, measure: Measure, act: MeasureSlots['act']): Draft =>
  ofPeople(scene, word, who, { measure, act });

const isPassive = (word: Word): boolean => verbGroup(word).voice === 'passive';
const subjectOf = (word: Word): Word | null => childBy(word, 'nsubj', 'nsubj:pass');

/** "Reservists up to 35 *received their papers*", "were handed summonses" */
function papers(scene: Scene, word: Word): Draft[] {
  const gets =
    /^(?:receive|get)$/u.test(word.lemma) || (/^(?:hand|serve|send|give|issue)$/u.test(word.lemma) && isPassive(word));
  const who = gets ? subjectOf(word) : null;
  if (who === null || !RECRUITS.has(who.lemma)) return [];
  const given = [...childrenBy(word, 'obj'), ...childrenBy(word, 'obl').filter((one) => prepositionOf(one) === 'with')];
  const called = given.some(
    (one) =>
      /^(?:summons|summonse)$/u.test(one.lemma) ||
      (/^(?:paper|notice|order)$/u.test(one.lemma) &&
        (childBy(one, 'nmod:poss') !== null || childrenBy(one, 'compound').some(({ lemma }) => CALLING.test(lemma)))),
  );
  return called ? [draftOf(scene, word, who, 'call-up', 'enforced')] : [];
}
const CALLING = /^(?:call-up|callup|draft|mobili[sz]ation|conscription|enlistment|marching|induction)$/u;

/** "Nationals of the enemy *had 48 hours to quit* the country", "residents were given six hours to leave" */
function hours(scene: Scene, word: Word): Draft[] {
  const gets = /^(?:have|get)$/u.test(word.lemma) || (word.lemma === 'give' && isPassive(word));
  const who = gets ? subjectOf(word) : null;
  const time = childrenBy(word, 'obj', 'obl').find(
    (one) => /^(?:hour|day|week|minute)$/u.test(one.lemma) || prepositionOf(one) === 'until',
  );
  if (who === null || time === undefined) return [];
  const leaves = [...childrenBy(word, 'advcl', 'xcomp'), ...childrenBy(time, 'acl')].some(({ lemma }) =>
    /^(?:leave|quit|depart|evacuate|get|go|gone|vacate)$/u.test(lemma),
  );
  const measure: Measure | null = FOREIGNERS.has(who.lemma)
    ? 'expulsion'
    : CIVILIANS.has(who.lemma)
      ? 'evacuation-order'
      : null;
  return leaves && measure !== null ? [draftOf(scene, word, who, measure, 'declared')] : [];
}

/** "Sixteen generals *went into retirement* by decree of the council", "the head of police *was relieved*" */
function retired(scene: Scene, word: Word): Draft[] {
  const goes =
    /^(?:go|send|put|place)$/u.test(word.lemma) &&
    childrenBy(word, 'obl').some((one) => one.lemma === 'retirement' && prepositionOf(one) === 'into');
  // units relieve each other; a chief who is relieved has lost his office
  const relieved = word.lemma === 'relieve' && isPassive(word) && childBy(word, 'obl:agent') === null;
  const who = subjectOf(word);
  const chief = who !== null && (relieved ? CHIEFS : OFFICERS).has(who.lemma.toLowerCase());
  return (goes || relieved) && chief ? [draftOf(scene, word, who, 'dismissal-or-resignation', 'declared')] : [];
}
const CHIEFS = new Set('chief head commander general admiral minister governor director secretary premier'.split(' '));

/** "Six judges *handed in their resignations*" */
function resigned(scene: Scene, word: Word): Draft[] {
  if (!/^(?:hand|give|send|put|turn|sign|tender|submit|offer)$/u.test(word.lemma) || isPassive(word)) return [];
  const letter = childrenBy(word, 'obj', 'obl').find(({ lemma }) => lemma === 'resignation');
  const own =
    letter !== undefined &&
    childBy(letter, 'nmod:poss') !== null &&
    word.children.every(({ label }) => label !== 'iobj');
  // "was stopped at the airport *and signed* his resignation"
  const who = subjectOf(word) ?? (word.label === 'conj' && word.head !== null ? subjectOf(word.head) : null);
  return own && who !== null && (OFFICERS.has(who.lemma.toLowerCase()) || who.upos === 'PROPN')
    ? [draftOf(scene, word, who, 'dismissal-or-resignation', 'declared')]
    : [];
}

/** "Travel out of the region *requires a permit*" */
function permitted(scene: Scene, word: Word): Draft[] {
  const what = /^(?:require|need)$/u.test(word.lemma) ? childBy(word, 'nsubj') : null;
  const permit = childrenBy(word, 'obj').some(({ lemma }) =>
    /^(?:permit|permission|pass|authori[sz]ation|approval)$/u.test(lemma),
  );
  const measure = what === null ? undefined : NEEDING.get(what.lemma);
  if (what === null || !permit || measure === undefined) return [];
  const draft = draftOf(scene, word, what, measure, 'in-force');
  return [{ ...draft, slots: { ...draft.slots, affected: null, count: null } }];
}
const NEEDING: ReadonlyMap<string, Measure> = new Map([
  ...['travel', 'movement', 'journey', 'departure'].map((noun) => [noun, 'movement-restriction'] as const),
  ...['entry', 'access', 'visit'].map((noun) => [noun, 'access-ban'] as const),
]);

/** "Ten deputies were *hauled before a military court*", "went on trial" */
function tried(scene: Scene, word: Word): Draft[] {
  const before = /^(?:haul|bring|take|drag|appear|come|send|put|go|stand)$/u.test(word.lemma);
  const where = childrenBy(word, 'obl').find(
    (one) =>
      (/^(?:court|tribunal|judge|magistrate)$/u.test(one.lemma) && prepositionOf(one) === 'before') ||
      (one.lemma === 'trial' && prepositionOf(one) === 'on'),
  );
  if (!before || where === undefined) return [];
  const who =
    isPassive(word) || subjectOf(word) === null
      ? subjectOf(word)
      : /^(?:appear|come|go|stand)$/u.test(word.lemma)
        ? subjectOf(word)
        : (argumentsOf(word).undergoers[0]?.word ?? null);
  return who === null ? [] : [draftOf(scene, word, who, 'arrest-or-charge', 'enforced')];
}
