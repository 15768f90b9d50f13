/** Briefs: versions that are written once, each with its log entry. */
import { type Brief, type BriefDetail, briefRecordSchema, type BriefSummary } from '../model/brief/index.ts';
import { contentId } from '../model/ids.ts';
import { requireCollection } from './collections.ts';
import type { Database, Query } from './database.ts';
import { LedgerError } from './error.ts';
import { LOCKS, lock } from './locks.ts';
import { appendIn } from './log.ts';
import type { BriefSaved, BriefToSave, Signed, StoredBrief } from './types.ts';
import { collectionOf } from './view.ts';

const SAVED = 'version, signed_by as "by", reason, instant(recorded_from) as at';
/** Ids are long; so much of one is unambiguous in practice, and a shorter beginning a slip. */
const PREFIX_UNITS_MIN = 4;

function signature(signed: Signed): { collection: string; by: string; reason: string } {
  const by = signed.by.trim();
  if (by === '') throw new LedgerError('content', 'A brief is signed with a name.');
  return { collection: collectionOf(signed), by, reason: signed.reason.trim() };
}

async function openVersion(query: Query, collection: string, id: string): Promise<number | null> {
  const [row] = await query<{ version: number }>(
    'select version from brief where collection = $1 and id = $2 and recorded_to is null',
    [collection, id],
  );
  return row?.version ?? null;
}

/** See `Ledger.saveBrief`. */
export function saveBrief(database: Database, { id: given, seen, record }: BriefToSave, signed: Signed) {
  const { collection, by, reason } = signature(signed);
  const checked = briefRecordSchema.safeParse(record);
  if (!checked.success) {
    const [first] = checked.error.issues;
    throw new LedgerError('content', `The brief's ${first?.path.join('.')} ${first?.message}.`);
  }
  return database.transaction(async (query): Promise<BriefSaved | null> => {
    await lock(query, LOCKS.log);
    await requireCollection(query, collection);
    const before = given === null ? null : await openVersion(query, collection, given);
    if (given !== null && before === null) return null;
    if (before !== seen) return { outcome: 'conflict', latest: await readOne(query, collection, given ?? '', before) };
    const [count] = await query<{ n: number }>('select count(*)::int as n from brief where collection = $1', [
      collection,
    ]);
    const id = given ?? contentId('b1', collection, checked.data.title, count?.n ?? 0);
    const version = (before ?? 0) + 1;
    const body = JSON.stringify(checked.data);
    const { seq, at } = await appendIn(query, 'brief saved', {
      ...{ collection, brief: id, version, title: checked.data.title, record: body, by, reason },
    });
    await query('update brief set recorded_to = $3 where collection = $1 and id = $2 and recorded_to is null', [
      ...[collection, id, at],
    ]);
    await query(
      `insert into brief (id, collection, version, record, signed_by, reason, recorded_in, recorded_from)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, collection, version, body, by, reason, seq, at],
    );
    return { outcome: 'done', brief: { ...checked.data, id, version, by, reason, at } };
  });
}

/** See `Ledger.removeBrief`. */
export function removeBrief(database: Database, id: string, signed: Signed): Promise<boolean> {
  const { collection, by, reason } = signature(signed);
  return database.transaction(async (query) => {
    await lock(query, LOCKS.log);
    if ((await openVersion(query, collection, id)) === null) return false;
    const { at } = await appendIn(query, 'brief removed', { collection, brief: id, by, reason });
    await query('update brief set recorded_to = $3 where collection = $1 and id = $2 and recorded_to is null', [
      ...[collection, id, at],
    ]);
    return true;
  });
}

/** Those that are there, the latest first. */
export const readBriefs = (query: Query, collection: string): Promise<readonly BriefSummary[]> =>
  query<BriefSummary>(
    `select id, record ->> 'title' as title, jsonb_array_length(record -> 'cites') as cites, ${SAVED}
       from brief where collection = $1 and recorded_to is null order by recorded_from desc`,
    [collection],
  );

interface Row extends Pick<Brief, 'id' | 'version' | 'by' | 'reason' | 'at'> {
  readonly record: Pick<Brief, 'title' | 'body' | 'cites'>;
}

/** Of a brief that was removed its earlier versions can still be read by number. */
async function readOne(query: Query, collection: string, id: string, version: number | null): Promise<Brief | null> {
  const [row] = await query<Row>(
    `select id, record, ${SAVED} from brief
      where collection = $1 and id = $2 and case when $3::int is null then recorded_to is null else version = $3 end`,
    [collection, id, version],
  );
  if (row === undefined) return null;
  const { record, ...saved } = row;
  return { ...saved, ...record };
}

/** See `Ledger.brief`. Throws `ambiguous`. */
export async function readBrief(
  query: Query,
  collection: string,
  idOrPrefix: string,
  version: number | null,
): Promise<StoredBrief | null> {
  if (idOrPrefix.length < PREFIX_UNITS_MIN) return null;
  const ids = await query<{ id: string }>(
    'select distinct id from brief where collection = $1 and starts_with(id, $2) order by id limit 2',
    [collection, idOrPrefix],
  );
  const [found] = ids;
  if (found === undefined) return null;
  if (ids.length > 1) throw new LedgerError('ambiguous', `"${idOrPrefix}" fits several briefs. Give more of the id.`);
  const brief = await readOne(query, collection, found.id, version);
  if (brief === null) return null;
  const versions = await query<BriefDetail['versions'][number]>(
    `select ${SAVED} from brief where collection = $1 and id = $2 order by brief.version desc`,
    [collection, found.id],
  );
  return { ...brief, versions: [...versions] };
}
