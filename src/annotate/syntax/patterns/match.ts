/** Finding patterns in a tree. A set of patterns is compiled once; a sentence then costs a look-up a word. */
import type { Tree, Word } from '../../../model/syntax.ts';
import { childBy, isRelation } from '../tree.ts';
import { prepositionOf, withConjuncts } from '../views/noun-group.ts';
import type { Captures, PatternSpec, Step, WordTest } from './pattern.ts';

/** What the caller knows of the words: the classes of the mentions that a word heads or belongs to. */
export type Entities = (word: Word) => readonly string[];

export interface Match<P extends PatternSpec> {
  readonly pattern: P;
  /** the words of each name, in the order of the sentence; none for an optional step that found nothing */
  readonly words: Readonly<Record<Captures<P>, readonly Word[]>>;
  /** the least confident of the arcs gone over, those of `through` and `list` too, 0…1 */
  readonly confidence: number;
}

type Test = (word: Word, entities: Entities) => boolean;

interface CompiledStep extends Omit<Step, 'word' | 'steps'> {
  readonly test: Test;
  readonly steps: readonly CompiledStep[];
}

interface Compiled<P extends PatternSpec> {
  readonly pattern: P;
  readonly test: Test;
  readonly steps: readonly CompiledStep[];
  readonly without: readonly CompiledStep[];
  readonly names: readonly string[];
}

/** How far `through` goes: longer lists than this are no lists of arguments. */
const MOST_THROUGH = 64;

/** Compiles patterns; the function it returns finds them all in a tree, in the order of their first words. */
export function matcher<P extends PatternSpec>(
  patterns: readonly P[],
): (tree: Tree, entities?: Entities) => Match<P>[] {
  const byLemma = new Map<string, Compiled<P>[]>();
  const anywhere: Compiled<P>[] = [];
  for (const pattern of patterns) {
    const compiled = compile(pattern);
    for (const lemma of pattern.word.lemma ?? []) {
      const first = lemma.split(' ')[0] as string;
      byLemma.set(first, [...(byLemma.get(first) ?? []), compiled]);
    }
    if (pattern.word.lemma === undefined) anywhere.push(compiled);
  }
  return (tree, entities = () => []) =>
    tree.words.flatMap((word) => {
      const listed = byLemma.get(word.lemma.toLowerCase()) ?? [];
      return [...new Set([...listed, ...anywhere])].flatMap((one) => matchAt(one, word, entities) ?? []);
    });
}

const compile = <P extends PatternSpec>(pattern: P): Compiled<P> => ({
  pattern,
  test: testOf(pattern.word),
  steps: pattern.steps.map(compileStep),
  without: (pattern.without ?? []).map(compileStep),
  names: [pattern.as, ...namesIn(pattern.steps)],
});

const compileStep = ({ word, steps, ...step }: Step): CompiledStep => ({
  ...step,
  test: testOf(word ?? {}),
  steps: (steps ?? []).map(compileStep),
});

const namesIn = (steps: readonly Step[]): string[] =>
  steps.flatMap((step) => [...(step.as === undefined ? [] : [step.as]), ...namesIn(step.steps ?? [])]);

function testOf(test: WordTest): Test {
  const has = (values: readonly string[] | undefined): ((value: string) => boolean) => {
    const set = values === undefined ? null : new Set(values);
    return (value) => set === null || set.has(value);
  };
  const [text, upos, xpos] = [has(test.text), has(test.upos), has(test.xpos)];
  const { lemma, preposition, entity } = test;
  const lemmas = lemma === undefined ? null : new Set(lemma);
  return (word, entities) =>
    text(word.lower) &&
    upos(word.upos) &&
    xpos(word.xpos) &&
    (lemmas === null || lemmas.has(word.lemma.toLowerCase()) || lemmas.has(withParticle(word))) &&
    (preposition === undefined || preposition.includes(prepositionOf(word) ?? '')) &&
    (entity === undefined || entities(word).some((one) => entity.includes(one)));
}

const withParticle = (word: Word): string => `${word.lemma} ${childBy(word, 'compound:prt')?.lower ?? ''}`;

function matchAt<P extends PatternSpec>(compiled: Compiled<P>, word: Word, entities: Entities): Match<P> | null {
  if (!compiled.test(word, entities)) return null;
  const found = new Map<string, Word[]>(compiled.names.map((name) => [name, []]));
  found.get(compiled.pattern.as)?.push(word);
  const confidence = { least: 1 };
  for (const step of compiled.steps) if (!follow(step, word, entities, found, confidence)) return null;
  for (const step of compiled.without) if (follow(step, word, entities, new Map(), { least: 1 })) return null;
  // two steps may come by one word
  const words = [...found].map(([name, all]) => [name, [...new Set(all)].sort((a, b) => a.at - b.at)]);
  return {
    pattern: compiled.pattern,
    words: Object.fromEntries(words) as Record<Captures<P>, Word[]>,
    confidence: confidence.least,
  };
}

/** Takes a step and those behind it; true when a word was found or none is needed. Captures only what fits whole. */
function follow(
  step: CompiledStep,
  from: Word,
  entities: Entities,
  found: Map<string, Word[]>,
  confidence: { least: number },
): boolean {
  let any = false;
  for (const { word, sure } of reached(step, from)) {
    if (!step.test(word, entities)) continue;
    if (step.side !== undefined && (step.side === 'before') !== word.at < from.at) continue;
    const inner = new Map<string, Word[]>([...found.keys()].map((name) => [name, []]));
    const along = { least: Math.min(confidence.least, sure) };
    if (!step.steps.every((next) => follow(next, word, entities, inner, along))) continue;
    any = true;
    confidence.least = along.least;
    if (step.as !== undefined) found.get(step.as)?.push(word);
    for (const [name, words] of inner) found.get(name)?.push(...words);
  }
  return any || step.optional === true;
}

interface Reached {
  readonly word: Word;
  /** the least sure of the arcs to it */
  readonly sure: number;
}

/** The words at the other end of the edge, and of the same edge further along `through`; each once. */
function reached({ go, relation, through = [], list }: CompiledStep, from: Word): Reached[] {
  const out = new Map<Word, number>();
  const starts: Reached[] = [{ word: from, sure: 1 }];
  const add = (word: Word, sure: number): void => {
    if (!out.has(word)) out.set(word, sure);
  };
  for (let i = 0; i < starts.length && i < MOST_THROUGH; i++) {
    const { word, sure } = starts[i] as Reached;
    if (go === 'up') {
      if (word.head === null) continue;
      const along = Math.min(sure, word.confidence);
      if (isRelation(word.label, relation)) add(word.head, along);
      else if (isRelation(word.label, through)) starts.push({ word: word.head, sure: along });
      continue;
    }
    for (const child of word.children) {
      const along = Math.min(sure, child.confidence);
      if (isRelation(child.label, relation)) {
        add(child, along);
        // each joined word hangs on the one before it or on the first
        if (list === true)
          for (const other of withConjuncts(child)) add(other, Math.min(along, joinedBy(other, child)));
      }
      if (isRelation(child.label, through)) starts.push({ word: child, sure: along });
    }
  }
  return [...out].map(([word, sure]) => ({ word, sure }));
}

/** The least sure of the arcs from a word of a list up to its first. */
function joinedBy(word: Word, first: Word): number {
  let least = 1;
  for (let at = word; at !== first && at.head !== null; at = at.head) least = Math.min(least, at.confidence);
  return least;
}
