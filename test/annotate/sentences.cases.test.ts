import { describe, expect, it } from 'vitest';
import { judge, SPLITTERS, sentenceCases, sentenceRows } from '../../eval/layers/sentences.ts';
import { paragraphsOf, sentencesOf } from '../../src/annotate/sentences.ts';
import { tokenise } from '../../src/annotate/tokens.ts';
import { expectLinear } from '../growth.ts';

/** Easy for anyone: words, a stop, a blank, a capital. Here the three splitters must agree. */
const EASY = [
  'The column left the capital at dawn. It reached the river before noon. Nobody was hurt.',
  'Two bridges were destroyed in the night. Engineers began to build a third. The work took nine days.',
  'Has the garrison surrendered? Nobody in the city knows. The radio is silent!',
  'Heavy rain stopped the advance for a week. Supplies ran low. Villagers shared their bread.',
  'The truce was signed in Lomé in July. Both sides broke it within a month. Talks went on.',
];

describe('sentence cases', () => {
  it('are as many as were asked for', () => {
    const all = sentenceRows(sentenceCases()).find(({ name, part }) => name === 'bilag' && part === 'all');
    expect(all?.gold).toBeGreaterThanOrEqual(170);
  });

  it('are right in at least 97 of 100, and more often than by either peer', () => {
    const [own, ...peers] = sentenceRows(sentenceCases()).filter(({ part }) => part === 'all');
    expect(own?.name).toBe('bilag');
    expect(own?.right).toBeGreaterThanOrEqual(0.97);
    expect(peers).toHaveLength(2);
    for (const peer of peers) expect(own?.right).toBeGreaterThan(peer.right);
  });

  it('that were held back stay at their first reading or above', () => {
    const held = sentenceRows(sentenceCases()).find(({ name, part }) => name === 'bilag' && part === 'held');
    expect(held?.right).toBeGreaterThanOrEqual(0.95);
  });

  it('are judged by what was found: a splitter that never splits misses all', () => {
    const [first] = sentenceCases();
    if (first === undefined) throw new Error('no cases');
    expect(judge(first, () => [0]).counts.matched).toBe(0);
    expect(judge(first, (text) => [...text].map((_, at) => at)).spurious.length).toBeGreaterThan(10);
  });
});

describe('on easy text', () => {
  it.each(EASY)('two other splitters say the same: %s', (text) => {
    const own = SPLITTERS.bilag(text);
    expect(own).toHaveLength(3);
    expect(SPLITTERS['wink-nlp'](text)).toEqual(own);
    expect(SPLITTERS['Intl.Segmenter'](text)).toEqual(own);
  });
});

describe('splitting', () => {
  it.each(['Fled. [1] ', '." ', '(a). ', '“No?” Gen. A. B. de la ', 'x.[2][3]', '• ', '. . . '])(
    'takes time in proportion to the text: %s',
    (unit) => {
      expectLinear((count) => {
        const text = unit.repeat(count);
        const tokens = tokenise(text);
        const paragraphs = paragraphsOf(text);
        return () => sentencesOf(text, tokens, paragraphs);
      }, 1000);
    },
  );
});
