/** Tables into the ledger and out again, as a user does it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bilag, type Ended, type Folder, folder } from './run.ts';

const TABLE = 'day,who,what,n\n2001-05-04,North MoD (via The Courier),dead,100\n2001-05-05,River Watch,dead,120\n';
const MAP = `
kind: casualty
document: { publisher: Estimates of the Two Rivers }
date: { column: day }
since: 2001-03-01
source: { column: who, pattern: "{source} (via {carrier})" }
figure: { value: n }
slots:
  effect: { column: what, values: { dead: killed } }
  cumulative: true
  victims: { category: military, party: { text: South, actor: south } }
`;

let files: Folder;
const inHome = (args: readonly string[]): Promise<Ended> => bilag(args, { env: { BILAG_HOME: files.at('home') } });
const imported = (name: string, bytes: string): Promise<Ended> =>
  inHome(['import', files.put(name, bytes), '--map', files.at('map.yaml'), '--json']);

beforeAll(() => {
  files = folder();
  files.put('map.yaml', MAP);
});
afterAll(() => files.remove());

test('a table is entered once, answers a question, and comes back as it was', async () => {
  const first = await imported('table.csv', TABLE);
  const [account] = first.json();
  expect(first.exit).toBe(0);
  expect(account).toMatchObject({ outcome: 'accepted', rows: 2, inClaims: 2, claims: 2, failed: [] });
  expect((await imported('again.csv', TABLE)).json()).toMatchObject([{ outcome: 'duplicate', claims: 0 }]);
  const [question] = (await inHome(['questions', '--json'])).json() as { accounts: unknown[] }[];
  expect(question?.accounts).toHaveLength(2);
  expect((await inHome(['export', '--rows', String(account?.document)])).out).toBe(TABLE);
  expect((await inHome(['verify'])).exit).toBe(0);
}, 120_000);

test('what is no table is refused with a reason; rows that fail are told', async () => {
  const nul = await imported('nul.csv', TABLE.replace('River', 'Ri\0ver'));
  expect([nul.exit, nul.json()[0]?.outcome]).toEqual([1, 'failed']);
  const part = await imported('part.csv', `${TABLE}2001-05-06,River Watch,dead,=1+1\n`);
  expect(part.exit).toBe(1);
  expect(part.json()).toMatchObject([{ outcome: 'accepted', rows: 3, inClaims: 2, failed: [{ row: 3 }] }]);
}, 120_000);
