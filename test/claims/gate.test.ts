/** Trees are made where a word of some kind asks for them, and which ones are there already changes no claim. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { annotate } from '../../src/annotate/index.ts';
import { extractClaims } from '../../src/claims/index.ts';
import type { Annotated } from '../../src/model/annotation.ts';
import type { CleanText } from '../../src/model/document.ts';
import type { Resources } from '../../src/model/resources.ts';
import { readText } from '../../src/pipeline/index.ts';
import { loadResources } from '../../src/runtime/resources.ts';

let resources: Resources;
let clean: CleanText;
beforeAll(async () => {
  resources = await loadResources();
  const bytes = readFileSync(resolve(import.meta.dirname, '../../examples/open-almanac-2020-karabakh-war.md'));
  const read = readText({ bytes, stated: {} });
  if ('issue' in read) throw new Error(read.issue.code);
  clean = read.clean;
});

const annotated = (): Annotated => {
  const { publisher, published } = clean.metadata;
  return annotate(clean.text, { resources, packs: [], published, publisher });
};
const claimsOf = (doc: Annotated) =>
  extractClaims(doc, { doc: 'x', sha256: '0'.repeat(64), clean, packs: [], rules: 'test' });

it('parses some of the sentences and not the others', () => {
  const doc = annotated();
  expect(claimsOf(doc).length).toBeGreaterThan(5);
  expect(doc.trees.parsed()).toBeGreaterThan(0);
  expect(doc.trees.parsed()).toBeLessThan(doc.sentences.length);
});

it('finds the same, whichever sentences were parsed before and in whatever order', () => {
  const gated = claimsOf(annotated());
  const count = annotated().sentences.length;
  const order = fc.shuffledSubarray(Array.from({ length: count }, (_, i) => i));
  fc.assert(
    fc.property(order, (first) => {
      const doc = annotated();
      for (const sentence of first) doc.trees.of(sentence);
      expect(claimsOf(doc)).toEqual(gated);
    }),
    { numRuns: 10 },
  );
  const all = annotated();
  for (let i = 0; i < count; i++) all.trees.of(i);
  expect(claimsOf(all)).toEqual(gated);
});
