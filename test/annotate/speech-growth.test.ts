/** Hostile texts cost no more than in proportion to their length; trees are chains made of nothing, for the parser is measured by itself. */
import { beforeAll, describe, it } from 'vitest';
import { findActors, buildLexicon } from '../../src/annotate/actors/index.ts';
import { paragraphsOf, sentencesOf } from '../../src/annotate/sentences.ts';
import { findSpeech } from '../../src/annotate/speech/index.ts';
import { tokenise } from '../../src/annotate/tokens.ts';
import type { Resources } from '../../src/model/resources.ts';
import { loadResources } from '../../src/runtime/resources.ts';
import { treesOf } from '../../src/annotate/syntax/index.ts';
import type { Parser } from '../../src/model/syntax.ts';
import { expectLinear } from '../growth.ts';

let resources: Resources;
beforeAll(async () => {
  resources = await loadResources();
});

const VERB = /^(?:said|added|died|citing|quoting|did|killed)$/u;

/** Each verb has the next for its clause and what stands before it for its subject: every cue is worth reading. */
const chained: Parser = {
  knows: () => true,
  parse: (forms) => {
    const verbs = forms.map((form) => VERB.test(form));
    const last = verbs.lastIndexOf(true);
    const heads = new Int32Array(forms.length).fill(-1);
    for (let i = 0, before = -1; i < forms.length; i++) {
      if (!verbs[i]) heads[i] = Math.max(verbs.indexOf(true, i), last);
      else {
        heads[i] = before;
        before = i;
      }
      if (heads[i] === i) heads[i] = -1;
    }
    const sure = new Float32Array(forms.length).fill(1);
    return {
      heads,
      labels: forms.map((_, i) => (heads[i] === -1 ? 'root' : verbs[i] ? 'ccomp' : 'nsubj')),
      upos: forms.map((_, i) => (verbs[i] ? 'VERB' : 'NOUN')),
      xpos: forms.map((_, i) => (verbs[i] ? 'VBD' : 'NN')),
      confidence: sure,
      labelConfidence: sure,
    };
  },
};

const HOSTILE: Readonly<Record<string, (n: number) => string>> = {
  '"he said," over and over in one sentence': (n) => 'he said, '.repeat(n),
  'sources without an end': (n) => `${'Mali said that Chad said that '.repeat(n)}ten died.`,
  'nested quotations': (n) => `${'“Chad said ‘'.repeat(n)}ten died${'’ it said” '.repeat(n)}`,
  'quotations that are never closed': (n) => 'Mali said: “ten men died and '.repeat(n),
  'quotations in sentences of their own': (n) => 'The UN said “ten died.” “Nine did.” '.repeat(n),
  'commas and brackets before the verb': (n) => `${'the man (of Gao), '.repeat(n)}said that ten died.`,
  'colons in one line': (n) => 'UN: ten killed: police: '.repeat(n),
  headlines: (n) => 'UN: ten killed in raid\n'.repeat(n),
  'who cites whom': (n) => 'Reuters, citing Chad, quoting Mali, said ten died, per the UN, '.repeat(n),
  'roles that go back': (n) => 'The ministry said ten died. It added that nine did. '.repeat(n),
};

/** Eight times as many sentences tell work in the square from the fixed cost of each. */
const N = 500;

describe('speech grows with the text', () => {
  it.each(Object.entries(HOSTILE))('%s', (_what, textOf) => {
    const lexicon = buildLexicon(resources.countries, []);
    expectLinear((n) => {
      const text = textOf(n);
      const tokens = tokenise(text);
      const sentences = sentencesOf(text, tokens, paragraphsOf(text));
      const actors = findActors(text, tokens, sentences, lexicon, [], []);
      const trees = treesOf(chained, tokens, sentences);
      for (const index of sentences.keys()) trees.of(index);
      return () => void findSpeech(tokens, sentences, actors, [], (index) => trees.of(index));
    }, N);
  });
});
