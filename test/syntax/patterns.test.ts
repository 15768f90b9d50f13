/** Tree patterns on sentences of our own, parsed by the real parser. */
import { describe, expect, it } from 'vitest';
import { type Match, matcher } from '../../src/annotate/syntax/patterns/match.ts';
import { type PatternSpec, pattern, type Step } from '../../src/annotate/syntax/patterns/pattern.ts';
import type { Word } from '../../src/model/syntax.ts';
import { treeOfGold, treeOfText } from './sentence.ts';

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

/** "Guards saw soldiers and officers …": a tree made by hand, unsure of the arc of one word. */
const unsureOf = (unsure: string) =>
  treeOfGold(
    {
      id: '',
      forms: ['Guards', 'saw', 'soldiers', 'and', 'officers', 'and', 'fled'],
      upos: ['NOUN', 'VERB', 'NOUN', 'CCONJ', 'NOUN', 'CCONJ', 'VERB'],
      xpos: ['NNS', 'VBD', 'NNS', 'CC', 'NNS', 'CC', 'VBD'],
      heads: [1, -1, 1, 4, 2, 6, 1],
      labels: ['nsubj', 'root', 'obj', 'cc', 'conj', 'cc', 'conj'],
    },
    (form) => (form === unsure ? 0.25 : 1),
  );
const toOf = (match: Match<PatternSpec> | undefined): string => {
  const words: Readonly<Record<string, readonly Word[]>> = match?.words ?? {};
  return textsOf(words.to ?? []).join(' ');
};
const oneStep = (lemma: string, step: Step) =>
  pattern({
    name: 'one step',
    word: { lemma: [lemma] },
    as: 'from',
    steps: [step],
    matches: ['-'],
    mustNotMatch: ['-'],
  });

it.each<[what: string, lemma: string, step: Step, unsure: string, found: string, confidence: number]>([
  ['down', 'see', { go: 'down', relation: ['obj'], as: 'to' }, 'soldiers', 'soldiers', 0.25],
  ['down, another arc', 'see', { go: 'down', relation: ['obj'], as: 'to' }, 'officers', 'soldiers', 1],
  ['a list', 'see', { go: 'down', relation: ['obj'], list: true, as: 'to' }, 'officers', 'soldiers officers', 0.25],
  ['`through`, its own arc', 'see', { go: 'down', relation: ['cc'], through: ['conj'], as: 'to' }, 'fled', 'and', 0.25],
  ['up', 'officer', { go: 'up', relation: ['conj'], as: 'to' }, 'officers', 'soldiers', 0.25],
  ['up, the head’s own arc', 'officer', { go: 'up', relation: ['conj'], as: 'to' }, 'soldiers', 'soldiers', 1],
  [
    'up and `through`',
    'officer',
    { go: 'up', relation: ['obj'], through: ['conj'], as: 'to' },
    'soldiers',
    'saw',
    0.25,
  ],
  [
    'up and `through`, its arc',
    'officer',
    { go: 'up', relation: ['obj'], through: ['conj'], as: 'to' },
    'officers',
    'saw',
    0.25,
  ],
])('%s: as sure as the arcs on the way', (_, lemma, step, unsure, found, confidence) => {
  const [match] = matcher([oneStep(lemma, step)])(unsureOf(unsure));
  expect([toOf(match), match?.confidence]).toEqual([found, confidence]);
});

it.each<[what: string, step: Step, found: string]>([
  [
    'a list whose words `through` reaches too',
    { go: 'down', relation: ['obj', 'conj'], through: ['obj', 'conj'], list: true, as: 'to' },
    'soldiers officers fled',
  ],
  [
    'back to where all came from',
    {
      go: 'down',
      relation: ['obj'],
      list: true,
      steps: [{ go: 'up', relation: ['obj'], through: ['conj'], as: 'to' }],
    },
    'saw',
  ],
])('captures a word once: %s', (_, step, found) => {
  expect(toOf(matcher([oneStep('see', step)])(unsureOf(''))[0])).toBe(found);
});

describe('a pattern that cannot be meant is refused', () => {
  const base = { name: 'x', word: {}, as: 'a', steps: [], matches: ['-'], mustNotMatch: ['-'] } as const;
  it.each<[string, () => unknown, RegExp]>([
    ['no sentence that must not match', () => pattern({ ...base, mustNotMatch: [] }), /must not/],
    ['a step without a relation', () => pattern({ ...base, steps: [{ go: 'down', relation: [] }] }), /relation/],
    ['a name twice', () => pattern({ ...base, steps: [{ go: 'down', relation: ['obj'], as: 'a' }] }), /twice/],
    ['a lemma with capitals', () => pattern({ ...base, word: { lemma: ['Kill'] } }), /"Kill"/],
    ['a name as lemma', () => pattern({ ...base, word: { lemma: ['kill', 'NATO'] } }), /"NATO"/],
    [
      'capitals in a step',
      () => pattern({ ...base, steps: [{ go: 'down', relation: ['obj'], word: { text: ['Not'] } }] }),
      /"Not"/,
    ],
    [
      'capitals under `without`',
      () => pattern({ ...base, without: [{ go: 'down', relation: ['obl'], word: { preposition: ['By'] } }] }),
      /"By"/,
    ],
    [
      'a capture under `without`',
      () => pattern({ ...base, without: [{ go: 'down', relation: ['obj'], as: 'b' }] }),
      /"b"/,
    ],
  ])('%s', (_, make, message) => expect(make).toThrow(message));
});
