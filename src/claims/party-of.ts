/** The parties that words name: known actors, else names and nouns for sides as they stand. */
import type { Word } from '../model/syntax.ts';
import type { Party } from '../model/party.ts';
import { nounGroup } from '../annotate/syntax/views/noun-group.ts';
import { spanOf } from '../annotate/match.ts';
import type { TokenRange } from '../model/annotation.ts';
import { actorsOf } from './act.ts';
import { doerOf, type Scene, voiceAt } from './scene.ts';

/** Nouns for those who fight or treat with one another; all are lemmas. */
const SIDES = new Set(
  'side party rebel insurgent guerrilla government army faction belligerent militia junta separatist regime authority general group force militant military leader president minister'.split(
    ' ',
  ),
);

export const textAt = (scene: Scene, range: TokenRange): string => {
  const { start, end } = spanOf(scene.tokens, range);
  return scene.doc.text.slice(start, end);
};

/** Each party once, in the order of the words. */
export function partiesAt(scene: Scene, words: readonly Word[]): Party[] {
  const parties = words.flatMap((word) => partyAt(scene, word) ?? []);
  return parties.filter((one, i) => parties.findIndex((other) => isSame(one, other)) === i);
}

const isSame = (one: Party, other: Party): boolean =>
  one.text === other.text || (one.actor !== null && one.actor === other.actor);

/** "said that *it* would withdraw *its* troops": who speaks. */
function speakerAt(scene: Scene, word: Word): Party | null {
  const speaker = voiceAt(scene, word.at)?.speaker;
  // "officials said that *it* had 3,000 men": somebody else
  const others = /^(?:it|its)$/u.test(word.lower) && /\p{Ll}s$/u.test(speaker?.text ?? '') && speaker?.actor === null;
  return speaker === undefined || others
    ? null
    : { text: speaker.text, actor: speaker.actor, ...(speaker.actors ? { actors: [...speaker.actors] } : {}) };
}

/** Several as one, for a slot that holds one. */
export function jointly(parties: readonly Party[]): Party | null {
  const [first] = parties;
  if (first === undefined || parties.length === 1) return first ?? null;
  const actors = parties.flatMap((one) => one.actors ?? (one.actor === null ? [] : [one.actor]));
  const text = parties.map((one) => one.text ?? one.actor).join(' and ');
  return { text, actor: null, ...(actors.length > 0 ? { actors } : {}) };
}

/** Null where the word names nobody. */
export function partyAt(scene: Scene, word: Word): Party | null {
  const mention = actorsOf(scene, [word]).find(({ kind }) => kind !== 'media');
  if (mention !== undefined) return doerOf(scene, mention);
  if (mention === undefined && /^(?:it|they|he|she|we|its|their|his|her|our)$/u.test(word.lower))
    return speakerAt(scene, word) ?? (/^(?:we|our)$/u.test(word.lower) ? { text: word.text, actor: null } : null);
  const isName = word.upos === 'PROPN' && !scene.places.some(({ from, to }) => from <= word.at && word.at < to);
  return isName || SIDES.has(word.lemma) ? { text: textAt(scene, nounGroup(word).core), actor: null } : null;
}
