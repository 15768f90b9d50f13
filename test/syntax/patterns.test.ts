/** Tree patterns on sentences of our own, parsed by the real parser. */
import { describe, expect, it } from 'vitest';
import { matcher } from '../../src/annotate/syntax/patterns/match.ts';
import { type PatternSpec, pattern } from '../../src/annotate/syntax/patterns/pattern.ts';
import { treeOfText } from './sentence.ts';

const KILLED_BY = pattern({
  name: 'killed by somebody',
  word: { lemma: ['kill', 'shoot down'], xpos: ['VBN'] },
  as: 'verb',
  steps: [
    { go: 'down', relation: ['nsubj:pass'], as: 'victim', list: true },
    { go: 'down', relation: ['obl'], word: { preposition: ['by'] }, as: 'doer', optional: true, list: true },
  ],
  without: [{ go: 'down', relation: ['advmod'], word: { text: ['not', "n't", 'never'] } }],
  matches: ['Two soldiers were killed by the rebels.', 'A drone was shot down.'],
  mustNotMatch: [
    'The rebels killed two soldiers.',
    'The two soldiers were not killed.',
    'A film was shot in the city.',
  ],
});

const TAKEN_PLACE = pattern({
  name: 'a place is taken',
  word: { lemma: ['capture', 'seize'], upos: ['VERB'] },
  as: 'verb',
  steps: [
    { go: 'down', relation: ['obj', 'nsubj:pass'], word: { entity: ['place'] }, as: 'place', list: true },
    // a later verb of a list has the subject of the first
    {
      go: 'up',
      relation: ['conj'],
      as: 'first',
      optional: true,
      steps: [{ go: 'down', relation: ['nsubj'], as: 'lender' }],
    },
    { go: 'down', relation: ['nsubj'], side: 'before', as: 'doer', optional: true },
  ],
  matches: ['The army captured Goma.', 'Rebels entered the valley and seized Goma and Bukavu.', 'Goma was seized.'],
  mustNotMatch: ['The army captured ten soldiers.', 'Goma celebrated.'],
});

const PATTERNS: readonly PatternSpec[] = [KILLED_BY, TAKEN_PLACE];
const isPlace = (text: string): boolean => text === 'Goma' || text === 'Bukavu';
const find = <P extends PatternSpec>(one: P, text: string) =>
  matcher([one])(treeOfText(text), (word) => (isPlace(word.text) ? ['place'] : []));

describe.each(PATTERNS.map((one) => [one.name, one] as const))('%s', (_, one) => {
  it.each(one.matches)('matches: %s', (text) => expect(find(one, text)).toHaveLength(1));
  it.each(one.mustNotMatch)('must not match: %s', (text) => expect(find(one, text)).toEqual([]));
});

const textsOf = (words: readonly { readonly text: string }[]): string[] => words.map(({ text }) => text);

it('captures lists, and nothing for an optional step that finds nothing', () => {
  const [found] = find(KILLED_BY, 'Two soldiers and a driver were killed.');
  expect(textsOf(found?.words.victim ?? [])).toEqual(['soldiers', 'driver']);
  expect(found?.words.doer).toEqual([]);
});

it('captures what stands behind a nested step', () => {
  const [found] = find(TAKEN_PLACE, 'Rebels entered the valley and seized Goma and Bukavu.');
  expect(textsOf(found?.words.place ?? [])).toEqual(['Goma', 'Bukavu']);
  expect(textsOf(found?.words.lender ?? [])).toEqual(['Rebels']);
  expect(textsOf(found?.words.doer ?? [])).toEqual([]);
});

it('is as sure as the least sure of its arcs', () => {
  const tree = treeOfText('Two soldiers were killed by the rebels.');
  const [found] = matcher([KILLED_BY])(tree);
  const arcs = tree.words
    .filter(({ text }) => text === 'soldiers' || text === 'rebels')
    .map(({ confidence }) => confidence);
  expect(found?.confidence).toBe(Math.min(...arcs));
});

it('goes over the edges named in `through`', () => {
  const anyObject = (through?: readonly string[]) =>
    pattern({
      name: 'object of a list of verbs',
      word: { lemma: ['enter'] },
      as: 'verb',
      steps: [{ go: 'down', relation: ['obj'], as: 'object', ...(through ? { through } : {}) }],
      matches: ['-'],
      mustNotMatch: ['-'],
    });
  const tree = treeOfText('Rebels entered the valley and seized two villages.');
  const objects = (through?: readonly string[]) => textsOf(matcher([anyObject(through)])(tree)[0]?.words.object ?? []);
  expect(objects()).toEqual(['valley']);
  expect(objects(['conj'])).toEqual(['valley', 'villages']);
});

describe('a pattern that cannot be meant is refused', () => {
  const base = { name: 'x', word: {}, as: 'a', steps: [], matches: ['-'], mustNotMatch: ['-'] } as const;
  it.each<[string, () => unknown, RegExp]>([
    ['no sentence that must not match', () => pattern({ ...base, mustNotMatch: [] }), /must not/],
    ['a step without a relation', () => pattern({ ...base, steps: [{ go: 'down', relation: [] }] }), /relation/],
    ['a name twice', () => pattern({ ...base, steps: [{ go: 'down', relation: ['obj'], as: 'a' }] }), /twice/],
    [
      'a capture under `without`',
      () => pattern({ ...base, without: [{ go: 'down', relation: ['obj'], as: 'b' }] }),
      /"b"/,
    ],
  ])('%s', (_, make, message) => expect(make).toThrow(message));
});
