/** The clean text, cut into paragraphs: kept, searched and put together again. */
import { foldName } from '../text/fold.ts';
import type { Query } from './database.ts';

interface Passage {
  readonly start: number;
  readonly stop: number;
  readonly text: string;
}

/**
 * A paragraph of more characters is cut: the index takes a megabyte at most, and a hit should show where it is.
 */
export const LONGEST = 4_000;

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Where to cut a stretch that is too long: after the last line, sentence or word in its second half, else anywhere. */
function cutIn(text: string, start: number): number {
  const latest = start + LONGEST;
  const half = start + LONGEST / 2;
  // Sought in the second half only: sought in the whole text, a line of 50 MB would be gone through at every cut.
  const within = text.slice(half, latest);
  for (const mark of ['\n', '. ', ' ']) {
    const at = within.lastIndexOf(mark);
    if (at !== -1) return half + at + mark.length;
  }
  return isLowSurrogate(text.charCodeAt(latest)) ? latest - 1 : latest;
}

/** Cuts after blank lines. The passages follow one another without gaps: joined they are the text. */
export function* passagesOf(text: string): Generator<Passage> {
  const blank = /\n[^\S\n]*\n\s*/gu;
  let start = 0;
  while (start < text.length) {
    blank.lastIndex = start;
    const end = blank.exec(text) === null ? text.length : blank.lastIndex;
    while (start < end) {
      const stop = end - start > LONGEST ? cutIn(text, start) : end;
      yield { start, stop, text: text.slice(start, stop) };
      start = stop;
    }
  }
}

/**
 * What the database's word breaker is given in place of the text, letter for letter as long: without the marks by which
 * it would take "Lviv/Lvov" for the path of a file, and words between angle brackets for a tag.
 */
export const plainForSearch = (column: string): string => `translate(${column}, '<>/' || u&'\\E000\\E001', '     ')`;

/** English words are stemmed; of other languages words are taken as they stand. */
export const configOf = (language: string | null): string => (language === 'en' ? 'bilag_en' : 'bilag_plain');

/** Characters a statement carries at once: bounds the memory for a text of any length. */
const BATCH = 2_000_000;

async function insertBatch(query: Query, document: string, config: string, batch: readonly Passage[]): Promise<void> {
  await query(
    `insert into passage (document, start, stop, text, config, words)
     select $1, start, stop, text, $2::text, to_tsvector($2::text::regconfig, ${plainForSearch('text')})
       from unnest($3::int[], $4::int[], $5::text[]) as p (start, stop, text)`,
    [document, config, batch.map(({ start }) => start), batch.map(({ stop }) => stop), batch.map(({ text }) => text)],
  );
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}'’]{2,39}/gu;

/** The words of a text or query by which likeness is judged, folded. */
export const wordsOf = (text: string): readonly string[] => [...text.matchAll(WORD)].map(([word]) => foldName(word));

async function insertWords(query: Query, words: ReadonlySet<string>): Promise<void> {
  await query('insert into word select unnest($1::text[]) on conflict do nothing', [[...words].sort()]);
}

/** Writes the passages of a text and its words. */
export async function insertPassages(query: Query, document: string, text: string, config: string): Promise<void> {
  let batch: Passage[] = [];
  let size = 0;
  const words = new Set<string>();
  const flush = async (): Promise<void> => {
    await insertBatch(query, document, config, batch);
    await insertWords(query, words);
    batch = [];
    size = 0;
    words.clear();
  };
  for (const passage of passagesOf(text)) {
    batch.push(passage);
    size += passage.text.length;
    for (const word of wordsOf(passage.text)) words.add(word);
    if (size >= BATCH) await flush();
  }
  if (batch.length > 0) await flush();
}

/** The whole text of a document, put together. */
export async function readText(query: Query, document: string): Promise<string> {
  const rows = await query<{ text: string }>('select text from passage where document = $1 order by start', [document]);
  return rows.map(({ text }) => text).join('');
}
