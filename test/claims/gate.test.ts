/** Trees are made only where a claim may stand, and which ones are there already changes no claim. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { annotate, type Attends } from '../../src/annotate/index.ts';
import { paragraphsOf, sentencesOf } from '../../src/annotate/sentences.ts';
import { tokenise } from '../../src/annotate/tokens.ts';
import { ALSO_OF_PEACE, COMMON, OF_HARM, WAR_WORDS } from '../../src/language/en/war-words.ts';
import { extractClaims, gateOf, mayTell } from '../../src/claims/index.ts';
import type { Annotated } from '../../src/model/annotation.ts';
import type { CleanText } from '../../src/model/document.ts';
import type { Resources } from '../../src/model/resources.ts';
import { attends as gated, pipeline } from '../../src/pipeline/index.ts';
import { readText } from '../../src/pipeline/read.ts';
import { loadResources } from '../../src/runtime/resources.ts';

let loaded: Resources;
beforeAll(async () => {
  loaded = await loadResources();
});

/** The sentences that `work` has parsed, as their words. */
function parsedBy(work: (resources: Resources) => void): string[] {
  const seen: string[] = [];
  const parse: Resources['parser']['parse'] = (forms) => {
    seen.push(forms.join(' '));
    return loaded.parser.parse(forms);
  };
  work({ ...loaded, parser: { ...loaded.parser, parse } });
  return seen;
}

const parsedIn = (text: string): string[] =>
  parsedBy((resources) => {
    const bytes = new TextEncoder().encode(text);
    const result = pipeline(resources, { bytes, name: 'x', stated: { published: '2015-03-20' }, packs: null });
    if ('issue' in result) throw new Error(result.issue.code);
  });

/** Enough sentences that the passage can tell what it is about; none holds a trigger. */
const PLAIN = 'The harvest of dates was good. The summer was late. The mayor likes the old bridge. '.repeat(3);

describe('a sentence without a trigger', () => {
  it('is not parsed, and the one with a trigger is', () => {
    const parsed = parsedIn(`${PLAIN}Mali said ten soldiers were killed near the river. ${PLAIN}`);
    expect(parsed).toEqual(['Mali said ten soldiers were killed near the river .']);
  });

  it('is read by the tokens: it tells who "it" is in the next', () => {
    const bytes = new TextEncoder().encode(
      `${PLAIN}The Malian government said the harvest was good. It said ten soldiers were killed near the river.`,
    );
    const result = pipeline(loaded, { bytes, name: 'x', stated: { published: '2015-03-20' }, packs: null });
    if ('issue' in result) throw new Error(result.issue.code);
    expect(result.claims.map(({ attribution }) => attribution.at(-1))).toMatchObject([{ text: 'It', actor: 'ML' }]);
  });
});

it('parses nothing in a long text that tells of no war', () => {
  const text = 'The board accused the mayor of waste. Chad closed two banks. The court freed twelve clerks. '.repeat(6);
  expect(parsedIn(text)).toEqual([]);
  expect(parsedIn(`${text} Shelling killed two men.`).length).toBeGreaterThan(1);
});

it('takes more than one word in passing for a text of a war', () => {
  const dull = 'The mill shut two lines. The union took three seats. The port lost a crane. ';
  const inPassing = `${dull.repeat(4)}It was the dearest wheat since the Boer war. ${dull.repeat(4)}`;
  expect(parsedIn(inPassing).length).toBeLessThan(4);
  const ofWar = `${dull.repeat(4)}Rebels shelled the garrison, and troops fled the siege. ${dull.repeat(4)}`;
  expect(parsedIn(ofWar).length).toBeGreaterThan(8);
  const throughout = 'Rebels held the mill. The port lost a crane. Troops left. The union took three seats. '.repeat(3);
  expect(parsedIn(throughout).length).toBeGreaterThan(8);
});

it('takes a brief report for one of war by words of harm, and a long one not', () => {
  const report = 'By dusk nine bodies had been taken from the rubble of the bakery in Sake. Two of the injured died. ';
  const plain = 'The mayor likes the old bridge. The harvest was good. ';
  expect(parsedIn(`${plain.repeat(2)}${report}`).length).toBeGreaterThan(0);
  expect(parsedIn(`${plain.repeat(9)}${report}`)).toEqual([]);
  // one such word is any paper's
  expect(parsedIn(`${plain.repeat(2)}The strike hurt nine mills. Profits hit a low. ${plain}`)).toEqual([]);
});

it('what its bare words refuse, no sentence of would have passed', () => {
  const words = [
    ...WAR_WORDS,
    ...ALSO_OF_PEACE,
    ...OF_HARM,
    ...COMMON,
    'killed',
    'took',
    'Rain',
    "miners'",
    'price',
    '12',
    'the',
    '-',
  ];
  const mark = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\n', '-', '; ');
  const passage = fc.array(fc.tuple(fc.constantFrom(...words), mark), { maxLength: 60 });
  const quiet = 'The price of copper fell. Rain delayed the harvest. '.repeat(8);
  const passes = (text: string): boolean => {
    const tokens = tokenise(text);
    const sentences = sentencesOf(text, tokens, paragraphsOf(text));
    const gate = gateOf(tokens, sentences);
    return sentences.some((_, index) => gate(index).size > 0);
  };
  fc.assert(
    fc.property(passage, fc.boolean(), (parts, long) => {
      const text = `${long ? quiet : ''}${parts.flat().join('')}`;
      expect(mayTell(text) || !passes(text)).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(mayTell(quiet)).toBe(false);
  expect(mayTell(`${quiet}The guerrillas left.`)).toBe(true);
  expect(mayTell('Two died.')).toBe(true);
});

describe('in an article', () => {
  let clean: CleanText;
  beforeAll(() => {
    const bytes = readFileSync(resolve(import.meta.dirname, '../../examples/open-almanac-2020-karabakh-war.md'));
    const read = readText({ bytes, stated: {} });
    if ('issue' in read) throw new Error(read.issue.code);
    clean = read.clean;
  });

  const annotated = (attends: Attends = gated): Annotated => {
    const { publisher, published } = clean.metadata;
    return annotate(clean.text, { resources: loaded, packs: [], published, publisher, attends });
  };
  const claimsOf = (doc: Annotated) =>
    extractClaims(doc, { doc: 'x', sha256: '0'.repeat(64), clean, packs: [], rules: 'test' });

  it('parses only sentences that hold a trigger', () => {
    const doc = annotated();
    const gate = gateOf(doc.tokens, doc.sentences);
    const held = doc.sentences.filter((_, index) => gate(index).size > 0).length;
    expect(claimsOf(doc).length).toBeGreaterThan(5);
    expect(doc.trees.parsed()).toBeGreaterThan(0);
    expect(doc.trees.parsed()).toBeLessThanOrEqual(held);
    expect(held).toBeLessThan(doc.sentences.length);
  });

  it('finds the same claims as with every sentence read by its tree', () => {
    expect(claimsOf(annotated())).toEqual(claimsOf(annotated(() => () => true)));
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
  });
});
