/** A phrase that names a measure. */
import type { Act, Measure } from '../schema.ts';

export interface Phrase {
  readonly words: readonly string[];
  readonly measure: Measure;
  /** the act the phrase tells by itself ("called up reservists"); null where a verb beside it tells */
  readonly act: Act | null;
}

export const phrases = (measure: Measure, act: Act | null, ...texts: string[]): Phrase[] =>
  texts.map((text) => ({ words: text.split(' '), measure, act }));
/** British and American spelling. */
export const both = (text: string): string[] => [text, text.replaceAll('mobiliz', 'mobilis')];
