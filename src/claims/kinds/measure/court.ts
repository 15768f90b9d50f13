/** Trials told by nouns: a trial that opens, charges brought or dropped, terms imposed on people. */
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy, isRelation } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { actAt } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { lemmasOf } from '../../lemmas.ts';
import type { Scene } from '../../scene.ts';
import { isTaken } from '../../stand.ts';
import { authoritiesOf } from './acts.ts';
import { BRINGS, CASES, COURTROOM, DROPS, TERMS } from './en-custody.ts';
import { ofPeople } from './of-people.ts';
import { counted, isPeople } from './people.ts';
import type { MeasureSlots } from './schema.ts';

/** Their words, as `Kind.triggers`. */
export const COURT: readonly string[] = [
  'trial',
  'charge',
  'proceeding',
  'indictment',
  'sentence',
  'term',
  'year',
  'tribunal',
  'court',
];

export const courtIn = (scene: Scene): Draft[] =>
  scene.tree().words.flatMap((word) => [...trial(scene, word), ...charges(scene, word), ...terms(scene, word)]);

function draftOf(scene: Scene, verb: Word, who: Word, measure: MeasureSlots['measure']): Draft[] {
  const act = actAt(scene, verb.at);
  if (act === null || !isTaken(act)) return [];
  // "the colonel *got* twenty years": he undergoes it
  const [holder] = act.doers.includes(who) ? [] : authoritiesOf(scene, act);
  const done = measure === 'release' ? 'declared' : 'enforced';
  return [ofPeople(scene, verb, who, { measure, act: done, authority: holder?.party ?? null })];
}

/** "The court *opened the trial* of 36 persons", "the trial of nine rebels *began*" */
function trial(scene: Scene, word: Word): Draft[] {
  if (word.lemma !== 'trial' || word.head?.upos !== 'VERB') return [];
  const verb = word.head;
  const opens =
    /^(?:open|begin|start|resume|commence)$/u.test(verb.lemma) &&
    isRelation(word.label, ['obj', 'nsubj', 'nsubj:pass']);
  const who = accusedOf(scene, word) ?? accusedOf(scene, verb);
  return opens && who !== null && verbGroup(verb).modality === null
    ? draftOf(scene, verb, who, 'arrest-or-charge')
    : [];
}

const accusedOf = (scene: Scene, word: Word): Word | null =>
  childrenBy(word, 'nmod', 'obl').find(
    (one) => /^(?:of|against|on)$/u.test(prepositionOf(one) ?? '') && isPeople(scene, counted(one)),
  ) ?? null;

/** "*Charges were brought* against 11 officers", "proceedings against 300 detainees were *dropped*" */
function charges(scene: Scene, word: Word): Draft[] {
  if (!CASES.has(word.lemma) || word.upos !== 'NOUN') return [];
  const verb = word.head;
  if (verb?.upos !== 'VERB' || !isRelation(word.label, ['obj', 'nsubj:pass', 'nsubj'])) return [];
  const who = accusedOf(scene, word) ?? accusedOf(scene, verb) ?? null;
  const { negative, modality } = verbGroup(verb);
  if (who === null || negative || modality !== null) return [];
  if (BRINGS.has(verb.lemma)) return draftOf(scene, verb, who, 'arrest-or-charge');
  return DROPS.has(verb.lemma) ? draftOf(scene, verb, who, 'release') : [];
}

/** "*imposed* prison terms *on* six men", "the colonel *got* twenty years", "*handed down* life sentences to three" */
function terms(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'VERB' || verbGroup(word).negative || verbGroup(word).modality !== null) return [];
  const term = childrenBy(word, 'obj', 'nsubj:pass').find(({ lemma }) => TERMS.has(lemma));
  if (term === undefined) return [];
  if (/^(?:impose|hand|pass|pronounce|mete|deliver)$/u.test(word.lemma)) {
    // "on six militiamen" is laid to whatever stands nearest
    const who = scene
      .tree()
      .words.find(
        (one) =>
          one.at > term.at &&
          one.at < word.reach.to &&
          /^(?:on|to|against|upon)$/u.test(prepositionOf(one) ?? '') &&
          isPeople(scene, counted(one)) &&
          one.upos !== 'NUM',
      );
    return who === undefined || !isOfCourt(scene) ? [] : draftOf(scene, word, who, 'arrest-or-charge');
  }
  const gets = /^(?:get|receive|draw)$/u.test(word.lemma) && verbGroup(word).voice === 'active';
  const who = gets ? childBy(word, 'nsubj') : null;
  const years = /^(?:year|month)$/u.test(term.lemma)
    ? childrenBy(term, 'nummod').length > 0
    : term.lemma !== 'term' || isOfCourt(scene);
  const crime = childrenBy(word, 'obl').some((one) => prepositionOf(one) === 'for') || isOfCourt(scene);
  return who !== null && isPeople(scene, counted(who)) && years && crime
    ? draftOf(scene, word, who, 'arrest-or-charge')
    : [];
}

/** A word of the courts in the sentence. */
function isOfCourt({ tokens, sentence }: Scene): boolean {
  for (let at = sentence.from; at < sentence.to; at++)
    if (
      lemmasOf(tokens[at]?.lower ?? '').some(
        (form) => COURTROOM.has(form) || /^(?:prison|jail|death|sentence)$/u.test(form),
      )
    )
      return true;
  return false;
}
