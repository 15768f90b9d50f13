/** The lemmas of nouns for people: whom an attack hurts is counted as a casualty. */
import { CATEGORY_NOUNS } from '../../../language/en/people.ts';
import { lemma } from '../../../annotate/syntax/lemma.ts';

export const PEOPLE: ReadonlySet<string> = new Set(
  Object.values(CATEGORY_NOUNS)
    .flat()
    .map((noun) => lemma(noun, 'NNS')),
);
