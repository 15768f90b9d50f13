/** The commands that need no ledger: read, annotate, extract, schema, and what is said about wrong arguments. */
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zip } from '../runtime/containers/make.ts';
import { readOutputSchema } from '../../src/cli/read-output.ts';
import { annotateOutputSchema } from '../../src/model/annotation.ts';
import { bilag, type Folder, folder, REPORTS, start } from './run.ts';

let files: Folder;
beforeAll(() => {
  files = folder();
  for (const [name, text] of Object.entries(REPORTS)) files.put(name, text);
});
afterAll(() => files.remove());

const lines = (...texts: string[]): string =>
  texts.map((text, i) => `${JSON.stringify({ id: String(i), text })}\n`).join('');

test('read gives title, metadata, text and what was taken out', async () => {
  const { exit, json } = await bilag(['read', files.at('shusha.html'), '--json', '--publisher', 'A Paper']);
  const [read] = json();
  expect(exit).toBe(0);
  expect(Object.keys(read ?? {})).toEqual([
    'name',
    'title',
    'publisher',
    'published',
    'language',
    'register',
    'text',
    'removals',
    'damage',
  ]);
  expect(readOutputSchema.parse(read)).toMatchObject({
    title: 'Shusha changes hands',
    publisher: 'A Paper',
    language: 'en',
  });
});

test('read takes archives, and lists removals by their reason', async () => {
  const archive = files.put(
    'two.zip',
    zip([
      { name: 'a.txt', data: 'A bridge fell.[12]' },
      { name: 'b.png', data: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') },
    ]),
  );
  const { exit, out, err } = await bilag(['read', '--removed', archive]);
  expect(exit).toBe(1);
  expect(out).toMatch(/two\.zip!\/a\.txt: 1 removal, 4 of 18 characters[\s\S]+marks: reference mark \(1\)/u);
  expect(err).toMatch(/two\.zip!\/b\.png: Bilag cannot read this format/u);
});

test('read says why a file cannot be read', async () => {
  const { exit, out, err } = await bilag(['read', files.at('gone.txt'), '--json']);
  expect([exit, out]).toEqual([1, '']);
  expect(err).toContain('There is no such file');
});

test('annotate answers a line with a line, in order, and names the lines it cannot take', async () => {
  const texts = Array.from(
    { length: 60 },
    (_, i) => `On ${(i % 28) + 1} October 2020 ${i + 2} soldiers were killed in Hadrut.`,
  );
  const input = lines(...texts).replace('\n', '\n{"id": 1}\nno json\n\n');
  const { exit, err, json } = await bilag(['annotate', '--ndjson', '--raw'], { input });
  const answers = json().map((line) => annotateOutputSchema.parse(line));
  expect(answers.map(({ id }) => id)).toEqual(texts.map((_, i) => String(i)));
  expect(answers.every(({ sentences, quantities }) => sentences.length === 1 && quantities.length > 0)).toBe(true);
  expect(err).toMatch(/^line 2: /m);
  expect(err).toMatch(/^line 3: not valid JSON/m);
  expect(exit).toBe(1);
});

test('annotate --raw counts in the text given', async () => {
  const text = 'Şuşa [12]: 5 people were killed there on 9 October 2020.';
  const { json } = await bilag(['annotate', '--ndjson', '--raw'], { input: lines(text) });
  const [answer] = json().map((line) => annotateOutputSchema.parse(line));
  expect(answer?.times.map(({ start, end, value }) => [text.slice(start, end), value?.start])).toContainEqual([
    '9 October 2020',
    '2020-10-09',
  ]);
  for (const { start, end, text: words } of answer?.quantities ?? []) expect(text.slice(start, end)).toBe(words);
});

test('annotate --trees gives each word its place in the tree', async () => {
  const text = 'Şuşa fell. Rebels captured the town.';
  const { json } = await bilag(['annotate', '--ndjson', '--raw', '--trees'], { input: lines(text) });
  const [answer] = json().map((line) => annotateOutputSchema.parse(line));
  const [, second] = answer?.trees ?? [];
  const words = second?.map(({ start, end, head, label }) => `${text.slice(start, end)} ${label} ${head}`);
  expect(words).toEqual(['Rebels nsubj 1', 'captured root -1', 'the det 3', 'town obj 1', '. punct 1']);
  const bare = await bilag(['annotate', '--ndjson', '--raw'], { input: lines(text) });
  expect(bare.json().map((line) => annotateOutputSchema.parse(line).trees)).toEqual([undefined]);
});

test('annotate answers while its input is still open', async () => {
  const child = start(['annotate', '--ndjson']);
  child.stdin?.write(lines('Two soldiers were killed.'));
  const [first] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  expect(JSON.parse(String(first)).id).toBe('0');
  child.stdin?.end();
  expect((await once(child, 'close'))[0]).toBe(0);
});

test('extract gives claims of files whose quotes stand in the text that read gives, and in the file', async () => {
  const names = ['health.txt', 'baku.txt'] as const;
  const { exit, json } = await bilag([
    'extract',
    ...names.map((name) => files.at(name)),
    '--ndjson',
    '--published',
    '2020-12-03',
  ]);
  const claims = json() as unknown as {
    doc: string;
    quote: { start: number; end: number; text: string };
    raw: { start: number; end: number };
  }[];
  expect(exit).toBe(0);
  expect([...new Set(claims.map(({ doc }) => doc))]).toEqual(names);
  for (const name of names) {
    const [read] = (await bilag(['read', files.at(name), '--json'])).json();
    for (const { quote, raw } of claims.filter(({ doc }) => doc === name)) {
      expect(String(read?.text).slice(quote.start, quote.end)).toBe(quote.text);
      expect(REPORTS[name].slice(raw.start, raw.end)).toBe(quote.text);
    }
  }
});

test('extract takes texts on stdin, in order, with their ids', async () => {
  const input = lines(REPORTS['health.txt'], 'Nothing happened.', REPORTS['baku.txt']);
  const { exit, json } = await bilag(['extract', '--ndjson', '--raw'], { input });
  const docs = json().map(({ doc }) => doc);
  expect(exit).toBe(0);
  expect([...new Set(docs)]).toEqual(['0', '2']);
  expect(docs).toEqual(docs.toSorted());
});

test('extract says the same each time', async () => {
  const args = ['extract', files.path, '--ndjson'];
  const [once, again] = [await bilag(args), await bilag(args)];
  expect(once.out).not.toBe('');
  expect(again.out).toBe(once.out);
});

test('extract reads the others when one file cannot be read', async () => {
  const { exit, err, json } = await bilag(['extract', files.at('gone.txt'), files.at('health.txt'), '--ndjson']);
  expect(exit).toBe(1);
  expect(err).toContain('gone.txt: There is no such file');
  expect(json().length).toBeGreaterThan(0);
});

test('--pack may stand before or after the files; a pack that is not there is named', async () => {
  const plain = await bilag(['extract', files.at('health.txt'), '--pack', 'south-caucasus', '--ndjson']);
  const before = await bilag(['extract', '--pack', 'south-caucasus', files.at('health.txt'), '--ndjson']);
  expect(plain.exit).toBe(0);
  expect(before.out).toBe(plain.out);
  const wrong = await bilag(['extract', files.at('health.txt'), '--pack', 'atlantis']);
  expect(wrong.exit).toBe(2);
  expect(wrong.err).toContain('no pack is called atlantis; there is south-caucasus');
});

test('a sidecar that is not valid is named with its entry', async () => {
  const meta = files.put('meta/bad.yaml', 'health.txt: { published: yesterday }\n');
  const { exit, out, err } = await bilag(['extract', files.at('health.txt'), '--meta', meta, '--ndjson']);
  expect([exit, out]).toEqual([2, '']);
  expect(err).toContain('bad.yaml, "health.txt": published: expected a day');
});

test('schema gives a JSON Schema for every shape', async () => {
  const { exit, out } = await bilag(['schema']);
  const shapes = JSON.parse(out);
  expect(exit).toBe(0);
  expect(Object.keys(shapes)).toEqual(['annotate-input', 'annotate-output', 'claim', 'question', 'read', 'document']);
  expect(JSON.stringify(shapes.claim)).toContain('"casualty"');
});

test.each([
  [['frobnicate'], 'unknown command'],
  [['read'], 'missing required argument'],
  [['extract', '--published', '2021-02-29'], 'Give a day such as'],
  [['extract', '--ndjson', '--publisher', 'A Paper'], 'are for files'],
  [['extract', 'x.txt', '--raw'], '--raw is for texts on stdin'],
  [['add'], 'name the files'],
  [['export'], 'give one of --csv, --json and --rows'],
  [['schema', 'poem'], 'there is no shape "poem"'],
])('wrong arguments end with 2 and a sentence: %j', async (args, message) => {
  const { exit, out, err } = await bilag(args);
  expect([exit, out]).toEqual([2, '']);
  expect(err).toContain(message);
  expect(err).not.toMatch(/^\s+at /m);
});

test('a reader that stops early is no error', async () => {
  const child = start(['annotate', '--ndjson']);
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(lines(...Array.from({ length: 3000 }, (_, i) => `On 4 October 2020 ${i} people were killed.`)));
  let err = '';
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  child.stdout?.once('data', () => child.stdout?.destroy());
  expect((await once(child, 'close'))[0]).toBe(0);
  expect(err).toBe('');
});

test('every command documents its exit codes', async () => {
  for (const args of [[], ['add'], ['questions'], ['verify'], ['extract']]) {
    const { exit, out } = await bilag([...args, '--help']);
    expect(exit).toBe(0);
    expect(out).toContain('Exit codes:');
  }
});
