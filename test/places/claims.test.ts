/** Where claims are said to have happened. True to life, wording ours; no pack is in use. */
import { beforeAll, expect, it } from 'vitest';
import type { Resources } from '../../src/model/resources.ts';
import { extractText } from '../../src/pipeline/index.ts';
import { loadRules } from '../../src/runtime/resources.ts';

let resources: Resources;
beforeAll(async () => {
  resources = await loadRules();
});

/** A paragraph, and the place of each claim on the losses it tells, in order. */
const CASES: readonly (readonly [what: string, text: string, places: readonly (string | null)[]])[] = [
  ['what was shelled', 'Kharkiv was shelled overnight, killing two people.', ['Kharkiv']],
  ['what was attacked', 'In Mali gunmen attacked Bandiagara at dawn, killing nine people.', ['Bandiagara']],
  [
    'an unknown village before its region',
    'RSF fighters killed 100 people in Wad al-Nora, a village in Gezira state.',
    ['Wad al-Nora'],
  ],
  ['an unknown town before the one it is near', 'Gunmen killed 108 people in Houla, near Homs.', ['Houla']],
  [
    "a bare figure goes on with the paragraph's first place",
    'Shells fell in Qarabulaqli at noon. Ambulances came from Taiz. Four people were killed.',
    ['Qarabulaqli'],
  ],
  [
    'a total does not',
    'Shells fell in Taiz at noon. By the end of March more than 400 people had been killed, the ministry said.',
    [null],
  ],
  [
    'a town before the border it lies at',
    'Gunmen killed five people in Palma, a town near the border with Tanzania, and burned homes.',
    ['Palma'],
  ],
  ['a border where nothing nearer is told', 'Two soldiers were killed on the Lebanese border.', ['Lebanese border']],
  [
    'a border by the countries it parts',
    'Two guards were killed on the border between Rwanda and Burundi.',
    ['border between Rwanda and Burundi'],
  ],
  [
    'the place of the deed that it came of',
    'Shells fell on Wad Keriba on Monday, and nine people were killed.',
    ['Wad Keriba'],
  ],
  ['before a hospital', 'Three men were shot outside a hospital in Donetsk on Monday.', ['Donetsk']],
  ['not a bed of it', 'Two soldiers died on a hospital bed in Donetsk on Monday.', [null]],
  ['not the deed of another day', 'Rockets fell on Gao on 3 March, and on 9 March nine people were killed.', [null]],
  ['not where the wounded were taken', 'Two of the wounded died in a hospital in Donetsk on Monday.', [null]],
  ['a name that begins with an article', 'Gunmen killed nine people at al-Kurnafa on Monday.', ['al-Kurnafa']],
  ['a peak that no list has', 'Nine soldiers were killed on Karadoruk peak on Monday.', ['Karadoruk peak']],
  ['a country done harm to is no place of it', 'Rebels attacked Mali again, killing nine people.', [null]],
];

it.each(CASES)('%s', (_what, text, places) => {
  const options = { packs: [], raw: true };
  const claims = extractText(resources, { id: 'case', text, published: '2022-04-05' }, options);
  const casualties = claims.filter(({ kind }) => kind === 'casualty');
  expect(casualties.map(({ place }) => place?.text ?? null)).toEqual(places);
});
