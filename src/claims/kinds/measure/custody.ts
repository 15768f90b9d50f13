/** People taken in without a word of arrest: led away by soldiers, thrown into jail, a figure of those in custody. */
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { type Act as Told, actAt, countOf } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { lemmasOf } from '../../lemmas.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { isTaken, partOf } from '../../stand.ts';
import { authoritiesOf } from './acts.ts';
import { isDrivenOff } from './driven-off.ts';
import { BANDS, CARRIERS, CELLS, NETS, OF_STATE, PUTS_IN, TAKES_OFF } from './en-custody.ts';
import { ofPeople } from './of-people.ts';
import { counted, isPeople } from './people.ts';
import type { Act, MeasureSlots } from './schema.ts';

/** Their words, as `Kind.triggers`. */
export const CUSTODY: readonly string[] = [
  ...[...TAKES_OFF].filter((word) => !/^(?:take|lead|carry|drive|bus|escort)$/u.test(word)),
  ...['away', 'off', 'net', 'seize', 'nab', 'grab', 'pick', 'detainee', 'custody', 'jail', 'prison'],
];

export const custodyIn = (scene: Scene): Draft[] =>
  scene.tree().words.flatMap((word) => [...takenOff(scene, word), ...inCustody(scene, word)]);

const draftOf = (scene: Scene, word: Word, who: Word, act: Act, told: Partial<MeasureSlots> = {}): Draft =>
  ofPeople(scene, word, who, { measure: 'arrest-or-charge', act, ...told });

/** "Soldiers *took* 14 men *away*", "two teachers were *picked up* by agents", "was *thrown into jail*" */
function takenOff(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'VERB') return [];
  const act = seizes(word) ? actAt(scene, word.at) : null;
  const [object] = act?.undergoers ?? [];
  if (act === null || object === undefined || !isTaken(act) || act.mood.modality !== undefined) return [];
  const who = counted(object);
  // "seized *Tonje*": a town; "thirty were led off": of the garrison
  if (
    who.upos === 'NUM' ||
    (who.upos === 'PROPN' && NETS.has(word.lemma)) ||
    isDrivenOff([who]) ||
    BANDS.has(who.lemma) ||
    !isPeople(scene, who) ||
    FIGHTS.test(who.lemma) ||
    OF_STATE.has(who.lemma)
  )
    return [];
  const jailed = childrenBy(word, 'obl').some((one) => isCell(one));
  if (!jailed && !isOfState(scene, act)) return [];
  const [holder] = authoritiesOf(scene, act);
  return [
    draftOf(scene, word, object, 'enforced', { authority: holder?.party ?? null, count: countOf(scene, object) }),
  ];
}
const FIGHTS =
  /^(?:prisoner|captive|hostage|wounded|dead|body|fighter|rebel|insurgent|soldier|guerrilla|casualty|survivor|patient|refugee)$/u;

const isCell = (one: Word): boolean =>
  /^(?:in|into|behind|to)$/u.test(prepositionOf(one) ?? '') &&
  /^(?:jail|prison|gaol|dungeon|bars?|custody|cell)$/u.test(one.lemma);

/** "led *away*", "picked *up*", "bundled *into trucks*" */
function seizes(word: Word): boolean {
  const beside = childrenBy(word, 'compound:prt', 'advmod').map(({ lower }) => lower);
  const off = beside.some((one) => /^(?:away|off)$/u.test(one));
  if (TAKES_OFF.has(word.lemma) && off) return true;
  if (word.lemma === 'pick' && beside.includes('up')) return true;
  if (NETS.has(word.lemma)) return true;
  return (
    PUTS_IN.has(word.lemma) &&
    childrenBy(word, 'obl', 'obj').some(
      (one) =>
        (isCell(one) && (CELLS.has(one.lemma) || one.lemma === 'bar')) ||
        (CARRIERS.has(one.lemma) &&
          /^(?:into|onto)$/u.test(prepositionOf(one) ?? '') &&
          /^(?:bundle|herd|throw|push|load|shove)$/u.test(word.lemma)),
    )
  );
}

/** Those under arms of a state do it, or those told of right before; a band that takes people abducts them. */
function isOfState(scene: Scene, { doers, word }: Told): boolean {
  if (doers.length > 0)
    return doers.some(
      (one) =>
        OF_STATE.has(one.lemma.toLowerCase()) ||
        partOf(one).some(({ lower }) => /^(?:plain-clothes|clothes|uniformed|security|army|police)$/u.test(lower)),
    );
  if (verbGroup(word).voice !== 'passive') return false;
  let seen = 0;
  for (let at = word.at - 1; at >= 0 && seen < BACK_TOKENS; at--, seen++) {
    const forms = lemmasOf(lowerAt(scene, at));
    if (forms.some((form) => BANDS.has(form))) return false;
    if (forms.some((form) => OF_STATE.has(form)) || lowerAt(scene, at) === 'troops') return true;
  }
  return false;
}
const BACK_TOKENS = 90;

/** "speaks of *260 people in custody*", "the *number of detainees* has reached 4,200", "is being *held at the prison*" */
function inCustody(scene: Scene, word: Word): Draft[] {
  if (word.lemma === 'number' && childrenBy(word, 'nmod').some(({ lemma }) => lemma === 'detainee')) {
    const verb = word.head;
    const figure =
      verb?.upos === 'VERB' &&
      /^(?:reach|stand|rise|climb|grow|swell|exceed|pass)$/u.test(verb.lemma) &&
      !verbGroup(verb).negative
        ? [...childrenBy(verb, 'obj', 'obl')].find((one) => countOf(scene, one) !== null || one.upos === 'NUM')
        : undefined;
    const count = figure === undefined ? null : countOf(scene, figure);
    return figure === undefined || count === null
      ? []
      : [draftOf(scene, word, word, 'in-force', { affected: null, count })];
  }
  if (!/^(?:custody|detention)$/u.test(word.lemma) || prepositionOf(word) !== 'in' || childBy(word, 'det') !== null)
    return [];
  const { head } = word;
  if (head === null) return [];
  const who =
    head.upos === 'NOUN'
      ? head
      : head.upos === 'VERB'
        ? childrenBy(head, 'obl', 'obj').find((one) => one.at < word.at && countOf(scene, one) !== null)
        : undefined;
  if (
    who === undefined ||
    !isPeople(scene, who) ||
    countOf(scene, who) === null ||
    childBy(head, 'nsubj:pass') !== null
  )
    return [];
  return SPEAKS.test((head.upos === 'VERB' ? head : head.head)?.lemma ?? '')
    ? [draftOf(scene, word, who, 'in-force')]
    : [];
}
const SPEAKS = /^(?:speak|report|count|put|say|give|talk|acknowledge|admit|have|hold|list|name|confirm)$/u;
