/**
 * Copies in the ledger: the comparison of `copies/`, kept in tables. A document touches the documents it shares sentences
 * with and no others; what is still due is in a table of its own, so a run that was killed is gone on with by the next.
 */
import {
  compare,
  enoughInCommon,
  type Fingerprint,
  familiesOf,
  type Family,
  fingerprintOf,
  jointOf,
  keysOf,
  type Kinship,
  SAMPLE,
  STEPS_END_AT,
  type Shares,
  sharesOf,
  stepsDown,
} from '../copies/index.ts';
import type { CarrierFacts } from '../copies/index.ts';
import type { Database, Query } from './database.ts';
import { hashOfBytes } from './documents.ts';
import { LOCKS, lock } from './locks.ts';
import { readText } from './passages.ts';

/** Fingerprints at hand while kin are found: neighbours are asked for again and again. */
const MOST_AT_HAND = 2000;

interface Held {
  readonly key: string;
  /** the first by id */
  readonly holders: readonly string[];
}

const first = (query: Query, collection: string, keys: readonly string[], most: number): Promise<readonly Held[]> =>
  query<Held>(
    `select k.key::text as key, array(select s.sha256 from sentence s where s.collection = $1 and s.key = k.key
                                       order by s.sha256 limit $3) as holders
       from unnest($2::bigint[]) as k (key)`,
    [collection, keys, most],
  );

const textKeys = (fingerprint: Fingerprint): string[] => [...keysOf(fingerprint)].map(String);

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
  await due(query, collection, [sha256, ...(await touchedBy(query, collection, sha256, keys, -1))]);
}

/** Takes the sentences of a document out again. */
async function leave(query: Query, collection: string, sha256: string, keys: readonly string[]): Promise<void> {
  // Asked before: whoever is next enters the sample.
  await due(query, collection, await touchedBy(query, collection, sha256, keys, 1));
  for (const table of ['sentence', 'fingerprinted', 'kin_due'] as const) {
    await query(
      table === 'sentence'
        ? 'delete from sentence where collection = $1 and key = any($3::bigint[]) and sha256 = $2'
        : `delete from ${table} where collection = $1 and sha256 = $2 and $3::bigint[] is not null`,
      [collection, sha256, keys],
    );
  }
  await query('delete from kin where collection = $1 and (a = $2 or b = $2)', [collection, sha256]);
}

/** Those whom the document's coming (or going) puts out of a sample (or into it), or whose sentences it reweighs. */
async function touchedBy(
  query: Query,
  collection: string,
  sha256: string,
  keys: readonly string[],
  others: -1 | 1,
): Promise<readonly string[]> {
  const touched = new Set<string>();
  // One more than the last step, to tell what has passed it long ago from what passes it now.
  for (const { holders } of await first(query, collection, keys, STEPS_END_AT + 1)) {
    const next = holders[SAMPLE];
    if (next !== undefined && holders.indexOf(sha256) !== -1 && holders.indexOf(sha256) < SAMPLE) touched.add(next);
    const before = others === -1 ? holders.length - 1 : holders.length;
    if (stepsDown(before) !== stepsDown(others === -1 ? before + 1 : before - 1))
      for (const one of holders) touched.add(one);
  }
  touched.delete(sha256);
  return [...touched];
}

async function due(query: Query, collection: string, ids: readonly string[]): Promise<void> {
  await query('insert into kin_due (collection, sha256) select $1, unnest($2::text[]) on conflict do nothing', [
    collection,
    ids,
  ]);
}

/** Open documents whose sentences are not entered, and entered ones that are open no longer. */
async function strays(query: Query, collection: string) {
  const [missing, gone] = await Promise.all([
    query<{ row: string; sha256: string }>(
      `select d.id::text as row, d.sha256 from document d
        where d.collection = $1 and d.recorded_to is null
          and not exists (select from fingerprinted f where f.collection = $1 and f.sha256 = d.sha256
                                                          and f.text_sha256 = d.text_sha256)
        order by d.id`,
      [collection],
    ),
    query<{ sha256: string; keys: string[] }>(
      `select f.sha256, f.keys::text[] as keys from fingerprinted f
        where f.collection = $1
          and not exists (select from document d where d.collection = $1 and d.sha256 = f.sha256
                                                     and d.text_sha256 = f.text_sha256 and d.recorded_to is null)`,
      [collection],
    ),
  ]);
  return { missing, gone };
}

/** Brings the tables up to the documents that are open now. Safe to call at any time, and after a kill. */
export async function settleCopies(database: Database, collection: string): Promise<void> {
  const prints = printsOf(collection);
  const { missing, gone } = await strays(database.query, collection);
  for (const { sha256, keys } of gone) {
    await database.transaction(async (query) => {
      await lock(query, LOCKS.copies);
      await leave(query, collection, sha256, keys);
    });
  }
  for (const { row, sha256 } of missing) {
    await database.transaction(async (query) => {
      await lock(query, LOCKS.copies);
      const [there] = await query('select from fingerprinted where collection = $1 and sha256 = $2', [
        collection,
        sha256,
      ]);
      if (there === undefined) await enter(query, collection, sha256, await readText(query, row));
    });
  }
  const waiting = await database.query<{ sha256: string }>(
    'select sha256 from kin_due where collection = $1 order by sha256',
    [collection],
  );
  for (const { sha256 } of waiting) {
    await database.transaction(async (query) => {
      await lock(query, LOCKS.copies);
      await findKin(query, collection, sha256, prints);
    });
  }
}

type Prints = (query: Query, ids: readonly string[]) => Promise<ReadonlyMap<string, Fingerprint>>;

/** Reads fingerprints from the texts, and keeps the latest at hand. */
function printsOf(collection: string): Prints {
  const atHand = new Map<string, Fingerprint>();
  return async (query, ids) => {
    const wanted = ids.filter((id) => !atHand.has(id));
    const rows = await query<{ sha256: string; text: string }>(
      `select d.sha256, string_agg(p.text, '' order by p.start) as text
         from document d join passage p on p.document = d.id
        where d.collection = $1 and d.recorded_to is null and d.sha256 = any($2::text[]) group by d.sha256`,
      [collection, wanted],
    );
    const found = new Map(ids.flatMap((id) => (atHand.has(id) ? [[id, atHand.get(id) as Fingerprint] as const] : [])));
    if (atHand.size + rows.length > MOST_AT_HAND) atHand.clear();
    for (const { sha256, text } of rows) {
      const fingerprint = fingerprintOf(text);
      found.set(sha256, fingerprint);
      atHand.set(sha256, fingerprint);
    }
    return found;
  };
}

/** Compares a document with all that it is to be compared with, and keeps the outcome. */
async function findKin(query: Query, collection: string, sha256: string, prints: Prints): Promise<void> {
  await query('delete from kin_due where collection = $1 and sha256 = $2', [collection, sha256]);
  await query('delete from kin where collection = $1 and (a = $2 or b = $2)', [collection, sha256]);
  const own = (await prints(query, [sha256])).get(sha256);
  if (own === undefined) return;
  const others = await prints(query, await partnersOf(query, collection, sha256, textKeys(own)));
  const near = [...others].filter(([, other]) => enoughInCommon(keysOf(own), keysOf(other)));
  const keys = new Set([own, ...near.map(([, other]) => other)].flatMap(textKeys));
  const counts = new Map(
    (await first(query, collection, [...keys], STEPS_END_AT)).map(({ key, holders }) => [Number(key), holders.length]),
  );
  const kin = near.flatMap(([other, print]) => {
    const [a, b] = sha256 < other ? [own, print] : [print, own];
    const { kinship, ofA, ofB } = compare(a, b, (key) => counts.get(key) ?? 1);
    return kinship === null ? [] : [{ ...jointOf(sha256, other, ofA + ofB), kinship }];
  });
  await query(
    `insert into kin (collection, a, b, kinship, weight)
     select $1, k.a, k.b, k.kinship, k.weight
       from jsonb_to_recordset($2) as k (a text, b text, kinship text, weight double precision)`,
    [collection, JSON.stringify(kin)],
  );
}

async function partnersOf(
  query: Query,
  collection: string,
  sha256: string,
  keys: readonly string[],
): Promise<string[]> {
  const samples = await first(query, collection, keys, SAMPLE);
  const sampled = samples.filter(({ holders }) => holders.length === SAMPLE && holders.includes(sha256));
  const all = await query<{ sha256: string }>(
    'select distinct sha256 from sentence where collection = $1 and key = any($2::bigint[])',
    [collection, sampled.map(({ key }) => key)],
  );
  const partners = new Set([...samples.flatMap(({ holders }) => holders), ...all.map((row) => row.sha256)]);
  partners.delete(sha256);
  return [...partners].sort();
}

// ---- What is told of them ----

interface KinRow {
  readonly a: string;
  readonly b: string;
  readonly kinship: Kinship;
  readonly weight: number;
}

async function factsOf(query: Query, collection: string): Promise<ReadonlyMap<string, CarrierFacts>> {
  const rows = await query<CarrierFacts>(
    `select d.sha256 as id, m ->> 'publisher' as publisher, m ->> 'agency' as agency, m ->> 'published' as published,
            m ->> 'time' as time, d.length
       from document d, lateral (select d.record -> 'metadata' as m) r
      where d.collection = $1 and d.recorded_to is null
        and exists (select from kin k where k.collection = $1 and (k.a = d.sha256 or k.b = d.sha256))`,
    [collection],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The families of a collection, as last settled. */
export async function readFamilies(query: Query, collection: string): Promise<readonly Family[]> {
  const [kin, facts] = await Promise.all([
    query<KinRow>(`select a, b, kinship, weight from kin where collection = $1 and kinship <> 'passages'`, [
      collection,
    ]),
    factsOf(query, collection),
  ]);
  const known = kin.filter(({ a, b }) => facts.has(a) && facts.has(b));
  const siblings = new Map<string, string[]>();
  for (const { a, b, kinship } of known) {
    if (kinship !== 'template') continue;
    siblings.set(a, [...(siblings.get(a) ?? []), b]);
    siblings.set(b, [...(siblings.get(b) ?? []), a]);
  }
  return familiesOf(
    known.filter(({ kinship }) => kinship === 'copies'),
    (id) => siblings.get(id) ?? [],
    (id) => facts.get(id) as CarrierFacts,
  );
}

/** The documents of other stories that have a passage in common with this one. */
export async function readShares(
  query: Query,
  collection: string,
  sha256: string,
  families: readonly Family[],
): Promise<readonly Shares[]> {
  const storyOf = new Map(
    families.flatMap(({ members }) => members.map((one) => [one, members[0] as string] as const)),
  );
  const story = (id: string): string => storyOf.get(id) ?? id;
  const carriers = families.find(({ members }) => members.includes(sha256))?.members ?? [sha256];
  const pairs = await query<KinRow>(
    `select a, b, kinship, weight from kin
      where collection = $1 and kinship <> 'copies' and (a = any($2::text[]) or b = any($2::text[])) order by a, b`,
    [collection, carriers],
  );
  const near = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const [prints, facts] = await Promise.all([printsOf(collection)(query, near), factsOf(query, collection)]);
  const keys = [...new Set([...prints.values()].flatMap(textKeys))];
  const holders = new Map(
    (await first(query, collection, keys, STEPS_END_AT)).map((held) => [Number(held.key), held.holders]),
  );
  return sharesOf({
    pairs: pairs.filter(({ a, b }) => prints.has(a) && prints.has(b) && facts.has(a) && facts.has(b)),
    facts: (id) => facts.get(id) as CarrierFacts,
    print: (id) => prints.get(id) as Fingerprint,
    story,
    holders: (key) => holders.get(key) ?? [],
  }).filter(({ a, b }) => a === sha256 || b === sha256);
}
