/** What those face who shirk their service, and how those are taken who are to serve: round-ups, the press gang. */
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy, isRelation } from '../../../annotate/syntax/tree.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { actAt } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { holdersOf, partOf } from '../../stand.ts';
import { draftOf, isOfService, isService } from './duties.ts';
import {
  CARRIES,
  JOINS,
  PENALTIES,
  PRESSES,
  PUNISHES,
  RANKS,
  ROUND_UPS,
  SHIRKERS,
  SHIRKINGS,
  SHIRKS,
  SURE_SHIRKINGS,
  TAKES_PLACE,
} from './en-service.ts';
import { isDeparting } from './standing.ts';

/** Their words, as `Kind.triggers`. */
export const SHIRKED: readonly string[] = [
  ...SHIRKERS,
  ...SHIRKINGS,
  ...SHIRKS,
  ...ROUND_UPS,
  ...['press', 'force', 'coerce', 'departure', 'exit', 'forcibly', 'forcefully', 'failure', 'fail', 'punish'],
];

export const penaltiesIn = (scene: Scene): Draft[] =>
  scene.tree().words.flatMap((word) => [...penalty(scene, word), ...roundUp(scene, word), ...pressed(scene, word)]);

/** "Desertion *carries* up to ten years in prison", "deserters *are shot*", "were sentenced to death *for desertion*" */
function penalty(scene: Scene, word: Word): Draft[] {
  const punishes = PUNISHES.has(word.lemma);
  // "is *liable* to a sentence of"
  // "whoever stays away *faces* …": a noun to the parser
  const faces = word.lower === 'faces' && word.label === 'root' && childBy(word, 'nsubj') !== null;
  const carries =
    (word.lemma === 'liable' || faces || (CARRIES.has(word.lemma) && word.upos === 'VERB')) && bears(word);
  if ((!punishes && !carries) || word.label === 'amod') return [];
  const { negative, modality, tense, form } = verbGroup(word);
  // "decreed that those who evade it *will be denied* passports"
  const decreed = modality === 'planned' && DECREES.test(word.head?.lemma ?? '');
  if (negative || modality === 'conditional' || (modality === 'planned' && !decreed)) return [];
  const beside = [
    ...childrenBy(word, 'nsubj', 'obj'),
    ...childrenBy(word, 'obl', 'advcl').filter((one) =>
      FOR.test(prepositionOf(one) ?? childBy(one, 'mark')?.lower ?? ''),
    ),
    ...childrenBy(word, 'obj').flatMap((one) => childrenBy(one, 'nmod')),
  ];
  const who = beside.find((one) => shirks(scene, one)) ?? fronted(scene, word);
  if (who === undefined) {
    const left = beside.find(leavesUnlawfully);
    return left === undefined ? [] : [draftOf(scene, word, 'exit-ban', 'in-force', null)];
  }
  const people =
    [...childrenBy(word, 'nsubj:pass'), ...(carries ? childrenBy(word, 'nsubj') : [])].find(isPeople) ?? null;
  const done = punishes && tense === 'past' && form === 'finite' && modality === null;
  return [
    draftOf(
      scene,
      word,
      'desertion-penalty',
      decreed ? 'declared' : done ? 'enforced' : 'in-force',
      people ?? (isPeople(who) ? who : null),
    ),
  ];
}
const FOR = /^(?:for|of)$/u;
const DECREES = /^(?:decree|announce|order|rule|provide|stipulate|enact)$/u;

/** "Under the code *evasion* is punishable by": hung where the code would stand. */
const fronted = (scene: Scene, word: Word): Word | undefined =>
  childBy(word, 'nsubj') === null
    ? childrenBy(word, 'obl').find((one) => one.at < word.at && SHIRKINGS.has(one.lemma) && shirks(scene, one))
    : undefined;

const bears = (word: Word): boolean =>
  [...childrenBy(word, 'obj', 'obl'), ...childrenBy(word, 'obl', 'obj').flatMap((one) => childrenBy(one, 'nmod'))].some(
    ({ lemma }) => PENALTIES.has(lemma.toLowerCase()),
  );

const isPeople = ({ lemma, lower, upos }: Word): boolean =>
  SHIRKERS.has(lemma) ||
  upos === 'PRON' ||
  /^(?:man|woman|soldier|conscript|person|people|anyone|those|officer|recruit|reservist|member)$/u.test(lemma) ||
  /^(?:those|anyone)$/u.test(lower);

/** The word, or what hangs on it, tells of shirking: "draft evaders", "anyone *who evades service*", "failure *to report*". */
function shirks(scene: Scene, word: Word): boolean {
  const words = partOf(word);
  return words.some((one) => {
    const lemma = one.lemma.toLowerCase();
    if (SHIRKERS.has(lemma)) return lemma !== 'absconder' || isOfService(scene);
    if (SURE_SHIRKINGS.has(lemma)) return true;
    if (SHIRKINGS.has(lemma))
      return (
        one.children.some(isServing) ||
        (lemma !== 'refusal' && ofDraft(one)) ||
        (lemma === 'evasion' &&
          one.children.every(({ label, lower }) => label !== 'compound' || lower === 'code') &&
          isOfService(scene))
      );
    if (one.upos === 'VERB' && SHIRKS.has(lemma)) {
      const objects = childrenBy(one, 'obj', 'obl', 'xcomp');
      const back = lemma !== 'refuse' && objects.some(({ lower }) => lower === 'it') && isOfService(scene);
      return back || objects.some(isServing) || (lemma === 'desert' && (objects.length === 0 || isOfService(scene)));
    }
    const fails = lemma === 'fail' || lemma === 'failure';
    return (
      fails &&
      isOfService(scene) &&
      one.children.some(({ lemma: what }) => /^(?:report|register|enlist|appear|respond|present)$/u.test(what))
    );
  });
}
const isServing = (word: Word): boolean =>
  isService(word) || /^(?:serve|enlist|conscription|draft|service|call-up)$/u.test(word.lemma.toLowerCase());
const ofDraft = (word: Word): boolean =>
  childrenBy(word, 'compound', 'amod').some(({ lower }) => /^(?:draft|conscription|military|service)$/u.test(lower));

/** "*illegal departure*", "*leaving the country* without a permit" */
const leavesUnlawfully = (word: Word): boolean =>
  (/^(?:departure|exit|emigration)$/u.test(word.lemma) &&
    childrenBy(word, 'amod').some(({ lemma }) => /^(?:illegal|unlawful|unauthori[sz]ed|irregular)$/u.test(lemma))) ||
  (word.upos === 'VERB' &&
    isDeparting(word) &&
    word.children.some(
      (one) =>
        isRelation(one.label, ['obl', 'advmod']) &&
        /^(?:illegally|unlawfully|permit|permission|visa|authori[sz]ation)$/u.test(one.lemma),
    ));

/** "*Round-ups* took place in the capital", "those without papers *are rounded up*" */
function roundUp(scene: Scene, word: Word): Draft[] {
  if (ROUND_UPS.has(word.lower) || isRoundUp(scene, word)) {
    const verb = word.head;
    const told =
      verb?.upos === 'VERB' &&
      isRelation(word.label, ['nsubj', 'obj']) &&
      TAKES_PLACE.has(verb.lemma) &&
      !verbGroup(verb).negative;
    return told && isOfService(scene) ? [draftOf(scene, word, 'conscription', 'enforced', null)] : [];
  }
  if (word.lemma !== 'round' || word.upos !== 'VERB' || !verbGroup(word).particles.some(({ lower }) => lower === 'up'))
    return [];
  const who = childBy(word, 'nsubj:pass', 'obj');
  return who !== null && !verbGroup(word).negative && isOfService(scene)
    ? [draftOf(scene, word, 'conscription', 'enforced', who)]
    : [];
}

/** "round-ups" in three tokens */
const isRoundUp = (scene: Scene, { at, lower }: Word): boolean =>
  /^ups?$/u.test(lower) && lowerAt(scene, at - 1) === '-' && /^round(?:ing)?$/u.test(lowerAt(scene, at - 2));

/** "boys were *pressed* into the militia", "*forced* students to join the army" */
function pressed(scene: Scene, word: Word): Draft[] {
  // "*forcibly recruited* men from the camps"
  const forced =
    word.lemma === 'recruit' &&
    childrenBy(word, 'advmod').some(({ lower }) => /^(?:forcibly|forcefully)$/u.test(lower));
  if (word.upos !== 'VERB' || !(forced || PRESSES.has(word.lemma)) || verbGroup(word).negative) return [];
  const who = childBy(word, 'nsubj:pass', 'obj');
  const act = who === null ? null : actAt(scene, word.at);
  if (act === null || act.mood.modality !== undefined) return [];
  const into = childrenBy(word, 'obl').some((one) => prepositionOf(one) === 'into' && RANKS.has(one.lemma));
  const joins = childrenBy(word, 'xcomp', 'advcl', 'ccomp').some(
    (one) =>
      JOINS.has(one.lemma) &&
      (one.lemma !== 'join' ||
        childrenBy(one, 'obj').some(
          ({ lemma, upos, at }) =>
            RANKS.has(lemma) ||
            upos === 'PROPN' ||
            scene.actors.some(({ from, to, kind }) => from <= at && at < to && /^(?:force|group)$/u.test(kind)),
        )),
  );
  if (!(forced || into || joins)) return [];
  const [holder] = holdersOf(scene, act).filter(({ isPrivate }) => !isPrivate);
  const draft = draftOf(scene, word, 'conscription', 'enforced', who);
  return [{ ...draft, slots: { ...draft.slots, authority: holder?.party ?? null } }];
}
