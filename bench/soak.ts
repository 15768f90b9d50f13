/**
 * Kills Bilag while it adds reports: the command, a server of the pages beside it, PostgreSQL, or one of PostgreSQL's
 * own processes, at a moment that the seed decides; then adds again and takes stock. Where nobody was left to kill at
 * that moment the round is played again with another.
 *
 *   npm run soak -- [ROUNDS=30] [SEED=1] [adder|bystander|postgres|backend …]
 *
 * Ends with 1 when a round left anything lost, doubled, half there, or running.
 */
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Table from 'cli-table3';
import { killAfter, leftOver, seeded, type Stock, takeStock, VICTIMS, type Victim } from '../test/ledger/kills.ts';
import { startUser, type User } from '../test/ledger/processes.ts';

const [rounds, seed] = [Number(process.argv[2] ?? 30), Number(process.argv[3] ?? 1)];
const random = seeded(seed);
const victims = VICTIMS.filter((victim) => process.argv.length <= 4 || process.argv.slice(4).includes(victim));
/** What a command may end with when it, or what it works with, is killed: done, no ledger to be had, killed itself. */
const SOUND_ENDS = [0, 3, null];
const REPORTS = 120;
const BILAG = join(import.meta.dirname, '../bin/bilag.js');

const folder = await mkdtemp(join(tmpdir(), 'bilag-soak-'));
// As root the server runs under another user, who must be able to pass.
await chmod(folder, 0o711);
const reports = join(folder, 'reports');

async function writeReports(): Promise<void> {
  await mkdir(reports);
  for (let n = 0; n < REPORTS; n += 1) {
    const day = 1 + (n % 28);
    const text = [
      `YEREVAN, Oct. ${day}, 2020. Armenia's Defense Ministry said that ${n + 11} servicemen had been killed since September 27.`,
      `Azerbaijan's Prosecutor General's Office said ${n + 5} civilians had been killed and ${n + 50} wounded.`,
      `Report ${n} was compiled from statements of both sides.`,
    ];
    await writeFile(join(reports, `report-${n}.txt`), `${text.join('\n\n')}\n`);
  }
}

const bilag = (home: string, ...args: readonly string[]): User =>
  startUser(args[0] ?? '', [...args.slice(1), '--home', home], { script: BILAG });

const add = (home: string): User => bilag(home, 'add', reports);

interface Round {
  readonly victim: Victim;
  readonly atMs: number;
  /** false when there was nobody to kill at that moment */
  readonly killed: boolean;
  readonly first: number | null;
  readonly again: number | null;
  readonly verify: number | null;
  readonly stock: Stock;
  readonly left: number;
}

async function play(victim: Victim, atMs: number, home: string): Promise<Round> {
  const bystander = victim === 'bystander' ? bilag(home, 'serve', '--port', '0') : null;
  const adder = add(home);
  const killed = await killAfter(atMs, victim, { home, adder, bystander, random });
  const { code: first, output } = await adder.ended;
  if (!SOUND_ENDS.includes(first)) console.error(output);
  await bystander?.ended;
  const again = (await add(home).ended).code;
  const verify = (await bilag(home, 'verify').ended).code;
  const stock = await takeStock(home);
  return { victim, atMs, killed, first, again, verify, stock, left: await leftOver(home) };
}

await writeReports();
/** Adds without a kill: what must be there in the end, and how long there is to kill somebody. */
async function undisturbed(name: string): Promise<{ readonly stock: Stock; readonly lastsMs: number }> {
  const home = join(folder, name);
  const began = performance.now();
  const { code, output } = await add(home).ended;
  const lastsMs = performance.now() - began;
  const stock = await takeStock(home);
  if (code === 0 && stock.documents === REPORTS && stock.claims.length >= REPORTS) return { stock, lastsMs };
  throw new Error(`The reports could not be added at all:\n${output}`);
}

const first = await undisturbed('first');
const second = await undisturbed('second');
const expected = first.stock;
const lastsMs = Math.min(first.lastsMs, second.lastsMs);
console.log(
  `Undisturbed: ${expected.documents} documents, ${expected.claims.length} claims in ${Math.round(lastsMs)} ms. Seed ${seed}.`,
);

const ended = (code: number | null): string => (code === null ? 'killed' : String(code));
const table = new Table({
  head: ['round', 'killed', 'at ms', 'first add', 'again', 'verify', 'documents', 'claims', 'left running', ''],
  style: { head: [], border: [], compact: true },
});
/** How often a round is tried until there is somebody to kill. */
const TRIES = 10;
let bad = 0;
let killed = 0;
for (let round = 1; round <= rounds; round += 1) {
  const victim = victims[(round - 1) % victims.length] ?? 'adder';
  const home = join(folder, `round-${round}`);
  let played = await play(victim, Math.round(random() * lastsMs), home);
  for (let tries = 1; !played.killed && tries < TRIES; tries += 1) {
    await rm(home, { recursive: true, force: true });
    played = await play(victim, Math.round(random() * lastsMs), home);
  }
  const { stock } = played;
  const sound =
    SOUND_ENDS.includes(played.first) &&
    [played.again, played.verify, played.left, stock.findings].every((number) => number === 0) &&
    [stock.documents, stock.accepted].every((number) => number === REPORTS) &&
    stock.claims.join() === expected.claims.join();
  bad += sound ? 0 : 1;
  killed += played.killed ? 1 : 0;
  const row = [round, played.killed ? victim : `(${victim} not there)`, played.atMs, ended(played.first)];
  table.push([
    ...row,
    ...[ended(played.again), ended(played.verify), `${stock.documents}/${REPORTS}`],
    ...[`${stock.claims.length}/${expected.claims.length}`, played.left, sound ? 'sound' : 'BAD'],
  ]);
  console.error(`round ${round} of ${rounds}: ${victim} at ${played.atMs} ms, ${sound ? 'sound' : 'BAD'}`);
  // The folder of a bad round stays, to be looked into.
  if (sound) await rm(home, { recursive: true, force: true });
}
console.log(table.toString());
console.log(`${rounds} rounds, ${killed} kills, ${bad} bad.`);
if (bad === 0) await rm(folder, { recursive: true, force: true });
else console.error(`The ledgers of the bad rounds are in ${folder}.`);
process.exitCode = bad === 0 ? 0 : 1;
