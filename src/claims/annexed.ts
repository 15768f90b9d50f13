/** Whether a sentence that tells of an invasion tells also that the land was taken: then it is a change of who holds it. */
import type { Scene } from './scene.ts';

/** "invaded the Comoros, then *annexed* them" */
export const isTakenToo = ({ sentence, tokens }: Scene): boolean =>
  tokens.slice(sentence.from, sentence.to).some(({ lower }) => /^(?:occupi|annex|overr[au]n|conquer)/u.test(lower));
