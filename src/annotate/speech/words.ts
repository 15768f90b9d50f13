/** Which words may open an attribution: a look-up a token tells whether a sentence is worth a tree. */
import { HELD_NOUNS, RECKONING_NOUNS, SAID_NOUNS, STANCE_VERBS } from '../../language/en/stances.ts';
import type { Sentence, Token } from '../../model/annotation.ts';
import { lemma } from '../syntax/lemma.ts';

const TAGS = ['VB', 'VBD', 'VBG', 'VBZ'] as const;
/** The forms met so far; texts hold few words in all, a hostile one is stopped at `MOST_KNOWN`. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 50_000;

/** Whether some reading of the word is a verb or noun of saying, thinking, wanting, judging. */
export function isStanceWord(lower: string): boolean {
  const seen = known.get(lower);
  if (seen !== undefined) return seen;
  const noun = lemma(lower, 'NNS');
  const is =
    lower === 'according' ||
    TAGS.some((tag) => STANCE_VERBS.has(lemma(lower, tag))) ||
    SAID_NOUNS.has(noun) ||
    HELD_NOUNS.has(noun) ||
    RECKONING_NOUNS.has(noun);
  if (known.size < MOST_KNOWN) known.set(lower, is);
  return is;
}

export function holdsStanceWord(tokens: readonly Token[], { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++) if (isStanceWord((tokens[at] as Token).lower)) return true;
  return false;
}
