import { describe, expect, it } from 'vitest';
import { kilometres, middleOf, moved } from '../../src/annotate/places/distance.ts';
import { findPlaces } from '../../src/annotate/places/index.ts';
import { tokenise } from '../../src/annotate/tokens.ts';
import { extractText } from '../../src/pipeline/index.ts';
import { loadResources } from '../../src/runtime/resources.ts';
import { expectLinear } from '../growth.ts';
import { OFFSET_CASES } from './offset-cases.ts';

const resources = await loadResources('/nonexistent');
const context = { ...resources, packs: [] };
const read = (text: string) => findPlaces(text, tokenise(text), context);
const one = (text: string) => {
  const [place] = read(text);
  if (place === undefined) throw new Error(`no place in: ${text}`);
  return place;
};

describe('offsets', () => {
  it.each(OFFSET_CASES.map((given) => [given.text, given] as const))('%s', (_text, { text, offsets }) => {
    const found = read(text).map(({ text: name, offset }) => [name, offset ?? null]);
    const expected = offsets.map(([name, offset]) => {
      if (offset === null) return [name, null];
      const { relation, metres, bearing = null, to } = offset;
      const [low, high] = metres ?? [];
      return [
        name,
        {
          ...{ relation, metres: metres === undefined ? null : { low, high }, bearing },
          ...(to === undefined ? {} : { to }),
          radius: expect.toSatisfy((radius: unknown) => radius === null || Number(radius) > 0),
        },
      ];
    });
    expect(found).toEqual(expected);
  });

  it('the name alone is the text, and the anchor keeps its id', () => {
    const plain = one('Shells fell in Mosul.');
    const place = one('Shells fell some 30 miles (48 km) south-west of the city of Mosul.');
    expect([place.text, place.id]).toEqual(['Mosul', plain.id]);
  });

  it('coordinates go where distance and direction lead, and stay where one is missing or it is far', () => {
    const plain = one('Shells fell in Mosul.');
    const place = one('Shells fell 50 km east of Mosul.');
    expect(kilometres(place, plain)).toBeCloseTo(50, 1);
    expect(place.lon ?? 0).toBeGreaterThan(plain.lon ?? 0);
    for (const text of ['5 km from Mosul', 'north of Mosul', 'near Mosul', '400 km north of Mosul']) {
      const { lat, lon } = one(`Shells fell ${text}.`);
      expect([lat, lon]).toEqual([plain.lat, plain.lon]);
    }
  });

  it('the radius grows with the distance and with the vagueness of the words', () => {
    const radius = (words: string) => one(`Shells fell ${words} Mosul.`).offset?.radius ?? 0;
    const grows = (...phrases: readonly string[]) => {
      const radii = phrases.map(radius);
      expect(radii).toEqual([...new Set(radii)].sort((a, b) => a - b));
    };
    grows('5 km north of', '20 km north of', 'about 20 km north of');
    grows('20 km NNE of', '20 km north-east of', '20 km north of');
    grows('20 km east of', '10-30 km east of');
    grows('on the outskirts of', 'near', 'north of');
  });

  it('the middle between two places, with half the way as radius; less for halfway', () => {
    const [kharkiv, belgorod] = [one('Shells fell in Kharkiv.'), one('Shells fell in Belgorod.')];
    const far = kilometres(kharkiv, belgorod);
    const [place] = read('A hamlet between Kharkiv and Belgorod was burned.');
    expect(kilometres(place ?? kharkiv, kharkiv)).toBeCloseTo(far / 2, 1);
    expect((place?.offset?.radius ?? 0) / 1000).toBeCloseTo(far / 2, 1);
    const [half] = read('A hamlet halfway between Kharkiv and Belgorod was burned.');
    expect((half?.offset?.radius ?? 0) / 1000).toBeCloseTo(far / 4, 1);
  });

  it('goes into the place of a claim', () => {
    const text = 'On 3 May 2016 shells killed two people 12 km north of Taiz.';
    const [claim] = extractText(resources, { id: 'a', text }, { packs: [], raw: true });
    expect(claim?.place).toMatchObject({ text: 'Taiz', offset: { relation: 'distance', bearing: 0 } });
  });
});

describe('on the globe', () => {
  it.each([
    [{ lat: 0, lon: 0 }, 0, [1, 0]],
    [{ lat: 0, lon: 0 }, 90, [0, 1]],
    [{ lat: 0, lon: 179.5 }, 90, [0, -179.5]],
    [{ lat: 0, lon: -179.5 }, 270, [0, 179.5]],
    [{ lat: 89.5, lon: 10 }, 0, [89.5, -170]],
  ] as const)('a degree from %o to %d°', (from, bearing, [lat, lon]) => {
    const to = moved(from, (6371 * Math.PI * 1000) / 180, bearing);
    expect([to.lat, to.lon].map((degrees) => degrees.toFixed(3))).toEqual([lat.toFixed(3), lon.toFixed(3)]);
  });

  it('the middle of two points, over the date line too', () => {
    expect(middleOf({ lat: 0, lon: 178 }, { lat: 0, lon: -178 })).toEqual({ lat: 0, lon: -180 });
    expect(middleOf({ lat: 10, lon: 20 }, { lat: 20, lon: 20 })).toEqual({ lat: 15, lon: 20 });
  });
});

describe('the time taken', () => {
  const ROUNDS = 60;
  it.each([
    ['north of north of', 'north of '],
    ['directions and dashes', 'north-south-east-west-'],
    ['lengths without end', 'some 5 km (3 miles) north of '],
    ['numbers', 'twenty five hundred thousand 5 to 6 '],
    ['offsets of one place', '5 km north of the city of Goma and '],
    ['near and near', 'near Gao and '],
    ['between and between', 'road between Gao and Goma '],
    ['names joined by dashes', 'Gao–Goma road '],
    ['brackets', '( ( ) ) km of '],
    ['types', 'the city of the town of '],
    ['borders', 'the border between Chad and Sudan and Mali '],
    ['peoples joined', 'Chadian-Sudanese-'],
  ])('grows in proportion to the text: %s', (_what, piece) => {
    expectLinear((n) => {
      const text = `${piece.repeat(n * ROUNDS)}Goma.`;
      const tokens = tokenise(text);
      return () => void findPlaces(text, tokens, context);
    }, 10);
  });
});
