/** Figures of people who have left already: "hosts 1.5 million refugees", "the number of IDPs rose to 7 million", "left 100,000 homeless". */
import { DISPLACED_NOUNS, HOMES } from '../../../language/en/displaced.ts';
import { nounGroup, prepositionOf, withConjuncts } from '../../../annotate/syntax/views/noun-group.ts';
import { firstOfList } from '../../../annotate/syntax/views/verb-list.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy, isRelation, wordAt } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { type Act, actAt, modifiersOf, quantityOf } from '../../act.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { MAKES_HOMELESS, MOVEMENTS, STATES } from './en.ts';
import { type Group, groupIn } from './people.ts';
import type { Effect } from './schema.ts';

export interface State {
  readonly act: Act;
  readonly effect: Effect;
  readonly groups: readonly Group[];
}

export const statesIn = (scene: Scene): State[] =>
  scene.tree().words.flatMap((word): State[] => {
    const state = homeless(scene, word) ?? hosted(scene, word) ?? numbered(scene, word) ?? keyFigure(scene, word);
    return state === null ? [] : [state];
  });

/** Who they are already, by their noun or by "displaced" before it. */
export const statusOf = (word: Word): Effect | null => {
  const own = DISPLACED_NOUNS.get(word.lemma.toLowerCase()) ?? DISPLACED_NOUNS.get(word.lower.replace(/s$/u, ''));
  if (own !== undefined) return own;
  const isDisplaced = (one: Word): boolean => one.lemma === 'displace' && one.xpos === 'VBN';
  if (word.lemma === 'arrival' && modifiersOf(word).includes('new')) return 'fled';
  const behind = isDisplaced(word) || childrenBy(word, 'acl').some(isDisplaced);
  return behind || modifiersOf(word).includes('displaced') ? 'displaced' : null;
};

export const unnamed = (word: Word): Group => ({
  word,
  head: word,
  count: null,
  share: null,
  text: null,
  military: false,
  person: false,
  part: false,
});

/** "left 100,000 people homeless", "100,000 were made homeless", "became refugees" */
function homeless(scene: Scene, word: Word): State | null {
  const effect = word.lemma === 'homeless' ? 'displaced' : statusOf(word);
  const verb = word.head;
  if (effect === null || word.upos === 'VERB') return null;
  if (word.lemma === 'homeless' && childBy(word, 'cop') !== null) return told(bare(word), effect, subjects(word));
  if (verb === null || !MAKES_HOMELESS.has(verb.lemma) || !isRelation(word.label, ['xcomp', 'obj', 'advmod']))
    return null;
  const objects = childrenBy(verb, 'obj').filter((one) => one !== word);
  const act = actAt(scene, verb.at);
  if (act === null || (verb.lemma === 'leave' && word.lemma !== 'homeless')) return null;
  return told(act, effect, objects.length > 0 ? objects : subjects(verb));

  function told(by: Act, what: Effect, whom: readonly Word[]): State | null {
    const groups = whom.flatMap((one) => counted(scene, one));
    return groups.length === 0 ? null : { act: by, effect: what, groups };
  }
}

const subjects = (word: Word): Word[] => childrenBy(word, 'nsubj');

/** "X hosts 20,000 refugees", "20,000 refugees live in X", "there are 20,000 refugees" */
function hosted(scene: Scene, word: Word): State | null {
  const effect = statusOf(word);
  const top = firstOfList(partHead(word));
  const verb = top.head;
  if (effect === null || verb === null || word.upos === 'ADJ') return null;
  const isObject = isRelation(top.label, ['obj', 'nsubj:pass']) && STATES.objects.has(verb.lemma);
  // "is home to 80,000 refugees"
  const isAtHome = isRelation(top.label, ['obl', 'nmod']) && verb.lemma === 'home' && childBy(verb, 'cop') !== null;
  const isSubject = top.label === 'nsubj' && (STATES.subjects.has(verb.lemma) || childBy(verb, 'expl') !== null);
  if (!isObject && !isSubject && !isAtHome) return null;
  const act = isAtHome ? bare(verb) : actAt(scene, verb.at);
  const groups = counted(scene, partHead(word));
  if (act === null || groups.length === 0) return null;
  return { act: { ...act, trigger: { from: word.at, to: word.at + 1 } }, effect, groups };
}

const FIGURE_REACH = 8;
/** "*bringing* the number of displaced *to* 2 million" */
const BRINGS = /^(?:bring|raise|take|push)$/u;

/** "the number of refugees has reached 2 million" */
function numbered(scene: Scene, word: Word): State | null {
  if (!/^(?:number|total)$/u.test(word.lemma) || word.head === null) return null;
  const brings = word.label === 'obj' && BRINGS.test(word.head.lemma);
  if (word.label !== 'nsubj' && !brings && !(word.label === 'obj' && word.head.lemma === 'put')) return null;
  // "of displaced": the participle stands for the people
  const whom = childrenBy(word, 'nmod', 'acl').find((one) => childBy(one, 'case', 'mark')?.lower === 'of');
  const effect = whom === undefined ? null : (statusOf(whom) ?? goneOf(whom));
  const verb = word.head;
  if (whom === undefined || effect === null) return null;
  const isFigure = verb.upos === 'NUM' && childBy(verb, 'cop') !== null;
  if (!isFigure && !brings && verb.lemma !== 'put' && !STATES.numbers.has(verb.lemma)) return null;
  const behind = brings || verb.lemma === 'put' ? [verb, whom, ...childrenBy(whom, 'nmod')] : [verb];
  const figures = isFigure
    ? [verb]
    : behind
        .flatMap((one) => childrenBy(one, 'obj', 'obl'))
        .filter((one) => one !== word && prepositionOf(one) !== 'from' && (!brings || prepositionOf(one) === 'to'));
  // "put *at 1.6 million* the number of those who …", "puts the number of displaced people *at 2.8 million*"
  const ahead = scene.quantities.find(
    ({ from }) =>
      (verb.lemma === 'put' || brings) &&
      lowerAt(scene, from - 1) === (brings ? 'to' : 'at') &&
      (from === verb.at + 2 || (from > whom.at && from <= whom.at + FIGURE_REACH)),
  );
  const quantity = figures.map((one) => quantityAt(scene, one)).find((one) => one !== null) ?? ahead ?? null;
  if (quantity === null || quantity.share !== null) return null;
  const { low, high, relation, text } = quantity;
  const group = groupIn(scene, whom) ?? unnamed(whom);
  const act = isFigure ? null : actAt(scene, verb.at);
  const groups = [{ ...group, count: { low, high, relation, text }, share: null }];
  return { act: { ...(act ?? bare(verb)), trigger: { from: whom.at, to: whom.at + 1 } }, effect, groups };
}

/** "the number of *those who have fled*" */
const goneOf = (whom: Word): Effect | null =>
  childrenBy(whom, 'acl').some(
    (one) =>
      one.lemma === 'flee' ||
      (/^(?:leave|abandon|quit)$/u.test(one.lemma) && childrenBy(one, 'obj').some(({ lemma }) => HOMES.has(lemma))),
  )
    ? 'fled'
    : null;

/** "Refugees in Chad: 410,000", "8.2 million IDPs in Sudan" under a heading: an entry of a list of figures. */
function keyFigure(scene: Scene, word: Word): State | null {
  const effect =
    statusOf(word) ??
    (/^displacements?$/u.test(word.lower)
      ? 'displaced'
      : MOVEMENTS.has(word.lemma) && word.xpos === 'NNS' && colonBehind(scene, word.at) !== null
        ? (MOVEMENTS.get(word.lemma) as Effect)
        : word.lower === 'evacuated'
          ? 'evacuated'
          : null);
  if (effect === null || word.label === 'amod') return null;
  const own = /^(?:NOUN|PROPN)$/u.test(word.upos) ? counted(scene, partHead(word)) : [];
  const verbless = scene.tree().words.every(({ upos }) => upos !== 'VERB' && upos !== 'AUX');
  const told = { ...bare(word), phrases: phrasesUnder(word) };
  const colon = colonBehind(scene, word.at);
  if (own.length > 0) return verbless || colon !== null ? { act: told, effect, groups: own } : null;
  const quantity =
    colon === null ? undefined : scene.quantities.find(({ from, share }) => from === colon + 1 && share === null);
  if (quantity === undefined) return null;
  const { low, high, relation, text } = quantity;
  return { act: told, effect, groups: [{ ...unnamed(word), count: { low, high, relation, text } }] };
}

/** The colon or dash that ends a heading with this word; nothing but a phrase may stand between. */
function colonBehind(scene: Scene, at: number): number | null {
  for (let i = at + 1; i <= Math.min(at + MOST_HEADING, scene.sentence.to - 1); i++) {
    if (/^[:–—=-]$/u.test(lowerAt(scene, i))) return i;
    if (/^(?:VERB|PUNCT|AUX)$/u.test(wordAt(scene.tree(), i)?.upos ?? '') && !/^[()]$/u.test(lowerAt(scene, i)))
      return null;
  }
  return null;
}
const MOST_HEADING = 8;

const phrasesUnder = (word: Word): Act['phrases'] =>
  childrenBy(word, 'nmod', 'obl').flatMap((one) => {
    const preposition = prepositionOf(one);
    return preposition === null ? [] : [{ preposition, word: one }];
  });

const quantityAt = (scene: Scene, word: Word) =>
  quantityOf(scene, word) ?? scene.quantities.find(({ from, to }) => from <= word.at && word.at < to) ?? null;

/** "hundreds of thousands *of refugees*": the number heads the group. */
const partHead = (word: Word): Word => {
  const { head, label } = word;
  const isCount = head !== null && isRelation(label, ['nmod']) && nounGroup(head).counts.includes(head);
  return isCount ? head : word;
};

export const counted = (scene: Scene, head: Word): Group[] =>
  withConjuncts(head).flatMap((one) => {
    const group = groupIn(scene, one);
    return group !== null && (group.count !== null || group.share !== null) && !group.person ? [group] : [];
  });

/** An adjective or a number tells it: nobody does it, nobody undergoes it. */
export const bare = (word: Word): Act => ({
  word,
  form: 'verb',
  lemma: word.lemma,
  trigger: { from: word.at, to: word.at + 1 },
  doers: [],
  undergoers: [],
  phrases: childrenBy(word, 'obl').flatMap((one) => {
    const preposition = prepositionOf(one);
    return preposition === null ? [] : [{ preposition, word: one }];
  }),
  mood: verbGroup(word).negative ? { stance: 'denies' } : {},
});
