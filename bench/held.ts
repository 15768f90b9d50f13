/**
 * What one more document costs when many are held: taking it in, finding its copies, answering the questions
 * it bears on, telling the incidents it has a say in.
 * The documents held are generated and written past the command (`fill.ts`), by war: 250 reports on each, 20 claims a
 * report, every fourth report short, one in ten a trimmed copy of an earlier one. Those added go on with the last war,
 * which is half told by then.
 *
 *   npm run bench:held [documents …]     default 1000 10000
 *
 * Prints for each number the median of 15 documents added one by one, and the ratio to the first number.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Table from 'cli-table3';
import { readConfig } from '../src/config.ts';
import { openDatabase } from '../src/ledger/database.ts';
import { openLedger } from '../src/ledger/index.ts';
import { joinServer } from '../src/ledger/server/index.ts';
import { reconcilerOf } from '../src/reconcile/reconciler.ts';
import { fill } from './fill.ts';
import { generated, REPORTS_OF_A_WAR } from './generated.ts';

const counts = process.argv.slice(2).map(Number);
const steps = counts.length > 0 ? counts : [1000, 10_000];
const ADDED = 15;

const folder = await mkdtemp(join(tmpdir(), 'bilag-held-'));
// As root the server runs under another user, who must be able to pass.
await chmod(folder, 0o711);
const config = { ...readConfig({}), home: join(folder, 'home'), databaseUrl: null };
const ledger = await openLedger(config);
const server = await joinServer(config.home);
const database = await openDatabase(server.connection);

const reconciler = () => reconcilerOf({ packs: [], countries: [] });
const settle = () => ledger.settleQuestions(reconciler);
const tell = () => ledger.settleIncidents(reconciler);

/** What was written in bulk is settled: else its work would be counted with that of the first document added. */
async function requireSettled(): Promise<void> {
  await ledger.settleCopies();
  const { documents, questions } = await settle();
  if (documents + questions > 0) throw new Error(`left to answer: ${documents} documents, ${questions} questions`);
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

try {
  const table = new Table({
    head: [
      'held',
      'claims',
      'questions',
      'taken in',
      'copies',
      'questions answered',
      'incidents told',
      'in all',
      'ratio',
    ],
  });
  let held = 0;
  let next = 0;
  let first: number | null = null;
  for (const count of steps) {
    const from = performance.now();
    // a war more at the least, the last of them half told
    const start = Math.ceil(next / REPORTS_OF_A_WAR) * REPORTS_OF_A_WAR;
    next = start + Math.floor(Math.max(0, count - held) / REPORTS_OF_A_WAR) * REPORTS_OF_A_WAR + REPORTS_OF_A_WAR / 2;
    await fill(config.home, start, next, (written) => process.stderr.write(`\r${written} documents written`));
    process.stderr.write(` in ${Math.round((performance.now() - from) / 1000)} s\n`);
    held += next - start;
    await requireSettled();
    const spent: number[][] = [];
    for (let i = 0; i < ADDED; i++, next++) {
      const { document, bytes, claims } = generated(next);
      spent.push([
        await timed(() => ledger.accept({ run: 'bench', from: document.name, document, bytes, claims })),
        await timed(() => ledger.settleCopies()),
        await timed(settle),
        await timed(tell),
      ]);
    }
    held += ADDED;
    const [taken = 0, copies = 0, answered = 0, told = 0] = [0, 1, 2, 3].map((n) =>
      middle(spent.map((one) => one[n] ?? 0)),
    );
    const all = taken + copies + answered + told;
    first ??= all;
    const [stock] = await database.query<{ claims: number; questions: number }>(
      `select (select count(*)::int from claim) as claims, (select count(*)::int from question where recorded_to is null) as questions`,
    );
    const ms = (value: number): string => `${value.toFixed(0)} ms`;
    table.push([
      held,
      stock?.claims,
      stock?.questions,
      ms(taken),
      ms(copies),
      ms(answered),
      ms(told),
      ms(all),
      (all / first).toFixed(2),
    ]);
  }
  process.stdout.write(`${table.toString()}\n`);
} finally {
  await database.close();
  await server.leave();
  await ledger.close();
  await rm(folder, { recursive: true, force: true });
}
