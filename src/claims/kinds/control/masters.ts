/** Who is master of a place: "the paratroopers were *masters* of the airport", "stayed its *masters*", "at dusk it was *theirs*". */
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { prepositionOf, withConjuncts } from '../../../annotate/syntax/views/noun-group.ts';
import { childBy, childrenBy, isRelation } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { moodOf } from '../../act-mood.ts';
import type { Draft } from '../../draft.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { lastPlaceBefore } from './antecedent.ts';
import { isArmed, known } from './parties.ts';
import { draftsFor, placesIn } from './told.ts';
import type { Where } from './where.ts';

const MASTERS = /^(?:master|mistress|lord|possessor|owner|holder|occupant|occupier)$/u;
const BECOMING = /^(?:become|make|turn)$/u;
const STAYING = /^(?:remain|stay|be)$/u;
const OURS = /^(?:theirs|ours|his|hers)$/u;

export const mastersIn = (scene: Scene): Draft[] =>
  scene.tree().words.flatMap((word) => (OURS.test(word.lower) ? theirs(scene, word) : mastersOf(scene, word)));

function mastersOf(scene: Scene, noun: Word): Draft[] {
  const command = noun.lemma === 'command' && prepositionOf(noun) === 'in';
  if (!MASTERS.test(noun.lemma) && !command) return [];
  const wheres = placesOf(scene, noun);
  const over = verbOver(noun);
  if (wheres.length === 0 || over === null) return [];
  const mood = moodOf(over.verb, verbGroup(over.verb));
  if (mood === null) return [];
  const by = known(scene, over.holders).filter((one) => isArmed(scene, one) && !(command && one.kind === 'person'));
  if (by.length === 0) return [];
  const effect = BECOMING.test(over.verb.lemma) ? 'captured' : 'holds';
  return draftsFor(scene, { trigger: { from: noun.at, to: noun.at + 1 }, mood }, { effect, by, wheres });
}

/** "masters *of the town*", "*its* masters" */
function placesOf(scene: Scene, noun: Word): Where[] {
  const own = childBy(noun, 'nmod:poss');
  if (own?.lower === 'its') {
    const last = lastPlaceBefore(scene, noun);
    return last === null ? [] : [last];
  }
  const of = childrenBy(noun, 'nmod').filter((one) => prepositionOf(one) === 'of');
  return placesIn(scene, of.flatMap(withConjuncts));
}

/** Who is told to be so: the noun's subject, the subject of the verb it completes, or what it stands beside. */
function verbOver(noun: Word): { verb: Word; holders: Word[] } | null {
  if (childBy(noun, 'cop') !== null) return { verb: noun, holders: childrenBy(noun, 'nsubj').flatMap(withConjuncts) };
  const { head } = noun;
  if (head === null) return null;
  if (isRelation(noun.label, ['appos', 'conj', 'parataxis']) && /^(?:NOUN|PROPN)$/u.test(head.upos))
    return { verb: noun, holders: [head] };
  if (head.upos !== 'VERB' || !(STAYING.test(head.lemma) || BECOMING.test(head.lemma))) return null;
  const subjects = childrenBy(head, 'nsubj');
  const first =
    subjects.length > 0 || head.label !== 'conj' || head.head === null ? subjects : childrenBy(head.head, 'nsubj');
  return { verb: head, holders: first.flatMap(withConjuncts) };
}

/** "attacked the mill, and at dusk *it was theirs*" */
function theirs(scene: Scene, pronoun: Word): Draft[] {
  const subject = childBy(pronoun, 'nsubj');
  if (childBy(pronoun, 'cop') === null || subject === null || verbGroup(pronoun).negative) return [];
  const last = subject.lower === 'it' ? lastPlaceBefore(scene, subject) : null;
  const wheres = subject.lower === 'it' ? (last === null ? [] : [last]) : placesIn(scene, [subject]);
  const at = pronoun.at;
  return lowerAt(scene, at) === 'his' || wheres.length === 0
    ? []
    : draftsFor(scene, { trigger: { from: at, to: at + 1 }, mood: {} }, { effect: 'captured', wheres });
}
