/** `bilag review`: single claims, as the command line reviews them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fresh, freshHome } from '../ledger/fresh.ts';
import { bilag, type Ended, folder, type Folder } from './run.ts';

const TEXT = 'An air strike on Mopti on 4 May 2001 killed 12 civilians, the army said. Nine were taken to hospital.\n';

describe('bilag review', () => {
  let files: Folder;
  let fresh: Fresh;
  let claim = '';
  const inHome = (...args: string[]): Promise<Ended> => bilag([...args, '--home', fresh.config.home]);
  beforeAll(async () => {
    files = folder();
    fresh = await freshHome();
    await inHome('add', files.put('one.txt', TEXT));
    const claims = (await inHome('export', '--json')).json();
    claim = String(claims.find(({ kind }) => kind === 'casualty')?.id);
  });
  afterAll(async () => {
    await fresh.drop();
    files.remove();
  });

  it('corrects, rejects and takes back, and lists who did', { timeout: 180_000 }, async () => {
    const corrected = await inHome('review', 'correct', claim, '--set', 'count=14', '--by', 'R. Ader', '--json');
    expect(corrected.json()[0]).toMatchObject({
      outcome: 'done',
      claim: { casualty: { count: { low: 14, high: 14 } } },
    });
    expect((await inHome('questions')).out).toMatch(/\b14\b/u);
    expect((await inHome('review', 'reject', claim, '--by', 'R. Ader', '--reason', 'twice')).exit).toBe(0);
    expect((await inHome('export', '--json')).out).not.toContain(claim);
    expect((await inHome('export', '--json', '--rejected')).out).toContain(claim);
    expect((await inHome('review', 'undo', claim, '--by', 'S. Bell')).out).toMatch(/corrected/u);
    const { out } = await inHome('review', 'list', 'one.txt');
    expect(out).toMatch(/corrected by R\. Ader/u);
    expect(out).toMatch(/rejected by R\. Ader, .*: twice; taken back by S\. Bell/u);
    expect((await inHome('verify')).exit).toBe(0);
  });

  it('adds what was missed', async () => {
    const added = await inHome(
      ...['review', 'add', 'one.txt', '--quote', 'Nine were taken to hospital.', '--kind', 'casualty'],
      ...[
        '--set',
        'effect=wounded',
        '--set',
        'count=9',
        '--set',
        'victims.category=civilian',
        '--by',
        'R. Ader',
        '--json',
      ],
    );
    expect(added.json()[0]).toMatchObject({
      claim: { rules: 'person', casualty: { victims: { category: 'civilian' } } },
    });
  });

  it.each<[string, string[], number]>([
    ['without a name', ['accept', 'CLAIM'], 2],
    ['of no claim', ['accept', 'c1_none', '--by', 'R.'], 4],
    ['with a slot of another kind', ['correct', 'CLAIM', '--set', 'holder=x', '--by', 'R.'], 2],
    ['with a value of no meaning', ['correct', 'CLAIM', '--set', 'effect=gone', '--by', 'R.'], 2],
    ['on words that are not there', ['add', 'one.txt', '--quote', 'Ten were', '--kind', 'casualty', '--by', 'R.'], 2],
  ])('is refused: %s', async (_, args, exit) => {
    const ended = await inHome('review', ...args.map((arg) => arg.replace('CLAIM', claim)));
    expect(ended.exit).toBe(exit);
    expect(ended.err).toMatch(/^bilag: /u);
  });
});
