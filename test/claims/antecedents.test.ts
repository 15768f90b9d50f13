import { beforeAll, describe, expect, it } from 'vitest';
import { claimantOf } from '../../src/model/claim.ts';
import type { Resources } from '../../src/model/resources.ts';
import { extractText } from '../../src/pipeline/index.ts';
import { loadResources } from '../../src/runtime/resources.ts';

let resources: Resources;
beforeAll(async () => {
  resources = await loadResources();
});

const claimsOf = (text: string) =>
  extractText(resources, { id: 'case', text, published: '2012-06-01' }, { packs: [], raw: true });

/** The id of who did what the last claim of control tells, with how it is known. */
function lastHolder(text: string): [string | null, string | null] {
  const claim = claimsOf(text).findLast(({ kind }) => kind === 'control');
  const by = (claim as unknown as { control: { by: { actor: string | null } | null } }).control.by;
  return [by?.actor ?? null, claim?.basis['control.by']?.how ?? null];
}

describe('whom roles and pronouns go back to', () => {
  it.each([
    ['The Chadian army entered Moundou on Monday. The army captured Sarh on Tuesday.', ['TD', 'inherited']],
    ['Zambian troops entered Kitwe on 3 March. They captured Ndola the next day.', ['ZM', 'inherited']],
    [
      'The Southern Peasants Movement (SPM) attacked the post. The movement captured Matagalpa on Friday.',
      ['southern-peasants-movement', 'inherited'],
    ],
    [
      'The Southern Peasants Movement (SPM) attacked the post. Then the rebels captured Matagalpa on Friday.',
      ['southern-peasants-movement', 'inherited'],
    ],
  ])('%s', (text, expected) => {
    expect(lastHolder(text)).toEqual(expected);
  });

  it.each([
    'The Chadian army met the Libyan army at Aouzou. The army captured Faya on Tuesday.',
    'The Northern Peasants Movement (NPM) fought the Southern Peasants Movement (SPM). The rebels captured Matagalpa.',
    'The Eastern Relief Movement (ERM) fed the town. Other rebels captured Matagalpa on Friday.',
  ])('leaves open: %s', (text) => {
    expect(lastHolder(text)).toEqual([null, null]);
  });

  it('a claimant goes by the name of the body that was named before', () => {
    const text =
      'The Southern Peasants Movement (SPM) met in Leon. The movement said on Friday that 12 of its fighters were killed.';
    const claim = claimsOf(text).find(({ kind }) => kind === 'casualty');
    expect(claim === undefined ? null : claimantOf(claim)).toMatchObject({
      name: 'Southern Peasants Movement',
      actor: 'southern-peasants-movement',
    });
  });
});

describe('a name and its abbreviation', () => {
  it.each([
    ['The Royal Bhutan Army (RBA) lost two posts. An RBA spokesman, Karma Dorji, said nine soldiers died.', 'BT'],
    ['The Mozambique Defence Armed Forces (FADM) left. The FADM said nine soldiers died.', 'MZ'],
    ["The Tanzania People's Defence Force (TPDF) left. The TPDF said nine soldiers died.", 'TZ'],
    [
      "The Mali People's Liberation Army (MPLA) left. The MPLA said nine soldiers died.",
      'mali-people-s-liberation-army',
    ],
  ])('%s', (text, actor) => {
    const claim = claimsOf(text).find(({ kind }) => kind === 'casualty');
    expect(claim === undefined ? null : claimantOf(claim).actor).toBe(actor);
  });
});
