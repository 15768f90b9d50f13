/** Puts a line of a page together: white space shrinks to one blank, and every character keeps its place in the source. */
import type { Segment } from '../../model/document.ts';
import { push } from '../../text/offsets.ts';

export interface Block {
  readonly text: string;
  /** from `text` to the page's source */
  readonly map: readonly Segment[];
  /** the element that makes it a line of its own */
  readonly element: number;
  /** characters of it that are words of links */
  readonly linked: number;
}

export interface BlockBuilder {
  readonly add: (text: string, map: readonly Segment[], linked: boolean) => void;
  /** A sign that stands between two stretches of text, if both come: the end of a cell or of a line. */
  readonly between: (sign: string) => void;
  /** The block so far, or null when it has no words; the builder then begins the next one. */
  readonly take: (element: number) => Block | null;
}

const WORD_OR_BLANK = /(?<blank>[ \t\n\r\f]+)|[^ \t\n\r\f]+/g;

export function blockBuilder(): BlockBuilder {
  let parts: string[] = [];
  let map: Segment[] = [];
  let length = 0;
  let linked = 0;
  let pending: { sign: string; from: number } | null = null;

  const put = (sign: string, from: number) => {
    if (from >= 0) push(map, { at: length, from, length: sign.length });
    parts.push(sign);
    length += sign.length;
  };
  return {
    add: (text, source, isLink) => {
      let first = 0;
      for (const match of text.matchAll(WORD_OR_BLANK)) {
        const start = match.index;
        while (first < source.length && ending(source[first]) <= start) first++;
        if (match.groups?.blank !== undefined) {
          const here = source[first];
          const kept = text[start] === ' ' && here && here.at <= start ? here.from + start - here.at : -1;
          if (length > 0) pending ??= { sign: ' ', from: kept };
          continue;
        }
        if (pending) put(pending.sign, pending.from);
        pending = null;
        const end = start + match[0].length;
        for (let i = first; i < source.length; i++) {
          const piece = source[i];
          if (!piece || piece.at >= end) break;
          const from = Math.max(piece.at, start);
          const to = Math.min(ending(piece), end);
          push(map, { at: length + from - start, from: piece.from + from - piece.at, length: to - from });
        }
        parts.push(match[0]);
        length += match[0].length;
        if (isLink) linked += match[0].length;
      }
    },
    between: (sign) => {
      if (length > 0) pending = { sign, from: -1 };
    },
    take: (element) => {
      const block = length === 0 ? null : { text: parts.join(''), map, element, linked };
      parts = [];
      map = [];
      length = 0;
      linked = 0;
      pending = null;
      return block;
    },
  };
}

const ending = (segment: Segment | undefined): number => (segment ? segment.at + segment.length : 0);
