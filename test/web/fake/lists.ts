/** Search, names and log of the application in memory. */
import type { DocumentSummary } from '../../../src/api/types.ts';
import type { Source } from '../../../src/model/filed.ts';
import type { LogEntry, NamedParty, NamedPlace, SearchResult } from '../../../src/ledger/types.ts';
import type { DocumentRecord } from '../../../src/model/document.ts';
import type { Question } from '../../../src/model/question.ts';

const PARAGRAPH = /[^\n]+/g;

/** Paragraphs that hold the words one after another, quotation marks and case aside. */
export function searched(
  all: readonly { readonly document: DocumentRecord }[],
  query: string,
  { publisher, to }: { readonly publisher?: string | undefined; readonly to?: string | undefined },
): SearchResult {
  const wanted = query.replace(/["“”]/g, '').toLowerCase();
  const hits = all
    .filter(({ document: { metadata } }) => publisher === undefined || metadata.publisher === publisher)
    .filter(({ document: { metadata } }) => to === undefined || (metadata.published ?? '9999') <= to)
    .flatMap(({ document: { id, name, text, metadata } }) =>
      [...text.matchAll(PARAGRAPH)].flatMap(([paragraph], i, list) => {
        const start = list[i]?.index ?? 0;
        const at = paragraph.toLowerCase().indexOf(wanted);
        if (at < 0) return [];
        const found = { start: start + at, end: start + at + wanted.length };
        return [
          {
            ...{
              document: id,
              name,
              title: metadata.title,
              publisher: metadata.publisher,
              published: metadata.published,
            },
            passage: { start, end: start + paragraph.length },
            snippet: { start, end: start + paragraph.length, text: paragraph },
            highlights: [{ ...found, text: text.slice(found.start, found.end) }],
          },
        ];
      }),
    );
  const corrections = hits.length === 0 ? [{ word: wanted, instead: [] }] : [];
  return { hits, corrections, more: false };
}

export const named =
  (text = '') =>
  ({ name }: { readonly name: string }): boolean =>
    name.toLowerCase().includes(text.toLowerCase());

export function partiesOf(questions: readonly Question[]): NamedParty[] {
  const accounts = questions.flatMap((question) => question.accounts);
  return [...Map.groupBy(accounts, ({ claimant }) => claimant.id)].map(([id, own]) => ({
    ...{ id, name: own[0]?.claimant.name ?? id, accounts: own.length, about: 0 },
    claims: own.reduce((sum, { claims }) => sum + claims.length, 0),
  }));
}

export function placesOf(questions: readonly Question[]): NamedPlace[] {
  const placed = questions.filter(({ area }) => area !== null);
  return [...Map.groupBy(placed, ({ area }) => area?.id ?? '')].map(([id, own]) => ({
    ...{ id, name: own[0]?.area?.name ?? id, questions: own.length },
    kinds: [...new Set(own.map(({ kind }) => kind))],
  }));
}

/** As the documents name them; nobody wrote of any. */
export function sourcesOf(documents: readonly DocumentSummary[]): Source[] {
  const named = documents.filter(({ metadata }) => metadata.publisher !== null);
  return [...Map.groupBy(named, ({ metadata }) => metadata.publisher ?? '')].map(([name, own]) => {
    const dated = own.flatMap(({ metadata }) => metadata.published ?? []).toSorted();
    return {
      ...{ name, documents: own.length, claims: own.reduce((sum, { claims }) => sum + claims, 0) },
      ...{ first: dated[0] ?? null, last: dated.at(-1) ?? null, party: null, said: null },
    };
  });
}

const ENTRIES = 130;

/** The latest first; more than a page. */
export const LOG: readonly LogEntry[] = Array.from({ length: ENTRIES }, (_, i) => {
  const seq = ENTRIES - i;
  const at = `2026-11-01T10:${String(Math.floor(seq / 60)).padStart(2, '0')}:${String(seq % 60).padStart(2, '0')}.000000Z`;
  const detail = {
    collection: 'default',
    run: 'r',
    from: `/home/reader/report-${seq}.txt`,
    document: null,
    claims: seq,
  };
  return { seq, at, action: 'file accepted', detail, previous: 'a'.repeat(64), hash: 'b'.repeat(64) };
});
