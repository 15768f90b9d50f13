/** Sentences parsed by the real parser, and gold trees, for tests of what is read off them. */
import type { TokenRange } from '../../src/model/annotation.ts';
import type { Tree, Word } from '../../src/model/syntax.ts';
import { treeOf } from '../../src/annotate/syntax/tree.ts';
import { tokenise } from '../../src/annotate/tokens.ts';
import type { GoldTree } from '../../bench/conllu.ts';
import { newParser } from './model.ts';

const parser = newParser();

export function treeOfText(text: string): Tree {
  const tokens = tokenise(text);
  const parse = parser.parse(tokens.map((token) => token.text));
  return treeOf(tokens, { from: 0, to: tokens.length }, parse);
}

/** A treebank's tree, sure of every arc unless told otherwise. */
export function treeOfGold(gold: GoldTree, confidence: (form: string) => number = () => 1): Tree {
  const sure = Float32Array.from(gold.forms, confidence);
  const tokens = gold.forms.map((text, i) => ({ start: i, end: i, text, lower: text.toLowerCase(), spaced: true }));
  return treeOf(
    tokens,
    { from: 0, to: tokens.length },
    { ...gold, heads: Int32Array.from(gold.heads), confidence: sure, labelConfidence: sure.map(() => 1) },
  );
}

/** The words of a range, joined by blanks. */
export const textOf = (tree: Tree, ranges: readonly TokenRange[]): string =>
  ranges
    .map(({ from, to }) =>
      tree.words
        .slice(from - tree.from, to - tree.from)
        .map(({ text }) => text)
        .join(' '),
    )
    .join(' … ');

/** The first word with this text. */
export function wordOf(tree: Tree, text: string): Word {
  const word = tree.words.find((one) => one.text === text);
  if (word === undefined) throw new Error(`no word "${text}"`);
  return word;
}
