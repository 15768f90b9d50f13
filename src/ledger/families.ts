/** Stories: the documents that are copies of one another, as last settled. */
import { type CarrierFacts, type Family, familiesOf, type Kinship } from '../copies/index.ts';
import type { Query } from './database.ts';

export interface KinRow {
  readonly a: string;
  readonly b: string;
  readonly kinship: Kinship;
  readonly weight: number;
}

export async function factsOf(
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
