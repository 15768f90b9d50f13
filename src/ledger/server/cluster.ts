/** The data folder: made once, by initdb. */
import { randomBytes } from 'node:crypto';
import { chown, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LedgerError } from '../error.ts';
import type { Binaries } from './binaries.ts';
import type { Place } from './folders.ts';
import { dataOf } from './postmaster.ts';
import { run } from './processes.ts';

/** The database superuser, and the name of the database. */
export const NAME = 'bilag';

const passwordOf = (place: Place): string => join(place.folder, 'password');

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The password of the local server, from its file. Throws `server-place` when it is missing or closed to us. */
export async function readPassword(place: Place): Promise<string> {
  try {
    return (await readFile(passwordOf(place), 'utf8')).trim();
  } catch (cause) {
    throw new LedgerError(
      'server-place',
      `The password of the ledger's database cannot be read (${cause instanceof Error ? cause.message : String(cause)}). Put the file back or make it yours; without it the database cannot be opened.`,
      cause,
    );
  }
}

async function writePassword(place: Place): Promise<void> {
  const path = passwordOf(place);
  await writeFile(`${path}.new`, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (place.user !== null) await chown(`${path}.new`, place.user.uid, place.user.gid);
  await rename(`${path}.new`, path);
}

/**
 * Makes the data folder when there is none: under another name, renamed when complete, so that a start that was
 * killed leaves nothing half made. To be called by one process at a time.
 */
export async function ensureCluster(place: Place, { native, major }: Binaries): Promise<void> {
  const data = dataOf(place);
  const version = await readIfThere(join(data, 'PG_VERSION'));
  if (version !== null) {
    if (Number(version) === major) return;
    throw new LedgerError(
      'server-start',
      `The ledger's database in ${data} was made by PostgreSQL ${version.trim()}; this Bilag comes with ${major}. Open it with the Bilag that made it, or with that PostgreSQL through DATABASE_URL.`,
    );
  }
  if ((await readIfThere(passwordOf(place))) === null) await writePassword(place);
  for (const name of await readdir(place.folder)) {
    if (name.startsWith('data.partial-')) await rm(join(place.folder, name), { recursive: true, force: true });
  }
  const partial = `${data}.partial-${randomBytes(6).toString('hex')}`;
  const made = await run(
    join(native, 'bin/initdb'),
    [
      ...['--pgdata', partial, '--username', NAME, '--pwfile', passwordOf(place), '--auth', 'scram-sha-256'],
      // The server's own rules for letters, the same on every machine; no library of the machine's is asked.
      ...['--encoding', 'UTF8', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
    ],
    place.user,
  );
  if (made.code !== 0) {
    await rm(partial, { recursive: true, force: true });
    throw new LedgerError(
      'server-start',
      `The ledger's database could not be created in ${place.folder}: ${made.stderr.trim().split('\n').slice(-3).join(' ')}`,
    );
  }
  await rename(partial, data);
}
