/** Against training/reference.json: what the training code itself computes from the exported weights, in float32. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { features, shape } from '../../src/annotate/syntax/net/features.ts';
import { manifestSchema } from '../../src/annotate/syntax/net/manifest.ts';
import { newParser, resource } from './model.ts';

interface Reference {
  readonly features: Readonly<Record<string, readonly string[]>>;
  readonly sentences: readonly {
    readonly words: readonly string[];
    readonly tags: readonly string[];
    readonly heads: readonly number[];
    readonly labels: readonly string[];
    /** dependent, head; only of short sentences; a word as its own head is null */
    readonly allArcScores?: readonly (readonly (number | null)[])[];
  }[];
}

const reference = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../training/reference.json'), 'utf8'),
) as Reference;
const { temperatures } = manifestSchema.parse(resource.manifest);
const parser = newParser();

describe('the parser computes what the training code computes', () => {
  it('cuts words into the same features', () => {
    const words = Object.keys(reference.features);
    expect(words.length).toBeGreaterThan(100);
    expect(Object.fromEntries(words.map((word) => [word, features(word)]))).toEqual(reference.features);
  });

  it('keeps eight signs of a shape, by code point', () => {
    expect(shape('aA1-aA1-aA1-')).toBe('xXd-xXd-');
    expect(shape('🙂🙂𝔄b')).toBe('🙂Xx');
  });

  it.each(reference.sentences.map((sentence) => [sentence.words.join(' '), sentence] as const))('%s', (_, sentence) => {
    const { xpos, upos, heads, labels } = parser.parse(sentence.words);
    expect(xpos.map((x, i) => `${x}|${upos[i]}`)).toEqual(sentence.tags);
    expect([...heads].map((head) => head + 1)).toEqual(sentence.heads);
    expect(labels).toEqual(sentence.labels);
  });

  const scored = reference.sentences.filter((sentence) => sentence.allArcScores !== undefined);
  it.each(scored.map((sentence) => [sentence.words.join(' '), sentence] as const))('is as sure: %s', (_, sentence) => {
    const { confidence } = parser.parse(sentence.words);
    const expected = (sentence.allArcScores ?? []).map((row, i) => {
      const shares = row.map((score) => (score === null ? 0 : Math.exp(score / temperatures.arc)));
      return (shares[sentence.heads[i] as number] as number) / shares.reduce((a, b) => a + b);
    });
    for (const [i, share] of expected.entries()) expect(confidence[i]).toBeCloseTo(share, 3);
  });

  it('has sentences to compare confidences by', () => expect(scored.length).toBeGreaterThan(2));
});
