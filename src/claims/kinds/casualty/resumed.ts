/**
 * Bare figures that go on over the end of a sentence: "The army says 30 people died. A nurse at the clinic *says twelve*.
 * The rebels say *there were none*", "How many dead? — *Fourteen*". What befell them the sentences before tell.
 */
import { SCALES, TENS, UNITS } from '../../../language/en/numbers.ts';
import type { Sentence, Token, TokenRange } from '../../../model/annotation.ts';
import { CATEGORY_OF } from '../../people-nouns.ts';
import { blank, type PeopleGroup } from '../../people-group.ts';
import { lowerAt, type Scene, voiceAt } from '../../scene.ts';
import { LOSE, NOUNS, VERBS, VICTIMS } from './en.ts';
import type { Loss } from './loss.ts';
import type { Reading } from './phrases.ts';
import { quantityOf } from './nouns.ts';
import type { Effect } from './schema.ts';

const SAYS =
  /^(?:says?|said|counts?|counted|reports?|reported|claims?|claimed|speaks?|spoke|spoken|insists?|insisted|admits?|admitted|maintains?|maintained|recorded|lists?|listed)$/u;
const BOUNDS = /^(?:only|just|of|there|it|was|were|is|are|that|at|no|about|some|around)$/u;
const ENDS = /^(?:[.,;:)]|and|but|while|["”'’])$/u;
/** How many sentences of its paragraph a figure goes back over. */
const BACK = 3;

/** Whether the sentence may go on so; `told`: the sentence before told of a loss. Only words are looked at. */
export function mayResume(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  index: number,
  told: boolean,
): boolean {
  const { from, to } = sentences[index] as Sentence;
  if (!told) return asksHowMany(tokens, sentences[index - 1]);
  for (let at = from; at < to - 1; at++)
    if (SAYS.test((tokens[at] as Token).lower) && !/^[,.;:]$/u.test(tokens[at + 1]?.text ?? '')) return true;
  return asksHowMany(tokens, sentences[index - 1]);
}

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
export const resumed: Reading = (scene, _people, at, word) => {
  if (word === 'none') return none(scene, at);
  const figure = scene.quantities.find(({ to, share }) => to === at + 1 && share === null);
  if (figure === undefined || !endsAt(scene, figure.to)) return null;
  const answers = isOpening(scene, figure.from) && asksHowMany(scene.tokens, scene.doc.sentences[scene.index - 1]);
  if (!answers && !isSaid(scene, figure.from)) return null;
  const fate = fateBefore(scene);
  return fate === null
    ? null
    : loss(at, fate.effect, {
        ...blank,
        from: figure.from,
        to: figure.to,
        count: quantityOf(figure),
        category: fate.category,
      });
};

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

const endsAt = (scene: Scene, at: number): boolean => at >= scene.sentence.to || ENDS.test(lowerAt(scene, at));

/** Nothing but small words between the verb of saying and the figure. */
function isSaid(scene: Scene, from: number): boolean {
  for (let at = from - 1; at >= Math.max(scene.sentence.from + 1, from - 4); at--) {
    if (SAYS.test(lowerAt(scene, at))) return voiceAt(scene, from) !== null;
    if (!BOUNDS.test(lowerAt(scene, at))) return false;
  }
  return false;
}

/** It opens the sentence, in quotation marks or not. */
const isOpening = (scene: Scene, from: number): boolean =>
  [...Array(Math.max(0, from - scene.sentence.from)).keys()].every((i) =>
    /^(?:["“”'‘’«»—–-]|about|perhaps|at|least|some|around)$/u.test(lowerAt(scene, scene.sentence.from + i)),
  );

/** What befell those whom the sentences before tell of, the nearest first, and what they were. */
function fateBefore(scene: Scene): { readonly effect: Effect; readonly category: PeopleGroup['category'] } | null {
  const { sentences } = scene.doc;
  for (let index = scene.index - 1; index >= Math.max(0, scene.index - BACK); index--) {
    const { from, to, paragraph } = sentences[index] as Sentence;
    if (scene.sentence.paragraph - paragraph > (index === scene.index - 1 ? 1 : 0)) return null;
    for (let at = to - 1; at >= from; at--) {
      const word = lowerAt(scene, at);
      const effect = VICTIMS.get(word) ?? NOUNS.get(word) ?? VERBS.get(word)?.effect ?? lostMen(scene, at, from, to);
      if (effect !== undefined) return { effect, category: categoryIn(scene, { from, to }) };
    }
  }
  return null;
}

/** "50 men *lost*, 32 of them guards" */
const lostMen = (scene: Scene, at: number, from: number, to: number): Effect | undefined =>
  LOSE.has(lowerAt(scene, at)) && categoryIn(scene, { from, to }) !== null ? 'killed' : undefined;

/** The people counted last in the sentence. */
function categoryIn(scene: Scene, { from, to }: TokenRange): PeopleGroup['category'] {
  for (let at = to - 1; at >= from; at--) {
    const category = CATEGORY_OF.get(lowerAt(scene, at));
    const counted = [1, 2, 3, 4].some((back) => at - back >= from && isNumber(lowerAt(scene, at - back)));
    if (counted && (category === 'military' || category === 'civilian')) return category;
  }
  return null;
}

const isNumber = (word: string): boolean => /^\d/u.test(word) || word in UNITS || word in TENS || word in SCALES;
