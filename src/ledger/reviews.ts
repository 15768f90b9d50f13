/** Reviews: what people say of claims, entered as decisions and laid to the claims at once. */
import { z } from 'zod';
import { schemaOf } from '../claims/kinds/schemas.ts';
import { changed, refusalOf, VERDICT_OF } from '../claims/review.ts';
import { type AnyClaim, claimSchemaOf } from '../model/claim.ts';
import type { DocumentRecord } from '../model/document.ts';
import {
  REVIEW_KINDS,
  type Review,
  type ReviewAnchor,
  type ReviewDecision,
  type ReviewEntry,
  type ReviewKind,
  REVIEWS,
} from '../model/review.ts';
import { requireCollection } from './collections.ts';
import type { Database, Query } from './database.ts';
import { closeDecision, enterDecision, type Signature } from './decisions.ts';
import { LedgerError } from './error.ts';
import { LOCKS, lock } from './locks.ts';
import { readText } from './passages.ts';
import { quoteRefusal, strayQuote } from './quotes.ts';
import { decisionsById, openClaim, type OpenClaim, placed, restate, unreviewed } from './reviewed.ts';
import type { Reviewed, ReviewFilter, Signed } from './types.ts';
import { collectionOf } from './view.ts';

/** Words kept on each side of an added quote, in UTF-16 units: enough to tell two places with the same words apart. */
const AROUND_UNITS = 60;

const refuse = (message: string): never => {
  throw new LedgerError('content', message);
};

/** A review is signed; a reason may be wanting. */
function signature(signed: Signed): Signature {
  const by = signed.by.trim();
  if (by === '') refuse('A review is signed with a name.');
  return { collection: collectionOf(signed), by, reason: signed.reason.trim() };
}

const anchorOf = ({ id, doc, kind, quote, trigger }: AnyClaim): ReviewAnchor => ({
  ...{ claim: id, doc, kind },
  ...{ quote: quote.text, start: quote.start, trigger: trigger.text },
});

/** See `Ledger.review`. */
export function review(
  database: Database,
  wanted: Review,
  signed: Signed,
  seen: string | null,
): Promise<Reviewed | null> {
  const by = signature(signed);
  const { collection } = by;
  return database.transaction(async (query) => {
    await lock(query, LOCKS.log);
    await requireCollection(query, collection);
    if (wanted.kind === 'add-claim') return add(query, wanted.record, by);
    const held = await openClaim(query, collection, { id: wanted.claim });
    if (held === null) return null;
    if ((held.reviews.at(-1) ?? null) !== seen) return conflict(query, collection, held);
    const decision = await enterDecision<ReviewDecision>(query, by, checkedOn(held.record, wanted));
    const decisions = [...(await decisionsById(query, collection, held.reviews)), decision];
    const restated = { collection, document: held.document, before: held.row, base: unreviewed(held), decisions };
    return { outcome: 'done', decision, claim: await restate(query, restated, decision.recordedFrom) };
  });
}

/** The decision that the review of the claim comes to. Throws `content` when it does not fit. */
function checkedOn(
  record: AnyClaim,
  wanted: Exclude<Review, { kind: 'add-claim' }>,
): Pick<ReviewDecision, 'kind' | 'body'> {
  const changes = wanted.kind === 'correct-claim' ? { changes: wanted.changes } : {};
  const checked = REVIEWS[wanted.kind].safeParse({ claim: anchorOf(record), ...changes });
  if (!checked.success) return refuseIssue(checked.error.issues[0]);
  if (wanted.kind === 'correct-claim') requireSlots(changed(record, wanted.changes));
  return { kind: wanted.kind, body: checked.data };
}

function requireSlots(claim: AnyClaim): void {
  const refusal = refusalOf(claim.kind, claim[claim.kind]);
  if (refusal !== null) refuse(`${refusal.slot}: ${refusal.message}`);
}

const refuseIssue = (issue?: { readonly path: PropertyKey[]; readonly message: string }): never =>
  refuse(issue === undefined ? 'The review is not valid.' : `${issue.path.join('.')}: ${issue.message}`);

/** What stands in the way: the latest decision, and the claim as it is by that. */
async function conflict(query: Query, collection: string, { record, reviews }: OpenClaim): Promise<Reviewed> {
  const latest = (await decisionsById(query, collection, reviews)).at(-1) ?? null;
  return { outcome: 'conflict', latest, claim: record };
}

async function add(query: Query, given: AnyClaim, by: Signature): Promise<Reviewed | null> {
  const { collection } = by;
  const [document] = await query<{ row: string; reading: Pick<DocumentRecord, 'map' | 'locations'> }>(
    'select id::text as row, reading from document where collection = $1 and sha256 = $2 and recorded_to is null',
    [collection, given.doc],
  );
  if (document === undefined) return null;
  const text = await readText(query, document.row);
  const stray = strayQuote(text, given);
  if (stray !== null) throw quoteRefusal(given, stray);
  requireSlots(given);
  const { start, end } = given.quote;
  const checked = claimSchemaOf(given.kind, schemaOf(given.kind)?.slots ?? z.unknown()).safeParse({
    ...given,
    ...placed(document.reading, { start, end }),
  });
  if (!checked.success) return refuseIssue(checked.error.issues[0]);
  const record = checked.data as unknown as AnyClaim;
  if ((await openClaim(query, collection, { id: record.id })) !== null)
    refuse('This claim is there already; correct it or accept it.');
  const around = {
    before: text.slice(Math.max(0, start - AROUND_UNITS), start),
    after: text.slice(end, end + AROUND_UNITS),
  };
  const body = { claim: anchorOf(record), ...around, record };
  const decision = await enterDecision<ReviewDecision>(query, by, { kind: 'add-claim', body });
  const restated = { collection, document: document.row, before: null, base: record, decisions: [decision] };
  return { outcome: 'done', decision, claim: await restate(query, restated, decision.recordedFrom) };
}

/** See `Ledger.takeBackReview`. */
export function takeBackReview(database: Database, id: string, signed: Signed): Promise<Reviewed | null> {
  const by = signature(signed);
  const { collection } = by;
  return database.transaction(async (query) => {
    await lock(query, LOCKS.log);
    const [decision] = await decisionsById(query, collection, [id]);
    if (decision === undefined || !REVIEW_KINDS.includes(decision.kind)) return null;
    const held = await openClaim(query, collection, { decision: id });
    if (held !== null && held.reviews.at(-1) !== id) return conflict(query, collection, held);
    const at = await closeDecision(query, id, by);
    // what it held on to is not there: nothing changes but the list of what is lost
    if (held === null) return { outcome: 'done', decision, claim: null };
    const decisions = await decisionsById(query, collection, held.reviews.slice(0, -1));
    const base = decision.kind === 'add-claim' ? null : unreviewed(held);
    const restated = { collection, document: held.document, before: held.row, base, decisions };
    return { outcome: 'done', decision, claim: await restate(query, restated, at) };
  });
}

interface EntryRow {
  readonly id: string;
  readonly kind: ReviewKind;
  readonly body: ReviewDecision['body'];
  readonly by: string;
  readonly reason: string;
  readonly at: string;
  readonly closed: string | null;
  readonly back: { readonly by: string; readonly reason: string } | null;
  readonly claim: string | null;
}

/** See `Ledger.reviews`. */
export async function readReviews(query: Query, filter: ReviewFilter = {}): Promise<readonly ReviewEntry[]> {
  const rows = await query<EntryRow>(
    `select d.id, d.kind, d.body, d.signed_by as by, d.reason, instant(d.recorded_from) as at,
            instant(d.recorded_to) as closed, l.detail as back, c.id as claim
       from decision d
       left join log l on d.recorded_to is not null and l.action = 'decision taken back' and l.detail ->> 'decision' = d.id
       left join lateral (
         select c.id from claim c join document o on o.id = c.document
          where o.collection = d.collection and c.recorded_to is null and c.reviews <> '{}' and c.reviews @> array[d.id]
          limit 1) c on true
      where d.collection = $1 and d.body ? 'claim' and d.kind = any($2::text[])
        and ($3::text is null or d.body -> 'claim' ->> 'doc' = $3)
        and (not $4 or (d.recorded_to is null and c.id is null))
      order by d.row`,
    [collectionOf(filter), REVIEW_KINDS, filter.doc ?? null, filter.lost ?? false],
  );
  return rows.map(({ id, kind, body, by, reason, at, closed, back, claim }) => ({
    ...{ id, kind, verdict: VERDICT_OF[kind], claim, anchor: body.claim },
    ...{ changes: 'changes' in body ? body.changes : null, by, reason, at },
    takenBack: closed === null ? null : { by: back?.by ?? '', reason: back?.reason ?? '', at: closed },
    lost: closed === null && claim === null,
  }));
}
