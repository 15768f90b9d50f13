/** Which thing a measure is taken on, and what it tells of the measure. */
import { childrenBy } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import type { Act } from '../../act.ts';
import type { Measure } from './schema.ts';
import { ON, THINGS } from './things.ts';

/** What any verb of taking a measure goes with. */
export const RESTRICTING = /^(?:restriction|limit|prohibition|curb)$/u;

/** The thing itself, what stands before it ("flight ban"), or what it is on ("a ban on flights"). */
export function thingOf(object: Word, { phrases }: Act): { readonly lemma: string; readonly measure: Measure } | null {
  // "a ground line *of communication*" is a road of armies
  if (object.lemma === 'line' && childrenBy(object, 'nmod').some(({ lemma }) => /^communications?$/u.test(lemma)))
    return null;
  const words = ON.has(object.lemma)
    ? [
        ...childrenBy(object, 'compound'),
        ...childrenBy(object, 'nmod'),
        ...childrenBy(object, 'nmod').flatMap((one) => childrenBy(one, 'compound')),
        // "imposed restrictions *on the movement of aid*": hung on the verb
        ...phrases.filter(({ preposition }) => preposition === 'on').map(({ word }) => word),
        object,
      ]
    : [object];
  for (const word of words) {
    const lemma = word.lemma.toLowerCase();
    const atBorder =
      lemma === 'checkpoint' &&
      childrenBy(word, 'compound', 'amod').some((one) => /^(?:border|frontier)$/u.test(one.lemma));
    const moving = lemma === 'movement' && RESTRICTING.test(object.lemma);
    const measure = atBorder ? 'border-closure' : moving ? 'movement-restriction' : THINGS.get(lemma);
    if (measure !== undefined) return { lemma, measure };
  }
  return null;
}
