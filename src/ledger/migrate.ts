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

/** In order; a file once released is never changed, only followed by another. A number may be missing, none comes twice. */
async function known(): Promise<readonly Migration[]> {
  const migrations = (await readdir(FOLDER))
    .map((name) => ({ name, number: Number(NAME.exec(name)?.groups?.number) }))
    .sort((a, b) => a.number - b.number);
  const numbers = new Set(migrations.map(({ number }) => number));
  if (numbers.has(Number.NaN) || numbers.size < migrations.length) throw new Error(`twins or strangers in ${FOLDER}`);
  return migrations;
}

async function appliedIn(query: Query): Promise<ReadonlySet<number>> {
  const [there] = await query<{ there: boolean }>(`select to_regclass('migration') is not null as there`);
  if (!there?.there) return new Set();
  return new Set((await query<{ number: number }>('select number from migration')).map(({ number }) => number));
}

/**
 * Applies what is missing, all of it or nothing, while no other process does.
 * Throws `newer-database` when the database has seen migrations that this code does not know.
 */
export async function migrate(database: Database): Promise<void> {
  const migrations = await known();
  const latest = migrations.at(-1)?.number ?? 0;
  const missing = async (query: Query): Promise<readonly Migration[]> => {
    const applied = await appliedIn(query);
    const newest = Math.max(0, ...applied);
    if (newest > latest) {
      throw new LedgerError(
        'newer-database',
        `This ledger was last used with a newer Bilag (its database has form ${newest}, this Bilag knows ${latest}). Update Bilag; the ledger was not touched.`,
      );
    }
    return migrations.filter(({ number }) => !applied.has(number));
  };
  if ((await missing(database.query)).length === 0) return;
  await database.transaction(async (query) => {
    await lock(query, LOCKS.migration);
    await query(
      'create table if not exists migration (number int primary key, name text not null, applied timestamptz not null default now())',
    );
    for (const { number, name } of await missing(query)) {
      await query(await readFile(join(FOLDER, name), 'utf8'));
      await query('insert into migration (number, name) values ($1, $2)', [number, name]);
    }
  });
}
