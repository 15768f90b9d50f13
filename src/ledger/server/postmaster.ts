/** The server process: what its pid file says, starting it, stopping it. */
import { spawn } from 'node:child_process';
import { chown, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LedgerError } from '../error.ts';
import { type Channel, removeChannel } from './channel.ts';
import type { Place } from './folders.ts';
import { processesIn, SERVER_ENVIRONMENT, startOf, worksIn } from './processes.ts';

export interface Postmaster {
  readonly pid: number;
  readonly channel: Channel;
  readonly state: 'ready' | 'stopping' | 'other';
}

export const dataOf = (place: Place): string => join(place.folder, 'data');
export const logOf = (place: Place): string => join(place.folder, 'server.log');
const pidFileOf = (place: Place): string => join(dataOf(place), 'postmaster.pid');

const stateOf = (status: string | undefined): Postmaster['state'] =>
  status === 'ready' || status === 'stopping' ? status : 'other';

/** What `postmaster.pid` says, whether or not that process still lives; null without one, or while it is being written. */
export async function readPostmaster(place: Place): Promise<Postmaster | null> {
  let lines: string[];
  try {
    lines = (await readFile(pidFileOf(place), 'utf8')).split('\n');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const [pid, , , port, socket, listen, , status] = lines;
  if (pid === undefined || port === undefined || !/^\d+$/.test(port)) return null;
  const host = socket !== undefined && socket !== '' ? socket : (listen ?? '');
  return { pid: Number(pid), channel: { host, port: Number(port) }, state: stateOf(status?.trim()) };
}

/** True while the server of this data folder lives, ready or not. */
export const isUp = (place: Place, { pid }: Postmaster): Promise<boolean> => worksIn(pid, dataOf(place));

/** The last lines of the server's log: the reason it gives itself. */
async function lastWords(place: Place): Promise<string> {
  const lines = (await readFile(logOf(place), 'utf8')).trim().split('\n');
  const telling = lines.filter((line) => /FATAL|PANIC|ERROR|HINT|could not|unrecognized|invalid/.test(line));
  return (telling.length > 0 ? telling : lines).slice(-3).join(' ');
}

const LOG_LIMIT_BYTES = 5_000_000;

async function openLog(place: Place) {
  const path = logOf(place);
  const size = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(path, `${path}.old`);
  const log = await open(path, 'a', 0o600);
  if (place.user !== null) await chown(path, place.user.uid, place.user.gid);
  return log;
}

/** A crash may have to be recovered from first; that takes as long as the log since the last checkpoint (≤ 1 GB). */
const START_PATIENCE_MS = 120_000;
const STOP_PATIENCE_MS = 20_000;
const QUIT_PATIENCE_MS = 10_000;
const ORPHANS_PATIENCE_MS = 30_000;

/**
 * A killed server leaves its pid file, and for a moment its children, which go as soon as they notice. The file also
 * names the shared memory by which PostgreSQL itself finds such children: it is removed only when they are gone and
 * its number has passed to another program, which PostgreSQL would take for a running server.
 */
async function clearTraces(place: Place): Promise<void> {
  const deadline = performance.now() + ORPHANS_PATIENCE_MS;
  for (let left = await processesIn(dataOf(place)); left.length > 0; left = await processesIn(dataOf(place))) {
    if (performance.now() > deadline) {
      throw new LedgerError(
        'server-busy',
        `Processes of a killed database server still hold the ledger (${left.join(', ')}). End them and try again.`,
      );
    }
    await sleep(20);
  }
  const stale = await readPostmaster(place);
  if (stale !== null && (await startOf(stale.pid)) !== null) await rm(pidFileOf(place), { force: true });
}

/**
 * Starts the server, apart from this process, so that it outlives it, and waits until it takes connections.
 * Throws `server-start` with the server's own last words.
 */
export async function startPostmaster(place: Place, native: string, channel: Channel): Promise<void> {
  await clearTraces(place);
  const onSocket = channel.host.startsWith('/');
  const settings = {
    listen_addresses: onSocket ? '' : channel.host,
    unix_socket_directories: onSocket ? channel.host : '',
    port: String(channel.port),
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Containers give 64 MB of /dev/shm, which parallel queries can outgrow.
    max_parallel_workers_per_gather: '0',
  };
  const log = await openLog(place);
  const child = spawn(
    join(native, 'bin/postgres'),
    ['-D', dataOf(place), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { cwd: '/', env: { ...SERVER_ENVIRONMENT }, ...place.user, detached: true, stdio: ['ignore', log.fd, log.fd] },
  );
  child.unref();
  let failed: string | null = null;
  child.once('error', (error) => {
    failed = error.message;
  });
  child.once('exit', (code, signal) => {
    failed ??= `it ended with ${signal ?? code}`;
  });
  await log.close();
  const deadline = performance.now() + START_PATIENCE_MS;
  for (;;) {
    const postmaster = await readPostmaster(place);
    if (postmaster?.pid === child.pid && postmaster?.state === 'ready') return;
    if (failed !== null || performance.now() > deadline) {
      throw new LedgerError(
        'server-start',
        `The ledger's database server did not start (${failed ?? `not ready after ${START_PATIENCE_MS / 1000} s`}): ${await lastWords(place)} The whole log is in ${logOf(place)}.`,
      );
    }
    await sleep(10);
  }
}

async function isGone(place: Place, postmaster: Postmaster, patienceMs: number): Promise<boolean> {
  const deadline = performance.now() + patienceMs;
  while (await isUp(place, postmaster)) {
    if (performance.now() > deadline) return false;
    await sleep(10);
  }
  return true;
}

/**
 * Waits for a server that has been told to stop. One that hangs (PostgreSQL 18 does when told so during its recovery
 * after a crash) is told to drop everything: what was committed is in its log, and the next start reads it from there.
 * Throws `server-stop`.
 */
export async function awaitStop(place: Place, postmaster: Postmaster): Promise<void> {
  if (await isGone(place, postmaster, STOP_PATIENCE_MS)) return;
  process.kill(postmaster.pid, 'SIGQUIT');
  if (await isGone(place, postmaster, QUIT_PATIENCE_MS)) return;
  throw new LedgerError(
    'server-stop',
    `The ledger's database server (process ${postmaster.pid}) does not stop. Nothing is lost; end that process, and see its log ${logOf(place)}.`,
  );
}

/** Stops the server cleanly and waits until it is gone. Does nothing when it is not running. Throws `server-stop`. */
export async function stopPostmaster(place: Place): Promise<void> {
  const postmaster = await readPostmaster(place);
  if (postmaster === null || !(await isUp(place, postmaster))) return;
  // "Fast": sessions are ended, everything is written out, and the next start needs no recovery.
  process.kill(postmaster.pid, 'SIGINT');
  await awaitStop(place, postmaster);
  await removeChannel(place, postmaster.channel);
}
