/**
 * Who is here: one file a process in a shared folder, whose name says which process it is. Nothing has to be written
 * into it, so no ticket is ever half there; one whose process is dead counts for nothing and is swept away, so a
 * process may die at any moment. As no two tickets share a name, sweeping can never hit a living one.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LedgerError } from '../error.ts';
import { startOf } from './processes.ts';

const TICKET = /^(?<pid>\d+)\.(?<start>[^.]+)\.[0-9a-f]{12}$/;

/** Puts this process's ticket into the folder and returns its name. */
export async function takeTicket(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const ticket = `${process.pid}.${await startOf(process.pid)}.${randomBytes(6).toString('hex')}`;
  await writeFile(join(folder, ticket), '', { flag: 'wx' });
  return ticket;
}

export const dropTicket = (folder: string, ticket: string): Promise<void> => rm(join(folder, ticket), { force: true });

/** The tickets of living processes; those of dead ones are removed. */
export async function liveTickets(folder: string): Promise<readonly string[]> {
  const live: string[] = [];
  for (const ticket of await readdir(folder)) {
    const { pid, start } = TICKET.exec(ticket)?.groups ?? {};
    if (pid === undefined) continue;
    if ((await startOf(Number(pid))) === start) live.push(ticket);
    else await dropTicket(folder, ticket);
  }
  return live;
}

/** First start: copying the binaries, initdb and a recovery after a crash may all be waited for. */
const LOCK_PATIENCE_MS = 180_000;

/**
 * Runs `work` while no other process does so on the same folder. A ticket is put first and the others looked at after:
 * of two that come together at least one sees the other, so never both go in; who sees another withdraws and tries again.
 */
export async function alone<T>(folder: string, work: () => Promise<T>, patienceMs = LOCK_PATIENCE_MS): Promise<T> {
  await mkdir(folder, { recursive: true });
  const deadline = performance.now() + patienceMs;
  for (;;) {
    if ((await liveTickets(folder)).length === 0) {
      const mine = await takeTicket(folder);
      try {
        if ((await liveTickets(folder)).length === 1) return await work();
      } finally {
        await dropTicket(folder, mine);
      }
    }
    if (performance.now() > deadline) {
      const holder = (await liveTickets(folder))[0]?.split('.')[0] ?? 'unknown';
      throw new LedgerError(
        'server-busy',
        `Process ${holder} has been starting or stopping the ledger's database for ${patienceMs / 1000} s. End it, or wait and try again.`,
      );
    }
    await sleep(5 + Math.random() * 40);
  }
}
