/** Claims as CSV (RFC 4180): columns that every claim has, then those that the kinds declare. */
import type { DocumentSummary } from '../ledger/types.ts';
import { type AnyClaim, claimantOf } from '../model/claim.ts';
import { actorsOf } from '../model/party.ts';
import type { Column, KindSchema } from '../model/kind.ts';

export type Cell = string | number | boolean | null;

interface Row {
  readonly claim: AnyClaim;
  readonly document: DocumentSummary;
}

const GENERAL: readonly { readonly name: string; readonly of: (row: Row) => Cell }[] = [
  { name: 'id', of: ({ claim }) => claim.id },
  { name: 'kind', of: ({ claim }) => claim.kind },
  { name: 'stance', of: ({ claim }) => claim.stance },
  { name: 'modality', of: ({ claim }) => claim.modality },
  { name: 'claimant', of: ({ claim }) => claimantOf(claim).name },
  { name: 'claimant_actor', of: ({ claim }) => claimantActors(claim) },
  { name: 'attribution', of: ({ claim }) => claim.attribution.map(({ name }) => name).join(' > ') },
  { name: 'said', of: ({ claim }) => claim.said },
  { name: 'as_of', of: ({ claim }) => claim.asOf },
  { name: 'time_start', of: ({ claim }) => claim.time?.start ?? null },
  { name: 'time_end', of: ({ claim }) => claim.time?.end ?? null },
  { name: 'place', of: ({ claim }) => claim.place?.name ?? claim.place?.text ?? null },
  { name: 'place_id', of: ({ claim }) => claim.place?.id ?? null },
  { name: 'lat', of: ({ claim }) => claim.place?.lat ?? null },
  { name: 'lon', of: ({ claim }) => claim.place?.lon ?? null },
  { name: 'quote', of: ({ claim }) => claim.quote.text },
  { name: 'quote_start', of: ({ claim }) => claim.quote.start },
  { name: 'quote_end', of: ({ claim }) => claim.quote.end },
  { name: 'page', of: ({ claim }) => claim.page ?? null },
  { name: 'review', of: ({ claim }) => claim.review?.verdict ?? null },
  { name: 'reviewed_by', of: ({ claim }) => claim.review?.by ?? null },
  { name: 'cites', of: ({ claim }) => claim.cites.join(' ') },
  { name: 'document', of: ({ document }) => document.id },
  { name: 'file', of: ({ document }) => document.name },
  { name: 'title', of: ({ document }) => document.metadata.title },
  { name: 'publisher', of: ({ document }) => document.metadata.publisher },
  { name: 'agency', of: ({ document }) => document.metadata.agency },
  { name: 'published', of: ({ document }) => document.metadata.published },
  { name: 'rules', of: ({ claim }) => claim.rules },
  { name: 'packs', of: ({ claim }) => claim.packs.join(' ') },
];

function claimantActors(claim: AnyClaim): string {
  const { name, actor = null, actors } = claimantOf(claim);
  return actorsOf({ text: name, actor, ...(actors === undefined ? {} : { actors }) }).join(' ');
}

/** A spreadsheet runs a cell that begins so as a formula (also after a tab or line break); an apostrophe makes it text. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** A cell as RFC 4180 has it. Numbers stay numbers, a negative one too. */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The header, then a record a claim, each with its CRLF. A column that several kinds declare under one name is one
 * column; it is empty for kinds without it.
 */
export async function* csvLines(rows: AsyncIterable<Row>, kinds: readonly KindSchema[]): AsyncGenerator<string> {
  const names = [...new Set(kinds.flatMap((kind) => kind.columns.map((column) => column.name)))];
  const columnsOf = new Map<string, ReadonlyMap<string, Column>>(
    kinds.map((kind) => [kind.name, new Map(kind.columns.map((column) => [column.name, column]))]),
  );
  yield csvRecord([...GENERAL.map(({ name }) => name), ...names]);
  for await (const row of rows) {
    const own = columnsOf.get(row.claim.kind);
    yield csvRecord([
      ...GENERAL.map(({ of }) => of(row)),
      ...names.map((name) => own?.get(name)?.of(row.claim) ?? null),
    ]);
  }
}

/** A record with its line end. */
export const csvRecord = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;
