import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../src/annotate/places/index.ts';
import { tokenise } from '../../src/annotate/tokens.ts';
import type { Gazetteer } from '../../src/model/resources.ts';
import { loadResources } from '../../src/runtime/resources.ts';
import { CASES } from './cases.ts';

const resources = await loadResources();
const without = { ...resources, packs: [] };
const read = (text: string, context: typeof resources = without) => findPlaces(text, tokenise(text), context);

describe('places', () => {
  it.each(CASES.map((one) => [one.what, one] as const))('%s', (_what, { text, packs, places }) => {
    const found = read(text, packs ? resources : without);
    expect(found.map((place) => place.text)).toEqual(places.map(([words]) => words));
    found.forEach((place, i) => {
      expect(place).toMatchObject(places[i]?.[1] ?? {});
    });
  });

  it('stand in the text where they say, and cover whole tokens', () => {
    for (const { text } of CASES) {
      const tokens = tokenise(text);
      for (const place of findPlaces(text, tokens, resources)) {
        expect(text.slice(place.start, place.end)).toBe(place.text);
        expect(tokens[place.from]?.start).toBe(place.start);
        expect(tokens[place.to - 1]?.end).toBe(place.end);
      }
    }
  });

  it('keep at most five other readings', () => {
    const [place] = read('They met in Springfield, near San Jose.');
    expect(place?.alternatives).toHaveLength(5);
    expect(place?.alternatives?.map(({ id }) => id)).not.toContain(place?.id);
  });

  it('know Nagorno-Karabakh as no place of a pack when no pack is used', () => {
    expect(read('Shells fell on Nagorno-Karabakh.').map(({ id }) => id)).not.toContain('nagorno-karabakh');
  });

  it('are found with no gazetteer, country or pack at all', () => {
    const nothing: Gazetteer = { find: () => [], longest: () => 0 };
    const text = 'The village of Xyzabad lies near Goma.';
    const found = findPlaces(text, tokenise(text), { gazetteer: nothing, countries: [], packs: [] });
    expect(found.map(({ text: words, id }) => [words, id])).toEqual([
      ['Xyzabad', null],
      ['Goma', null],
    ]);
  });
});

describe('the work done', () => {
  /** Look-ups in the gazetteer, what the time goes into. */
  function lookUps(text: string): number {
    let count = 0;
    const gazetteer: Gazetteer = {
      find: (key) => {
        count++;
        return resources.gazetteer.find(key);
      },
      longest: (word) => {
        count++;
        return resources.gazetteer.longest(word);
      },
    };
    findPlaces(text, tokenise(text), { ...resources, countries: [...resources.countries], gazetteer });
    return count;
  }

  const letters = (n: number) =>
    String.fromCharCode(97 + (n % 26), 97 + (Math.floor(n / 26) % 26), 97 + (Math.floor(n / 676) % 26));
  it.each([
    ['capitals in a row', (n: number) => Array.from({ length: n }, (_, i) => `San${letters(i)} Juan de la`).join(' ')],
    [
      'nothing but particles',
      (n: number) => Array.from({ length: n }, (_, i) => `Al${letters(i)} al-al-al of the de la`).join(' '),
    ],
    ['damaged names', (n: number) => Array.from({ length: n }, (_, i) => `Q?${letters(i)}ab?x`).join(' ')],
    ['type words', (n: number) => Array.from({ length: n }, (_, i) => `village of X${letters(i)}`).join(' of the ')],
  ])('grows with the text and no faster: %s', (_what, make) => {
    const base = lookUps('');
    const [one, two] = [lookUps(make(300)) - base, lookUps(make(600)) - base];
    expect(one).toBeGreaterThan(300);
    expect(two / one).toBeLessThan(2.3);
  });

  it('has a ceiling for damaged names', () => {
    const make = (n: number) => Array.from({ length: n }, (_, i) => `Q?${letters(i)}ab?x`).join(' ');
    expect(lookUps(make(6000)) - lookUps(make(4000))).toBeLessThan(3 * 2000);
  });
});
