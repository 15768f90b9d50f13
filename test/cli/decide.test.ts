/** Incidents and decisions on the command line, in a home of their own. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bilag, type Ended, type Folder, folder } from './run.ts';

let files: Folder;
const inHome = (...args: string[]): Promise<Ended> => bilag(args, { env: { BILAG_HOME: files.at('home') } });

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly mentions: readonly { readonly claims: readonly string[] }[];
}
const incidents = async (...args: string[]): Promise<Listed[]> =>
  (await inHome('incidents', '--json', ...args)).json() as unknown as Listed[];

beforeAll(async () => {
  files = folder();
  files.put('in/one.txt', 'An air strike on Mopti on 4 May 2001 killed 12 civilians, the army said.\n');
  files.put('in/two.txt', 'Officials said that 14 civilians were killed in an air strike on Mopti on 4 May 2001.\n');
  files.put('in/far.txt', 'An air strike on Kidal on 9 May 2001 killed 7 civilians, rebels said.\n');
  const meta = files.put(
    'meta.yaml',
    ['one', 'two'].map((name) => `${name}.txt: { publisher: ${name}, published: 2001-05-05 }`).join('\n') +
      '\nfar.txt: { publisher: far, published: 2001-05-10 }\n',
  );
  expect((await inHome('add', files.at('in'), '--meta', meta)).exit).toBe(0);
});
afterAll(() => files.remove());

test('incidents lists what happened with what is told differently; --as-of leaves out what was said later', async () => {
  const { out } = await inHome('incidents');
  expect(out).toMatch(/Air strike, Mopti, 4 May 2001/u);
  expect(out).toMatch(/2 reports/u);
  expect(out).toContain('told differently');
  expect((await incidents('--as-of', '2001-05-06')).map(({ mentions }) => mentions.length)).toEqual([2]);
});

test('a decision is signed, listed, held to, and taken back', async () => {
  const held = await incidents();
  expect(held.map(({ mentions }) => mentions.length)).toEqual([2, 1]);
  const ids = held.map(({ id }) => id);
  const { out } = await inHome('decide', 'merge', ...ids, '--by', 'R. Ader', '--reason', 'one raid', '--json');
  const { id } = JSON.parse(out) as { id: string };
  expect((await incidents()).map(({ mentions }) => mentions.length)).toEqual([3]);
  expect((await inHome('decide')).out).toMatch(/are of one incident\. R\. Ader, .*: one raid/u);
  const undone = await inHome('decide', '--undo', id, '--by', 'R. Ader', '--reason', 'a slip');
  expect(undone.out).toContain('Taken back');
  expect(await incidents()).toHaveLength(2);
});

test('a finding is shown with its question, as a person’s', async () => {
  const [question] = (await inHome('questions', '--json', '--kind', 'casualty')).json() as unknown as {
    id: string;
    accounts: { claims: { id: string }[] }[];
  }[];
  const claim = question?.accounts[0]?.claims[0]?.id ?? '';
  const { exit } = await inHome(
    ...['decide', 'finding', question?.id ?? '', '--low', '12', '--high', '14', '--claim', claim],
    ...['--by', 'R. Ader', '--reason', 'counted graves'],
  );
  expect(exit).toBe(0);
  for (const args of [['questions'], ['show', question?.id ?? '']])
    expect((await inHome(...args)).out).toMatch(/Finding of R\. Ader: 12–14/u);
});

test.each<[string, string[]]>([
  ['without a name', ['decide', 'merge', 'i1', 'i1', '--reason', 'x']],
  ['without a reason', ['decide', 'finding', 'q1', '--low', '3', '--claim', 'c1', '--by', 'R.']],
  ['taken back by nobody', ['decide', '--undo', 'd1_0']],
  ['on nothing', ['decide', 'split', 'i1_0', '--doc', 'one.txt', '--by', 'R.', '--reason', 'x']],
  ['signed, but not said', ['decide', '--by', 'R.', '--reason', 'x']],
])('refused: %s', async (_, args) => {
  const { exit, err, out } = await inHome(...args);
  expect(exit).not.toBe(0);
  expect(err).not.toBe('');
  expect(out).toBe('');
});
