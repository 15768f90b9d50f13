/** Disagreements of all questions: within each, and between those that stand beside one another. */
import type { Pack } from '../../model/pack.ts';
import type { Disagreement, Question, QuestionHead } from '../../model/question.ts';
import { tellsFact } from '../heard.ts';
import { holdersOf } from '../holders.ts';
import { lastWords, type Word } from '../standing.ts';
import { answerInWords } from '../words.ts';
import { type Neighbours, neighboursOf, wholesOf } from './neighbours.ts';

/** Pairs of claims shown of two neighbouring questions. */
const PAIRS_OF_NEIGHBOURS = 2;
/** Disagreements kept of one question; the rest would only repeat them. */
const MOST_OF_A_QUESTION = 60;

/**
 * The questions with how they differ from those beside them, and with the wholes and parts among them. All that are to
 * be held against one another must be given.
 */
export function related(questions: readonly Question[], packs: readonly Pack[]): Question[] {
  const holders = holdersOf(packs);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const between = differencesOf(neighboursOf(questions, holders), byId);
  const wholes = wholesOf(questions, holders);
  const parts = new Map<string, string[]>();
  for (const [part, of] of wholes) for (const whole of of) put(parts, whole.id, part.id);
  return questions.map((question) => ({
    ...withDifferences(question, between),
    parts: (parts.get(question.id) ?? []).sort(),
    partOf: (wholes.get(question) ?? []).map(({ id }) => id),
  }));
}

export interface Beside {
  readonly neighbours: readonly Neighbours[];
  readonly parts: string[];
  readonly partOf: string[];
}

/** What stands beside one question. `heads` are those that may, itself among them, the weightiest first. */
export function besideOf(id: string, heads: readonly QuestionHead[], packs: readonly Pack[]): Beside {
  const holders = holdersOf(packs);
  const wholes = [...wholesOf(heads, holders)];
  return {
    neighbours: neighboursOf(heads, holders).filter(({ narrower, wider }) => narrower.id === id || wider.id === id),
    parts: wholes.flatMap(([part, of]) => (of.some((whole) => whole.id === id) ? [part.id] : [])).sort(),
    partOf: wholes.flatMap(([part, of]) => (part.id === id ? of.map((whole) => whole.id) : [])),
  };
}

/** One question as `related` gives it; `others` are its neighbours in full. */
export function relatedTo(question: Question, beside: Beside, others: readonly Question[]): Question {
  const byId = new Map([question, ...others].map((one) => [one.id, one]));
  const { parts, partOf } = beside;
  return { ...withDifferences(question, differencesOf(beside.neighbours, byId)), parts, partOf };
}

function differencesOf(
  all: readonly Neighbours[],
  byId: ReadonlyMap<string, Question>,
): ReadonlyMap<string, Disagreement[]> {
  const between = new Map<string, Disagreement[]>();
  for (const neighbours of all) {
    const [narrower, wider] = [byId.get(neighbours.narrower.id), byId.get(neighbours.wider.id)];
    if (narrower === undefined || wider === undefined) continue;
    const { type } = neighbours;
    for (const [a, b] of pairsOf(narrower, wider)) {
      const reason = reasonOf(neighbours, a, b);
      put(between, narrower.id, { type, claims: [a.claim.id, b.claim.id], reason, other: wider.id });
      put(between, wider.id, { type, claims: [b.claim.id, a.claim.id], reason, other: narrower.id });
    }
  }
  return between;
}

const withDifferences = (question: Question, between: ReadonlyMap<string, Disagreement[]>): Question => ({
  ...question,
  disagreements: [
    ...question.disagreements.filter(({ other }) => other === null),
    ...(between.get(question.id) ?? []),
  ].slice(0, MOST_OF_A_QUESTION),
});

function put<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

/** Figures that somebody might hold against each other: of two claimants first, else of one. */
function pairsOf(narrower: Question, wider: Question): [Word, Word][] {
  const counted = (question: Question): Word[] =>
    lastWords(question.accounts).filter(({ claim }) => claim.count !== null && tellsFact(claim));
  const [ones, others] = [counted(narrower).slice(0, 6), counted(wider).slice(0, 6)];
  const pairs = ones.flatMap((a) => others.map((b): [Word, Word] => [a, b]));
  return pairs
    .filter(([a, b]) => a.claim.id !== b.claim.id)
    .toSorted(([a, b], [c, d]) => Number(a.name === b.name) - Number(c.name === d.name))
    .slice(0, PAIRS_OF_NEIGHBOURS);
}

function reasonOf({ type, differs }: Neighbours, a: Word, b: Word): string {
  const figures = `${a.name} says ${answerInWords(a.claim)}, ${b.name} ${answerInWords(b.claim)}`;
  return type === 'category'
    ? `not the same is counted (${differs}): ${figures}`
    : `not of the same extent (${differs}): ${figures}`;
}
