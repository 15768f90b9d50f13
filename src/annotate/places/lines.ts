/** Lines and zones without a name of their own: "the front line". */
import { COLOURED_LINES, LINES } from '../../language/en/places.ts';
import type { Token } from '../../model/annotation.ts';
import { phraseAt, phraseIndex } from '../match.ts';
import type { Found } from './found.ts';
import { isCapital } from './words.ts';

const INDEX = phraseIndex(LINES.map((line) => ({ words: line.split(' ') })));

export function readLine(tokens: readonly Token[], at: number): Found | null {
  const phrase = phraseAt(INDEX, tokens, at);
  if (phrase === null) return null;
  // "the blue line of the metro"
  if (COLOURED_LINES.has(phrase.words.join(' ')) && !(isCapital(tokens[at]) && isCapital(tokens[at + 1]))) return null;
  return {
    from: at,
    to: at + phrase.words.length,
    options: [],
    type: 'line',
    part: null,
    damaged: false,
    plural: false,
  };
}
