/** Dependency trees of a document's sentences, each parsed when it is first asked for. */
import type { Sentence, Token } from '../../model/annotation.ts';
import type { Parser, Tree, Trees } from '../../model/syntax.ts';
import { parseApart } from './dateline.ts';
import { treeOf } from './tree.ts';

export function treesOf(parser: Parser, tokens: readonly Token[], sentences: readonly Sentence[]): Trees {
  const made = new Map<number, Tree>();
  return {
    of: (index) => {
      const sentence = sentences[index];
      if (sentence === undefined) throw new RangeError(`sentence ${index} of ${sentences.length}`);
      const known = made.get(index);
      if (known !== undefined) return known;
      const tree = treeOf(
        tokens,
        { from: sentence.from, to: sentence.to },
        parseApart(parser, tokens.slice(sentence.from, sentence.to)),
      );
      made.set(index, tree);
      return tree;
    },
    parsed: () => made.size,
  };
}
