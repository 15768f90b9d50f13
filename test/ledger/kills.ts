/** Killing whoever is at work on a ledger at a moment that a seed decides, and taking stock afterwards. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLedger } from '../../src/ledger/index.ts';
import { processesIn } from '../../src/ledger/server/processes.ts';
import { serverPid, type User } from './processes.ts';

export const VICTIMS = ['adder', 'bystander', 'postgres', 'backend'] as const;
export type Victim = (typeof VICTIMS)[number];

/** A sequence of numbers in [0, 1) that the seed decides (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const databaseOf = async (home: string): Promise<string> =>
  (await readFile(join(home, 'database-is-at'), 'utf8').catch(() => join(home, 'postgres'))).trim();

/** The server itself, or one of its children; null while there is none yet. */
async function victimOf(home: string, victim: 'postgres' | 'backend', random: () => number): Promise<number | null> {
  const folder = await databaseOf(home);
  const server = await serverPid(folder).catch(() => null);
  if (server === null || victim === 'postgres') return server;
  const children = (await processesIn(join(folder, 'data'))).filter((pid) => pid !== server);
  return children[Math.floor(random() * children.length)] ?? null;
}

function kill(pid: number | null): boolean {
  if (pid === null) return false;
  try {
    return process.kill(pid, 'SIGKILL');
  } catch (error) {
    // it ended by itself a moment before
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

/** Kills the victim after `delayMs`, or lets it be when it has ended. Returns whether anything was killed. */
export async function killAfter(
  delayMs: number,
  victim: Victim,
  { home, adder, bystander, random }: { home: string; adder: User; bystander: User | null; random: () => number },
): Promise<boolean> {
  await sleep(delayMs);
  if (victim === 'adder') return adder.process.kill('SIGKILL');
  if (victim === 'bystander') return bystander?.process.kill('SIGKILL') ?? false;
  return kill(await victimOf(home, victim, random));
}

export interface Stock {
  readonly documents: number;
  /** ids of the claims held, in order */
  readonly claims: readonly string[];
  readonly accepted: number;
  readonly findings: number;
}

/** What the ledger holds, and what its own verification finds. */
export async function takeStock(home: string): Promise<Stock> {
  const ledger = await openLedger({ home, databaseUrl: null });
  try {
    const steps = ledger.verify();
    let step = await steps.next();
    while (!step.done) step = await steps.next();
    return {
      documents: (await ledger.documents()).length,
      claims: (await ledger.claims()).map(({ id }) => id).sort(),
      accepted: (await ledger.intake()).accepted,
      findings: step.value.findings,
    };
  } finally {
    await ledger.close();
  }
}

/** The server's processes that are still there: none after the last user has left. */
export const leftOver = async (home: string): Promise<number> =>
  (await processesIn(join(await databaseOf(home), 'data'))).length;
