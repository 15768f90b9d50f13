/** The text of a document as paragraphs cut where quotes, marks and damage begin and end. */
import type { DocumentDetail } from '../../../api/types.ts';
import type { Span } from '../../../model/span.ts';
import { paragraphsOf, titleLine } from './paragraphs.ts';
import { type Segment, segmentsOf } from './segments.ts';

export interface Part extends Segment {
  readonly text: string;
  /** kind of the first claim whose quote runs here */
  readonly kind: string | null;
  /** ids of the claims whose quotes end here */
  readonly ends: readonly string[];
  /** their kinds, each once */
  readonly ending: readonly string[];
}

export interface SetParagraph {
  readonly start: number;
  readonly form: 'prose' | 'heading' | 'title';
  readonly parts: readonly Part[];
}

/** What the layout depends on: the same as long as no quote comes or goes, whatever is said of the claims. */
export const layoutKey = ({ text, textStart, claims }: DocumentDetail): string =>
  `${textStart} ${text.length} ${claims.map(({ id }) => id).join(' ')}`;

/** Offsets count in the whole text of the document. Linear: each paragraph looks at the quotes that touch it. */
export function layoutOf({ text, textStart, claims, cites, damage, metadata }: DocumentDetail): SetParagraph[] {
  const title = textStart === 0 ? titleLine(text, metadata.title) : null;
  const paragraphs = paragraphsOf(text);
  const here = paragraphs.map(({ start, end }) => ({ start: start + textStart, end: end + textStart }));
  const quoted = touching(here, claims, ({ quote }) => quote);
  const cited = touching(here, cites, ({ at }) => ({ start: at, end: at }));
  const damaged = touching(here, damage, (one) => one);
  return paragraphs.map(({ start, end, form: usual }, i) => {
    const span = here[i] as Span;
    const form = title !== null && start === title.start && end === title.end ? 'title' : usual;
    const own = quoted[i] ?? [];
    const parts = segmentsOf(span, own, cited[i] ?? [], damaged[i] ?? []).map((segment) => {
      const ended = own.filter(({ quote }) => quote.end === segment.end);
      return {
        ...segment,
        text: text.slice(segment.start - textStart, segment.end - textStart),
        kind: own.find(({ id }) => id === segment.claims[0])?.kind ?? null,
        ends: ended.map(({ id }) => id),
        ending: [...new Set(ended.map(({ kind }) => kind))],
      };
    });
    return { start: span.start, form, parts };
  });
}

/** Single words and signs (marks of links, numbers of notes) are no lines that anybody misses in the text. */
const WORDS_MIN = 3;

/** What was taken out, by the paragraph behind which it stood (-1: before all); in the order of the text. */
export function foldsOf<R extends DocumentDetail['removals'][number]>(
  removals: readonly R[],
  paragraphs: readonly Pick<SetParagraph, 'start'>[],
): ReadonlyMap<number, readonly R[]> {
  const folds = new Map<number, R[]>();
  let behind = -1;
  for (const removal of removals.toSorted((a, b) => a.at - b.at || a.raw.start - b.raw.start)) {
    if (removal.text.trim().split(/\s+/u).length < WORDS_MIN) continue;
    while ((paragraphs[behind + 1]?.start ?? Number.POSITIVE_INFINITY) < removal.at) behind += 1;
    const own = folds.get(behind);
    if (own === undefined) folds.set(behind, [removal]);
    else own.push(removal);
  }
  return folds;
}

/** For each paragraph what touches it, its edges included. Paragraphs stand in order. */
function touching<T>(paragraphs: readonly Span[], all: readonly T[], spanOf: (one: T) => Span): readonly T[][] {
  const own: T[][] = paragraphs.map(() => []);
  for (const one of all) {
    const { start, end } = spanOf(one);
    for (let i = firstEndingAt(paragraphs, start); i < paragraphs.length; i++) {
      if ((paragraphs[i] as Span).start > end) break;
      own[i]?.push(one);
    }
  }
  return own;
}

function firstEndingAt(paragraphs: readonly Span[], at: number): number {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle] as Span).end < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
