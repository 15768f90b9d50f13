/** What "is believed" or "is said" of somebody is alleged, and no one's word. */
import { beforeAll, expect, it } from 'vitest';
import type { Resources } from '../../src/model/resources.ts';
import { extractText } from '../../src/pipeline/index.ts';
import { loadResources } from '../../src/runtime/resources.ts';

let resources: Resources;
beforeAll(async () => {
  resources = await loadResources();
});

it.each([
  ['Ten farmers are believed to have been killed near Mopti.', 'alleged publisher'],
  ['Ten farmers were widely feared killed near Goma.', 'alleged publisher'],
  ['Forty soldiers are reported to have been killed at Kalma.', 'alleged publisher'],
  ['The army is said to have killed ten farmers near Sa’dah.', 'alleged publisher'],
  ['The Malian government said ten farmers are thought to have been killed.', 'alleged ML'],
  ['Ten farmers were killed near Mopti.', 'reported publisher'],
  ['The Malian government said ten farmers were killed.', 'reported ML'],
])('%s', (text, expected) => {
  const claims = extractText(resources, { id: 'x', text, published: '2019-06-01' }, { packs: [], raw: true });
  const told = claims
    .filter(({ kind }) => kind === 'casualty')
    .map(({ modality, attribution }) => `${modality} ${attribution.at(-1)?.actor ?? attribution.at(-1)?.role}`);
  expect(told).toEqual([expected]);
});
