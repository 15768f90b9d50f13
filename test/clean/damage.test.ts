import { describe, expect, it } from 'vitest';
import { damageOf } from '../../src/clean/damage.ts';
import { clean } from '../../src/clean/index.ts';
import { readSource } from '../../src/read/index.ts';
import { expectLinear } from '../growth.ts';

function damageIn(text: string): [string, string][] {
  const result = readSource(new TextEncoder().encode(text));
  if ('issue' in result) throw new Error(result.issue.message);
  const cleaned = clean(result.source);
  return cleaned.damage.map(({ start, end, sort }) => [cleaned.text.slice(start, end), sort]);
}

describe('letters that were lost', () => {
  it.each([
    ['The mayor of Qa?alt? said so.', ['Qa?alt?']],
    ['In Az?rbaycan they met Erdo?an.', ['Az?rbaycan', 'Erdo?an']],
    ['Who met Erdo?an?', ['Erdo?an']],
    ['ERDO?AN SPEAKS TO THE ARMY', ['ERDO?AN']],
    ['They fled to ?irvan and (?ki.', ['?irvan', '?ki']],
    ['In Qaral?, the bridge fell.', ['Qaral?']],
    ['The town of \uFFFDu\uFFFDa fell.', ['\uFFFDu\uFFFDa']],
    ['It fell \uFFFD on Monday.', ['\uFFFD']],
    ['Armenia?s army didn?t move.', ['Armenia?s', 'didn?t']],
  ])('%s', (text, words) => {
    expect(damageIn(text)).toEqual(words.map((word) => [word, 'lost letters']));
  });

  it.each([
    'Who did it? Nobody knows. "Why?" he asked. Was it he?',
    'What happened? asked one.',
    'See https://example.org/search?q=bridge and example.org/a?b=c for more.',
    'Did they go to Baku? Yes, and to Ganja?',
    'Is it so?No.',
    '? a list\n? another',
  ])('none in: %s', (text) => expect(damageIn(text)).toEqual([]));
});

describe('letters read in the wrong encoding', () => {
  it('are marked where it is not certain that they were others', () => {
    expect(damageIn('The café of Erdo\u00C4\u0178an and Ali\u00C5\u0178 was full, said Åse Žižek.')).toEqual([
      ['\u00C4\u0178', 'wrong encoding'],
      ['\u00C5\u0178', 'wrong encoding'],
    ]);
  });
  it('are mended, and not marked, where it is', () => {
    expect(damageIn('The speech of Erdo\u00C4\u0178an was long.')).toEqual([]);
  });
  it('are none in French, German and Spanish', () => {
    expect(damageIn('Le café\u00A0», dit-il: «\u00A0déjà\u00A0». Der Gruß“ und „Übung“. El NIÑO‚ dijo.')).toEqual([]);
  });
});

describe('letters strewn apart', () => {
  it('are marked in a line', () => {
    expect(damageIn('The b r i d g e s fell on Monday, he said.')).toEqual([['b r i d g e s', 'scattered letters']]);
    expect(damageIn('Groups A B C D E met, and so did I.')).toEqual([]);
  });
  it('leave an empty mark where they were taken out', () => {
    const strewn = 'b r\nt h\no p\ne n\n0 c\nl o\n';
    const text = `Two bridges fell on Monday, he said.\n\n${strewn}\nNo one was hurt, she said on Tuesday.\n`;
    expect(damageIn(text)).toEqual([['', 'scattered letters']]);
  });
});

it('is looked for in time that grows with the text', () => {
  expectLinear((n) => {
    const text = 'Qa?alt? a b c d e f \u00C5\u0178 ?x??? '.repeat(n);
    return () => void damageOf(text, [], []);
  }, 2000);
});
