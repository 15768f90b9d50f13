/** The lines of a text, without their line feeds. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    lines.push({ start, end, text: text.slice(start, end) });
    start = end + 1;
  }
  return lines;
}

/** The last sign of a sentence, with closing quotes and brackets after it. */
const ENDS_SENTENCE = /[.!?…։。][\p{Pe}\p{Pf}"'’”)\]]{0,3}$/u;

/** True when the line ends as a sentence does. */
export const endsSentence = (line: string): boolean => ENDS_SENTENCE.test(line.trimEnd());
