/**
 * Cases and examples are sentences of our own. One that repeats a sentence of a gold would show that the rule can read
 * that sentence, which the gold shows already, and nothing of what the rule is worth elsewhere.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
/** So many words in a row are no idiom. */
const RUN = 7;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => words.slice(i, i + RUN).join(' '));
}

const textsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => join(folder, name))
    : [];

const documents = (set: string): string => `eval/${set}/documents`;
const GOLDS = [
  'eval/wars',
  'eval/more-wars',
  'eval/reports-opened',
  'eval/reports-unopened',
  'eval/reports-unread',
  'eval/unseen',
  ...['incidents', 'incidents-opened', 'incidents-opened-2', 'incidents-opened-3', 'incidents-unopened'].map(documents),
  ...['origins', 'origins-opened', 'origins-opened-2', 'origins-unopened'].map(documents),
  '../shared/reports',
].map((name) => join(ROOT, name));

const repeated = new Map(
  GOLDS.flatMap(textsIn).flatMap((file) => runsOf(readFileSync(file, 'utf8')).map((run) => [run, file] as const)),
);

const found = (text: string): string | undefined => runsOf(text).find((run) => repeated.has(run));

const filesUnder = (folder: string, end: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => join(folder, name));

describe('in words of our own', () => {
  it('knows a sentence of a gold when it sees one', () => {
    const gold = readFileSync(join(ROOT, 'eval/wars/bosnia.txt'), 'utf8');
    expect(found(gold.slice(-400))).toBeDefined();
    expect(found('The ferry to the island did not run on the day that the pilots met.')).toBeUndefined();
  });

  it.each(filesUnder('src/claims/kinds', 'cases.jsonl'))('%s', (file) => {
    const cases = readFileSync(join(ROOT, file), 'utf8').split('\n').filter(Boolean);
    const copied = cases.map((line) => found((JSON.parse(line) as { text: string }).text));
    expect(copied.filter((run) => run !== undefined)).toEqual([]);
  });

  it('the comments of src/', () => {
    const copied = filesUnder('src', '.ts').flatMap((file) =>
      readFileSync(join(ROOT, file), 'utf8')
        .split('\n')
        // names of organisations in tables are nobody's words
        .filter((line) => /^\s*(?:\/?\*|\/\/)/u.test(line))
        .flatMap((line) => (found(line) === undefined ? [] : [`${file}: ${line.trim()}`])),
    );
    expect(copied).toEqual([]);
  });
});
