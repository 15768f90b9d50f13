/**
 * Copies in the ledger: the comparison of `copies/`, kept in tables. A document touches the documents it shares sentences
 * with and no others; what is still due is in a table of its own, so a run that was killed is gone on with by the next.
 */
import {
  compare,
  enoughInCommon,
  fingerprintOf,
  jointOf,
  keysOf,
  SAMPLE,
  STEPS_END_AT,
  stepsDown,
  STORIES_OF_STANDING_MATTER,
} from '../copies/index.ts';
import type { Database, Query } from './database.ts';
import { type Due, enterDue, isDue, takeDue } from './due.ts';
import { hashOfBytes } from './documents.ts';
import { carriersOf, familiesAround, type KinRow } from './families.ts';
import { LOCKS, lock } from './locks.ts';
import { readText } from './passages.ts';
import { firstHolders, type Prints, printsOf, textKeys } from './sentences.ts';

/** Enters the sentences of a document, and whose kin must be found anew for it. */
async function enter(query: Query, collection: string, sha256: string, text: string): Promise<void> {
  const keys = textKeys(fingerprintOf(text));
  await query('insert into fingerprinted (collection, sha256, text_sha256, keys) values ($1, $2, $3, $4)', [
    ...[collection, sha256, hashOfBytes(text)],
    keys,
  ]);
  await query('insert into sentence (collection, key, sha256) select $1, k, $2 from unnest($3::bigint[]) k', [
    ...[collection, sha256],
    keys,
  ]);
  await enterDue(query, 'kin', collection, [sha256, ...(await touchedBy(query, collection, sha256, keys, -1))]);
}

/** Takes the sentences of a document out again. */
async function leave(query: Query, collection: string, sha256: string, keys: readonly string[]): Promise<void> {
  // Asked before: whoever is next enters the sample.
  await enterDue(query, 'kin', collection, await touchedBy(query, collection, sha256, keys, 1));
  await query('delete from sentence where collection = $1 and key = any($3::bigint[]) and sha256 = $2', [
    ...[collection, sha256],
    keys,
  ]);
  await query('delete from fingerprinted where collection = $1 and sha256 = $2', [collection, sha256]);
  await replaceKin(query, collection, sha256, []);
}

/**
 * Those whom the document's coming (or going) puts out of a sample (or into it), or whose sentences it reweighs. Whose
 * sentence it makes (or made) that of many stories may share it with nobody now, and is due for that.
 */
async function touchedBy(
  query: Query,
  collection: string,
  sha256: string,
  keys: readonly string[],
  others: -1 | 1,
): Promise<readonly string[]> {
  const touched = new Set<string>();
  const many = new Set<string>();
  // One more than the last step, to tell what has passed it long ago from what passes it now.
  for (const { holders } of await firstHolders(query, collection, keys, STEPS_END_AT + 1)) {
    const next = holders[SAMPLE];
    if (next !== undefined && holders.indexOf(sha256) !== -1 && holders.indexOf(sha256) < SAMPLE) touched.add(next);
    const before = others === -1 ? holders.length - 1 : holders.length;
    if (stepsDown(before) !== stepsDown(others === -1 ? before + 1 : before - 1))
      for (const one of holders) touched.add(one);
    if (holders.length >= STORIES_OF_STANDING_MATTER && holders.length <= STEPS_END_AT)
      for (const one of holders) many.add(one);
  }
  touched.delete(sha256);
  many.delete(sha256);
  await enterDue(query, 'stories', collection, [...many]);
  return [...touched];
}

/** Brings the tables up to the documents that are open now. Safe to call at any time, and after a kill. */
export async function settleCopies(database: Database, collection: string): Promise<void> {
  if (!(await isDue(database.query, ['sentences', 'kin', 'stories'], collection))) return;
  const prints = printsOf(collection);
  const oneByOne = async (what: Due, settle: (query: Query, sha256: string) => Promise<void>): Promise<void> => {
    for (let more = true; more; ) {
      more = await database.transaction(async (query) => {
        await lock(query, LOCKS.copies);
        const [sha256] = await takeDue(query, what, collection, 1);
        if (sha256 !== undefined) await settle(query, sha256);
        return sha256 !== undefined;
      });
    }
  };
  await oneByOne('sentences', (query, sha256) => renew(query, collection, sha256));
  await oneByOne('kin', (query, sha256) => findKin(query, collection, sha256, prints));
  await oneByOne('stories', (query, sha256) => enterStory(query, collection, sha256));
}

/** Enters the sentences of a document that is open, and takes out those it no longer has. */
async function renew(query: Query, collection: string, sha256: string): Promise<void> {
  const [[held], [open]] = await Promise.all([
    query<{ text: string; keys: string[] }>(
      'select text_sha256 as text, keys::text[] as keys from fingerprinted where collection = $1 and sha256 = $2',
      [collection, sha256],
    ),
    query<{ text: string; row: string }>(
      `select text_sha256 as text, id::text as row from document
        where collection = $1 and sha256 = $2 and recorded_to is null`,
      [collection, sha256],
    ),
  ]);
  if (held?.text === open?.text) return;
  if (held !== undefined) await leave(query, collection, sha256, held.keys);
  if (open !== undefined) await enter(query, collection, sha256, await readText(query, open.row));
}

/** Enters who carries the story that the document belongs to; the others of the story are due no longer. */
async function enterStory(query: Query, collection: string, sha256: string): Promise<void> {
  const carriers = await carriersOf(query, collection, [sha256]);
  const families = await familiesAround(query, collection, [sha256]);
  const rows = families.flatMap(({ members, source }) =>
    members.filter((id) => id !== source.id).map((id) => ({ id, source: source.id })),
  );
  await query('delete from carried where collection = $1 and sha256 = any($2::text[])', [collection, carriers]);
  await query(
    'insert into carried (collection, sha256, source) select $1, r.id, r.source from jsonb_to_recordset($2) as r (id text, source text)',
    [collection, JSON.stringify(rows)],
  );
  await enterShared(query, collection, carriers);
  await query(`delete from due where collection = $1 and what = 'stories' and id = any($2::text[])`, [
    collection,
    carriers,
  ]);
}

/**
 * What two documents of different stories share tells of origins only where both have a say: such questions and incidents
 * of the carriers of a story and of those who share with it are due.
 */
async function enterShared(query: Query, collection: string, carriers: readonly string[]): Promise<void> {
  const rows = await query<{ id: string }>(
    `select k.a as id from kin k where k.collection = $1 and k.kinship <> 'copies' and k.b = any($2::text[])
     union select k.b from kin k where k.collection = $1 and k.kinship <> 'copies' and k.a = any($2::text[])`,
    [collection, carriers],
  );
  if (rows.length === 0) return;
  const around = [...new Set([...carriers, ...rows.map(({ id }) => id)])];
  const due = await query<{ what: 'answers' | 'mentions'; id: string }>(
    `select 'answers' as what, question as id from bearing where collection = $1 and sha256 = any($2::text[])
      group by question having count(distinct sha256) > 1
     union all
     select 'mentions', min(doc) from mention where collection = $1 and doc = any($2::text[])
      group by component having count(distinct doc) > 1`,
    [collection, around],
  );
  for (const [what, ids] of Map.groupBy(due, (one) => one.what))
    await enterDue(query, what, collection, [...new Set(ids.map(({ id }) => id))]);
}

/** Compares a document with all that it is to be compared with, and keeps the outcome. */
async function findKin(query: Query, collection: string, sha256: string, prints: Prints): Promise<void> {
  const own = (await prints(query, [sha256])).get(sha256);
  if (own === undefined) return;
  const others = await prints(query, await partnersOf(query, collection, sha256, textKeys(own)));
  const near = [...others].filter(([, other]) => enoughInCommon(keysOf(own), keysOf(other)));
  const keys = new Set([own, ...near.map(([, other]) => other)].flatMap(textKeys));
  const counts = new Map(
    (await firstHolders(query, collection, [...keys], STEPS_END_AT)).map(({ key, holders }) => [
      Number(key),
      holders.length,
    ]),
  );
  const kin = near.flatMap(([other, print]) => {
    const [a, b] = sha256 < other ? [own, print] : [print, own];
    const { kinship, ofA, ofB } = compare(a, b, (key) => counts.get(key) ?? 1);
    return kinship === null ? [] : [{ ...jointOf(sha256, other, ofA + ofB), kinship }];
  });
  await replaceKin(query, collection, sha256, kin);
}

/** Puts these in the place of the kin a document had; where that may change a story, its carriers' questions are due. */
async function replaceKin(query: Query, collection: string, sha256: string, kin: readonly KinRow[]): Promise<void> {
  const before = await query<KinRow>(
    'delete from kin where collection = $1 and (a = $2 or b = $2) returning a, b, kinship, weight',
    [collection, sha256],
  );
  await query(
    `insert into kin (collection, a, b, kinship, weight)
     select $1, k.a, k.b, k.kinship, k.weight
       from jsonb_to_recordset($2) as k (a text, b text, kinship text, weight double precision)`,
    [collection, JSON.stringify(kin)],
  );
  const changed = changedIn(before, kin);
  await enterTold(query, collection, await bothCopied(query, collection, changed));
  await enterDue(query, 'stories', collection, [...new Set(changed.flatMap(({ a, b }) => [a, b]))]);
}

/** Carriers whose stories these changes may make others: they, and what they are due for, are no more than the copies. */
async function enterTold(query: Query, collection: string, ids: readonly string[]): Promise<void> {
  const carriers = await carriersOf(query, collection, ids);
  for (const what of ['stories', 'bearings', 'mentions'] as const) await enterDue(query, what, collection, carriers);
}

function changedIn(before: readonly KinRow[], kin: readonly KinRow[]): readonly KinRow[] {
  const nameOf = ({ a, b, kinship, weight }: KinRow): string => [a, b, kinship, weight].join(' ');
  const [old, now] = [new Set(before.map(nameOf)), new Set(kin.map(nameOf))];
  return [...before.filter((row) => !now.has(nameOf(row))), ...kin.filter((row) => !old.has(nameOf(row)))];
}

/**
 * The documents whose story such changes may touch: those that are or were copies; and of two fillings of one template
 * those that have copies, as only what copies join can be held apart by it (`familiesOf`). A passage makes no story.
 */
async function bothCopied(query: Query, collection: string, changed: readonly KinRow[]): Promise<readonly string[]> {
  const touched = new Set(changed.flatMap(({ a, b, kinship }) => (kinship === 'copies' ? [a, b] : [])));
  const templates = changed.filter(({ kinship }) => kinship === 'template');
  const inStories = new Set(
    templates.length === 0
      ? []
      : (
          await query<{ id: string }>(
            `select distinct i.id from unnest($2::text[]) as i (id)
              where exists (select from kin k where k.collection = $1 and k.kinship = 'copies' and k.a = i.id)
                 or exists (select from kin k where k.collection = $1 and k.kinship = 'copies' and k.b = i.id)`,
            [collection, [...new Set(templates.flatMap(({ a, b }) => [a, b]))]],
          )
        ).map(({ id }) => id),
  );
  for (const { a, b } of templates) {
    if (!inStories.has(a) || !inStories.has(b)) continue;
    touched.add(a);
    touched.add(b);
  }
  return [...touched];
}

async function partnersOf(
  query: Query,
  collection: string,
  sha256: string,
  keys: readonly string[],
): Promise<string[]> {
  const samples = await firstHolders(query, collection, keys, SAMPLE);
  const sampled = samples.filter(({ holders }) => holders.length === SAMPLE && holders.includes(sha256));
  const all = await query<{ sha256: string }>(
    'select distinct sha256 from sentence where collection = $1 and key = any($2::bigint[])',
    [collection, sampled.map(({ key }) => key)],
  );
  const partners = new Set([...samples.flatMap(({ holders }) => holders), ...all.map((row) => row.sha256)]);
  partners.delete(sha256);
  return [...partners].sort();
}
