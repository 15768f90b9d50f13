/** Claims as they stand after decisions of people: a row closes, and one opens that says otherwise. */
import { anchorageOf, quoteIn, reviewed } from '../claims/review.ts';
import type { AnyClaim } from '../model/claim.ts';
import type { DocumentRecord } from '../model/document.ts';
import { REVIEW_KINDS, type ReviewDecision } from '../model/review.ts';
import { locationAt } from '../text/locations.ts';
import { toSource } from '../text/offsets.ts';
import { relay } from './bearings.ts';
import { insertReviewed } from './claims.ts';
import type { Query } from './database.ts';
import { selectDecision } from './decisions.ts';
import { LedgerError } from './error.ts';
import type { Instant } from './types.ts';

/** An open row. */
export interface OpenClaim {
  readonly row: string;
  /** row of its document */
  readonly document: string;
  readonly record: AnyClaim;
  readonly uncorrected: AnyClaim | null;
  /** ids of the decisions in force on it, in order */
  readonly reviews: readonly string[];
}

const select = `
  select c.row::text as row, c.document::text as document, c.record, c.uncorrected, c.reviews
    from claim c join document d on d.id = c.document where d.collection = $1 and c.recorded_to is null`;

/** By its whole id, or by a decision in force on it. */
export async function openClaim(
  query: Query,
  collection: string,
  by: { readonly id: string } | { readonly decision: string },
): Promise<OpenClaim | null> {
  const [row] =
    'id' in by
      ? await query<OpenClaim>(`${select} and c.id = $2`, [collection, by.id])
      : await query<OpenClaim>(`${select} and c.reviews <> '{}' and c.reviews @> array[$2]`, [collection, by.decision]);
  return row ?? null;
}

/** Open decisions by their ids, in the order in which they were taken. */
export const decisionsById = (
  query: Query,
  collection: string,
  ids: readonly string[],
): Promise<readonly ReviewDecision[]> =>
  query<ReviewDecision>(
    `${selectDecision} where d.collection = $1 and d.id = any($2::text[]) and d.recorded_to is null order by d.row`,
    [collection, ids],
  );

/** The claim as it was read, or entered, before anybody said anything of it. */
export function unreviewed({ record, uncorrected }: Pick<OpenClaim, 'record' | 'uncorrected'>): AnyClaim {
  const { review: _, ...claim } = uncorrected ?? record;
  return claim as AnyClaim;
}

const isCorrection = ({ kind }: ReviewDecision): boolean => kind === 'correct-claim';

interface Restated {
  readonly collection: string;
  /** row of the document */
  readonly document: string;
  /** the row that stood until now; null for a claim that a person adds */
  readonly before: string | null;
  /** null where what was added is taken out */
  readonly base: AnyClaim | null;
  readonly decisions: readonly ReviewDecision[];
}

/** Puts the claim as it stands after the decisions in the place of the row. Throws `content` when they do not fit it. */
export async function restate(query: Query, restated: Restated, at: Instant): Promise<AnyClaim | null> {
  const { collection, document, before, base, decisions } = restated;
  const claim = base === null ? null : reviewed(base, decisions);
  if (base !== null && claim === null)
    throw new LedgerError('content', `What people decided on claim ${base.id} does not fit what was read.`);
  if (before !== null) await query('update claim set recorded_to = $2 where row = $1', [before, at]);
  const own =
    claim === null
      ? []
      : [{ claim, reviews: decisions.map(({ id }) => id), uncorrected: decisions.some(isCorrection) ? base : null }];
  const [opened] = own.length === 0 ? [] : await insertReviewed(query, document, own, at);
  await relay(query, collection, before, opened ?? null);
  return claim;
}

/** Lays the decisions in force to a reading of their document that has just been entered. What fits nothing is left open. */
export async function layReviews(
  query: Query,
  { collection, row, at }: { readonly collection: string; readonly row: string; readonly at: Instant },
  document: DocumentRecord,
): Promise<void> {
  const decisions = await query<ReviewDecision>(
    `${selectDecision} where d.collection = $1 and d.body ? 'claim' and d.body -> 'claim' ->> 'doc' = $2
        and d.kind = any($3::text[]) and d.recorded_to is null order by d.row`,
    [collection, document.id, REVIEW_KINDS],
  );
  if (decisions.length === 0) return;
  const rows = await query<OpenClaim>(`${select} and c.document = $2 order by c.row`, [collection, row]);
  const rowOf = new Map(rows.map((one) => [one.record.id, one.row]));
  const added = decisions.flatMap((decision) => againIn(document, decision) ?? []);
  const claimAt = anchorageOf([...rows.map(({ record }) => record), ...added]);
  const own = new Map<AnyClaim, ReviewDecision[]>();
  for (const decision of decisions) {
    const claim = claimAt(decision.body.claim);
    if (claim === null) continue;
    const laid = [...(own.get(claim) ?? []), decision];
    // a correction may not fit what the rules of today read
    if (reviewed(claim, laid) !== null) own.set(claim, laid);
  }
  for (const [base, laid] of own)
    await restate(query, { collection, document: row, before: rowOf.get(base.id) ?? null, base, decisions: laid }, at);
}

/** The claim that a person added, where its words stand in this reading; null where they do not, or for another decision. */
function againIn(document: DocumentRecord, decision: ReviewDecision): AnyClaim | null {
  if (decision.kind !== 'add-claim') return null;
  const { record, claim, before, after } = decision.body;
  const span = quoteIn(document.text, { quote: claim.quote, before, after });
  if (span === null) return null;
  const by = span.start - record.quote.start;
  const { page: _, ...rest } = record;
  return {
    ...rest,
    ...placed(document, span),
    quote: { ...span, text: claim.quote },
    trigger: { ...record.trigger, start: record.trigger.start + by, end: record.trigger.end + by },
  } as AnyClaim;
}

/** Where a stretch of the clean text lies in the file. */
export function placed(
  { map, locations }: Pick<DocumentRecord, 'map' | 'locations'>,
  span: { readonly start: number; readonly end: number },
): Pick<AnyClaim, 'raw' | 'page'> {
  const { start, end } = toSource(map, span);
  const page = locationAt(locations, start)?.page;
  return { raw: { start, end }, ...(page === undefined ? {} : { page }) };
}
