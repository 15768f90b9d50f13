/** Which tokens stand inside a quotation, over the sentences of a paragraph: there one voice speaks, named outside. */
import type { Sentence, Token } from '../../model/annotation.ts';

const OPENING = new Set(['“', '«', '``', '„']);
const CLOSING = new Set(['”', '»']);
/** straight marks open and close alike */
const EITHER = new Set(['"', "''"]);

/** 1 for each token inside double quotation marks, the marks included. A mark left open ends with its paragraph. */
export function quotedTokens(tokens: readonly Token[], sentences: readonly Sentence[]): Uint8Array {
  const inside = new Uint8Array(tokens.length);
  let open = false;
  let paragraph = -1;
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) open = false;
    paragraph = sentence.paragraph;
    for (let at = sentence.from; at < sentence.to; at++) {
      const { text } = tokens[at] as Token;
      const wasOpen = open;
      if (OPENING.has(text)) open = true;
      else if (CLOSING.has(text)) open = false;
      else if (EITHER.has(text)) open = !open;
      if (open || wasOpen) inside[at] = 1;
    }
  }
  return inside;
}
