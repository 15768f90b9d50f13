/**
 * Fills a ledger past the command: made-up reports by war (bench/generated.ts) with all that makes them settled. What is
 * written is what the ledger's own code makes of them (passages, words, fingerprints, kin, bearings, answers, lines); only
 * the writing is in bulk, a statement a table and half a war, with indexes made once all rows are there. Left out: the
 * intake's account, and one log entry stands for half a war. Each half was recorded eight hours after the one before.
 */
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CarrierFacts,
  compare,
  type Family,
  familiesOf,
  fingerprintOf,
  jointOf,
  keysOf,
} from '../src/copies/index.ts';
import type { Joint } from '../src/copies/families.ts';
import { enterCourses } from '../src/ledger/course-claims.ts';
import { type Database, openDatabase, type Query } from '../src/ledger/database.ts';
import { hashOfBytes } from '../src/ledger/documents.ts';
import { tellAnew } from '../src/ledger/incidents.ts';
import { closeLines, enterLines } from '../src/ledger/lines.ts';
import { passagesOf, wordsOf } from '../src/ledger/passages.ts';
import { joinServer } from '../src/ledger/server/index.ts';
import { claimantOf } from '../src/model/claim.ts';
import { type DocumentFacts, withCopies } from '../src/reconcile/index.ts';
import { reconcilerOf } from '../src/reconcile/reconciler.ts';
import { type Index, indexesOfLarge } from './fill-indexes.ts';
import { appendAt, HALF, instantOf } from './fill-log.ts';
import { type Generated, generated, isCopy, REPORTS_OF_A_WAR } from './generated.ts';

const COLLECTION = 'default';
const reconciler = reconcilerOf({ packs: [], countries: [] });

/** Documents, passages, fingerprints and claims of half a war. Returns the rows of the claims by id. */
async function writeReports(query: Query, reports: readonly Generated[], at: string, seq: number) {
  const documents = reports.map(({ document, bytes, claims }) => {
    const { text, map, cites, removals, damage, locations, ...record } = document;
    return {
      ...{ sha256: document.id, record, reading: { map, cites, removals, damage, locations }, name: document.name },
      ...{ published: document.metadata.published, bytes: Buffer.from(bytes).toString('hex') },
      ...{ text_sha256: hashOfBytes(text), length: text.length, open_claims: claims.length },
      keys: [...keysOf(fingerprintOf(text))].map(String),
    };
  });
  const asJson = JSON.stringify(documents);
  await query(
    `insert into original (sha256, bytes)
     select d.sha256, decode(d.bytes, 'hex') from jsonb_to_recordset($1) as d (sha256 text, bytes text)`,
    [asJson],
  );
  const rows = await query<{ id: string; row: string }>(
    `insert into document (collection, sha256, came_from, record, reading, published, text_sha256, length, recorded_in,
                           recorded_from, file_sha256, open_claims)
     select $2, d.sha256, d.name, d.record, d.reading, d.published, d.text_sha256, d.length, $3, $4, d.sha256, d.open_claims
       from jsonb_to_recordset($1) as d (sha256 text, name text, record jsonb, reading jsonb, published date, text_sha256 text,
              length int, open_claims int)
     returning sha256 as id, id::text as row`,
    [asJson, COLLECTION, seq, at],
  );
  const rowOf = new Map(rows.map(({ id, row }) => [id, row]));
  await query(
    `with f as (select * from jsonb_to_recordset($1) as d (sha256 text, text_sha256 text, keys bigint[])),
          laying as (insert into laid (collection, sha256, packs) select $2, sha256, '{}' from f),
          prints as (insert into fingerprinted (collection, sha256, text_sha256, keys) select $2, sha256, text_sha256, keys from f)
     insert into sentence (collection, key, sha256) select $2, k, f.sha256 from f, unnest(f.keys) k`,
    [asJson, COLLECTION],
  );
  const passages = reports.flatMap(({ document: { id, text } }) =>
    [...passagesOf(text)].map((passage) => ({ ...passage, document: rowOf.get(id) })),
  );
  await query(
    `insert into passage (document, start, stop, text, config, words)
     select p.document, p.start, p.stop, p.text, 'bilag_en', to_tsvector('bilag_en', p.text)
       from jsonb_to_recordset($1) as p (document bigint, start int, stop int, text text)`,
    [JSON.stringify(passages)],
  );
  const words = new Set(reports.flatMap(({ document: { text } }) => wordsOf(text)));
  await query('insert into word select unnest($1::text[]) on conflict do nothing', [[...words]]);
  return writeClaims(query, reports, rowOf, at);
}

async function writeClaims(
  query: Query,
  reports: readonly Generated[],
  rowOf: ReadonlyMap<string, string>,
  at: string,
): Promise<ReadonlyMap<string, string>> {
  const written = reports.flatMap(({ claims }) =>
    claims.map((claim) => ({
      ...{ id: claim.id, kind: claim.kind, stance: claim.stance, said: claim.said, as_of: claim.asOf },
      ...{
        quote_start: claim.quote.start,
        quote_stop: claim.quote.end,
        claimant: claimantOf(claim).name,
        record: claim,
      },
      ...{ document: rowOf.get(claim.doc), actors: [claimantOf(claim).actor ?? ''] },
    })),
  );
  const rows = await query<{ id: string; row: string }>(
    `insert into claim (document, recorded_from, id, kind, stance, said, as_of, quote_start, quote_stop, claimant, claimant_actors, record)
     select c.document, $2, c.id, c.kind, c.stance, c.said, c.as_of, c.quote_start, c.quote_stop, c.claimant, c.actors, c.record
       from jsonb_to_recordset($1) as c (id text, kind text, stance text, said date, as_of date, quote_start int, quote_stop int,
              claimant text, actors text[], record jsonb, document bigint)
     returning id, row::text as row`,
    [JSON.stringify(written), at],
  );
  return new Map(rows.map(({ id, row }) => [id, row]));
}

/** Every report that is a copy is one of the report before it; nothing else in a war shares sentences enough. */
function jointsIn(reports: readonly Generated[], first: number): Joint[] {
  return reports.flatMap(({ document }, i) => {
    const of = reports[i - 1]?.document;
    if (of === undefined || !isCopy(first + i)) return [];
    const [a, b] = document.id < of.id ? [document, of] : [of, document];
    const { ofA, ofB } = compare(fingerprintOf(a.text), fingerprintOf(b.text), () => 2);
    return [jointOf(a.id, b.id, ofA + ofB)];
  });
}

/** @param earlier what was written of the same war before */
async function writeHalf(
  { transaction }: Database,
  earlier: readonly Generated[],
  reports: readonly Generated[],
  first: number,
): Promise<void> {
  await transaction(async (query) => {
    // without checks of foreign keys, and with the counts of claims written above
    await query('set local session_replication_role = replica');
    const { at, seq } = await appendAt(query, instantOf(first), 'documents generated', { count: reports.length });
    const rows = await writeReports(query, reports, at, seq);
    const joints = jointsIn(reports, first);
    const families = familiesIn(reports, joints);
    await query(
      `with k as (select * from jsonb_to_recordset($1) as k (a text, b text, weight double precision))
       insert into kin (collection, a, b, kinship, weight) select $2, a, b, 'copies', weight from k`,
      [JSON.stringify(joints), COLLECTION],
    );
    await query(
      `insert into carried (collection, sha256, source)
       select $2, m, f.members[1] from jsonb_to_recordset($1) as f (members text[]), unnest(f.members[2:]) m`,
      [JSON.stringify(families), COLLECTION],
    );
    const told = [...earlier, ...reports];
    const facts = withCopies(
      factsOf(told),
      familiesIn(told, [...jointsIn(earlier, first - earlier.length), ...joints]),
      [],
    );
    const claims = reports.flatMap((report) => report.claims);
    const bearings = claims.flatMap((claim) =>
      reconciler
        .bearings(claim, facts.get(claim.doc))
        .map((question) => ({ question, claim: rows.get(claim.id), sha256: claim.doc })),
    );
    await query(
      `insert into bearing (collection, question, claim, sha256)
       select $2, b.question, b.claim, b.sha256 from jsonb_to_recordset($1) as b (question text, claim bigint, sha256 text)`,
      [JSON.stringify(bearings), COLLECTION],
    );
    const asked = new Set(bearings.map(({ question }) => question));
    const questions = reconciler.answers(
      asked,
      told.flatMap((report) => report.claims),
      facts,
    );
    const closed = await query<{ row: string }>(
      `update question set recorded_to = $3 where collection = $2 and id = any($1::text[]) and recorded_to is null
       returning row::text as row`,
      [[...asked], COLLECTION, at],
    );
    await closeLines(
      query,
      closed.map(({ row }) => row),
      at,
    );
    const entered = await query<{ id: string; row: string }>(
      `insert into question (id, collection, record, recorded_from)
       select r ->> 'id', $2, r, $3 from jsonb_array_elements($1) r returning id, row::text as row`,
      [JSON.stringify(questions), COLLECTION, at],
    );
    const rowOf = new Map(entered.map(({ id, row }) => [id, row]));
    await enterLines(
      query,
      questions.map((record) => ({ row: rowOf.get(record.id) as string, record })),
    );
    const ids = reports.map(({ document }) => document.id);
    await tellAnew(query, COLLECTION, reconciler, ids);
    await enterCourses(query, COLLECTION, [reconciler], ids);
  });
}

const factsOf = (reports: readonly Generated[]): ReadonlyMap<string, DocumentFacts> =>
  new Map(
    reports.map(({ document: { id, name, metadata } }) => [
      id,
      { id, name, publisher: metadata.publisher, agency: metadata.agency, published: metadata.published },
    ]),
  );

function familiesIn(reports: readonly Generated[], joints: readonly Joint[]): readonly Family[] {
  const carriers = new Map(
    reports.map(({ document: { id, text, metadata } }) => [
      id,
      { ...metadata, id, time: metadata.time ?? null, length: text.length },
    ]),
  );
  return familiesOf(
    joints,
    () => [],
    (id) => carriers.get(id) as CarrierFacts,
  );
}

/**
 * Writes the reports from number `from` up to `to`, half a war at a time. Goes on with what a run that was stopped had
 * written: the halves are whole, and the indexes that are still to be made stand in the home. Nothing is done where as many
 * are there.
 */
export async function fill(home: string, from: number, to: number, told: (held: number) => void): Promise<void> {
  const server = await joinServer(home);
  const database = await openDatabase(server.connection);
  const toMake = join(home, 'indexes.json');
  try {
    const start = await writtenFrom(database.query, from);
    // rules that came since answer such plain reports as those before did
    await database.transaction((query) =>
      query('update answered_with set world = $2 where collection = $1', [COLLECTION, reconciler.world]),
    );
    if (start >= to && !existsSync(toMake)) return;
    if (!existsSync(toMake)) await writeFile(toMake, JSON.stringify(await indexesOfLarge(database.query)));
    const indexes: readonly Index[] = JSON.parse(await readFile(toMake, 'utf8'));
    await database.transaction(async (query) => {
      for (const { name } of indexes) await query(`drop index if exists ${name}`);
    });
    let war: readonly Generated[] = [];
    for (let held = start; held < to; ) {
      const first = held;
      const upTo = Math.min(to, held - (held % HALF) + HALF);
      const begun = first - (first % REPORTS_OF_A_WAR);
      const earlier = war.length === first - begun ? war : made(begun, first);
      war = made(first, upTo);
      await writeHalf(database, earlier, war, first);
      held = upTo;
      told(held);
    }
    await database.transaction(async (query) => {
      await query(`set local maintenance_work_mem = '1GB'`);
      for (const { definition } of indexes) await query(definition);
      await query(`insert into answered_with (collection, world) values ($1, $2) on conflict (collection) do nothing`, [
        COLLECTION,
        reconciler.world,
      ]);
    });
    await rm(toMake);
    await database.query('vacuum analyze');
  } finally {
    await database.close();
    await server.leave();
  }
}

const made = (from: number, to: number): readonly Generated[] =>
  Array.from({ length: to - from }, (_, i) => generated(from + i));

/** The number of the first report that is not written. */
async function writtenFrom(query: Query, from: number): Promise<number> {
  const [last] = await query<{ next: number | null }>(
    `select max(substring(came_from from '\\d+')::int) + 1 as next from document where collection = $1`,
    [COLLECTION],
  );
  return Math.max(from, last?.next ?? 0);
}
