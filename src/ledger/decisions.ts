/** Decisions of people: written with their log entry, taken back by closing the row. */
import { contentId } from '../model/ids.ts';
import { anchorsOf, type Decision, type DecisionBody, type DecisionKind, DECISIONS } from '../model/decision.ts';
import { REVIEWS, type ReviewDecision } from '../model/review.ts';
import { requireCollection } from './collections.ts';
import type { Database, Query } from './database.ts';
import { enterDue } from './due.ts';
import { LedgerError } from './error.ts';
import { LOCKS, lock } from './locks.ts';
import { appendIn } from './log.ts';
import type { DecisionFilter, Instant, Signed } from './types.ts';
import { collectionOf, instantOf, openAt } from './view.ts';

export const selectDecision = `
  select id, kind, body, signed_by as "by", reason, instant(recorded_from) as "recordedFrom" from decision d`;

/** Throws `content` when the body is not one of its kind, or nobody signs, or without a reason. */
export async function decide<Kind extends DecisionKind>(
  database: Database,
  kind: Kind,
  body: DecisionBody<Kind>,
  signed: Signed,
): Promise<Decision> {
  const checked = DECISIONS[kind].safeParse(body);
  if (!checked.success) {
    const [first] = checked.error.issues;
    throw new LedgerError('content', `The decision ${[...(first?.path ?? []), first?.message].join(' ')}.`);
  }
  const collection = collectionOf(signed);
  const { by, reason } = requireSigned(signed);
  return database.transaction(async (query) => {
    await lock(query, LOCKS.log);
    await requireCollection(query, collection);
    const taken = { kind, body: checked.data } as Decision;
    await enterDue(query, 'mentions', collection, docsOf(taken));
    return enterDecision<Decision>(query, { collection, by, reason }, taken);
  });
}

export interface Signature {
  readonly collection: string;
  readonly by: string;
  readonly reason: string;
}

/** Enters a decision that was checked, with its log entry, within the caller's transaction, which holds the log. */
export async function enterDecision<Taken extends Decision | ReviewDecision>(
  query: Query,
  { collection, by, reason }: Signature,
  { kind, body }: Pick<Taken, 'kind' | 'body'>,
): Promise<Taken> {
  // the count tells two apart that say the same; who decides holds the log
  const [row] = await query<{ n: number }>('select count(*)::int as n from decision where collection = $1', [
    collection,
  ]);
  const id = contentId('d1', collection, kind, body, row?.n ?? 0);
  // the log holds whole numbers only; claims hold others (degrees, shares)
  const told = kind in REVIEWS ? JSON.stringify(body) : body;
  const { seq, at } = await appendIn(query, 'decision taken', {
    ...{ collection, decision: id, kind, body: told, by, reason },
  });
  await query(
    `insert into decision (id, collection, kind, body, signed_by, reason, recorded_in, recorded_from)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, collection, kind, JSON.stringify(body), by, reason, seq, at],
  );
  return { id, kind, body, by, reason, recordedFrom: at } as unknown as Taken;
}

/** False when no open decision of the collection has that id. Throws `content` when nobody signs, or without a reason. */
export async function takeBack(database: Database, id: string, signed: Signed): Promise<boolean> {
  const { by, reason } = requireSigned(signed);
  const collection = collectionOf(signed);
  return database.transaction(async (query) => {
    await lock(query, LOCKS.log);
    const [open] = await query<Decision>(
      'select kind, body from decision where collection = $1 and id = $2 and recorded_to is null',
      [collection, id],
    );
    if (open === undefined) return false;
    if (open.kind in REVIEWS) throw new LedgerError('content', 'A review is taken back as one.');
    await enterDue(query, 'mentions', collection, docsOf(open));
    await closeDecision(query, id, { collection, by, reason });
    return true;
  });
}

/** The documents whose incidents it may shape. */
const docsOf = (decision: Decision): readonly string[] => [...new Set(anchorsOf(decision).map(({ doc }) => doc))];

/** Closes a decision that is open, with its log entry. Returns the instant. */
export async function closeDecision(query: Query, id: string, { collection, by, reason }: Signature): Promise<Instant> {
  const { at } = await appendIn(query, 'decision taken back', { collection, decision: id, by, reason });
  await query('update decision set recorded_to = $3 where collection = $1 and id = $2', [collection, id, at]);
  return at;
}

function requireSigned({ by, reason }: Signed): { by: string; reason: string } {
  const signed = { by: by.trim(), reason: reason.trim() };
  if (signed.by === '' || signed.reason === '')
    throw new LedgerError('content', 'A decision is signed with a name and gives a reason.');
  return signed;
}

/** The open ones, or those open at an instant, in the order in which they were taken; without reviews of claims. */
export const readDecisions = (query: Query, filter: DecisionFilter = {}): Promise<readonly Decision[]> =>
  query<Decision>(
    `${selectDecision} where d.collection = $1 and ${openAt('d', 2)} and ($3::text is null or d.kind = $3) and not d.body ? 'claim' order by d.row`,
    [collectionOf(filter), instantOf(filter.recordedBy), filter.kind ?? null],
  );
