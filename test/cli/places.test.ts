/** `bilag places`: import → a village is found that was not → remove. */
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dump } from '../places/geonames.ts';
import { bilag, type Ended, ended, type Folder, folder, start } from './run.ts';

let files: Folder;
beforeAll(() => {
  files = folder();
});
afterAll(() => files.remove());

const places = (...args: string[]): Promise<Ended> => run(['places', ...args]);
const run = (args: readonly string[], input = ''): Promise<Ended> =>
  bilag(args, { input, env: { BILAG_HOME: files.at('home'), BILAG_PLACES: '' } });

const TEXT = `${JSON.stringify({ id: 'a', text: 'In Sudan gunmen killed two people in Umm Qarabu on 3 May 2024, the army said.' })}\n`;
interface Found {
  readonly places: readonly { readonly text: string; readonly id: string | null }[];
}
const village = async () =>
  ((await run(['annotate', '--ndjson'], TEXT)).json()[0] as unknown as Found).places.find(
    ({ text }) => text === 'Umm Qarabu',
  );

test('a village is known once its country is imported, and claims name the list', async () => {
  expect(await village()).toMatchObject({ id: null });

  const file = files.put(
    'SD.txt',
    dump({ id: 9_100_001, name: 'Umm Qarabu' }, 'broken', { id: 9_100_002, name: 'Hillat Xur' }),
  );
  const imported = await places('import', file);
  expect(imported.exit).toBe(1);
  expect(imported.err).toContain('line 2: 1 columns');
  expect(imported.out).toMatch(/3 lines of SD\.txt/);
  expect(imported.out).toMatch(/2 {2}new places/);
  expect(imported.out).toContain('CC BY 4.0');

  expect(await village()).toMatchObject({ id: 'geonames:9100001', country: 'SD', precision: 'settlement' });
  const [claim] = (await run(['extract', '--ndjson'], TEXT)).json();
  expect(claim).toMatchObject({ place: { id: 'geonames:9100001' } });
  expect(claim?.packs).toEqual([expect.stringMatching(/^places:sd@[0-9a-f]{8}$/)]);
});

test('the lists are shown, with their source, date and licence, until they are removed', async () => {
  const shown = await places();
  expect(shown.out).toMatch(/places:sd@[0-9a-f]{8} +2 /);
  expect(shown.out).toContain('CC BY 4.0');
  expect((await places('--json')).json()).toMatchObject([
    { name: 'sd', places: 2, source: 'SD.txt', changed: '2024-02-29' },
  ]);

  expect((await places('remove', 'sd')).exit).toBe(0);
  const empty = await places();
  expect([empty.exit, empty.out]).toEqual([0, '']);
  expect(empty.err).toContain('No lists imported');
  expect(await village()).toMatchObject({ id: null });
});

test('--json tells what became of each file; --name and --country are heeded', async () => {
  const file = files.put('all.txt', dump({ id: 1, name: 'Hillat Xur' }, { id: 2, name: 'Tiné Xur', country: 'TD' }));
  const { exit, json } = await places('import', file, '--json', '--name', 'chad', '--country', 'td');
  expect(exit).toBe(0);
  expect(json()).toMatchObject([{ id: expect.stringMatching(/^places:chad@/), added: 1, skipped: { country: 1 } }]);
  expect((await places('remove', 'chad')).exit).toBe(0);
});

test('what is wrong is a sentence and exit code 2, or 4 for a list that is not there', async () => {
  const refused = async (args: readonly string[], message: string | RegExp, exit = 2) => {
    const { exit: code, err, out } = await places(...args);
    expect([code, out]).toEqual([exit, '']);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^\s+at /m);
  };
  await refused(['import', files.at('none.txt')], /There is no file/);
  await refused(['import', files.at('a.txt'), '--name', '../x'], /short name/);
  await refused(['remove', '../home'], /no list of places/, 4);
});

test('a list of another version is named by every command that reads, and can be taken out', async () => {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(0x4c504c42, 0);
  head.writeUInt32LE(7, 4);
  files.put('home/places/old.places', head);
  const read = await run(['annotate', '--ndjson'], TEXT);
  expect([read.exit, read.out]).toEqual([2, '']);
  expect(read.err).toMatch(/"old" has the form of version 7.*bilag places remove old/);
  const shown = await places();
  expect([shown.exit, shown.out]).toEqual([1, '']);
  expect((await places('remove', 'old')).exit).toBe(0);
});

test('Ctrl-C leaves nothing of the import', async () => {
  const record = (i: number) => ({ id: i + 1, name: `Hilla ${i}`, alternates: `Hillat ${i},Hille ${i},Hallat ${i}` });
  const file = files.put('large.txt', Array.from({ length: 300_000 }, (_, i) => dump(record(i))).join(''));
  const child = start(['places', 'import', file, '--debug'], {
    env: { BILAG_HOME: files.at('home'), BILAG_PLACES: '' },
  });
  const done = ended(child);
  child.stdin?.end();
  await once(child, 'spawn');
  // heard once the import has begun to listen; before, it ends the process, which has written nothing either
  const stop = setInterval(() => child.kill('SIGINT'), 400);
  const { out, exit } = await done;
  clearInterval(stop);
  expect(out).toBe('');
  expect(exit === 130 || exit === null).toBe(true);
  const folder = files.at('home', 'places');
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
});
