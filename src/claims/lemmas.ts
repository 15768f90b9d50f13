/** The dictionary forms a word may have, whatever its part of speech turns out to be. */
import { lemma } from '../annotate/syntax/lemma.ts';

const TAGS = ['VBD', 'VBG', 'VBZ', 'NNS'] as const;
/** Texts repeat their words; a hostile one may not fill the memory. */
const MOST_KEPT = 50_000;
const known = new Map<string, readonly string[]>();

/** The word itself and its possible lemmas, each once; `lower` is in lower case. */
export function lemmasOf(lower: string): readonly string[] {
  const kept = known.get(lower);
  if (kept !== undefined) return kept;
  if (known.size >= MOST_KEPT) known.clear();
  const found = [...new Set([lower, ...TAGS.map((tag) => lemma(lower, tag))])];
  known.set(lower, found);
  return found;
}
