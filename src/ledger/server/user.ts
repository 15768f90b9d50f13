/** PostgreSQL refuses to run as root: who runs it instead. */
import { LedgerError } from '../error.ts';
import { run, type ServerUser } from './processes.ts';

/** The name Debian's own package uses, so that the two agree should it be installed later. */
const NAME = 'postgres';

export const isRoot = (): boolean => process.getuid?.() === 0;

const WHAT_TO_DO =
  `Create one (useradd --system ${NAME}), or run bilag as an ordinary user, ` +
  'or set DATABASE_URL to a PostgreSQL that is running already.';

async function lookUp(): Promise<ServerUser | null> {
  const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])]);
  if (uid.code !== 0 || gid.code !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

async function create(): Promise<string> {
  // useradd is Debian's and Red Hat's; adduser with these letters is busybox's.
  const made = await run('/usr/sbin/useradd', ['--system', '--user-group', '--no-create-home', NAME]);
  if (made.code === 0) return '';
  const busybox = await run('adduser', ['-S', '-D', '-H', NAME]);
  return busybox.code === 0 ? '' : made.stderr.trim() || busybox.stderr.trim();
}

/**
 * The user to run the server under: null when we are not root ourselves; as root the system user `postgres`, created
 * when missing. Throws `server-user` when there is none and none can be made, or when root may not become it.
 */
export async function serverUser(): Promise<ServerUser | null> {
  if (!isRoot()) return null;
  let user = await lookUp();
  if (user === null) {
    const why = await create();
    user = await lookUp();
    if (user === null) {
      throw new LedgerError(
        'server-user',
        `PostgreSQL does not run as root, and the user "${NAME}" could not be created (${why}). ${WHAT_TO_DO}`,
      );
    }
  }
  const became = await run('/bin/sh', ['-c', 'exit 0'], user);
  if (became.code !== 0) {
    throw new LedgerError(
      'server-user',
      `PostgreSQL does not run as root, and root may not start it as the user "${NAME}" here (${became.stderr.trim()}). ${WHAT_TO_DO}`,
    );
  }
  return user;
}
