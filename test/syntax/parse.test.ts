import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parse } from '../../src/model/syntax.ts';
import { newParser } from './model.ts';
import { isTree } from './trees.ts';

const parser = newParser();

function check(parse: Parse, length: number): void {
  const { upos, xpos, heads, labels, confidence, labelConfidence } = parse;
  for (const list of [upos, xpos, heads, labels, confidence, labelConfidence]) expect(list).toHaveLength(length);
  expect(isTree(heads)).toBe(true);
  for (let i = 0; i < length; i++) {
    expect(labels[i] === 'root').toBe(heads[i] === -1);
    for (const sure of [confidence[i], labelConfidence[i]]) {
      expect(sure).toBeGreaterThanOrEqual(0);
      expect(sure).toBeLessThanOrEqual(1);
    }
  }
}

const WORDS =
  'The army said 612 of its soldiers were wounded since May 3 , along with at least ten drivers ; “ We deny it , ” he added .'.split(
    ' ',
  );
const forms = fc.oneof(
  fc.constantFrom(
    ...WORDS,
    '',
    ' ',
    '\u0000',
    '\u001b[0m',
    '\ud800',
    '\u200b',
    '🙂',
    '٣',
    'ß',
    'İ',
    '　',
    'x'.repeat(300),
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

describe('parse', () => {
  it('reads a sentence with a number as its subject', () => {
    const words = 'In the view of the ministry , 612 of its soldiers have been wounded since May 3 .'.split(' ');
    const { heads, labels, upos } = parser.parse(words);
    const at = (word: string) => words.indexOf(word);
    expect(labels[at('612')]).toBe('nsubj:pass');
    expect(heads[at('612')]).toBe(at('wounded'));
    expect(heads[at('wounded')]).toBe(-1);
    expect(upos[at('612')]).toBe('NUM');
  });

  it('has an empty parse for the empty list', () => check(parser.parse([]), 0));

  it('gives a tree with one root for any list of tokens', () => {
    fc.assert(
      fc.property(fc.array(forms, { maxLength: 40 }), (list) => check(parser.parse(list), list.length)),
      { numRuns: 1500, seed: 3 },
    );
  });

  it.each([149, 150, 151, 152, 300, 301, 5000])('gives a tree with one root for %i tokens', (length) => {
    const list = Array.from({ length }, (_, i) => WORDS[(i * 7) % WORDS.length] as string);
    check(parser.parse(list), length);
  });

  it('joins the parts of an over-long sentence without confidence', () => {
    const list = Array.from({ length: 400 }, (_, i) => WORDS[i % WORDS.length] as string);
    const { heads, labels, confidence } = parser.parse(list);
    const root = heads.indexOf(-1);
    const joins = [...heads.keys()].filter((i) => confidence[i] === 0);
    expect(joins.length).toBeGreaterThanOrEqual(2);
    for (const i of joins) expect([heads[i], labels[i]]).toEqual([root, 'parataxis']);
  });

  it('does not depend on what was parsed before', () => {
    const fresh = newParser();
    const lists = fc.sample(fc.array(forms, { minLength: 1, maxLength: 30 }), { numRuns: 60, seed: 4 });
    // enough new words that the word cache is emptied on the way
    const flood = Array.from({ length: 9000 }, (_, i) => `w${i.toString(36)}`);
    for (let i = 0; i < flood.length; i += 100) fresh.parse(flood.slice(i, i + 100));
    for (const list of lists) {
      const [first, again] = [fresh.parse(list), fresh.parse(list)];
      expect(again).toEqual(first);
      expect(parser.parse(list)).toEqual(first);
    }
  });

  it('keeps its word cache bounded', () => {
    const small = newParser();
    const before = process.memoryUsage().arrayBuffers;
    for (let i = 0; i < 40_000; i += 100)
      small.parse(Array.from({ length: 100 }, (_, k) => `q${(i + k).toString(36)}`));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * 2 ** 20);
  });
});
