/** The measures of bench/treebank.ts: what they count, and what they refuse. */
import { describe, expect, it } from 'vitest';
import type { GoldTree } from '../../bench/conllu.ts';
import { calibration, compare, f1, percent, readKeys, rightKeys, type System } from '../../bench/tree-scores.ts';

const gold: GoldTree = {
  id: 's1',
  forms: ['Rebels', 'left', 'Kabul'],
  upos: ['NOUN', 'VERB', 'PROPN'],
  xpos: ['NNS', 'VBD', 'NNP'],
  heads: [1, -1, 1],
  labels: ['nsubj', 'root', 'obj'],
};
const same: System = { ...gold, sure: [0.6, 1, 0.99] };
const other: System = { upos: ['NOUN', 'NOUN', 'PROPN'], heads: [1, -1, 0], labels: ['nsubj', 'root', 'nmod'] };

describe('rates', () => {
  it('counts words, tags, heads and heads with labels', () => {
    expect(compare([gold], [other])).toMatchObject({ words: 3, upos: 2, heads: 2, both: 2 });
  });

  it.each([
    ['a relation found whole', same, 'obj', '100.0'],
    ['a relation missed', other, 'obj', '0.0'],
    // nothing to find is not nothing found
    ['a relation that gold and system lack', same, 'appos', '–'],
    ['a relation that only the system has', other, 'nmod', '–'],
  ])('%s', (_, system, relation, expected) => expect(f1(compare([gold], [system]), relation)).toBe(expected));

  it('a share of nothing is a dash', () => {
    expect([percent(0, 0), percent(0, 3), percent(1, 3)]).toEqual(['–', '0.0', '33.3']);
  });
});

describe('key arcs', () => {
  it.each([
    ['s1\t1\t2\tnsubj', same, 1],
    ['s1\t1\t2\tobj|nsubj', same, 1],
    ['s1\t1\t2\tobj', same, 0],
    ['s1\t3\t2\t*', same, 1],
    ['s1\t3\t2\t*', other, 0],
    ['# a comment\n\ns1\t2\t0\troot\n', same, 1],
  ])('%j', (text, system, right) => expect(rightKeys(readKeys(text, 'k.tsv'), [gold], [system])).toBe(right));

  it.each([
    ['a row without relations', '#\ns1\t1\t2', /k\.tsv:2: .*four columns/],
    ['a row with relations left empty', 's1\t1\t2\t', /k\.tsv:1: .*four columns/],
    ['a fifth column', 's1\t1\t2\tobj\tx', /four columns/],
    ['a word that is no number', 's1\tRebels\t2\tnsubj', /numbers/],
    ['an unknown sentence', 's2\t1\t2\tnsubj', /no sentence s2/],
    ['a word beyond the sentence', 's1\t4\t2\tobj', /s1 has 3 words, no 4/],
    ['a head beyond the sentence', 's1\t1\t9\tobj', /s1 has 3 words, no 9/],
  ])('%s is refused', (_, text, message) => {
    expect(() => rightKeys(readKeys(text, 'k.tsv'), [gold], [same])).toThrow(message);
  });
});

describe('confidences', () => {
  it('stand in the class they fall into, the bounds with the class above and 1 with the last', () => {
    const lines = calibration([gold], [same]).split('\n');
    const held = lines.filter((line) => line.includes('33.3 %'));
    expect(held.map((line) => line.trim().split(/\s{2,}/u)[0])).toEqual(['0.5 to 0.7', '0.99 to 0.999', '0.999 to 1']);
    expect(lines[0]).toMatch(/0\.0 % of the arcs, sure – %, right – %/u);
  });

  it.each([Number.NaN, -0.1, 1.1])('%d is refused', (share) => {
    expect(() => calibration([gold], [{ ...same, sure: [share, 1, 1] }])).toThrow(/s1, word 1: confidence/);
  });

  it('none at all is refused', () => expect(() => calibration([gold], [other])).toThrow(/confidence NaN/));
});
