/**
 * Fills a ledger past the command: made-up reports by war (bench/generated.ts), their questions as the reconciler answers them,
 * everything written in bulk into the same tables and, for the lines of lists, by the ledger's own writer.
 */
import { type Database, openDatabase, type Query } from '../src/ledger/database.ts';
import { hashOfBytes } from '../src/ledger/documents.ts';
import { listNext } from '../src/ledger/lines.ts';
import { appendIn } from '../src/ledger/log.ts';
import { joinServer } from '../src/ledger/server/index.ts';
import { claimantOf } from '../src/model/claim.ts';
import type { DocumentFacts } from '../src/reconcile/index.ts';
import { reconcilerOf } from '../src/reconcile/reconciler.ts';
import { type Generated, generated } from './generated.ts';

const COLLECTION = 'default';
export const REPORTS_OF_A_WAR = 250;
const reconciler = reconcilerOf({ packs: [], countries: [] });

/** Documents and claims of one war in one statement a table. Returns the rows of the claims by id. */
async function writeReports(query: Query, reports: readonly Generated[], at: string, seq: number) {
  const documents = reports.map(({ document, bytes }) => {
    const { text, map, cites, removals, damage, locations, ...record } = document;
    return {
      ...{ sha256: document.id, record, reading: { map, cites, removals, damage, locations } },
      ...{
        name: document.name,
        published: document.metadata.published,
        text,
        bytes: Buffer.from(bytes).toString('hex'),
      },
      ...{ text_sha256: hashOfBytes(text), length: text.length },
    };
  });
  await query(
    `insert into original (sha256, bytes)
     select d.sha256, decode(d.bytes, 'hex') from jsonb_to_recordset($1) as d (sha256 text, bytes text)`,
    [JSON.stringify(documents)],
  );
  await query(
    `insert into document (collection, sha256, came_from, record, reading, published, text_sha256, length, recorded_in, recorded_from, file_sha256)
     select $2, d.sha256, d.name, d.record, d.reading, d.published, d.text_sha256, d.length, $3, $4, d.sha256
       from jsonb_to_recordset($1) as d (sha256 text, name text, record jsonb, reading jsonb, published date, text_sha256 text, length int)`,
    [JSON.stringify(documents), COLLECTION, seq, at],
  );
  // one passage a report: they are short
  await query(
    `insert into passage (document, start, stop, text, config, words)
     select row.id, 0, d.length, d.text, 'bilag_en', to_tsvector('bilag_en', d.text)
       from jsonb_to_recordset($1) as d (sha256 text, length int, text text) join document row on row.sha256 = d.sha256`,
    [JSON.stringify(documents)],
  );
  await query(
    `insert into laid (collection, sha256, packs) select $2, d.sha256, '{}' from jsonb_to_recordset($1) as d (sha256 text)`,
    [JSON.stringify(documents), COLLECTION],
  );
  const claims = reports.flatMap((report) => report.claims);
  const written = claims.map((claim) => ({
    ...{ id: claim.id, kind: claim.kind, stance: claim.stance, said: claim.said, as_of: claim.asOf, doc: claim.doc },
    ...{ quote_start: claim.quote.start, quote_stop: claim.quote.end, claimant: claimantOf(claim).name, record: claim },
    actors: [claimantOf(claim).actor ?? ''],
  }));
  const rows = await query<{ id: string; row: string }>(
    `insert into claim (document, recorded_from, id, kind, stance, said, as_of, quote_start, quote_stop, claimant, claimant_actors, record)
     select d.id, $2, c.id, c.kind, c.stance, c.said, c.as_of, c.quote_start, c.quote_stop, c.claimant, c.actors, c.record
       from jsonb_to_recordset($1) as c (id text, kind text, stance text, said date, as_of date, quote_start int, quote_stop int,
              claimant text, actors text[], record jsonb, doc text)
       join document d on d.sha256 = c.doc
     returning id, row::text as row`,
    [JSON.stringify(written), at],
  );
  return { claims, rows: new Map(rows.map(({ id, row }) => [id, row])) };
}

async function writeWar({ transaction }: Database, reports: readonly Generated[]): Promise<void> {
  await transaction(async (query) => {
    const { at, seq } = await appendIn(query, 'documents generated', { count: reports.length });
    const { claims, rows } = await writeReports(query, reports, at, seq);
    const facts = new Map<string, DocumentFacts>(
      reports.map(({ document: { id, name, metadata } }) => [
        id,
        { id, name, publisher: metadata.publisher, agency: metadata.agency, published: metadata.published },
      ]),
    );
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
    const questions = reconciler.answers(new Set(bearings.map(({ question }) => question)), claims, facts);
    await query(
      `insert into question (id, collection, record, recorded_from)
       select r ->> 'id', $2, r, $3 from jsonb_array_elements($1) r`,
      [JSON.stringify(questions), COLLECTION, at],
    );
    while ((await listNext(query, COLLECTION)) > 0);
  });
}

/** Writes `count` reports, a war at a time, and what makes the ledger settled. */
export async function fill(home: string, count: number, told: (held: number) => void): Promise<void> {
  const server = await joinServer(home);
  const database = await openDatabase(server.connection);
  try {
    for (let held = 0; held < count; held += REPORTS_OF_A_WAR) {
      const size = Math.min(REPORTS_OF_A_WAR, count - held);
      await writeWar(
        database,
        Array.from({ length: size }, (_, i) => generated(held + i)),
      );
      told(held + size);
    }
    await database.transaction(async (query) => {
      await query('insert into answered_with (collection, world) values ($1, $2)', [COLLECTION, reconciler.world]);
      // every tenth report is a trimmed copy of the one before it
      await query(
        `insert into kin (collection, a, b, kinship, weight)
         select d.collection, least(d.sha256, o.sha256), greatest(d.sha256, o.sha256), 'copies', 1
           from document d join document o on o.record ->> 'name' = 'report-' || ((substring(d.record ->> 'name' from '[0-9]+'))::int - 1) || '.txt'
          where (substring(d.record ->> 'name' from '[0-9]+'))::int % 10 = 0
            and (substring(d.record ->> 'name' from '[0-9]+'))::int % ${REPORTS_OF_A_WAR} > 0`,
      );
      await query(
        `insert into carried (collection, sha256, source)
         select collection, a, b from kin`,
      );
    });
    await database.query('vacuum analyze');
  } finally {
    await database.close();
    await server.leave();
  }
}
