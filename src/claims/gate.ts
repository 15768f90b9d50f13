/**
 * Which sentences may hold a claim, and of which kinds: those with a trigger word, in a passage that tells of a war. One
 * pass of look-ups keeps the kinds from trying the others, and their trees from being made.
 */
import { COMMON, WAR_WORDS } from '../language/en/war-words.ts';
import type { Sentence, Token } from '../model/annotation.ts';
import type { Kind } from './draft.ts';
import { KINDS } from './kinds/index.ts';
import { lemmasOf } from './lemmas.ts';

/** The kinds that a sentence, by its index, may hold a claim of; empty where none. */
export type Gate = (sentence: number) => ReadonlySet<Kind>;

/** A word of war as many sentences off says what a sentence is about. A text no longer than this is too short to tell. */
const REACH = 6;

const BY_TRIGGER: ReadonlyMap<string, readonly Kind[]> = (() => {
  const map = new Map<string, Kind[]>();
  for (const kind of KINDS) for (const word of kind.triggers) map.set(word, [...(map.get(word) ?? []), kind]);
  return map;
})();
const NONE: ReadonlySet<Kind> = new Set();

export function gateOf(tokens: readonly Token[], sentences: readonly Sentence[]): Gate {
  const isShort = sentences.length <= REACH;
  const kinds: ReadonlySet<Kind>[] = [];
  // how many of the first n sentences name war
  const warlike = [0];
  for (const sentence of sentences) {
    const { named, common, war } = lookAt(tokens, sentence);
    kinds.push(named.size === 0 && !war && !isShort ? NONE : new Set([...named, ...common]));
    warlike.push((warlike.at(-1) as number) + (war ? 1 : 0));
  }
  const isOfWar = (index: number): boolean => {
    const [from, to] = [Math.max(0, index - REACH), Math.min(sentences.length, index + REACH + 1)];
    return isShort || (warlike[to] as number) > (warlike[from] as number);
  };
  return (index) => (isOfWar(index) ? (kinds[index] ?? NONE) : NONE);
}

/** The kinds that the sentence's words name; those that only words as common as "be" do; whether a word of war is there. */
function lookAt(
  tokens: readonly Token[],
  { from, to }: Sentence,
): { named: Set<Kind>; common: Set<Kind>; war: boolean } {
  const [named, common] = [new Set<Kind>(), new Set<Kind>()];
  let war = false;
  for (let at = from; at < to; at++) {
    const forms = lemmasOf((tokens[at] as Token).lower);
    war ||= forms.some((form) => WAR_WORDS.has(form));
    const kinds = forms.some((form) => COMMON.has(form)) ? common : named;
    for (const form of forms) for (const kind of BY_TRIGGER.get(form) ?? []) kinds.add(kind);
  }
  return { named, common, war };
}
