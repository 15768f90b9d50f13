import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluate, floorsOf } from '../../src/app/evaluate.ts';
import { SCHEMAS } from '../../src/claims/kinds/schemas.ts';
import type { AnyClaim } from '../../src/model/claim.ts';
import { extractText } from '../../src/pipeline/index.ts';
import { loadResources } from '../../src/runtime/resources.ts';
import { samePartyName, sameText } from '../../src/score/names.ts';
import { type GoldClaim, ratesOf, score } from '../../src/score/index.ts';

describe('names', () => {
  it.each([
    ['the town of Gao', 'Gao', true],
    ['Gao', 'the Gao region', true],
    ['Gao', 'Goa', false],
    ['Sar-e Pol', 'Sar e Pol', true],
    ['Füzuli', 'Fuzuli', true],
  ])('%s, %s: %s', (one, other, same) => {
    expect(sameText(one, other)).toBe(same);
    expect(sameText(other, one)).toBe(same);
  });

  it.each([
    ['President Ahmed Abdi', 'Ahmed Abdi', true],
    ['Ukraine', 'Ukrainian forces', true],
    ['Mali', 'Malian', true],
    ['Iran', 'Iraq', false],
    ['Niger', 'Nigeria', true],
    ['the rebels', 'rebel', false],
  ])('of parties: %s, %s: %s', (one, other, same) => {
    expect(samePartyName(one, other)).toBe(same);
  });
});

const TEXT = 'Shelling killed seven people in Goma. Two soldiers were wounded, the army said.';
let found: AnyClaim[];
beforeAll(async () => {
  found = extractText(
    await loadResources(),
    { id: 'x', text: TEXT, published: '2012-11-20' },
    { packs: [], raw: true },
  );
});

const goldOf = (text: string, effect: string, count: number, more: Partial<GoldClaim> = {}): GoldClaim => {
  const start = TEXT.indexOf(text);
  return {
    doc: 'x.txt',
    kind: 'casualty',
    stance: 'asserts',
    modality: 'reported',
    quote: { start, end: start + text.length, text },
    claimant: 'publisher',
    time: null,
    casualty: { effect, count: { low: count, high: count }, victims: { category: '*', party: '*' } },
    ...more,
  };
};

describe('scoring', () => {
  const schemas = SCHEMAS.filter(({ name }) => name === 'casualty');
  const casualty = () => found.filter(({ kind }) => kind === 'casualty');
  const scored = (claims: GoldClaim[], passages: [number, number][] | null = null) =>
    score(schemas, [{ name: 'x', claims, passages }], casualty);
  const first = 'Shelling killed seven people in Goma.';
  const second = 'Two soldiers were wounded, the army said.';

  it('counts what agrees in the key slots, and compares the rest over it', () => {
    const { kinds, accuracies } = scored([goldOf(first, 'killed', 7), goldOf(second, 'wounded', 2)]);
    expect(ratesOf(kinds.get('casualty')?.strict as never)).toEqual({ precision: 1, recall: 1, f1: 1 });
    // of the second the army is the claimant, not the publisher
    expect(accuracies.get('claimant')).toEqual({ right: 1, of: 2 });
  });

  it('does not count another count, and says in what it differs', () => {
    const { kinds, missed, spurious } = scored([goldOf(first, 'killed', 8)]);
    expect(kinds.get('casualty')?.strict.matched).toBe(0);
    expect(missed[0]?.differs).toEqual(['count']);
    expect(spurious).toHaveLength(2);
  });

  it('excuses what an optional claim has, and does not ask for it', () => {
    const { kinds } = scored([goldOf(first, 'killed', 7), goldOf(second, 'wounded', 2, { optional: true })]);
    expect(kinds.get('casualty')?.strict).toMatchObject({ gold: 1, optional: 1, predicted: 2, matched: 1, spared: 1 });
    const missing = scored([goldOf(first, 'killed', 7), goldOf(second, 'wounded', 5, { optional: true })]);
    expect(missing.missed).toEqual([]);
  });

  it('leaves aside what stands outside the passages', () => {
    expect(scored([goldOf(first, 'killed', 7)], [[0, first.length]]).kinds.get('casualty')?.strict.predicted).toBe(1);
  });
});

const SCORER = resolve(import.meta.dirname, '../../../shared/gold/score.mjs');

describe.skipIf(!existsSync(SCORER))("beside the contract's own scorer (skipped where it is absent)", () => {
  it('gives the same figures on the wars', async () => {
    const root = resolve(import.meta.dirname, '../..');
    const folder = mkdtempSync(join(tmpdir(), 'bilag-score-'));
    try {
      const files = ['bin/bilag.js', 'extract', 'eval/wars/*.txt', '--meta', 'eval/wars/meta.yaml', '--ndjson'];
      const claims = execFileSync(process.execPath, files, {
        cwd: root,
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      writeFileSync(join(folder, 'claims.jsonl'), claims);
      const gold = ['--gold', 'eval/wars', '--texts', 'eval/wars', '--json'];
      const run = [SCORER, '--pred', join(folder, 'claims.jsonl'), ...gold];
      const theirs = JSON.parse(execFileSync(process.execPath, run, { cwd: root, maxBuffer: 1 << 28 }).toString()) as {
        kinds: Record<string, { matched: number; predicted: number; spared: number }>;
        accuracy: Record<string, { right: number; of: number }>;
      };
      const own = await evaluate([join(root, 'eval/wars')], { texts: null, packs: null });
      for (const [kind, { strict }] of own.kinds) {
        const { matched, predicted, spared } = theirs.kinds[kind] as never;
        expect({ kind, matched: strict.matched, predicted: strict.predicted, spared: strict.spared }).toEqual({
          kind,
          matched,
          predicted,
          spared,
        });
      }
      // of several pairings that fit alike each scorer may take another
      for (const name of ['claimant', 'time', 'place', 'modality'])
        expect(Math.abs((own.accuracies.get(name)?.of ?? 0) - (theirs.accuracy[name]?.of ?? 0))).toBeLessThanOrEqual(2);
      expect(floorsOf(own).casualty).toBeGreaterThan(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 240_000);
});
