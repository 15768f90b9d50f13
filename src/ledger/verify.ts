/** Whether the ledger still is what was entered: chain, bytes, texts, quotes, and the account of the intake. */
import { createHash } from 'node:crypto';
import type { AnyClaim } from '../model/claim.ts';
import type { Query } from './database.ts';
import { hashOfBytes } from './documents.ts';
import { FIRST_PREVIOUS, hashOf, readLog } from './log.ts';
import { readText } from './passages.ts';
import { quoteRefusal, strayQuote } from './quotes.ts';
import { VERIFY_STAGES, type Verification, type VerifyStage, type VerifyStep } from './types.ts';

type Steps = AsyncGenerator<VerifyStep, void, void>;

/** Rows read at once. */
const BATCH = 1000;
/** Bytes read at once. */
const STRETCH = 8_000_000;

const finding = (stage: VerifyStage, subject: string, message: string): VerifyStep => ({
  type: 'finding',
  stage,
  subject,
  message,
});

async function count(query: Query, table: string): Promise<number> {
  const [row] = await query<{ count: number }>(`select count(*)::int as count from ${table}`);
  return row?.count ?? 0;
}

async function* verifyLog(query: Query, stage: VerifyStage): Steps {
  const total = await count(query, 'log');
  let [seq, previous] = [0, FIRST_PREVIOUS];
  for (;;) {
    const entries = await readLog(query, { after: seq, limit: BATCH });
    for (const entry of entries) {
      seq += 1;
      if (entry.seq !== seq) yield finding(stage, `entry ${seq}`, `Entries ${seq} to ${entry.seq - 1} are missing.`);
      else if (entry.previous !== previous)
        yield finding(stage, `entry ${seq}`, 'It does not follow on the entry before.');
      if (hashOf(entry) !== entry.hash)
        yield finding(stage, `entry ${entry.seq}`, 'It was changed after it was written.');
      [seq, previous] = [entry.seq, entry.hash];
    }
    yield { type: 'progress', stage, done: Math.min(seq, total), total };
    if (entries.length < BATCH) return;
  }
}

/** Hashes bytes of any length a stretch at a time. */
async function hashStored(query: Query, sha256: string, length: number): Promise<string> {
  const hash = createHash('sha256');
  for (let from = 1; from <= length; from += STRETCH) {
    const [row] = await query<{ part: Buffer }>(
      'select substring(bytes from $2::int for $3::int) as part from original where sha256 = $1',
      [sha256, from, STRETCH],
    );
    if (row !== undefined) hash.update(row.part);
  }
  return hash.digest('hex');
}

async function* verifyBytes(query: Query, stage: VerifyStage): Steps {
  const total = await count(query, 'original');
  let [done, last] = [0, ''];
  for (;;) {
    const rows = await query<{ sha256: string; length: number }>(
      'select sha256, length(bytes) as length from original where sha256 > $1 order by sha256 limit $2',
      [last, BATCH],
    );
    for (const { sha256, length } of rows) {
      if ((await hashStored(query, sha256, length)) !== sha256) {
        yield finding(stage, sha256, 'The original bytes are not those that were taken in.');
      }
      last = sha256;
      done += 1;
      yield { type: 'progress', stage, done, total };
    }
    if (rows.length < BATCH) return;
  }
}

interface TextRow {
  readonly row: string;
  readonly sha256: string;
  readonly name: string;
  readonly hash: string;
}

const documentsAfter = (query: Query, last: string): Promise<readonly TextRow[]> =>
  query<TextRow>(
    `select id::text as row, sha256, record ->> 'name' as name, text_sha256 as hash
       from document where id > $1 order by id limit $2`,
    [last, BATCH],
  );

async function* verifyQuotes(query: Query, document: TextRow, text: string): AsyncGenerator<VerifyStep, number, void> {
  let [done, last] = [0, '0'];
  for (;;) {
    const rows = await query<{ row: string; record: AnyClaim; start: number; stop: number }>(
      `select row::text as row, record, quote_start as start, quote_stop as stop
         from claim where document = $1 and row > $2 order by claim.row limit $3`,
      [document.row, last, BATCH],
    );
    for (const { row, record, start, stop } of rows) {
      const stray = strayQuote(text, record);
      if (stray !== null) yield finding('quotes', record.id, quoteRefusal(record, stray).message);
      if (record.doc !== document.sha256 || record.quote.start !== start || record.quote.end !== stop) {
        yield finding('quotes', record.id, 'Its record and its columns do not agree.');
      }
      last = row;
    }
    done += rows.length;
    if (rows.length < BATCH) return done;
  }
}

/** One document's text at a time: first the text, then every quote of every claim, open or closed, in it. */
async function* verifyTexts(query: Query): Steps {
  const [texts, quotes] = [await count(query, 'document'), await count(query, 'claim')];
  let [done, claims, last] = [0, 0, '0'];
  for (;;) {
    const rows = await documentsAfter(query, last);
    for (const document of rows) {
      const text = await readText(query, document.row);
      if (hashOfBytes(text) !== document.hash) {
        yield finding('texts', document.sha256, `The text of ${document.name} is not the one that was read.`);
      }
      claims += yield* verifyQuotes(query, document, text);
      last = document.row;
      done += 1;
      yield { type: 'progress', stage: 'texts', done, total: texts };
      yield { type: 'progress', stage: 'quotes', done: claims, total: quotes };
    }
    if (rows.length < BATCH) return;
  }
}

// Each statement names what contradicts the account; a ledger in order has no rows for any.
const CONTRADICTIONS = [
  {
    message: 'Entered as accepted, but there is no such document.',
    sql: `select i.came_from as subject from intake i
           where i.outcome = 'accepted' and not exists (select from document d where d.recorded_in = i.log and d.sha256 = i.sha256)`,
  },
  {
    message: 'Held as a document, but not entered as accepted.',
    sql: `select d.sha256 as subject from document d
           where not exists (select from intake i where i.log = d.recorded_in and i.outcome = 'accepted' and i.sha256 = d.sha256)
             and not exists (select from log l where l.seq = d.recorded_in and l.action = 'document corrected'
                                                 and l.detail ->> 'document' = d.sha256)`,
  },
  {
    message: 'It does not have the number of claims with which it was entered.',
    sql: `select d.sha256 as subject from document d join log l on l.seq = d.recorded_in
           where (l.detail ->> 'claims')::int
              <> (select count(*) from claim c where c.document = d.id and c.recorded_from = d.recorded_from and c.reviews = '{}')`,
  },
  {
    message: 'It does not have the text with which it was entered.',
    sql: `select d.sha256 as subject from document d join log l on l.seq = d.recorded_in
           where l.detail ->> 'text' is distinct from d.text_sha256`,
  },
  {
    message: 'It is closed without a tombstone or a correction, or has a tombstone and is open.',
    sql: `select d.sha256 as subject from document d left join tombstone t on t.document = d.id
           where t.recorded_from is distinct from d.recorded_to
             and not (t.document is null and exists (
                   select from document n join log l on l.seq = n.recorded_in and l.action = 'document corrected'
                    where n.collection = d.collection and n.sha256 = d.sha256 and n.recorded_from = d.recorded_to))`,
  },
  {
    message: 'The decision is not the one that the log says was taken, or was taken back otherwise than the log says.',
    sql: `select d.id as subject from decision d join log l on l.seq = d.recorded_in
           where l.action <> 'decision taken' or l.detail ->> 'decision' <> d.id or (l.detail ->> 'body')::jsonb <> d.body
              or l.detail ->> 'by' <> d.signed_by or l.detail ->> 'reason' <> d.reason or l.at <> d.recorded_from
              or d.recorded_to is distinct from (select b.at from log b where b.action = 'decision taken back'
                                                    and b.detail ->> 'decision' = d.id)`,
  },
  {
    message: 'The log says that a decision was taken, but there is none.',
    sql: `select 'entry ' || l.seq as subject from log l
           where l.action = 'decision taken' and not exists (select from decision d where d.recorded_in = l.seq)`,
  },
  {
    message: 'The brief is not the one that the log says was saved.',
    sql: `select b.id as subject from brief b join log l on l.seq = b.recorded_in
           where l.action <> 'brief saved' or l.detail ->> 'brief' <> b.id or (l.detail ->> 'record')::jsonb <> b.record
              or l.detail ->> 'by' <> b.signed_by or l.detail ->> 'reason' <> b.reason or l.at <> b.recorded_from`,
  },
  {
    message: 'The log says that a brief was saved, but there is none.',
    sql: `select 'entry ' || l.seq as subject from log l
           where l.action = 'brief saved' and not exists (select from brief b where b.recorded_in = l.seq)`,
  },
  {
    message: 'The profile or saved view is not the one that the log says was saved.',
    sql: `select f.key as subject from filed f join log l on l.seq = f.recorded_in
           where l.action <> f.what || ' saved' or l.detail ->> 'key' <> f.key
              or (l.detail ->> 'record')::jsonb <> f.record
              or l.detail ->> 'by' <> f.signed_by or l.detail ->> 'reason' <> f.reason or l.at <> f.recorded_from`,
  },
  {
    message: 'The log says that a profile or view was saved, but there is none.',
    sql: `select 'entry ' || l.seq as subject from log l
           where l.action in ('profile saved', 'view saved') and not exists (select from filed f where f.recorded_in = l.seq)`,
  },
  {
    message: 'It stands reviewed by a decision that is not in force.',
    sql: `select c.id as subject from claim c
           where c.recorded_to is null and c.reviews <> '{}'
             and exists (select from unnest(c.reviews) r
                          where not exists (select from decision d where d.id = r and d.recorded_to is null))`,
  },
  {
    message: 'The log says that a file came in, but the intake does not know of it.',
    sql: `select 'entry ' || l.seq as subject from log l
           where l.action in ('file accepted', 'file duplicate', 'file failed')
             and not exists (select from intake i where i.log = l.seq and 'file ' || i.outcome = l.action)`,
  },
] as const;

async function* verifyIntake(query: Query, stage: VerifyStage): Steps {
  const total = await count(query, 'intake');
  for (const { sql, message } of CONTRADICTIONS) {
    for (const { subject } of await query<{ subject: string }>(sql)) yield finding(stage, subject, message);
  }
  yield { type: 'progress', stage, done: total, total };
}

/** Recomputes everything, in batches; memory is bounded by the longest single text. */
export async function* verify(query: Query): AsyncGenerator<VerifyStep, Verification, void> {
  const checked = Object.fromEntries(VERIFY_STAGES.map((stage) => [stage, 0])) as Record<VerifyStage, number>;
  let findings = 0;
  for (const steps of [
    verifyLog(query, 'log'),
    verifyBytes(query, 'bytes'),
    verifyTexts(query),
    verifyIntake(query, 'intake'),
  ]) {
    for await (const step of steps) {
      if (step.type === 'finding') findings += 1;
      else checked[step.stage] = step.done;
      yield step;
    }
  }
  return { checked, findings };
}
