/** A brief cut into what each form sets: blocks of sentences and gaps, each of words and numbered marks. */
import type { Brief, Cited } from '../../model/brief/index.ts';
import { bareSentences, blocksOf, marksIn, printedNumbers, wordsOf } from '../../model/brief/text.ts';
import type { Span } from '../../model/span.ts';

export type Piece = { readonly words: string } | { readonly mark: number };

/** A stretch of a block; `bare`: a sentence without a footnote. */
export interface Run {
  readonly bare: boolean;
  readonly pieces: readonly Piece[];
}

export interface SetBlock {
  readonly form: 'heading' | 'paragraph';
  readonly runs: readonly Run[];
}

export interface SetBrief {
  readonly blocks: readonly SetBlock[];
  /** in the order of their numbers, from 1 */
  readonly notes: readonly Cited[];
  /** number of sentences without a footnote */
  readonly bare: number;
}

export function setBrief({ body, cites }: Pick<Brief, 'body' | 'cites'>): SetBrief {
  const byNumber = new Map(cites.map(({ number, cited }) => [number, cited]));
  const numbers = new Set(byNumber.keys());
  const printed = printedNumbers(body, numbers);
  const bare = bareSentences(body, numbers);
  let next = 0;
  const blocks = blocksOf(body).map((block) => {
    const words = wordsOf(body, block);
    const runs: Run[] = [];
    let at = words.start;
    for (let one = bare[next]; one !== undefined && one.end <= words.end; one = bare[++next]) {
      if (one.start > at) runs.push({ bare: false, pieces: piecesOf(body, { start: at, end: one.start }, printed) });
      runs.push({ bare: true, pieces: piecesOf(body, one, printed) });
      at = one.end;
    }
    if (at < words.end) runs.push({ bare: false, pieces: piecesOf(body, { start: at, end: words.end }, printed) });
    return { form: block.form, runs };
  });
  const notes = [...printed.keys()].flatMap((number) => byNumber.get(number) ?? []);
  return { blocks, notes, bare: bare.length };
}

/** A mark that names nothing stays as it was written. */
function piecesOf(body: string, { start, end }: Span, printed: ReadonlyMap<number, number>): Piece[] {
  const text = body.slice(start, end);
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of marksIn(text)) {
    const number = printed.get(mark.number);
    if (number === undefined) continue;
    if (mark.start > at) pieces.push({ words: text.slice(at, mark.start) });
    pieces.push({ mark: number });
    at = mark.end;
  }
  if (at < text.length) pieces.push({ words: text.slice(at) });
  return pieces;
}
