/** Stories: the documents that are copies of one another, and the passages that stories share, as last settled. */
import {
  type CarrierFacts,
  type Family,
  type Fingerprint,
  familiesOf,
  type Kinship,
  STEPS_END_AT,
  type Shares,
  sharesOf,
} from '../copies/index.ts';
import type { Query } from './database.ts';
import { firstHolders, printsOf, textKeys } from './sentences.ts';

export interface KinRow {
  readonly a: string;
  readonly b: string;
  readonly kinship: Kinship;
  readonly weight: number;
}

async function factsOf(
  query: Query,
  collection: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CarrierFacts>> {
  const rows = await query<CarrierFacts>(
    `select d.sha256 as id, m ->> 'publisher' as publisher, m ->> 'agency' as agency, m ->> 'published' as published,
            m ->> 'time' as time, d.length
       from document d, lateral (select d.record -> 'metadata' as m) r
      where d.collection = $1 and d.recorded_to is null and d.sha256 = any($2::text[])`,
    [collection, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The documents with those that hang together with them by being copies: no story reaches beyond. */
export async function carriersOf(query: Query, collection: string, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await query<{ id: string }>(
    `with recursive story (id) as (
       select unnest($2::text[])
       union
       select case when k.a = s.id then k.b else k.a end
         from story s join kin k on k.collection = $1 and k.kinship = 'copies' and (k.a = s.id or k.b = s.id))
     select id from story order by id`,
    [collection, ids],
  );
  return rows.map(({ id }) => id);
}

const KIN = `select a, b, kinship, weight from kin where collection = $1 and kinship <> 'passages'`;

/** All families of a collection. */
export async function readFamilies(query: Query, collection: string): Promise<readonly Family[]> {
  return familiesIn(query, collection, await query<KinRow>(KIN, [collection]));
}

/** The family of one document. */
export const readFamily = async (query: Query, collection: string, sha256: string): Promise<Family | null> =>
  (await familiesAround(query, collection, [sha256])).find(({ members }) => members.includes(sha256)) ?? null;

/** The families that these documents belong to. */
export async function familiesAround(
  query: Query,
  collection: string,
  ids: readonly string[],
): Promise<readonly Family[]> {
  const carriers = await carriersOf(query, collection, ids);
  const kin = await query<KinRow>(`${KIN} and a = any($2::text[]) and b = any($2::text[])`, [collection, carriers]);
  return familiesIn(query, collection, kin);
}

async function familiesIn(query: Query, collection: string, kin: readonly KinRow[]): Promise<readonly Family[]> {
  const facts = await factsOf(query, collection, [...new Set(kin.flatMap(({ a, b }) => [a, b]))]);
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
export async function readShares(query: Query, collection: string, sha256: string): Promise<readonly Shares[]> {
  const own = await readFamily(query, collection, sha256);
  const pairs = await query<KinRow>(
    `select a, b, kinship, weight from kin
      where collection = $1 and kinship <> 'copies' and (a = any($2::text[]) or b = any($2::text[])) order by a, b`,
    [collection, own?.members ?? [sha256]],
  );
  const near = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const [prints, facts] = await Promise.all([printsOf(collection)(query, near), factsOf(query, collection, near)]);
  const keys = [...new Set([...prints.values()].flatMap(textKeys))];
  const held = await firstHolders(query, collection, keys, STEPS_END_AT);
  const holders = new Map(held.map((one) => [Number(one.key), one.holders]));
  const around = new Set([...near, ...held.flatMap((one) => one.holders)]);
  const families = await familiesAround(query, collection, [...around]);
  const storyOf = new Map(
    families.flatMap(({ members }) => members.map((one) => [one, members[0] as string] as const)),
  );
  const story = (id: string): string => storyOf.get(id) ?? id;
  return sharesOf({
    pairs: pairs.filter(({ a, b }) => prints.has(a) && prints.has(b) && facts.has(a) && facts.has(b)),
    facts: (id) => facts.get(id) as CarrierFacts,
    print: (id) => prints.get(id) as Fingerprint,
    story,
    holders: (key) => holders.get(key) ?? [],
  }).filter(({ a, b }) => a === sha256 || b === sha256);
}
