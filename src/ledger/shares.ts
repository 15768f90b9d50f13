/** The passages that documents of different stories have in common, made of their kin and texts when asked for. */
import {
  type CarrierFacts,
  type Family,
  type Fingerprint,
  type Shares,
  sharesOf,
  STEPS_END_AT,
} from '../copies/index.ts';
import type { Query } from './database.ts';
import { carriersOf, factsOf, familiesAround, type KinRow } from './families.ts';
import { firstHolders, printsOf, textKeys } from './sentences.ts';

const KIN = `select a, b, kinship, weight from kin where collection = $1 and kinship <> 'copies'`;

/** Of one document. */
export async function readShares(query: Query, collection: string, sha256: string): Promise<readonly Shares[]> {
  const carriers = await carriersOf(query, collection, [sha256]);
  const pairs = await query<KinRow>(`${KIN} and (a = any($2::text[]) or b = any($2::text[])) order by a, b`, [
    collection,
    carriers,
  ]);
  return (await sharesIn(query, collection, pairs)).filter(({ a, b }) => a === sha256 || b === sha256);
}

/** Those between two of these documents; null means all that are open. */
export async function sharesAmong(
  query: Query,
  collection: string,
  ids: readonly string[] | null,
): Promise<readonly Shares[]> {
  const near = await query<KinRow>(
    `${KIN} and kinship = 'passages' and ($2::text[] is null or (a = any($2::text[]) and b = any($2::text[])))`,
    [collection, ids],
  );
  if (near.length === 0) return [];
  // what two stories share is weighed by all pairs of their carriers
  const carriers = await carriersOf(query, collection, [...new Set(near.flatMap(({ a, b }) => [a, b]))]);
  const pairs = await query<KinRow>(`${KIN} and a = any($2::text[]) and b = any($2::text[]) order by a, b`, [
    collection,
    carriers,
  ]);
  const asked = ids === null ? null : new Set(ids);
  return (await sharesIn(query, collection, pairs)).filter(
    ({ a, b }) => asked === null || (asked.has(a) && asked.has(b)),
  );
}

/** What these pairs share, as far as it tells anything. */
async function sharesIn(query: Query, collection: string, pairs: readonly KinRow[]): Promise<readonly Shares[]> {
  const near = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const [prints, facts] = await Promise.all([printsOf(collection)(query, near), factsOf(query, collection, near)]);
  const known = pairs.filter(({ a, b }) => prints.has(a) && prints.has(b) && facts.has(a) && facts.has(b));
  const print = (id: string): Fingerprint => prints.get(id) as Fingerprint;
  const keys = [...new Set([...prints.values()].flatMap(textKeys))];
  const held = await firstHolders(query, collection, keys, STEPS_END_AT);
  const holders = new Map(held.map((one) => [Number(one.key), one.holders]));
  const around = new Set([...near, ...held.flatMap((one) => one.holders)]);
  const storyOf = storiesIn(await familiesAround(query, collection, [...around]));
  return sharesOf({
    pairs: known,
    facts: (id) => facts.get(id) as CarrierFacts,
    print,
    story: (id) => storyOf.get(id) ?? id,
    holders: (key) => holders.get(key) ?? [],
  });
}

const storiesIn = (families: readonly Family[]): ReadonlyMap<string, string> =>
  new Map(families.flatMap(({ members }) => members.map((one) => [one, members[0] as string] as const)));
