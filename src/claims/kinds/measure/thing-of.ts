/** Which thing a measure is taken on, and what it tells of the measure. */
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { childrenBy, wordAt } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import type { Act } from '../../act.ts';
import type { Scene } from '../../scene.ts';
import type { Measure } from './schema.ts';
import { ON, THINGS } from './things.ts';

/** What any verb of taking a measure goes with. */
export const RESTRICTING = /^(?:restriction|limit|prohibition|curb)$/u;

/** "reopened the Rumichaca *crossing*": a participle to the parser. */
export const crossingAt = (scene: Scene, word: Word): Word => {
  const next = word.upos === 'PROPN' ? wordAt(scene.tree(), word.at + 1) : null;
  return next?.lower === 'crossing' && next.upos === 'VERB' ? next : word;
};

/** The thing itself, what stands before it ("flight ban"), or what it is on ("a ban on flights"). */
export function thingOf(
  object: Word,
  { phrases, word: verb }: Act,
): { readonly lemma: string; readonly measure: Measure } | null {
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
    const lemma = word.lower === 'crossing' ? word.lower : word.lemma.toLowerCase();
    const atBorder =
      lemma === 'checkpoint' &&
      childrenBy(word, 'compound', 'amod').some((one) => /^(?:border|frontier)$/u.test(one.lemma));
    // "the *international* bridge"
    const betweenStates =
      /^(?:bridge|road|railway)$/u.test(lemma) &&
      childrenBy(word, 'amod', 'compound').some((one) => /^(?:international|border|frontier)$/u.test(one.lower));
    // "*filling* stations", "*social* media"
    const other =
      lemma === 'station' &&
      childrenBy(word, 'amod', 'compound').some((one) =>
        /^(?:filling|petrol|gas|fuel|police|railway|bus|power|pumping|border|metro|polling|service|train)$/u.test(
          one.lower,
        ),
      );
    if (other) return null;
    if (lemma === 'media' && childrenBy(word, 'amod').some((one) => one.lower === 'social'))
      return { lemma: 'platform', measure: 'internet-restriction' };
    const moving =
      lemma === 'movement' && (RESTRICTING.test(object.lemma) || /^(?:restrict|limit|curb)$/u.test(verb.lemma));
    const measure = atBorder || betweenStates ? 'border-closure' : moving ? 'movement-restriction' : THINGS.get(lemma);
    if (measure !== undefined) return { lemma, measure };
  }
  return null;
}

export const isState = (scene: Scene, { at }: Word): boolean =>
  scene.actors.some(({ kind, from, to }) => kind === 'state' && from <= at && at < to);

/** "arms *sales*", "*deliveries* of oil" */
export const TRADED_BY = new Set('sale delivery supply shipment transfer purchase'.split(' '));
const TRADED =
  /^(?:arms?|weapons?|weaponry|ammunition|oil|gas|coal|grain|fuel|goods?|petrol|diamonds?|gold|timber|wheat|equipment)$/u;
export const isTrade = (object: Word): boolean =>
  [...childrenBy(object, 'compound', 'nmod')].some(({ lemma }) => TRADED.test(lemma.toLowerCase()));

/** "stopped all shipments *to Japan*" */
export const goesToState = (scene: Scene, { phrases }: Act, object: Word): boolean =>
  [
    ...phrases.filter(({ preposition }) => preposition === 'to').map(({ word }) => word),
    ...childrenBy(object, 'nmod').filter((one) => prepositionOf(one) === 'to'),
  ].some((one) => isState(scene, one));

/** A newspaper or a broadcaster by its name. */
export const isMedia = (scene: Scene, { at }: Word): boolean =>
  scene.actors.some(({ kind, from, to }) => kind === 'media' && from <= at && at < to);
