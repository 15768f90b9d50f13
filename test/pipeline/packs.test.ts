import { beforeAll, expect, it } from 'vitest';
import type { Resources } from '../../src/model/resources.ts';
import { packsFor } from '../../src/pipeline/packs.ts';
import { loadResources } from '../../src/runtime/resources.ts';

let resources: Resources;
beforeAll(async () => {
  resources = await loadResources();
});

const chosen = (text: string): string[] => packsFor(resources.packs, resources.countries, text).map(({ name }) => name);

it('a document that names a country or party of a pack twice is read with it', () => {
  expect(chosen('Armenia said the road was open. Armenia has two roads.')).toEqual(['south-caucasus']);
  expect(chosen('Artsakh said the road was open. Artsakh has one road.')).toEqual(['south-caucasus']);
  expect(chosen('Armenia was mentioned once.')).toEqual([]);
});

it('one that names only who watches wars is not: they watch others too', () => {
  const text =
    'The United Nations and the Red Cross counted 12 dead near Goma. The Red Cross and the United Nations left.';
  expect(chosen(`${text} Human Rights Watch told Reuters so. Reuters asked Human Rights Watch again.`)).toEqual([]);
});
