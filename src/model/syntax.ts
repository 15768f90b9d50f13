/** Tags and dependency trees: relations of Universal Dependencies, tags of UD (upos) and the Penn Treebank (xpos). */
import type { TokenRange } from './annotation.ts';

/** One sentence's tags and tree as numbers and strings; all lists are as long as the sentence. */
export interface Parse {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** index of each word's head; -1 for the root, of which there is one */
  readonly heads: Int32Array;
  /** relation to the head; `root` for the root and for no other */
  readonly labels: readonly string[];
  /** 0…1, that the head is right; 0 where two separately parsed stretches were joined */
  readonly confidence: Float32Array;
  /** 0…1, that the label is right if the head is */
  readonly labelConfidence: Float32Array;
}

export interface Parser {
  /** Parses any list of forms, each a token as written. The empty list has the empty parse. */
  readonly parse: (forms: readonly string[]) => Parse;
  /** Whether a word, in lower case, is so common in English that its meaning was learnt: "tank", "cairo", not "bajuzah". */
  readonly knows: (lower: string) => boolean;
}

export interface Word {
  /** index into the document's tokens */
  readonly at: number;
  readonly text: string;
  readonly lower: string;
  /** dictionary form, lower case but for proper names */
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** relation to the head, with its subtype: "nsubj:pass"; "root" of the root */
  readonly label: string;
  /** null of the root */
  readonly head: Word | null;
  /** in the order of the sentence */
  readonly children: readonly Word[];
  /** 0…1, that both head and label are right */
  readonly confidence: number;
  /** from the first to behind the last word of the subtree; a subtree with gaps is rare, and its gaps are inside */
  readonly reach: TokenRange;
}

/** `words[i]` is the document's token `from + i`. */
export interface Tree extends TokenRange {
  readonly words: readonly Word[];
  /** null of an empty sentence */
  readonly root: Word | null;
}

/** The trees of a document, each made when it is first asked for: most sentences hold no claim and need none. */
export interface Trees {
  /** of the sentence with this index */
  readonly of: (sentence: number) => Tree;
  /** how many sentences have been parsed so far */
  readonly parsed: () => number;
}
