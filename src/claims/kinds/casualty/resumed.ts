/**
 * Bare figures that go on over the end of a sentence: "The army says 30 people died. A nurse at the clinic *says twelve*.
 * The rebels say *there were none*", "How many dead? — *Fourteen*". What befell them the sentences before tell.
 */
import { childBy, wordAt } from '../../../annotate/syntax/tree.ts';
import { SPEAKING_NOUNS } from '../../../language/en/stances.ts';
import type { Word } from '../../../model/syntax.ts';
import { SCALES, TENS, UNITS } from '../../../language/en/numbers.ts';
import type { QuantityMention, Sentence, Token } from '../../../model/annotation.ts';
import { blank, type PeopleGroup } from '../../people-group.ts';
import { lowerAt, type Scene, voiceAt } from '../../scene.ts';
import { type Fate, fateBefore, fateIn } from './fate-before.ts';
import { BODIES } from './en.ts';
import type { Loss } from './loss.ts';
import type { Reading } from './phrases.ts';
import { quantityOf } from './nouns.ts';
import type { Effect } from './schema.ts';

const SAYS =
  /^(?:says?|said|counts?|counted|reports?|reported|claims?|claimed|speaks?|spoke|spoken|talks?|talked|talking|speaking|puts?|putting|insists?|insisted|has|have|had|knows?|knew|saw|raised|revised|corrected|admits?|admitted|maintains?|maintained|recorded|lists?|listed|gives?|gave|given)$/u;
const BOUNDS = /^(?:only|just|of|to|there|it|was|were|is|are|that|at|this|them|no|about|some|around)$/u;
const ENDS = /^(?:[.,;:)]|and|but|while|for|so|at|earlier|["”'’])$/u;

/** Whether the sentence may go on so; `told`: the sentence before told of a loss. Only words are looked at. */
export function mayResume(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  index: number,
  told: boolean,
): boolean {
  const { from, to } = sentences[index] as Sentence;
  if (isCleft(tokens, from)) return true;
  for (let at = from; at < to - 1; at++) if (isThereOfThem(tokens, at)) return true;
  if (!told) return isAsked(tokens, sentences, index);
  for (let at = from; at < to - 1; at++) if (isOfThem(tokens, at)) return true;
  if (opensOfThese(tokens, from) || opensWithPart(tokens, from)) return true;
  for (let at = from; at < to - 1; at++)
    if (SAYS.test((tokens[at] as Token).lower) && !/^[,.;:]$/u.test(tokens[at + 1]?.text ?? '')) return true;
  return isAsked(tokens, sentences, index);
}

/** "*Of these*, 30 were civilians", "*Among the victims*, …", "*Two-thirds of the* dead …" */
const opensOfThese = (tokens: readonly Token[], from: number): boolean =>
  /^(?:of|among)$/u.test(tokens[from]?.lower ?? '') &&
  /^(?:these|those|them|the|this|that)$/u.test(tokens[from + 1]?.lower ?? '');

/** "*Sixteen were* children." */
const opensWithPart = (tokens: readonly Token[], from: number): boolean => {
  const { lower = '' } = tokens[from] ?? {};
  const isFigure = /^\d{1,5}$/u.test(lower) || lower in UNITS || lower in TENS;
  return isFigure && /^(?:were|was|are)$/u.test(tokens[from + 1]?.lower ?? '');
};

/** A question before it in its paragraph asks how many; "how many have fled?" asks for others. */
function isAsked(tokens: readonly Token[], sentences: readonly Sentence[], index: number): boolean {
  const paragraph = sentences[index]?.paragraph;
  for (let back = index - 1; back >= Math.max(0, index - ASKED_OVER); back--) {
    const sentence = sentences[back];
    if (asksHowMany(tokens, sentence)) return true;
    if (sentence?.paragraph !== paragraph) return false;
  }
  return false;
}
const ASKED_OVER = 5;

/** "There were three *of them*" */
const isThereOfThem = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at] as Token).lower === 'them' &&
  tokens[at - 1]?.lower === 'of' &&
  [3, 4, 5].some(
    (back) => /^(?:were|are|was)$/u.test(tokens[at - back]?.lower ?? '') && tokens[at - back - 1]?.lower === 'there',
  );

/** "Four *of them were* children" */
const isOfThem = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at] as Token).lower === 'them' &&
  tokens[at - 1]?.lower === 'of' &&
  /^(?:were|was|are|is)$/u.test(tokens[at + 1]?.lower ?? '');

/** "*How many* were killed?" */
function asksHowMany(tokens: readonly Token[], sentence: Sentence | undefined): boolean {
  if (sentence === undefined || !/^[?]$/u.test(lastWord(tokens, sentence))) return false;
  for (let at = sentence.from; at < sentence.to - 1; at++)
    if ((tokens[at] as Token).lower === 'how' && tokens[at + 1]?.lower === 'many') return true;
  return false;
}
function lastWord(tokens: readonly Token[], { from, to }: Sentence): string {
  let at = to - 1;
  while (at > from && /^["'”’»)\]]+$/u.test(tokens[at]?.text ?? '')) at--;
  return tokens[at]?.text ?? '';
}

/** "says *twelve*", "says there were *none*", and the answer to "how many". */
export const resumed: Reading = (scene, people, at, word) => {
  if (word === 'none') return none(scene, at);
  if (isOfThem(scene.tokens, at)) return ofThem(scene, people, at);
  if (isThereOfThem(scene.tokens, at)) return thereOfThem(scene, at);
  const figure = scene.quantities.find(({ to, share }) => to === at + 1 && share === null);
  if (figure !== undefined && figure.from === scene.sentence.from && isCleft(scene.tokens, figure.from))
    return cleft(scene, people, at, figure);
  if (figure === undefined || !endsAt(scene, figure.to)) return null;
  const answers = isFirst(scene, figure.from) && asksHowMany(scene.tokens, scene.doc.sentences[scene.index - 1]);
  const held = isRevised(scene, figure.from) || isHad(scene, figure.from);
  if (!answers && !held && !isSaid(scene, figure.from)) return null;
  // what goes on from its own sentence by a word of saying is told by that (`ellipsis.ts`)
  const fate = fateBefore(scene, held ? figure.from : undefined);
  return fate === null ? null : bareLoss(at, figure, fate);
};

/** "There were *three of them*": the bodies told of just before. */
function thereOfThem(scene: Scene, at: number): Loss | null {
  const figure = scene.quantities.find(({ to, share }) => to === at - 1 && share === null);
  const before = scene.doc.sentences[scene.index - 1];
  if (figure === undefined || before === undefined) return null;
  // they are all, and no part of others
  const whole = { ...figure, from: at, to: at + 1 };
  for (let i = before.from; i < before.to; i++)
    if (BODIES.has(lowerAt(scene, i))) return bareLoss(at, whole, { effect: 'killed', category: null });
  const fate = fateIn(scene, before);
  return fate?.effect === 'killed' ? bareLoss(at, whole, fate) : null;
}

/** "*Four is the number that* the prosecutor made public", "*Five is what* a doctor told the Herald" */
function cleft(scene: Scene, people: readonly PeopleGroup[], at: number, figure: QuantityMention): Loss | null {
  const fate = fateIn(scene, { from: figure.to, to: scene.sentence.to }) ?? fateBefore(scene);
  // "how many *soldiers* it has lost"
  const own = people.find(({ from }) => from > at && lowerAt(scene, from - 1) === 'many');
  return fate === null ? null : bareLoss(at, figure, { ...fate, category: own?.category ?? fate.category });
}

/** A figure that opens the sentence and a clause on where it comes from. */
function isCleft(tokens: readonly Token[], from: number): boolean {
  for (let at = from + 1; at <= from + WIDEST_FIGURE; at++) {
    const word = tokens[at]?.lower ?? '.';
    const next = [1, 2, 3].map((k) => tokens[at + k]?.lower ?? '');
    if (/^(?:is|was)$/u.test(word))
      return (
        next[0] === 'what' ||
        (next[0] === 'how' && next[1] === 'many') ||
        (next[0] === 'the' && /^(?:number|figure|toll|count|total)$/u.test(next[1] ?? '') && next[2] !== 'of')
      );
    if (!/^[\p{L}\d]/u.test(word) || !(/^\d/u.test(word) || isOfNumber(word))) {
      if (!/^(?:;|—|–|-|this|and|about|some|that)$/u.test(word)) return false;
    }
  }
  return false;
}
const WIDEST_FIGURE = 9;
const isOfNumber = (word: string): boolean => word in UNITS || word in TENS || word in SCALES;

const bareLoss = (at: number, figure: QuantityMention, { effect, category }: Fate): Loss =>
  loss(at, effect, {
    ...blank,
    from: figure.from,
    to: figure.to,
    count: quantityOf(figure),
    category: category ?? 'unspecified',
  });

/** "*Four of them* were children": a part of those told of before. */
function ofThem(scene: Scene, people: readonly PeopleGroup[], at: number): Loss | null {
  const figure = scene.quantities.find(({ to, share }) => to === at - 1 && share === null);
  const what = people.find(({ from, category }) => from > at && from <= at + WHAT_REACH && category !== null);
  const fate = figure === undefined || what === undefined ? null : fateBefore(scene);
  if (figure === undefined || what === undefined || fate === null) return null;
  const { category, groups, actor } = what;
  const part = { ...blank, from: figure.from, to: figure.to, count: quantityOf(figure), category, groups, actor };
  return { ...loss(at, fate.effect, part), part: true };
}
const WHAT_REACH = 4;

function none(scene: Scene, at: number): Loss | null {
  if (!/^(?:was|were|are|is|no|says?|said)$/u.test(lowerAt(scene, at - 1)) || !endsAt(scene, at + 1)) return null;
  if (!isSaid(scene, at)) return null;
  const fate = fateBefore(scene);
  return fate === null
    ? null
    : loss(at, fate.effect, { ...blank, from: at, to: at + 1, noun: 'nobody', category: fate.category });
}

const loss = (at: number, effect: Effect, group: Loss['groups'][number]): Loss => ({
  at,
  effect,
  groups: [group],
  active: false,
});

const endsAt = (scene: Scene, at: number): boolean =>
  at >= scene.sentence.to ||
  ENDS.test(lowerAt(scene, at)) ||
  // "admits to five *of its own*"
  (lowerAt(scene, at) === 'of' &&
    /^(?:its|their|his|her)$/u.test(lowerAt(scene, at + 1)) &&
    lowerAt(scene, at + 2) === 'own') ||
  // "had given 31 *a day earlier*"
  scene.times.some(({ from }) => from === at);

/** Nothing but small words between the verb of saying and the figure. */
function isSaid(scene: Scene, from: number): boolean {
  for (let at = from - 1; at >= Math.max(scene.sentence.from + 1, from - 4); at--) {
    if (SAYS.test(lowerAt(scene, at)) && !HAS.test(lowerAt(scene, at))) return voiceAt(scene, from) !== null;
    if (!BOUNDS.test(lowerAt(scene, at))) return false;
  }
  return false;
}

/** "He *revised that* a day later *to* 168" */
function isRevised(scene: Scene, from: number): boolean {
  if (lowerAt(scene, from - 1) !== 'to') return false;
  // "80, *a number* which monitors later *revised to* 50"
  if (REVISES.test(lowerAt(scene, from - 2)))
    return scene.tokens
      .slice(scene.sentence.from, from)
      .some(
        ({ lower }, i, all) =>
          /^(?:number|figure|toll|count)$/u.test(lower) && /^(?:which|that)$/u.test(all[i + 1]?.lower ?? ''),
      );
  for (let at = from - 2; at >= Math.max(scene.sentence.from, from - 9); at--)
    if (REVISES.test(lowerAt(scene, at))) return /^(?:that|it|this|them)$/u.test(lowerAt(scene, at + 1));
  return false;
}
const REVISES = /^(?:raised|raises|revised|revises|corrected|lowered|increased|updated)$/u;

/** "The matron *has nine*", "her people *knew of two*": somebody who speaks has the figure. */
function isHad(scene: Scene, from: number): boolean {
  const of = /^(?:of|only|just)$/u.test(lowerAt(scene, from - 1)) ? from - 2 : from - 1;
  if (!HAS.test(lowerAt(scene, of)) || (/^kn[eo]ws?$/u.test(lowerAt(scene, of)) && of !== from - 2)) return false;
  const verb = wordAt(scene.tree(), of);
  const subject = verb === null ? null : childBy(verb, 'nsubj');
  // "the director, *who gives* five"
  const who = subject !== null && /^(?:who|which|that)$/u.test(subject.lower) ? (verb?.head ?? null) : subject;
  return (
    who !== null && (speaks(scene, who) || (GIVES.test(lowerAt(scene, of)) && /^(?:s?he|it|they)$/u.test(who.lower)))
  );
}
const HAS = /^(?:has|have|had|knows?|knew|saw|gives?|gave|given)$/u;
const GIVES = /^(?:gives?|gave|given)$/u;
const speaks = (scene: Scene, { at, lemma }: Word): boolean =>
  SPEAKING_NOUNS.has(lemma) ||
  scene.actors.some(
    ({ from, to, kind }) => from <= at && at < to && /^(?:organisation|media|person|force|state)$/u.test(kind),
  );

/** No other figure stands before it. */
const isFirst = (scene: Scene, from: number): boolean =>
  !scene.quantities.some((one) => one.from < from && one.share === null);
