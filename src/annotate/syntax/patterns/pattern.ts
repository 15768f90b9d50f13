/**
 * Tree patterns: what a construction looks like, as data. docs/tree-patterns.md explains them on a page.
 * A pattern begins at a word that passes a test and goes over edges to others; a word that fits is captured by name.
 */

/** What a word must be. Every field given must fit, of the values of a field any one. */
export interface WordTest {
  /** dictionary form, lower case; "shoot down" asks for the particle too */
  readonly lemma?: readonly string[];
  /** as written, lower case */
  readonly text?: readonly string[];
  /** UD part of speech: VERB, NOUN, PROPN, NUM … */
  readonly upos?: readonly string[];
  /** Penn tag: VBN, NNS … */
  readonly xpos?: readonly string[];
  /** what the caller knows the word to belong to: "person", "place", "people" … */
  readonly entity?: readonly string[];
  /** the first word of the preposition that governs it, lower case; "" for none */
  readonly preposition?: readonly string[];
}

/** One edge, and what stands at its other end. */
export interface Step {
  /** `down` to dependents, `up` to the head */
  readonly go: 'down' | 'up';
  /** of the edge; "nsubj" takes its subtypes too */
  readonly relation: readonly string[];
  readonly word?: WordTest;
  /** the name under which the words are found in the match */
  readonly as?: string;
  /** the pattern fits without it */
  readonly optional?: true;
  /** relations that may be gone over first, in the same direction, any number of times: "conj" reaches a whole list */
  readonly through?: readonly string[];
  /** each word found with those that "and", "or" or a comma join to it */
  readonly list?: true;
  /** which side of the word it must stand on, in the sentence */
  readonly side?: 'before' | 'after';
  /** from the words found; one that fails its own steps does not count */
  readonly steps?: readonly Step[];
}

export interface PatternSpec {
  readonly name: string;
  readonly word: WordTest;
  readonly as: string;
  readonly steps: readonly Step[];
  /** none of these may fit */
  readonly without?: readonly Step[];
  /** sentences of our own in which it must be found … */
  readonly matches: readonly string[];
  /** … and such that look alike but must not match */
  readonly mustNotMatch: readonly string[];
}

type NamesInSteps<Steps> = Steps extends readonly (infer S)[]
  ? S extends { readonly as: infer Name extends string }
    ? Name | NamesInStepsOf<S>
    : NamesInStepsOf<S>
  : never;
type NamesInStepsOf<S> = S extends { readonly steps: infer Inner } ? NamesInSteps<Inner> : never;

/** The names that a pattern captures. */
export type Captures<P extends PatternSpec> = P['as'] | NamesInSteps<P['steps']>;

/** Declares a pattern; its captures become part of its type. Throws where it could never match, or says nothing. */
export function pattern<const P extends PatternSpec>(spec: P): P {
  const fault = (message: string): never => {
    throw new TypeError(`pattern "${spec.name}": ${message}`);
  };
  if (spec.matches.length === 0 || spec.mustNotMatch.length === 0)
    fault('needs sentences that match and that must not');
  const names = [spec.as];
  const checkCase = ({ lemma = [], text = [], preposition = [] }: WordTest): void => {
    for (const value of [...lemma, ...text, ...preposition])
      if (value !== value.toLowerCase())
        fault(`"${value}" has capitals: lemmas, texts and prepositions are lower case`);
  };
  const walk = (steps: readonly Step[], captures: boolean): void => {
    for (const step of steps) {
      if (step.relation.length === 0) fault('a step without a relation');
      checkCase(step.word ?? {});
      if (step.as !== undefined && !captures) fault(`"${step.as}" is captured where nothing may be found`);
      if (step.as !== undefined) names.push(step.as);
      walk(step.steps ?? [], captures);
    }
  };
  checkCase(spec.word);
  walk(spec.steps, true);
  walk(spec.without ?? [], false);
  if (new Set(names).size < names.length) fault('captures a name twice');
  return spec;
}
