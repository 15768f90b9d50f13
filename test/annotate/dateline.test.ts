import { beforeAll, describe, expect, it } from 'vitest';
import type { Resources } from '../../src/model/resources.ts';
import { datelineOf, dayLabelOf } from '../../src/annotate/syntax/dateline.ts';
import { mendSubjects, mendVerbs } from '../../src/annotate/syntax/mend.ts';
import { annotate } from '../../src/annotate/index.ts';
import { tokenise } from '../../src/annotate/tokens.ts';
import { loadResources } from '../../src/runtime/resources.ts';

let resources: Resources;
beforeAll(async () => {
  resources = await loadResources();
});

const treeOf = (text: string) =>
  annotate(text, { resources, packs: [], published: '2020-01-01', publisher: null }).trees.of(0);

describe('datelineOf', () => {
  it.each([
    ['BEIRUT (AP) - A lorry blew up.', 5],
    ['Asmara, May 12 (Reuters) -- Two towns fell.', 8],
    ['JUBA, South Sudan — Gunmen attacked the camp.', 5],
    ['KATHMANDU, 22 March 2004: A landmine killed six soldiers.', 6],
    ['KATHMANDU: six soldiers were killed.', 0],
    ['Al-Shabaab abandoned Barawe.', 0],
    ['The army – what is left of it – has gone.', 0],
    ['Clashes went on all day in the hills around the town - Radio Juba', 0],
  ])('%s', (text, length) => {
    expect(datelineOf(tokenise(text))).toBe(length);
  });
});

describe('dayLabelOf', () => {
  it.each([
    ['10 Jan - The port falls.', 3],
    ['Mon, 3 March 1997: The port falls.', 6],
    ['January 1994: The port falls.', 3],
    ['1994: The port falls.', 2],
    ['4 - The port falls.', 0],
    ['March on the port: troops fail.', 0],
    ['10 January', 0],
  ])('%s', (text, length) => {
    expect(dayLabelOf(tokenise(text))).toBe(length);
  });
});

describe('trees', () => {
  it('leave the day of an entry out of the sentence', () => {
    const { words, root } = treeOf('14 Jan - Diabaly taken by gunmen.');
    expect(root?.lemma).toBe('take');
    expect(words[0]?.label).toBe('dislocated');
  });

  it('leave the dateline out of the sentence', () => {
    const { words, root } = treeOf('BEIRUT (AP) - A lorry full of dynamite destroyed the barracks on Sunday.');
    expect(root?.lemma).toBe('destroy');
    expect(words[0]?.label).toBe('dislocated');
    expect(words.find(({ label }) => label === 'nsubj')?.lower).toBe('lorry');
  });

  it('read a headline in capitals as any other', () => {
    expect(treeOf('REBELS ATTACK ARMY CAMP NEAR BOR').root?.lemma).toBe('attack');
  });
});

describe('mendVerbs', () => {
  // "it did not fire", "the army did the fire"
  const of = (forms: string[]) =>
    mendVerbs(
      {
        upos: forms.map(() => 'NOUN'),
        xpos: forms.map(() => 'NN'),
        labels: forms.map((form) => (form === 'did' ? 'aux' : 'dep')),
        heads: Int32Array.from(forms.map((_, i) => (i === forms.length - 1 ? -1 : forms.length - 1))),
        confidence: new Float32Array(forms.length),
        labelConfidence: new Float32Array(forms.length),
      },
      forms,
    ).xpos.at(-1);
  it('takes for a verb what stands behind "did not"', () => {
    expect(of(['it', 'did', 'not', 'fire'])).toBe('VB');
    expect(of(['it', 'did', 'not', 'deliberately', 'target'])).toBe('VB');
    expect(of(['it', 'did', 'fire'])).toBe('NN');
    expect(of(['it', 'did', 'not', 'the', 'fire'])).toBe('NN');
  });
});

describe('mendSubjects', () => {
  // "bombs ripped walls , police said"
  const parse = (heads: number[], labels: string[], xpos: string[]) => ({
    upos: xpos,
    xpos,
    labels,
    heads: Int32Array.from(heads),
    confidence: new Float32Array(heads.length).fill(1),
    labelConfidence: new Float32Array(heads.length).fill(1),
  });

  it('gives the reported verb the subject that the verb of saying has too many', () => {
    const mended = mendSubjects(
      parse(
        [5, 5, 1, 1, 5, -1],
        ['nsubj', 'ccomp', 'obj', 'punct', 'nsubj', 'root'],
        ['NNS', 'VBD', 'NNS', ',', 'NNS', 'VBD'],
      ),
    );
    expect(mended.heads[0]).toBe(1);
    expect(mended.heads[4]).toBe(5);
  });

  it('leaves a verb with one subject as it is', () => {
    const whole = parse([1, -1, 1], ['nsubj', 'root', 'obj'], ['NNS', 'VBD', 'NNS']);
    expect([...mendSubjects(whole).heads]).toEqual([1, -1, 1]);
  });
});
