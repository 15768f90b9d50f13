/** Arrests told by nouns and by what came of them: "documented the arrest of 40 people", "120 remain behind bars", "gave him ten years". */
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy, isRelation } from '../../../annotate/syntax/tree.ts';
import { nounGroup, prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { actAt, actorBefore, actorsOf, countOf } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { lowerAt, partyOf, type Scene } from '../../scene.ts';
import { holdersOf, partOf, phraseText } from '../../stand.ts';
import type { MeasureSlots } from './schema.ts';

/** Their words, as `Kind.triggers`. */
export const ARRESTED: readonly string[] = [
  'arrest',
  'detention',
  'imprisonment',
  'bars',
  'custody',
  'prison',
  'labour',
  'labor',
  'jail',
];

export const arrestsIn = (scene: Scene): Draft[] =>
  scene.tree().words.flatMap((word) => [...byNoun(scene, word), ...heldNow(scene, word), ...given(scene, word)]);

function draftsOf(
  scene: Scene,
  word: Word,
  who: Word,
  act: MeasureSlots['act'],
  told: Partial<MeasureSlots> = {},
): Draft[] {
  const slots: MeasureSlots = {
    measure: 'arrest-or-charge',
    act,
    authority: null,
    affected: phraseText(scene, nounGroupWords(who)),
    count: countOf(scene, who),
    subset: false,
    share: null,
    ...told,
  };
  const trigger = { from: word.at, to: word.at + 1 };
  const parts = [...new Set(nounGroup(who).parts)].flatMap((part): Draft[] => {
    const count = countOf(scene, part);
    const affected = phraseText(scene, nounGroupWords(part));
    return count === null ? [] : [{ trigger, slots: { ...slots, affected, count, subset: true }, performed: true }];
  });
  return [{ trigger, slots, performed: true }, ...parts];
}

/** The people without what is told of them behind a comma. */
const nounGroupWords = (who: Word): Word[] => {
  const { core } = nounGroup(who);
  return partOf(who).filter(({ at }) => at >= core.from && at < Math.max(core.to, who.at + 1));
};

const RECORDS =
  /^(?:document|record|verify|register|report|confirm|count|note|log|condemn|denounce|order|announce|total|include|see|follow|lead|result)$/u;

/** "documented *the arrest of* 40 people *by* the junta", "recorded *9,000 arrests*" */
function byNoun(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'NOUN' || !/^(?:arrest|detention|imprisonment)$/u.test(word.lemma)) return [];
  // "arrest and *detention* of": told once
  if (isRelation(word.label, ['conj']) && /^(?:arrest|detention)$/u.test(word.head?.lemma ?? '')) return [];
  const verb = caseOf(word)?.head ?? word.head;
  if (verb?.upos !== 'VERB' || !RECORDS.test(verb.lemma) || verbGroup(verb).negative) return [];
  const second = childrenBy(word, 'conj').find(({ lemma }) => /^(?:arrest|detention)$/u.test(lemma));
  const of = [word, ...(second === undefined ? [] : [second])]
    .flatMap((one) => childrenBy(one, 'nmod'))
    .find((one) => prepositionOf(one) === 'of');
  const people = of !== undefined && countOf(scene, of) !== null ? of : null;
  const counted = caseOf(word) ?? (word.xpos === 'NNS' ? word : null);
  const count = people === null && counted !== null ? countOf(scene, counted) : null;
  if (people === null && count === null) return [];
  const by = [word, ...(of === undefined ? [] : [of])]
    .flatMap((one) => childrenBy(one, 'nmod', 'obl'))
    .find((one) => prepositionOf(one) === 'by');
  const doer = by === undefined ? undefined : (actorsOf(scene, [by])[0] ?? actorBefore(scene, by));
  const authority = doer == null ? null : partyOf(doer);
  if (people !== null) return draftsOf(scene, word, people, 'enforced', { authority });
  return draftsOf(scene, word, word, 'enforced', { authority, count, affected: null });
}

/** "300 *cases of* arbitrary arrest" */
const caseOf = (word: Word): Word | null =>
  isRelation(word.label, ['nmod']) &&
  prepositionOf(word) === 'of' &&
  /^(?:case|instance|incident)$/u.test(word.head?.lemma ?? '')
    ? word.head
    : null;

/** "19,000 people *remain behind bars*", "are *in detention*" */
function heldNow(scene: Scene, word: Word): Draft[] {
  const where =
    (/^bars?$/u.test(word.lower) && prepositionOf(word) === 'behind') ||
    (/^(?:detention|custody|prison|jail)$/u.test(word.lemma) &&
      prepositionOf(word) === 'in' &&
      (childBy(word, 'det') === null || childrenBy(word, 'compound').length > 0));
  if (!where) return [];
  const over = childBy(word, 'cop') === null ? word.head : word;
  if (over === null || (over !== word && !/^(?:remain|stay|be|languish|sit|keep|hold)$/u.test(over.lemma))) return [];
  if (verbGroup(over).negative || (/^(?:keep|hold)$/u.test(over.lemma) && childBy(over, 'nsubj:pass') === null))
    return [];
  const who = childBy(over, 'nsubj', 'nsubj:pass');
  // "the photographer *remains* in Tora prison"
  const named = who !== null && who.upos === 'PROPN' && /^(?:remain|languish)$/u.test(over.lemma);
  return who === null || (countOf(scene, who) === null && !named) ? [] : draftsOf(scene, over, who, 'in-force');
}

/** "a court *gave* the reporter ten years in prison" */
function given(scene: Scene, word: Word): Draft[] {
  if (word.lemma !== 'give' || word.upos !== 'VERB' || verbGroup(word).negative) return [];
  const act = actAt(scene, word.at);
  const years = childrenBy(word, 'obj').find(({ lemma }) => /^(?:year|month|sentence|term)$/u.test(lemma));
  const who = childBy(word, 'iobj', 'nsubj:pass');
  if (act === null || years === undefined || who === null || act.mood.modality !== undefined) return [];
  const jailed = [1, 2, 3, 4].some((k) =>
    /^(?:prison|jail|imprisonment|labour|labor)$/u.test(lowerAt(scene, years.at + k)),
  );
  const court = act.doers.find(({ lemma }) => /^(?:court|tribunal|judge)$/u.test(lemma));
  if (!jailed && court === undefined) return [];
  const [holder] = holdersOf(scene, act);
  return draftsOf(scene, word, who, 'enforced', { authority: holder?.party ?? null });
}
