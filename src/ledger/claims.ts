/** Claims: written with their document, read only with a quote that stands. */
import { type AnyClaim, claimantOf } from '../model/claim.ts';
import type { Query } from './database.ts';
import { documentsById } from './documents.ts';
import { LedgerError } from './error.ts';
import { parameters } from './parameters.ts';
import { requireQuote } from './quotes.ts';
import type { ClaimFilter, Instant, StoredClaim } from './types.ts';
import { collectionOf, instantOf, openAt } from './view.ts';

/** The actors that speak in a claim; of a joint claimant all. */
function claimantActors(claim: AnyClaim): readonly string[] {
  const { actor, actors } = claimantOf(claim);
  return actors ?? (actor === null || actor === undefined ? [] : [actor]);
}

/** A claim as it stands after decisions of people. */
export interface ReviewedClaim {
  readonly claim: AnyClaim;
  /** ids of the decisions in force on it, in order; empty for a claim as it was read */
  readonly reviews: readonly string[];
  /** the claim before corrections; null where there are none */
  readonly uncorrected: AnyClaim | null;
}

/** Writes the claims of a document as they were read, recorded from `at`. */
export const insertClaims = (query: Query, document: string, claims: readonly AnyClaim[], at: Instant) =>
  insertReviewed(
    query,
    document,
    claims.map((claim) => ({ claim, reviews: [], uncorrected: null })),
    at,
  );

/** Writes claims of a document, recorded from `at`. Returns their rows. */
export async function insertReviewed(
  query: Query,
  document: string,
  claims: readonly ReviewedClaim[],
  at: Instant,
): Promise<readonly string[]> {
  const rows = claims.map(({ claim, reviews, uncorrected }) => ({
    ...{ id: claim.id, kind: claim.kind, stance: claim.stance, said: claim.said, as_of: claim.asOf },
    ...{ quote_start: claim.quote.start, quote_stop: claim.quote.end },
    ...{ claimant: claimantOf(claim).name, claimant_actors: claimantActors(claim), record: claim },
    ...{ reviews, uncorrected, rejected: isRejected(claim) },
  }));
  const inserted = await query<{ row: string }>(
    `insert into claim (document, recorded_from, id, kind, stance, said, as_of, quote_start, quote_stop,
                        claimant, claimant_actors, record, reviews, uncorrected, rejected)
     select $1, $2, r.* from jsonb_to_recordset($3) as r (
       id text, kind text, stance text, said date, as_of date, quote_start int, quote_stop int,
       claimant text, claimant_actors text[], record jsonb, reviews text[], uncorrected jsonb, rejected boolean)
     returning claim.row::text as row`,
    [document, at, JSON.stringify(rows)],
  );
  return inserted.map(({ row }) => row);
}

const isRejected = ({ review }: AnyClaim): boolean => review?.verdict === 'rejected';

interface ClaimRow {
  readonly record: AnyClaim;
  readonly document: string;
  readonly offset: number;
  readonly stretch: string;
  readonly recordedFrom: Instant;
  readonly recordedTo: Instant | null;
  readonly uncorrected: AnyClaim | null;
}

// With each claim comes the stretch of the stored text that its quote lies in: from the passage that holds the
// quote's beginning to the one that holds its end. Loading whole texts to check a few sentences would cost far more.
const select = `
  select c.record, c.document::text as document, p.offset, p.stretch,
         instant(c.recorded_from) as "recordedFrom", instant(c.recorded_to) as "recordedTo",
         c.uncorrected
    from claim c
    join document d on d.id = c.document
   cross join lateral (
     select min(p.start) as offset, string_agg(p.text, '' order by p.start) as stretch
       from passage p
      where p.document = c.document and p.start < c.quote_stop
        and p.start >= (select max(f.start) from passage f where f.document = c.document and f.start <= c.quote_start)
   ) p`;

/** The day on which a claim `c` of a document `d` counts as said. */
const SAID = `coalesce(c.said, d.published, (c.recorded_from at time zone 'UTC')::date)`;

const checked = ({ record, stretch, offset }: ClaimRow): AnyClaim => requireQuote(record, stretch ?? '', offset ?? 0);

/** The claims of a collection, in the order of document and quote. Throws `quote`. */
export async function readClaims(query: Query, filter: ClaimFilter = {}): Promise<readonly AnyClaim[]> {
  const { asOf, kind, doc, claimant, questions, keys, documentsOf, docs, recordedBy } = filter;
  const { values, add } = parameters();
  const collection = add(collectionOf(filter));
  const instant = instantOf(recordedBy);
  const at = instant === null ? null : `${add(instant)}::timestamptz`;
  const list = (of: readonly string[]): string => `any(${add(of)}::text[])`;
  const withKeys = (column: string, of: readonly string[]): string =>
    `(select b.${column} from course_claim b where b.collection = ${collection} and b.course = ${add(kind ?? null)} and b.key = ${list(of)})`;
  const conditions = [
    `d.collection = ${collection}`,
    at === null
      ? 'c.recorded_to is null'
      : `c.recorded_from <= ${at} and (c.recorded_to is null or c.recorded_to > ${at})`,
    ...(asOf === undefined ? [] : [`${SAID} <= ${add(asOf)}::date`]),
    ...(kind === undefined ? [] : [`c.kind = ${add(kind)}`]),
    ...(doc === undefined ? [] : [`d.sha256 = ${add(doc)}`]),
    ...(claimant === undefined ? [] : [`c.claimant_actors @> array[${add(claimant)}]`]),
    ...(filter.rejected === true ? [] : ['not c.rejected']),
    ...(questions === undefined
      ? []
      : [
          `c.row in (select b.claim from bearing b where b.collection = ${collection} and b.question = ${list(questions)})`,
        ]),
    ...(keys === undefined ? [] : [`c.row in ${withKeys('claim', keys)}`]),
    ...(documentsOf === undefined ? [] : [`d.sha256 in ${withKeys('sha256', documentsOf)}`]),
    ...(docs === undefined ? [] : [`d.sha256 = ${list(docs)}`]),
  ];
  const rows = await query<ClaimRow>(
    `${select} where ${conditions.join(' and ')} order by d.id, c.quote_start, c.row`,
    values,
  );
  return rows.map(checked);
}

/** A claim by id or an unambiguous beginning of it. Throws `ambiguous`, `quote`. */
export async function readClaim(
  query: Query,
  prefix: string,
  view: Pick<ClaimFilter, 'collection' | 'recordedBy' | 'asOf'> = {},
): Promise<StoredClaim | null> {
  if (!/^\w+$/.test(prefix)) return null;
  const rows = await query<ClaimRow>(
    `${select} where d.collection = $1 and ${openAt('c', 2)} and starts_with(c.id, $3)
        and ($4::date is null or ${SAID} <= $4::date) order by c.id, c.row limit 2`,
    [collectionOf(view), instantOf(view.recordedBy), prefix, view.asOf ?? null],
  );
  const [row, second] = rows;
  if (row === undefined) return null;
  if (second !== undefined && second.record.id !== row.record.id) {
    throw new LedgerError('ambiguous', `Several claims begin with ${prefix}. Give more of the id.`);
  }
  const [document] = await documentsById(query, [row.document]);
  if (document === undefined) throw new Error('a claim without a document');
  const { recordedFrom, recordedTo, uncorrected } = row;
  return { claim: checked(row), document, recordedFrom, recordedTo, uncorrected };
}
