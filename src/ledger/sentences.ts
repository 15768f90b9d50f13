/** The sentences of the open documents by their keys, and fingerprints made of the texts again. */
import { type Fingerprint, fingerprintOf, keysOf } from '../copies/index.ts';
import type { Query } from './database.ts';

/** Fingerprints at hand while kin are found: neighbours are asked for again and again. */
const MOST_AT_HAND = 2000;

interface Held {
  readonly key: string;
  /** the first by id */
  readonly holders: readonly string[];
}

/** The first holders of each key, by id, at most `most`. */
export const firstHolders = (
  query: Query,
  collection: string,
  keys: readonly string[],
  most: number,
): Promise<readonly Held[]> =>
  query<Held>(
    `select k.key::text as key, array(select s.sha256 from sentence s where s.collection = $1 and s.key = k.key
                                       order by s.sha256 limit $3) as holders
       from unnest($2::bigint[]) as k (key)`,
    [collection, keys, most],
  );

export const textKeys = (fingerprint: Fingerprint): string[] => [...keysOf(fingerprint)].map(String);

export type Prints = (query: Query, ids: readonly string[]) => Promise<ReadonlyMap<string, Fingerprint>>;

/** Reads fingerprints from the texts, and keeps the latest at hand. */
export function printsOf(collection: string): Prints {
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
