/** The local PostgreSQL: started on demand, shared by all Bilag processes of the machine, stopped by the last. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { LedgerError } from '../error.ts';
import { binaries } from './binaries.ts';
import { type Channel, chooseChannel } from './channel.ts';
import { ensureCluster, NAME, readPassword } from './cluster.ts';
import { findPlace, makeHome, type Place } from './folders.ts';
import { awaitStop, isUp, logOf, readPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts';
import { alone, dropTicket, liveTickets, takeTicket } from './tickets.ts';

export interface LocalServer {
  /** Makes sure that the server runs and takes connections; says how to connect. */
  readonly connection: () => Promise<pg.ClientConfig>;
  /** Gives up this process's share in it; the last one to do so stops the server. Safe to call twice. */
  readonly leave: () => Promise<void>;
}

/** Connects once, and makes the database when it is the first time. */
async function knock(place: Place, { host, port }: Channel): Promise<pg.ClientConfig> {
  const config = { host, port, user: NAME, password: await readPassword(place), database: NAME };
  const tryOnce = async (database: string, statement: string): Promise<void> => {
    const client = new pg.Client({ ...config, database });
    // A server that is just going down breaks the connection; the query below says so.
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  try {
    await tryOnce(NAME, 'select 1');
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === '3D000')) throw error;
    await tryOnce('postgres', `create database ${NAME}`);
  }
  return config;
}

/** A running server may be starting, recovering or going down: it is waited for as long as it lives. */
const ATTACH_PATIENCE_MS = 120_000;

async function attach(place: Place): Promise<pg.ClientConfig | null> {
  const deadline = performance.now() + ATTACH_PATIENCE_MS;
  let cause: unknown;
  for (let found = await readPostmaster(place); found !== null; found = await readPostmaster(place)) {
    try {
      // Asked before its number is looked at: the socket also tells of a server in another container on the same folder.
      return await knock(place, found.channel);
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === '28P01') {
        throw new LedgerError(
          'unreachable',
          `The ledger's database does not take the password in ${join(place.folder, 'password')}. Put the right one there.`,
          error,
        );
      }
      cause = error;
    }
    if (!(await isUp(place, found))) return null;
    // Whoever told it to stop is gone: nobody else joins or leaves while we do.
    if (found.state === 'stopping') await awaitStop(place, found);
    if (performance.now() > deadline) {
      throw new LedgerError(
        'unreachable',
        `The ledger's database server (process ${found.pid}) runs but does not answer. End that process and try again; its log is ${logOf(place)}.`,
        cause,
      );
    }
    await sleep(30);
  }
  return null;
}

async function attachOrStart(home: string): Promise<pg.ClientConfig> {
  const place = await findPlace(home);
  const attached = await attach(place);
  if (attached !== null) return attached;
  const found = await binaries(place.user, home);
  await ensureCluster(place, found);
  const last = await readPostmaster(place);
  const channel = await chooseChannel(place, last?.channel ?? null);
  await startPostmaster(place, found.native, channel);
  const started = await attach(place);
  if (started !== null) return started;
  throw new LedgerError(
    'server-start',
    `The ledger's database server ended as soon as it had started. Its log is ${logOf(place)}.`,
  );
}

/**
 * Joins the users of the ledger's own server. Joining and leaving are done by one process at a time, so nobody can
 * come in while the last one is stopping it.
 */
export async function joinServer(home: string): Promise<LocalServer> {
  await makeHome(home);
  const [locks, users] = [join(home, 'locks'), join(home, 'users')];
  let ticket: string | null = await takeTicket(users);
  return {
    connection: () =>
      alone(locks, () => {
        // Asked for by work that was still under way: no server is started for somebody who has left.
        if (ticket === null) throw new LedgerError('gone', 'The ledger was closed in the middle of the work.');
        return attachOrStart(home);
      }),
    leave: async () => {
      if (ticket === null) return;
      const mine = ticket;
      ticket = null;
      await alone(locks, async () => {
        await dropTicket(users, mine);
        if ((await liveTickets(users)).length > 0) return;
        const place = await findPlace(home);
        // A server that is recovering from a crash can hang when told to stop: it is waited for, as long as is sensible.
        await attach(place).catch(() => null);
        await stopPostmaster(place);
      });
    },
  };
}
