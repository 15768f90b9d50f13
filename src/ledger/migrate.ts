/** Brings the database to the form this code knows. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database, Query } from './database.ts';
import { LedgerError } from './error.ts';
import { LOCKS, lock } from './locks.ts';

const FOLDER = join(import.meta.dirname, 'migrations');
const NAME = /^(?<number>\d{4})-.+\.sql$/;

interface Migration {
  readonly number: number;
  readonly name: string;
}

/** Numbered from 1 without gaps; a file once released is never changed, only followed by another. */
async function known(): Promise<readonly Migration[]> {
  const migrations = (await readdir(FOLDER))
    .map((name) => ({ name, number: Number(NAME.exec(name)?.groups?.number) }))
    .sort((a, b) => a.number - b.number);
  if (migrations.some(({ number }, at) => number !== at + 1)) throw new Error(`gaps or strangers in ${FOLDER}`);
  return migrations;
}

async function latestIn(query: Query): Promise<number> {
  const [there] = await query<{ there: boolean }>(`select to_regclass('migration') is not null as there`);
  if (!there?.there) return 0;
  const [row] = await query<{ latest: number }>('select coalesce(max(number), 0) as latest from migration');
  return row?.latest ?? 0;
}

/**
 * Applies what is missing, all of it or nothing, while no other process does.
 * Throws `newer-database` when the database has seen migrations that this code does not know.
 */
export async function migrate(database: Database): Promise<void> {
  const migrations = await known();
  const refuseNewer = (latest: number): void => {
    if (latest <= migrations.length) return;
    throw new LedgerError(
      'newer-database',
      `This ledger was last used with a newer Bilag (its database has form ${latest}, this Bilag knows ${migrations.length}). Update Bilag; the ledger was not touched.`,
    );
  };
  const latest = await latestIn(database.query);
  refuseNewer(latest);
  if (latest === migrations.length) return;
  await database.transaction(async (query) => {
    await lock(query, LOCKS.migration);
    await query(
      'create table if not exists migration (number int primary key, name text not null, applied timestamptz not null default now())',
    );
    const applied = await latestIn(query);
    refuseNewer(applied);
    for (const { number, name } of migrations.slice(applied)) {
      await query(await readFile(join(FOLDER, name), 'utf8'));
      await query('insert into migration (number, name) values ($1, $2)', [number, name]);
    }
  });
}
