/** Corrections: what users state of a document over what its file says, each a new reading of the same bytes. */
import { insertClaims } from './claims.ts';
import type { Database, Query } from './database.ts';
import { hashOfBytes, insertDocument } from './documents.ts';
import { enterDocumentDue } from './due.ts';
import { check } from './intake.ts';
import { LOCKS, lock } from './locks.ts';
import { appendIn } from './log.ts';
import { configOf, insertPassages } from './passages.ts';
import { layReviews } from './reviewed.ts';
import type { Correction, Stated } from './types.ts';
import { collectionOf } from './view.ts';

/** Throws `content` and `quote` as `accept` does. */
export async function correct(database: Database, correction: Correction): Promise<boolean> {
  const { document, bytes, claims, stated, base } = correction;
  const collection = collectionOf(correction);
  check(document, bytes, claims);
  const textSha256 = hashOfBytes(document.text);
  return database.transaction(async (query) => {
    await lock(query, LOCKS.log);
    const [held] = await query<{ row: string; from: string }>(
      `select id::text as row, came_from as "from" from document
        where collection = $1 and sha256 = $2 and recorded_to is null`,
      [collection, document.id],
    );
    if (held === undefined) return false;
    const entry = await appendIn(query, 'document corrected', {
      ...{ collection, document: document.id, stated, base },
      ...{ text: textSha256, claims: claims.length, rules: document.rules, packs: document.packs },
    });
    await query('update document set recorded_to = $2 where id = $1', [held.row, entry.at]);
    await query('update claim set recorded_to = $2 where document = $1 and recorded_to is null', [held.row, entry.at]);
    const row = await insertDocument(query, { document, from: held.from, collection }, { textSha256, entry });
    await insertPassages(query, row, document.text, configOf(document.metadata.language));
    await insertClaims(query, row, claims, entry.at);
    await layReviews(query, { collection, row, at: entry.at }, document);
    await query(
      `insert into copy (document, sha256, came_from, recorded_from)
       select $2, sha256, came_from, recorded_from from copy where document = $1`,
      [held.row, row],
    );
    await query(
      'update correction set recorded_to = $3 where collection = $1 and sha256 = $2 and recorded_to is null',
      [collection, document.id, entry.at],
    );
    if (stated !== null) {
      await query(
        'insert into correction (collection, sha256, stated, base, recorded_from) values ($1, $2, $3, $4, $5)',
        [...[collection, document.id, JSON.stringify(stated), JSON.stringify(base)], entry.at],
      );
    }
    await enterDocumentDue(query, collection, document.id);
    return true;
  });
}

export async function readStated(query: Query, collection: string, sha256: string): Promise<Stated | null> {
  const [row] = await query<Stated>(
    'select stated, base from correction where collection = $1 and sha256 = $2 and recorded_to is null',
    [collection, sha256],
  );
  return row ?? null;
}
