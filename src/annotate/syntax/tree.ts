/** A parsed sentence as words that know their head and their dependents, and the ways of walking it that all views share. */
import type { Token, TokenRange } from '../../model/annotation.ts';
import type { Parse, Tree, Word } from '../../model/syntax.ts';
import { lemma } from './lemma.ts';

interface Growing extends Omit<Word, 'head' | 'children' | 'reach'> {
  head: Growing | null;
  readonly children: Growing[];
  readonly reach: { from: number; to: number };
}

/** The tree of the tokens in `range`; `parse` is of just these. */
export function treeOf(tokens: readonly Token[], range: TokenRange, parse: Parse): Tree {
  const words = Array.from(parse.heads, (_, i): Growing => {
    const token = tokens[range.from + i] as Token;
    const xpos = parse.xpos[i] as string;
    return {
      at: range.from + i,
      text: token.text,
      lower: token.lower,
      lemma: lemma(token.text, xpos),
      upos: parse.upos[i] as string,
      xpos,
      label: parse.labels[i] as string,
      head: null,
      children: [],
      confidence: (parse.confidence[i] as number) * (parse.labelConfidence[i] as number),
      reach: { from: range.from + i, to: range.from + i + 1 },
    };
  });
  for (const [i, word] of words.entries()) {
    const head = words[parse.heads[i] as number];
    if (head === undefined) continue;
    word.head = head;
    head.children.push(word);
  }
  const root = words.find((word) => word.head === null) ?? null;
  widen(root);
  return { ...range, words, root };
}

/** Gives each word the reach of its subtree, the deepest first; without recursion, as a hostile tree may be a chain. */
function widen(root: Growing | null): void {
  const order = root === null ? [] : [root];
  for (let i = 0; i < order.length; i++) order.push(...(order[i] as Growing).children);
  for (const { head, reach } of order.reverse()) {
    if (head === null) continue;
    head.reach.from = Math.min(head.reach.from, reach.from);
    head.reach.to = Math.max(head.reach.to, reach.to);
  }
}

/** The word of token `at`, if it stands in the tree. */
export const wordAt = (tree: Tree, at: number): Word | null => tree.words[at - tree.from] ?? null;

/** The dependents with one of the relations; a relation without a subtype takes its subtypes too. */
export const childrenBy = (word: Word, ...relations: readonly string[]): Word[] =>
  word.children.filter((child) => isRelation(child.label, relations));

export const childBy = (word: Word, ...relations: readonly string[]): Word | null =>
  word.children.find((child) => isRelation(child.label, relations)) ?? null;

/** "nsubj" takes "nsubj:pass" too; "obl:agent" only itself. */
export const isRelation = (label: string, relations: readonly string[]): boolean =>
  relations.some((relation) => label === relation || label.startsWith(`${relation}:`));

/** The word and all that stand above it, nearest first. */
export function* upwards(word: Word): Generator<Word> {
  for (let at: Word | null = word; at !== null; at = at.head) yield at;
}

/** The words of a subtree that no word of `without` heads, in the order of the sentence. */
export function subtree(top: Word, without: (word: Word) => boolean = () => false): Word[] {
  const out = [top];
  for (let i = 0; i < out.length; i++) out.push(...(out[i] as Word).children.filter((child) => !without(child)));
  return out.sort((a, b) => a.at - b.at);
}

/** Sorted words as stretches without gaps, half-open. */
export function stretches(words: readonly Word[]): TokenRange[] {
  const out: { from: number; to: number }[] = [];
  for (const { at } of words) {
    const last = out.at(-1);
    if (last !== undefined && last.to === at) last.to++;
    else out.push({ from: at, to: at + 1 });
  }
  return out;
}
