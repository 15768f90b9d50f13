/** Search over the passages of the documents that are held. */
import type { Quote } from '../model/span.ts';
import type { IsoDay } from '../model/time.ts';
import type { Query } from './database.ts';
import { plainForSearch, wordsOf } from './passages.ts';
import type { PassageFilter, SearchHit, SearchResult } from './types.ts';
import { collectionOf, instantOf, openAt } from './view.ts';

const [OPEN, CLOSE] = ['\u{E000}', '\u{E001}'];

interface HitRow {
  readonly document: string;
  readonly name: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: IsoDay | null;
  readonly start: number;
  readonly text: string;
  readonly marked: string;
}

// Each half asks its own index with its own stems. Several wordings of one query ($2) are asked as one or another.
const half = (config: string): string => `
  (select d.id, d.sha256, d.record, p.start, p.text, p.config, q.query, ts_rank_cd(p.words, q.query, 1) as rank
     from (select string_agg('(' || websearch_to_tsquery('${config}', wording)::text || ')', ' | ')::tsquery as query
             from unnest($2::text[]) wording
            where numnode(websearch_to_tsquery('${config}', wording)) > 0) q
     join passage p on p.config = '${config}' and p.words @@ q.query
     join document d on d.id = p.document
    where d.collection = $1 and ${openAt('d', 4)}
      and ($5::text is null or d.record #>> '{metadata,publisher}' = $5)
      and ($6::text is null or d.record #>> '{metadata,published}' >= $6)
      and ($7::text is null or d.record #>> '{metadata,published}' <= $7))`;

const SEARCH = `
  select h.sha256 as document, h.record ->> 'name' as name, h.record #>> '{metadata,title}' as title,
         h.record #>> '{metadata,publisher}' as publisher, h.record #>> '{metadata,published}' as published,
         h.start, h.text,
         ts_headline(h.config::regconfig, ${plainForSearch('h.text')}, h.query,
                     'HighlightAll=true, StartSel=' || u&'\\E000' || ', StopSel=' || u&'\\E001') as marked
    from (select * from (${half('bilag_en')} union all ${half('bilag_plain')}) found
           order by rank desc, id, start limit $3) h
   order by h.rank desc, h.id, h.start`;

/** Where the marks stood, as stretches of the passage. */
function highlightsIn(text: string, marked: string): readonly Quote[] {
  const found: Quote[] = [];
  let at = 0;
  for (const part of marked.split(OPEN)) {
    const [word, rest] = part.includes(CLOSE) ? part.split(CLOSE, 2) : [null, part];
    if (word !== null && word !== undefined) {
      found.push({ start: at, end: at + word.length, text: text.slice(at, at + word.length) });
      at += word.length;
    }
    at += rest?.length ?? 0;
  }
  // The word breaker gives the text back letter for letter; should it ever not, no mark is better than a wrong one.
  return at === text.length ? found : [];
}

/** Characters of a snippet, about three lines of a page. */
const SNIPPET = 280;
const LEAD = 80;

const shift = ({ start, end, text }: Quote, by: number): Quote => ({ start: start + by, end: end + by, text });

function hit({ start: offset, text, marked, ...document }: HitRow): SearchHit {
  const found = highlightsIn(text, marked);
  let start = Math.max(0, (found[0]?.start ?? 0) - LEAD);
  let end = Math.min(text.length, start + SNIPPET);
  // From word to word, without the white space around.
  if (start > 0) start = text.slice(0, start).search(/\S+$/u) === -1 ? start : text.slice(0, start).search(/\S+$/u);
  if (end < text.length) end += text.slice(end).search(/\s|$/u);
  const words = text.slice(start, end);
  start += words.length - words.trimStart().length;
  end = start + words.trim().length;
  return {
    ...document,
    passage: { start: offset, end: offset + text.length },
    snippet: { start: offset + start, end: offset + end, text: text.slice(start, end) },
    highlights: found.filter((quote) => quote.start >= start && quote.end <= end).map((quote) => shift(quote, offset)),
  };
}

const run = (
  query: Query,
  wordings: readonly string[],
  limit: number,
  { recordedBy, publisher, from, to, ...filter }: PassageFilter,
): Promise<readonly HitRow[]> =>
  query<HitRow>(SEARCH, [
    ...[collectionOf(filter), wordings, limit + 1],
    ...[instantOf(recordedBy), publisher ?? null, from ?? null, to ?? null],
  ]);

/** How many words are tried in place of one, and how alike they must be (share of letter triples). */
const ALIKE = { most: 3, least: 0.4 };

/** For each word of the query that no text has: the most similar words that one has. Empty without pg_trgm. */
async function corrections(query: Query, wanted: string): Promise<SearchResult['corrections']> {
  const [able] = await query<{ able: boolean }>(`select to_regproc('similarity') is not null as able`);
  if (!able?.able) return [];
  const rows = await query<{ word: string; instead: string[] }>(
    `select q.word, array_agg(l.word order by l.likeness desc, l.word) as instead
       from unnest($1::text[]) q (word)
      cross join lateral (
        select w.word, similarity(w.word, q.word) as likeness from word w
         where w.word % q.word and similarity(w.word, q.word) >= $2 order by likeness desc, w.word limit $3) l
      where not exists (select from word w where w.word = q.word)
      group by q.word`,
    [[...new Set(wordsOf(wanted))], ALIKE.least, ALIKE.most],
  );
  return rows;
}

/** The wordings that come of putting the likely words in place of the unknown ones. */
function reword(wanted: string, corrected: SearchResult['corrections']): readonly string[] {
  const instead = new Map(corrected.map(({ word, instead }) => [word, instead]));
  const wordings = Array.from({ length: ALIKE.most }, (_, nth) =>
    wanted.replace(/\p{L}[\p{L}\p{M}\p{N}'’]*/gu, (word) => {
      const likely = instead.get(wordsOf(word)[0] ?? '');
      return likely === undefined ? word : (likely[nth] ?? likely[0] ?? word);
    }),
  );
  return [...new Set(wordings)];
}

/** The passages that answer the query, the best first. A query that finds nothing is tried with corrected words. */
export async function search(
  query: Query,
  wanted: string,
  { limit = 20, ...filter }: PassageFilter = {},
): Promise<SearchResult> {
  const plain = wanted.replace(/[/<>\0]/gu, ' ').toWellFormed();
  let rows = await run(query, [plain], limit, filter);
  const corrected = rows.length === 0 ? await corrections(query, plain) : [];
  if (corrected.length > 0) rows = await run(query, reword(plain, corrected), limit, filter);
  return { hits: rows.slice(0, limit).map(hit), corrections: corrected, more: rows.length > limit };
}
