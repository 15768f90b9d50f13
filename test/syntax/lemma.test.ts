import { describe, expect, it } from 'vitest';
import { lemma } from '../../src/annotate/syntax/lemma.ts';
import { IRREGULAR_VERBS, PREFIXED_VERBS } from '../../src/language/en/irregular-verbs.ts';

/** tag, then form → lemma */
const CASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  VBD: {
    killed: 'kill',
    shelled: 'shell',
    cancelled: 'cancel',
    controlled: 'control',
    said: 'say',
    accused: 'accuse',
    agreed: 'agree',
    freed: 'free',
    denied: 'deny',
    died: 'die',
    shot: 'shoot',
    fled: 'flee',
    wounded: 'wound',
    injured: 'injure',
    occurred: 'occur',
    besieged: 'besiege',
    seized: 'seize',
    focused: 'focus',
    visited: 'visit',
    admitted: 'admit',
    created: 'create',
    defeated: 'defeat',
    retreated: 'retreat',
    evacuated: 'evacuate',
    repelled: 'repel',
    recalled: 'recall',
    fell: 'fall',
    lay: 'lie',
    laid: 'lay',
    found: 'find',
    founded: 'found',
    withheld: 'withhold',
    overthrew: 'overthrow',
    targeted: 'target',
    reached: 'reach',
    encircled: 'encircle',
    "'s": 'have',
    '’d': 'have',
    Claimed: 'claim',
    're-opened': 're-open',
  },
  VBN: {
    slain: 'slay',
    taken: 'take',
    been: 'be',
    hit: 'hit',
    mobilized: 'mobilize',
    mobilised: 'mobilise',
    born: 'bear',
  },
  VBG: {
    saying: 'say',
    bombing: 'bomb',
    dying: 'die',
    being: 'be',
    seeing: 'see',
    fleeing: 'flee',
    taking: 'take',
    hitting: 'hit',
    singing: 'sing',
    riding: 'ride',
    using: 'use',
    including: 'include',
    panicking: 'panic',
    travelling: 'travel',
    reselling: 'resell',
    falling: 'fall',
    firing: 'fire',
    repairing: 'repair',
  },
  VBZ: {
    says: 'say',
    denies: 'deny',
    dies: 'die',
    has: 'have',
    does: 'do',
    goes: 'go',
    pushes: 'push',
    uses: 'use',
    focuses: 'focus',
    is: 'be',
  },
  VB: { found: 'found', lay: 'lay', saw: 'saw', be: 'be', leave: 'leave' },
  VBP: { are: 'be', "'re": 'be', "'ve": 'have', say: 'say', wound: 'wound' },
  NNS: {
    soldiers: 'soldier',
    men: 'man',
    servicemen: 'serviceman',
    women: 'woman',
    children: 'child',
    casualties: 'casualty',
    lives: 'life',
    olives: 'olive',
    crises: 'crisis',
    bases: 'base',
    uses: 'use',
    viruses: 'virus',
    houses: 'house',
    losses: 'loss',
    trenches: 'trench',
    caches: 'cache',
    heroes: 'hero',
    shoes: 'shoe',
    headquarters: 'headquarters',
    aircraft: 'aircraft',
    troops: 'troop',
    people: 'people',
    sorties: 'sortie',
    buses: 'bus',
    'cease-fires': 'cease-fire',
    'passers-by': 'passer-by',
    '1990s': '1990s',
    specimens: 'specimen',
    taxes: 'tax',
  },
  NNP: { Armenia: 'Armenia', Forces: 'Forces' },
  NNPS: { Armenians: 'Armenian', Azerbaijanis: 'Azerbaijani', ARMENIANS: 'ARMENIANS' },
  NN: { Killing: 'killing', news: 'news' },
  JJR: {
    worse: 'bad',
    larger: 'large',
    stronger: 'strong',
    heavier: 'heavy',
    bigger: 'big',
    fewer: 'few',
    safer: 'safe',
  },
  JJS: { deadliest: 'deadly', best: 'good', latest: 'late' },
  RBR: { better: 'well' },
  PRP: { them: 'they', her: 'she', I: 'I', me: 'I' },
  MD: { wo: 'will', "'ll": 'will', could: 'could' },
  RB: { "n't": 'not', 'n’t': 'not' },
  IN: { Of: 'of' },
};

describe.each(Object.entries(CASES))('%s', (tag, forms) => {
  it.each(Object.entries(forms))('%s → %s', (form, base) => expect(lemma(form, tag)).toBe(base));
});

describe('the tables', () => {
  const verbs = new Map(IRREGULAR_VERBS.map((line) => [line.split(' ')[0] as string, line.split(' ').slice(1)]));

  it('name each verb once, with one or two more parts', () => {
    expect(verbs.size).toBe(IRREGULAR_VERBS.length);
    for (const [base, parts] of verbs)
      expect([base, parts.length]).toEqual([base, Math.min(2, Math.max(1, parts.length))]);
  });

  it('prefix only verbs they know', () => {
    const unknown = PREFIXED_VERBS.flatMap((line) => line.split(' ').slice(1)).filter((base) => !verbs.has(base));
    expect(unknown).toEqual([]);
  });

  it.each([...verbs])('reads every part of %s', (base, parts) => {
    // forms that two verbs share, read as the commoner one
    const shared = new Map([
      ['saw', 'see'],
      ['lay', 'lie'],
    ]);
    for (const form of parts.flatMap((part) => part.split('/')))
      expect(lemma(form, 'VBD')).toBe(shared.get(form) ?? base);
  });
});

it('takes any string at all', () => {
  for (const tag of ['VBD', 'VBG', 'VBZ', 'NNS', 'NNPS', 'JJR', 'PRP', 'constructor', '']) {
    for (const word of [
      '',
      '-',
      's',
      'ed',
      'ing',
      '--',
      '\u0000',
      '🙂s',
      'constructor',
      '__proto__',
      'é'.repeat(5000),
    ]) {
      expect(typeof lemma(word, tag)).toBe('string');
    }
  }
});
