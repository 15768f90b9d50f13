/** The commands on a ledger: one home for the whole file, its documents added first. */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { controlCourseSchema } from '../../src/model/course.ts';
import { questionSchema } from '../../src/model/question.ts';
import { bilag, type Ended, ended, type Folder, folder, REPORTS, type Run, start } from './run.ts';

let files: Folder;
let added: Ended;
const inHome = (args: readonly string[], run: Run = {}): Promise<Ended> =>
  bilag(args, { ...run, env: { BILAG_HOME: files.at('home'), ...run.env } });

beforeAll(async () => {
  files = folder();
  for (const [name, text] of Object.entries(REPORTS)) files.put(`reports/${name}`, text);
  const meta = files.put(
    'reports/meta.yaml',
    'health.txt: { publisher: A Daily, published: 2020-11-14 }\nbaku.txt: { published: 2020-12-03 }\n',
  );
  added = await inHome(['add', files.at('reports'), '--meta', meta, '--json']);
});
afterAll(() => files.remove());

test('add ends with an account that adds up, the sidecar not among the documents', () => {
  expect(added.err).toBe('');
  expect(added.exit).toBe(0);
  const lines = added.json();
  expect(lines.slice(0, -1).map(({ name, outcome }) => [name, outcome])).toEqual([
    ['baku.txt', 'accepted'],
    ['health.txt', 'accepted'],
    ['shusha.html', 'accepted'],
  ]);
  expect(lines.at(-1)).toMatchObject({ seen: 3, accepted: 3, duplicates: 0, failed: 0, left: 0 });
});

test('adding the same again makes duplicates, also under another name', async () => {
  files.put('again/copy.txt', REPORTS['health.txt']);
  const { exit, json } = await inHome(['add', files.at('again'), files.at('reports', 'baku.txt'), '--json']);
  expect(exit).toBe(0);
  expect(json().at(-1)).toMatchObject({ seen: 2, accepted: 0, duplicates: 2, failed: 0 });
});

test('documents lists what is held, with what the sidecar stated', async () => {
  const { json } = await inHome(['documents', '--json']);
  const documents = json() as { name: string; metadata: { publisher: string | null; published: string | null } }[];
  const health = documents.find(({ name }) => name === 'health.txt');
  expect(documents).toHaveLength(3);
  expect(health?.metadata).toMatchObject({ publisher: 'A Daily', published: '2020-11-14' });
});

test('control and measures come one a line and in words, of one place or authority where it is named', async () => {
  const { exit, json } = await inHome(['control', '--json']);
  expect(exit).toBe(0);
  const course = json()
    .map((line) => controlCourseSchema.parse(line))
    .find(({ spans }) => spans.some(({ holder }) => holder?.name === 'Azerbaijan'));
  expect(course?.spans.at(-1)).toMatchObject({ from: { end: '2020-11-08' }, to: null });
  const words = await inHome(['control', 'Shusha', '--quotes']);
  expect(words.out).toMatch(/Azerbaijan +by 8 Nov 2020/);
  expect(words.out).toContain('“President Ilham Aliyev said on 8 November 2020');
  expect((await inHome(['control', 'Nowhere'])).exit).toBe(4);
  const measures = await inHome(['measures', 'Armenia']);
  expect(measures.out).toMatch(/martial law +27 Sep 2020/);
  expect((await inHome(['measures', '--json', '--as-of', '2020-09-26'])).json()).toEqual([]);
  expect((await inHome(['ceasefires'])).err).toContain('Nothing is told of truces.');
});

test('questions come one a line, with accounts, and in words for a reader', async () => {
  const { exit, json } = await inHome(['questions', '--json']);
  const questions = json().map((line) => questionSchema.parse(line));
  const figures = questions.flatMap(({ accounts }) =>
    accounts.flatMap(({ claims }) => claims.map(({ count }) => count?.low)),
  );
  expect(exit).toBe(0);
  expect(figures).toEqual(expect.arrayContaining([2317, 2783]));
  const shown = await inHome(['questions', '--kind', 'casualty']);
  expect(shown.out).toMatch(/1 account, 1 origin, single origin/);
  expect(shown.out).toMatch(/2,317/);
});

test('as of a day, only what had been said by then counts', async () => {
  const { json } = await inHome(['questions', '--json', '--as-of', '2020-11-20']);
  expect(JSON.stringify(json())).toContain('"low":2317');
  expect(JSON.stringify(json())).not.toContain('"low":2783');
  const before = await inHome(['questions', '--json', '--recorded-by', '2020-01-01']);
  expect([before.exit, before.out]).toEqual([0, '']);
});

test('show finds claims, questions and documents by the beginning of their ids', async () => {
  const [question] = (await inHome(['questions', '--json', '--kind', 'casualty']))
    .json()
    .map((line) => questionSchema.parse(line));
  const claim = question?.accounts[0]?.claims[0];
  if (question === undefined || claim === undefined) throw new Error('no question');
  for (const [id, type] of [
    [question.id, 'question'],
    [claim.id, 'claim'],
    [claim.doc, 'document'],
  ] as const) {
    const shown = await inHome(['show', id.slice(0, 14), '--json']);
    expect([shown.exit, shown.json()[0]?.type]).toEqual([0, type]);
  }
  const shown = await inHome(['show', claim.id]);
  expect(shown.out.replace(/\s+/g, ' ')).toContain(claim.quote.text.replace(/\s+/g, ' '));
});

test('an id that is not there, or fits several, ends with 4 and says so', async () => {
  const none = await inHome(['show', 'zzz']);
  expect([none.exit, none.out]).toEqual([4, '']);
  expect(none.err).toContain('has the id "zzz"');
  const several = await inHome(['show', 'c1_']);
  expect(several.exit).toBe(4);
  expect(several.err).toContain('ambiguous');
});

test('search finds passages', async () => {
  const { exit, json } = await inHome(['search', 'forensic', 'service', '--json']);
  expect(exit).toBe(0);
  expect(json().map(({ name }) => name)).toEqual(['health.txt']);
  expect((await inHome(['search', 'zeppelin'])).err).toContain('Nothing found.');
});

test('export writes a claim a row, to stdout as to a file', async () => {
  const { exit, out } = await inHome(['export', '--csv']);
  const [head, ...rows] = out.trimEnd().split('\r\n');
  expect(exit).toBe(0);
  expect(head).toMatch(/^id,kind,stance,modality,claimant,/);
  expect(rows.some((row) => row.includes('2,317') || row.includes('2317'))).toBe(true);
  await inHome(['export', '--csv', files.at('claims.csv')]);
  expect(readFileSync(files.at('claims.csv'), 'utf8')).toBe(out);
  const nowhere = await inHome(['export', '--csv', files.at('no', 'such', 'folder.csv')]);
  expect(nowhere.exit).toBe(2);
  expect(nowhere.err).toContain('cannot be written');
});

test('verify finds all as entered', async () => {
  const { exit, json } = await inHome(['verify', '--json']);
  expect(exit).toBe(0);
  expect(json().at(-1)).toMatchObject({ findings: 0 });
});

test('a collection of its own holds its own documents; one that is not there is named', async () => {
  const own = await inHome(['add', files.at('reports', 'baku.txt'), '--collection', 'other', '--json']);
  expect(own.json().at(-1)).toMatchObject({ accepted: 1 });
  expect((await inHome(['documents', '--collection', 'other', '--json'])).json()).toHaveLength(1);
  const none = await inHome(['documents', '--collection', 'atlantis']);
  expect(none.exit).toBe(2);
  expect(none.err).toContain('no collection called atlantis');
});

test('serve answers on loopback until it is told to stop', async () => {
  const child = start(['serve', '--json'], { env: { BILAG_HOME: files.at('home') } });
  const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  const { url } = JSON.parse(String(line));
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const answer = await fetch(`${url}/api/questions`);
  expect(answer.status).toBe(200);
  expect(((await answer.json()) as { questions: unknown[] }).questions.length).toBeGreaterThan(0);
  child.kill('SIGTERM');
  expect((await once(child, 'close'))[0]).toBe(0);
});

test('a port that is taken is a sentence', async () => {
  const child = start(['serve', '--json'], { env: { BILAG_HOME: files.at('home') } });
  const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  const { port } = new URL(JSON.parse(String(line)).url);
  const second = await inHome(['serve', '--port', port]);
  expect(second.exit).toBe(2);
  expect(second.err).toContain(`port ${port}`);
  child.kill('SIGTERM');
  await once(child, 'close');
});

test('a document removed leaves its name, hash and reason, and its claims are gone', async () => {
  const removed = await inHome(['remove', 'shusha.html', '--reason', 'entered by mistake', '--json']);
  expect(removed.exit).toBe(0);
  const id = String(removed.json()[0]?.id);
  expect((await inHome(['documents', '--json'])).json().map(({ name }) => name)).not.toContain('shusha.html');
  expect((await inHome(['show', id])).out).toContain('entered by mistake');
  const again = await inHome(['remove', id, '--reason', 'twice']);
  expect(again.exit).toBe(4);
  expect((await inHome(['verify'])).exit).toBe(0);
});

test('a ledger out of reach is a sentence and ends with 3', async () => {
  const { exit, out, err } = await bilag(['questions'], {
    env: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
  });
  expect([exit, out]).toEqual([3, '']);
  expect(err).toMatch(/^bilag: /);
  expect(err).not.toMatch(/^\s+at /m);
});

test('Ctrl-C finishes the document under way; adding again completes the rest', async () => {
  for (let i = 0; i < 120; i++)
    files.put(
      `many/${i}.txt`,
      `On 5 October 2020 officials said that ${i + 2} people were killed in Ganja.\n`.repeat(40),
    );
  const child = start(['add', files.at('many'), '--collection', 'many', '--json'], {
    env: { BILAG_HOME: files.at('home') },
  });
  const done = ended(child);
  const held = async (): Promise<number> =>
    (await inHome(['documents', '--collection', 'many', '--json'])).json().length;
  while ((await held().catch(() => 0)) === 0 && child.exitCode === null) await pause(50);
  child.kill('SIGINT');
  const { exit, json } = await done;
  const account = json().at(-1) as { seen: number; accepted: number; left: number };
  expect(exit).toBe(account.left > 0 ? 130 : 0);
  expect(account.seen + account.left).toBe(120);
  expect(account.accepted).toBe(account.seen);
  expect(await held()).toBe(account.accepted);
  const rest = await inHome(['add', files.at('many'), '--collection', 'many', '--json']);
  expect(rest.json().at(-1)).toMatchObject({ seen: 120, duplicates: account.accepted, accepted: account.left });
});

const EXAMPLES = fileURLToPath(new URL('../../examples/meta.yaml', import.meta.url));
describe.skipIf(!existsSync(EXAMPLES))('demo (skipped without examples/)', () => {
  test('reads the examples and shows questions on which accounts meet, then ends', async () => {
    const { exit, out, err } = await bilag(['demo', '--no-serve']);
    expect(exit).toBe(0);
    expect(err).toMatch(/0 failed/);
    expect(out).toMatch(/disputed/);
    expect(out).toMatch(/●|◆/);
  });
});
