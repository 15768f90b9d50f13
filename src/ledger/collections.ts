/** Collections: what belongs together, with its packs, sides and reference period. */
import type { Database, Query } from './database.ts';
import { LedgerError } from './error.ts';
import { LOCKS, lock } from './locks.ts';
import { appendIn, canonical } from './log.ts';
import { type Collection, type CollectionSettings, DEFAULT_COLLECTION } from './types.ts';

const NOTHING_SET: CollectionSettings = { packs: null, sides: null, period: null, languages: ['en'] };

const select = `
  select c.name, s.packs, s.sides, s.period, s.languages, instant(c.recorded_from) as "recordedFrom"
    from collection c join collection_settings s on s.collection = c.name and s.recorded_to is null`;

/** All of them, the default one first. */
export const readCollections = (query: Query): Promise<readonly Collection[]> =>
  query<Collection>(`${select} order by c.name <> $1, c.recorded_from`, [DEFAULT_COLLECTION]);

export async function readCollection(query: Query, name: string): Promise<Collection | null> {
  const [row] = await query<Collection>(`${select} where c.name = $1`, [name]);
  return row ?? null;
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** Creates the collection or changes the settings given; settings that stay as they are leave no trace. */
export function saveCollection(
  database: Database,
  name: string,
  settings: Partial<CollectionSettings> = {},
): Promise<Collection> {
  return database.transaction(async (query) => {
    await lock(query, LOCKS.log);
    const before = await readCollection(query, name);
    const { packs, sides, period, languages } = { ...(before ?? NOTHING_SET), ...settings };
    const wanted = { packs, sides, period, languages };
    if (before !== null) {
      const was = { packs: before.packs, sides: before.sides, period: before.period, languages: before.languages };
      if (canonical(was) === canonical(wanted)) return before;
    }
    const { at } = await appendIn(query, before === null ? 'collection created' : 'collection changed', {
      collection: name,
      ...wanted,
    });
    if (before === null) await query('insert into collection (name, recorded_from) values ($1, $2)', [name, at]);
    await query('update collection_settings set recorded_to = $2 where collection = $1 and recorded_to is null', [
      name,
      at,
    ]);
    await query(
      `insert into collection_settings (collection, packs, sides, period, languages, recorded_from)
       values ($1, $2, $3, $4, $5, $6)`,
      [name, json(packs), json(sides), json(period), json(languages), at],
    );
    const after = await readCollection(query, name);
    if (after === null) throw new Error('a collection was saved and is not there');
    return after;
  });
}

/** Throws `unknown-collection` with the names there are. */
export async function requireCollection(query: Query, name: string): Promise<void> {
  const [row] = await query<{ name: string }>('select name from collection where name = $1', [name]);
  if (row !== undefined) return;
  const names = (await readCollections(query)).map((collection) => collection.name);
  throw new LedgerError(
    'unknown-collection',
    `There is no collection "${name}". There is: ${names.join(', ')}. Create it first.`,
  );
}
