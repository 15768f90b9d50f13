import { describe, expect, it } from 'vitest';
import { type WrittenPlace, writeGazetteer } from '../../scripts/gazetteer-writer.ts';
import { openGazetteer } from '../../src/annotate/places/gazetteer.ts';

const place = (name: string, more: Partial<WrittenPlace> = {}): WrittenPlace => ({
  geonames: 0,
  name,
  variants: [],
  lat: 1.25,
  lon: -2.5,
  country: 'ML',
  precision: 'settlement',
  population: 10,
  unit: 0,
  ...more,
});
const PLACES = [
  place('Gao', { geonames: 7, population: 86_000, unit: 11 }),
  place('Gao', { geonames: 8, country: 'BF', population: 300 }),
  place("Ta'izz", { geonames: 9, variants: ['Taʿizz', 'Tez'], country: 'YE', lat: null, lon: null }),
  place('Deir ez-Zor', { precision: 'region', country: null }),
  place('Xankəndi', { geonames: 10, country: 'AZ' }),
];
const open = (places: readonly WrittenPlace[]) => openGazetteer(writeGazetteer(places).slice().buffer as ArrayBuffer);

describe('the gazetteer file', () => {
  it('gives back what was written, the most populous first', () => {
    const { find } = open(PLACES);
    expect(find('gao').map(({ id, country, unit }) => [id, country, unit])).toEqual([
      ['geonames:7', 'ML', 'geonames:11'],
      ['geonames:8', 'BF', null],
    ]);
    expect(find('tez')).toEqual([
      {
        id: 'geonames:9',
        name: "Ta'izz",
        lat: null,
        lon: null,
        country: 'YE',
        precision: 'settlement',
        population: 10,
        unit: null,
      },
    ]);
    expect(find('deir ez zor')).toMatchObject([
      { id: 'place:deir-ez-zor', country: null, precision: 'region', lat: 1.25 },
    ]);
    expect(find('xankendi')).toMatchObject([{ name: 'Xankəndi' }]);
  });

  it('finds names with apostrophes without them', () => {
    expect(open(PLACES).find('taizz')).toHaveLength(1);
    expect(open(PLACES).find("ta'izz")).toHaveLength(1);
  });

  it('knows how long names are by their first word', () => {
    const { longest, find } = open(PLACES);
    expect([longest('deir'), longest('gao'), longest('zor'), longest('')]).toEqual([3, 1, 0, 0]);
    expect(find('deir')).toEqual([]);
    expect(find('nowhere')).toEqual([]);
  });

  it('is the same for the same places in any order', () => {
    expect(writeGazetteer(PLACES.toReversed())).toEqual(writeGazetteer(PLACES));
  });

  it('says so when it is no gazetteer, of another version, or cut short', () => {
    const bytes = writeGazetteer(PLACES);
    const changed = (at: number) => {
      const copy = bytes.slice();
      copy[at] = 99;
      return copy.buffer as ArrayBuffer;
    };
    expect(() => openGazetteer(changed(0))).toThrow('not a gazetteer file');
    expect(() => openGazetteer(changed(4))).toThrow('version 99');
    expect(() => openGazetteer(bytes.slice(0, bytes.length - 8).buffer as ArrayBuffer)).toThrow('cut short');
  });
});
