/**
 * What one more document costs when many are held: taking it in, finding its copies, answering the questions it bears on.
 * The documents held are generated and written past the command (in bulk, with the ledger's own writers), by war: 250 reports
 * on each, 20 claims a report, one report in ten a trimmed copy of an earlier one.
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
import { insertClaims } from '../src/ledger/claims.ts';
import { type Database, openDatabase } from '../src/ledger/database.ts';
import { hashOfBytes, insertDocument } from '../src/ledger/documents.ts';
import { enterDocumentDue } from '../src/ledger/due.ts';
import { openLedger } from '../src/ledger/index.ts';
import { appendIn } from '../src/ledger/log.ts';
import { configOf, insertPassages } from '../src/ledger/passages.ts';
import { joinServer } from '../src/ledger/server/index.ts';
import { reconcilerOf } from '../src/reconcile/reconciler.ts';
import { generated, type Generated } from './generated.ts';

const counts = process.argv.slice(2).map(Number);
const steps = counts.length > 0 ? counts : [1000, 10_000];
const ADDED = 15;
const IN_BULK = 200;

const folder = await mkdtemp(join(tmpdir(), 'bilag-held-'));
// As root the server runs under another user, who must be able to pass.
await chmod(folder, 0o711);
const config = { ...readConfig({}), home: join(folder, 'home'), databaseUrl: null };
const ledger = await openLedger(config);
const server = await joinServer(config.home);
const database = await openDatabase(server.connection);

const settle = () => ledger.settleQuestions(() => reconcilerOf({ packs: [], countries: [] }));

async function writeInBulk({ transaction }: Database, reports: readonly Generated[]): Promise<void> {
  await transaction(async (query) => {
    const entry = await appendIn(query, 'documents generated', { count: reports.length });
    for (const { document, bytes, claims } of reports) {
      await query('insert into original (sha256, bytes) values ($1, $2)', [document.id, Buffer.from(bytes)]);
      const at = { document, from: document.name, collection: 'default' };
      const row = await insertDocument(query, at, { textSha256: hashOfBytes(document.text), entry });
      await insertPassages(query, row, document.text, configOf('en'));
      await insertClaims(query, row, claims, entry.at);
      await enterDocumentDue(query, 'default', document.id);
    }
  });
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

try {
  const table = new Table({
    head: ['held', 'claims', 'questions', 'taken in', 'copies', 'questions answered', 'in all', 'ratio'],
  });
  let held = 0;
  let first: number | null = null;
  for (const count of steps) {
    while (held < count) {
      const batch = Array.from({ length: Math.min(IN_BULK, count - held) }, (_, i) => generated(held + i));
      await writeInBulk(database, batch);
      held += batch.length;
      if (held % 2000 === 0) process.stderr.write(`\r${held} documents written`);
    }
    process.stderr.write('\nfinding copies, answering questions …\n');
    await ledger.settleCopies();
    await settle();
    await database.transaction((query) => query('analyze'));
    const spent: number[][] = [];
    for (let i = 0; i < ADDED; i++, held++) {
      const { document, bytes, claims } = generated(held);
      spent.push([
        await timed(() => ledger.accept({ run: 'bench', from: document.name, document, bytes, claims })),
        await timed(() => ledger.settleCopies()),
        await timed(settle),
      ]);
    }
    const [taken = 0, copies = 0, answered = 0] = [0, 1, 2].map((n) => middle(spent.map((one) => one[n] ?? 0)));
    const all = taken + copies + answered;
    first ??= all;
    const [stock] = await database.query<{ claims: number; questions: number }>(
      `select (select count(*)::int from claim) as claims, (select count(*)::int from question where recorded_to is null) as questions`,
    );
    const ms = (value: number): string => `${value.toFixed(0)} ms`;
    table.push([
      count,
      stock?.claims,
      stock?.questions,
      ms(taken),
      ms(copies),
      ms(answered),
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
