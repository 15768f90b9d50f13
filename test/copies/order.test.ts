import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCopyIndex } from '../../src/copies/index.ts';
import { sha256Hex } from '../../src/model/ids.ts';

const PLACES = 'Aleppo Basra Cali Donetsk Erbil Fizuli Gao Herat Idlib Jalalabad Kabul Lashkargah'.split(' ');

/** Sentences of a small world, so that many documents share many of them. */
const sentence = (n: number): string =>
  `In ${PLACES[n % PLACES.length]} witnesses number ${n} of the series saw how convoy ${n * 7} passed the bridge before column ${n + 3} came.`;

describe('the order in which documents come', () => {
  it('changes nothing, also where more share a sentence than are compared', () => {
    const text = fc.array(fc.nat(11), { minLength: 1, maxLength: 7 }).map((numbers) => numbers.map(sentence).join(' '));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 45 }), fc.infiniteStream(fc.nat()), (texts, chance) => {
        const documents = texts.map((words, i) => ({
          id: sha256Hex(new TextEncoder().encode(`${i} ${words}`)),
          text: words,
          publisher: i % 3 === 0 ? 'Post' : null,
          agency: null,
          published: null,
          time: null,
          length: words.length,
        }));
        const one = makeCopyIndex();
        for (const document of documents) one.add(document);
        const other = makeCopyIndex();
        const keyed = documents.map((document) => ({ document, at: chance.next().value }));
        for (const { document } of keyed.sort((a, b) => a.at - b.at)) other.add(document);
        expect(other.copies()).toEqual(one.copies());
      }),
      { numRuns: 60 },
    );
  });
});
