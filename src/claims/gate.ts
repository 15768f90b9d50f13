/**
 * Which sentences may hold a claim, and of which kinds: those with a trigger word, in a passage that tells of a war. One
 * pass of look-ups keeps the kinds from trying the others, and their trees from being made.
 */
import { ALSO_OF_PEACE, COMMON, WAR_WORDS } from '../language/en/war-words.ts';
import type { Sentence, Token } from '../model/annotation.ts';
import type { Kind } from './draft.ts';
import { KINDS } from './kinds/index.ts';
import { lemmasOf } from './lemmas.ts';

/** The kinds that a sentence, by its index, may hold a claim of; empty where none. */
export type Gate = (sentence: number) => ReadonlySet<Kind>;

/** Words of war as many sentences off say what a sentence is about. */
const REACH = 6;
/** A text of no more sentences is too short to tell. */
const SHORT = 3;

const BY_TRIGGER: ReadonlyMap<string, readonly Kind[]> = (() => {
  const map = new Map<string, Kind[]>();
  for (const kind of KINDS) for (const word of kind.triggers) map.set(word, [...(map.get(word) ?? []), kind]);
  return map;
})();
const NONE: ReadonlySet<Kind> = new Set();

export function gateOf(tokens: readonly Token[], sentences: readonly Sentence[]): Gate {
  const isShort = sentences.length <= SHORT;
  const seen = sentences.map((sentence) => lookAt(tokens, sentence));
  const isOfWar = (index: number): boolean => {
    const around = seen.slice(Math.max(0, index - REACH), index + REACH + 1);
    return around.some(({ war }) => war) || new Set(around.flatMap(({ perhaps }) => perhaps)).size > 1;
  };
  return (index) => {
    const { named, common, war, perhaps } = seen[index] ?? NOTHING;
    if (named.size + common.size === 0 || (!isShort && !isOfWar(index))) return NONE;
    // only words as common as "be": a word of war must stand beside them
    if (named.size === 0 && !war && perhaps.length === 0 && !isShort) return NONE;
    return new Set([...named, ...common]);
  };
}

interface Seen {
  /** kinds that the words name, and those that only words as common as "be" do */
  readonly named: ReadonlySet<Kind>;
  readonly common: ReadonlySet<Kind>;
  /** true where a word of war stands */
  readonly war: boolean;
  /** words of war that peace knows too */
  readonly perhaps: readonly string[];
}
const NOTHING: Seen = { named: NONE, common: NONE, war: false, perhaps: [] };

function lookAt(tokens: readonly Token[], { from, to }: Sentence): Seen {
  const [named, common] = [new Set<Kind>(), new Set<Kind>()];
  const perhaps: string[] = [];
  let war = false;
  for (let at = from; at < to; at++) {
    const forms = lemmasOf((tokens[at] as Token).lower);
    war ||= forms.some((form) => WAR_WORDS.has(form));
    for (const form of forms) if (ALSO_OF_PEACE.has(form)) perhaps.push(form);
    const kinds = forms.some((form) => COMMON.has(form)) ? common : named;
    for (const form of forms) for (const kind of BY_TRIGGER.get(form) ?? []) kinds.add(kind);
  }
  return { named, common, war, perhaps };
}
