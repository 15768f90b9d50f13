/** A Bilag process for tests to kill: opens the ledger in argv[2], then does as argv[3] says, a line for each step. */
import { openLedger } from '../../src/ledger/index.ts';
import { numbered } from './samples.ts';

const [home = '', what = 'leave', from = '0', to = '0'] = process.argv.slice(2);
const ledger = await openLedger({ home, databaseUrl: null });
console.log('open');
if (what === 'add') {
  for (let n = Number(from); n < Number(to); n += 1) {
    const { outcome } = await ledger.accept({ run: `run-${process.pid}`, from: `report-${n}`, ...numbered(n) });
    console.log(`${outcome} ${n}`);
  }
}
if (what === 'stay') await new Promise((resolve) => process.stdin.once('data', resolve));
await ledger.close();
console.log('closed');
process.exit(0);
