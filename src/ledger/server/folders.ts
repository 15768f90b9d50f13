/** Where the database of a ledger lies. */
import { randomBytes } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LedgerError } from '../error.ts';
import { run, type ServerUser } from './processes.ts';
import { isRoot, serverUser } from './user.ts';

export interface Place {
  /** holds data/, run/ (the socket), password and server.log; belongs to the server's user */
  readonly folder: string;
  readonly user: ServerUser | null;
}

/** In the ledger's folder: the path of the database where it had to lie elsewhere. */
export const POINTER = 'database-is-at';

const exists = async (path: string): Promise<boolean> => {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
};

/** Folders of root's that every user can reach: the system's own, or where that is read-only the lasting temporary one. */
export async function* rootFolders(): AsyncGenerator<string> {
  for (const folder of ['/var/lib/bilag', '/var/tmp/bilag']) {
    try {
      await mkdir(folder, { recursive: true, mode: 0o755 });
      const { uid, mode } = await lstat(folder);
      // Anyone may create a folder in /var/tmp: programs run by us must not lie in somebody else's.
      if (uid !== 0 || (mode & 0o022) !== 0) continue;
      await chmod(folder, 0o755);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (code === 'EROFS' || code === 'EACCES' || code === 'ENOTDIR' || code === 'EEXIST') continue;
      throw error;
    }
    yield folder;
  }
}

/** Makes the ledger's folder. Root's is left passable, or the server's user could not get to the data in it. */
export async function makeHome(home: string): Promise<void> {
  try {
    await mkdir(home, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
    // Not only to exist: locks and tickets are written into it.
    await mkdir(join(home, 'locks'), { recursive: true });
    await mkdir(join(home, 'users'), { recursive: true });
  } catch (cause) {
    throw new LedgerError(
      'server-place',
      `The ledger's folder ${home} cannot be written (${cause instanceof Error ? cause.message : String(cause)}). Set BILAG_HOME to a folder of yours, or make this one yours.`,
      cause,
    );
  }
}

const reaches = async (user: ServerUser, folder: string): Promise<boolean> =>
  (await run('/bin/sh', ['-c', 'cd "$0"', folder], user)).code === 0;

async function make(folder: string, user: ServerUser | null): Promise<Place> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (user !== null) await chown(folder, user.uid, user.gid);
  return { folder, user };
}

/** The owner of what is there already runs it: root may look after the ledger of an ordinary user. */
async function ownerOf(folder: string): Promise<ServerUser | null> {
  if (!isRoot()) return null;
  const { uid, gid } = await stat(folder);
  return uid === 0 ? serverUser() : { uid, gid };
}

async function reachable(place: Place, home: string): Promise<Place> {
  if (place.user === null || (await reaches(place.user, place.folder))) return place;
  throw new LedgerError(
    'server-place',
    `The database of the ledger ${home} lies in ${place.folder}, which the user it runs under (number ${place.user.uid}) can no longer reach. Give the folders above it back the permission to pass (chmod a+x).`,
  );
}

/** Root's ledger in a folder closed to others (/root): the database lies elsewhere, and a file in the ledger says where. */
async function makeElsewhere(home: string, user: ServerUser): Promise<Place> {
  for await (const parent of rootFolders()) {
    // A random name: one made from the path would bring a deleted ledger back to life.
    const folder = join(parent, `ledger-${randomBytes(6).toString('hex')}`);
    const place = await make(folder, user);
    if (!(await reaches(user, folder))) continue;
    await writeFile(join(folder, 'ledger-is-at'), `${home}\n`);
    const pointer = join(home, POINTER);
    await writeFile(`${pointer}.new`, `${folder}\n`);
    await rename(`${pointer}.new`, pointer);
    return place;
  }
  throw new LedgerError(
    'server-place',
    `The user that PostgreSQL must run under can reach neither ${home} nor /var/lib nor /var/tmp. Set BILAG_HOME to a folder that all users may pass through.`,
  );
}

/** Finds or makes the place of the ledger's database. To be called by one process at a time. */
export async function findPlace(home: string): Promise<Place> {
  const pointer = join(home, POINTER);
  if (await exists(pointer)) {
    const folder = (await readFile(pointer, 'utf8')).trim();
    if (!(await exists(folder))) {
      throw new LedgerError(
        'server-place',
        `${pointer} says that the ledger's database is in ${folder}, but there is no such folder. Put it back; or, if the ledger may begin anew, delete ${pointer}.`,
      );
    }
    return reachable({ folder, user: await ownerOf(folder) }, home);
  }
  const inside = join(home, 'postgres');
  if (await exists(inside)) return reachable({ folder: inside, user: await ownerOf(inside) }, home);
  const user = await ownerOf(home);
  if (user === null || (await reaches(user, home))) return make(inside, user);
  return makeElsewhere(home, user);
}
