/** Who does what a verb tells, by the sentence's tree. */
import { wordAt } from '../annotate/syntax/tree.ts';
import { argumentsOf } from '../annotate/syntax/views/arguments.ts';
import { nounGroup } from '../annotate/syntax/views/noun-group.ts';
import type { ActorMention } from '../model/annotation.ts';
import type { Word } from '../model/syntax.ts';
import type { Scene } from './scene.ts';

/** Arcs less sure than this leave the word to the order of the tokens. */
const SURE = 0.5;

/**
 * The mentions that the verb's subjects or agents head, each once; none where these are no actors ("a shell hit …").
 * Null where it cannot tell: no doer, a pronoun that goes back to nobody known, an arc on the way that is not sure.
 */
export function doersAt(scene: Scene, at: number): readonly ActorMention[] | null {
  const verb = wordAt(scene.tree(), at);
  if (verb === null || verb.upos !== 'VERB') return null;
  const doers = argumentsOf(verb).doers.map(({ word }) => word);
  if (doers.length === 0 || doers.some((word) => sureBetween(verb, word) < SURE)) return null;
  const found = doers.map((word) => ({ word, mention: mentionOf(scene, word) }));
  if (found.some(({ word, mention }) => mention === null && word.upos === 'PRON')) return null;
  return [...new Set(found.flatMap(({ mention }) => mention ?? []))];
}

/** The least sure of the arcs between two words of a tree. */
function sureBetween(one: Word, other: Word): number {
  // the least sure of the arcs from `one` up to each word above it
  const above = new Map<Word, number>();
  let least = 1;
  for (let at: Word | null = one; at !== null; at = at.head) {
    above.set(at, least);
    least = Math.min(least, at.confidence);
  }
  least = 1;
  for (let at: Word | null = other; at !== null; at = at.head) {
    const rest = above.get(at);
    if (rest !== undefined) return Math.min(least, rest);
    least = Math.min(least, at.confidence);
  }
  return 0;
}

/** The mention that the word heads or stands in, else one of its group ("the *army's* tanks", "units of *the guard*"). */
function mentionOf(scene: Scene, word: Word): ActorMention | null {
  const own = holding(scene, word) ?? referenceAt(scene, word);
  if (own !== null) return own;
  const { core, of } = nounGroup(word);
  const inside = scene.actors.findLast(({ from, to }) => from >= core.from && to <= core.to);
  return inside ?? of.map((part) => holding(scene, part)).find((mention) => mention !== null) ?? null;
}

const holding = (scene: Scene, word: Word): ActorMention | null =>
  scene.actors.find(({ from, to }) => from <= word.at && word.at < to) ?? null;

/** The antecedent of a pronoun ("she"), where one is known. */
function referenceAt(scene: Scene, word: Word): ActorMention | null {
  if (word.upos !== 'PRON') return null;
  const { references } = scene.doc;
  // sorted by where they begin
  let [low, high] = [0, references.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((references[middle] as ActorMention).from < word.at) low = middle + 1;
    else high = middle;
  }
  const found = references[low];
  if (found?.from !== word.at) return null;
  return found.actor !== null || found.name !== found.text ? found : null;
}
