/** Copies and corrections on the command line, in a home of their own. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GROZNY, textOf } from '../copies/stories.ts';
import { bilag, type Ended, type Folder, folder } from './run.ts';

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly copyOf: string | null;
  readonly metadata: Record<string, unknown> & { readonly found: Record<string, string> };
}

let files: Folder;
const inHome = (...args: string[]): Promise<Ended> => bilag(args, { env: { BILAG_HOME: files.at('home') } });
const listed = async (): Promise<Listed[]> => (await inHome('documents', '--json')).json() as unknown as Listed[];

beforeAll(async () => {
  files = folder();
  files.put('in/first.txt', textOf(['Brigade lost at the station', '2 January 1995, 08:10 UTC'], GROZNY));
  files.put('in/second.txt', textOf(['Losses in Grozny', '2 January 1995, 19:30 UTC'], GROZNY.slice(0, 2)));
  files.put(
    'in/other.txt',
    'Fuel prices\n\nThe council met on Monday to speak about the price of heating oil in the valley.\n',
  );
  const meta = files.put(
    'meta.yaml',
    'first.txt: { publisher: Valley Wire }\nsecond.txt: { publisher: Evening Post }\n',
  );
  const { exit } = await inHome('add', files.at('in'), '--meta', meta);
  expect(exit).toBe(0);
});
afterAll(() => files.remove());

test('documents folds the copies of a story under its source; --all and --json list them', async () => {
  const folded = await inHome('documents');
  expect(folded.out).toMatch(/Brigade lost at the\s+station\s+\(1\s+copy\)/u);
  expect(folded.out).not.toContain('Losses in Grozny');
  expect((await inHome('documents', '--all')).out).toContain('Losses in Grozny');
  const documents = await listed();
  const first = documents.find(({ name }) => name === 'first.txt');
  expect(documents.map(({ name, copyOf }) => [name, copyOf]).sort()).toEqual([
    ['first.txt', null],
    ['other.txt', null],
    ['second.txt', first?.id],
  ]);
});

test('show tells the copies of a document and why one is taken for the source', async () => {
  const { out } = await inHome('show', 'second.txt');
  expect(out).toMatch(/1 copy/u);
  expect(out).toMatch(/Valley\s+Wire/u);
  expect(out).toMatch(/likely\s+source: the\s+earliest/u);
});

test('a correction is told in one line', async () => {
  const { out, err } = await inHome('correct', 'other.txt', '--published', '1995-01-01', '--publisher', 'Morning Post');
  expect(err).toBe('');
  expect(out).toContain('publisher Morning Post (user), published 1995-01-01 (user)');
});

test.each<[string, string[]]>([
  ['nothing to correct with', ['correct', 'first.txt']],
  ['nothing to take back', ['correct', 'first.txt', '--undo']],
  ['both at once', ['correct', 'first.txt', '--undo', '--title', 'X']],
  ['a day that is none', ['correct', 'first.txt', '--published', '1995-02-30']],
  ['no such document', ['correct', 'third.txt', '--title', 'X']],
])('refused: %s', async (_, args) => {
  const { exit, err, out } = await inHome(...args);
  expect(exit).not.toBe(0);
  expect(err).not.toBe('');
  expect(out).toBe('');
});
