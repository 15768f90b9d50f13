/** The language a text is written in. */
import { eld } from 'eld/extrasmall';

/*
 * The smallest of eld's models: on whole reports it answers as its small one does, in half the memory (90 MB).
 */
/** So many tell a language surely; more of a long text take time and tell it no better. */
const CHARACTERS_LOOKED_AT = 2_000;
const FEWEST_LETTERS = 40;

/** ISO 639-1 code, or null when the text is too short or too mixed to tell. Looks at the middle of long texts. */
export function detectLanguage(text: string): string | null {
  const start = Math.max(0, (text.length - CHARACTERS_LOOKED_AT) >> 1);
  const sample = text.slice(start, start + CHARACTERS_LOOKED_AT);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS) return null;
  const result = eld.detect(sample);
  return result.isReliable() && result.language !== '' ? result.language : null;
}
