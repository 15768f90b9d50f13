/** "*Of them*, 95 belong to the marines": a sentence that goes on with parts of the figure told right before it. */
import { lowerAt, type Scene } from './scene.ts';

const THEM = /^(?:them|these|those|whom|which)$/u;
const VICTIMS =
  /^(?:dead|wounded|injured|killed|victims|casualties|fatalities|missing|freed|released|prisoners|detainees|hostages)$/u;

/** The token behind the opening words; null where the sentence opens in another way. */
export function opensOfThem(scene: Scene): number | null {
  const { from, to } = scene.sentence;
  const at = /^[•·*–-]$/u.test(lowerAt(scene, from)) ? from + 1 : from;
  if (!/^(?:of|among)$/u.test(lowerAt(scene, at))) return null;
  const them =
    THEM.test(lowerAt(scene, at + 1)) || (lowerAt(scene, at + 1) === 'the' && VICTIMS.test(lowerAt(scene, at + 2)));
  if (!them) return null;
  const end = THEM.test(lowerAt(scene, at + 1)) ? at + 2 : at + 3;
  return end < to ? end : null;
}

/** The words of the sentence right before in the same paragraph, lower case, last first. */
export function* wordsBefore(scene: Scene): Generator<string> {
  const before = scene.doc.sentences[scene.index - 1];
  if (before === undefined || before.paragraph !== scene.sentence.paragraph) return;
  for (let i = before.to - 1; i >= before.from; i--) yield lowerAt(scene, i);
}
